import { type CodeSystemId, codeSystems } from "@nextline/intake";
import { UsageError } from "./exit-codes.ts";

/** `--without-codes snomed,cpt`: code systems that are not read in a FHIR record, because their licence is not there. */
export const codeSystemsOption = { "without-codes": { type: "string" } } as const;

/** The code systems named; one that there is not is wrong usage. */
export function codeSystemsAsked(text: string | undefined): readonly CodeSystemId[] | undefined {
  return text?.split(",").map((name) => {
    const id = codeSystems.find((system) => system === name.trim().toLowerCase());
    if (id === undefined) throw new UsageError(`--without-codes knows ${codeSystems.join(", ")}; found ${name.trim()}`);
    return id;
  });
}
