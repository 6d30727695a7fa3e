import { parseArgs } from "node:util";
import { caseJsonSchema } from "@nextline/intake";
import { codeSystemsAsked, codeSystemsOption } from "./code-systems-option.ts";
import { exit, UsageError } from "./exit-codes.ts";
import { overlayOption, snapshotAsked } from "./overlay-option.ts";
import { readPatient } from "./read-patient.ts";

/** `nextline case check | schema`. */
export async function caseCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { ...overlayOption, ...codeSystemsOption }, allowPositionals: true });
  const [action, ...rest] = positionals;
  switch (action) {
    case "check": {
      const [file, ...more] = rest;
      if (file === undefined || more.length > 0)
        throw new UsageError("case check takes one case file or FHIR record, or - for standard input");
      const { patient } = await readPatient(file, snapshotAsked(values.overlay), {
        withoutCodes: codeSystemsAsked(values["without-codes"]),
      });
      for (const { path, what } of patient.notUnderstood) process.stdout.write(`${path}: ${what}\n`);
      process.stdout.write(`${patient.facts.length} facts understood, ${patient.notUnderstood.length} not.\n`);
      return exit.done;
    }
    case "schema":
      if (rest.length > 0 || values.overlay !== undefined || values["without-codes"] !== undefined)
        throw new UsageError("case schema takes nothing more");
      process.stdout.write(`${JSON.stringify(caseJsonSchema(), null, 2)}\n`);
      return exit.done;
    default:
      throw new UsageError("case knows check and schema");
  }
}
