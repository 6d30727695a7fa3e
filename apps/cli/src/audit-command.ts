import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { type Audit, AuditError, type Head, openAudit, readHeads, type Verification, verifyExport } from "@nextline/audit";
import { BadInput, exit, UsageError } from "./exit-codes.ts";
import { dayAsked, oneOf } from "./option-values.ts";
import { printText } from "./print-text.ts";

const options = {
  directory: { type: "string" },
  heads: { type: "string" },
  before: { type: "string" },
  after: { type: "string" },
  format: { type: "string", default: "text" },
} as const;

type Values = ReturnType<typeof parsed>["values"];
const parsed = (args: string[]) => parseArgs({ args, options, allowPositionals: true });

/** Which options an action takes besides the place of the trail. */
const taken: Readonly<Record<string, readonly (keyof Values)[]>> = {
  verify: ["heads", "format"],
  export: ["before", "after"],
  retain: ["before"],
  head: [],
  migrate: [],
};

/** `nextline audit verify | export | retain | head | migrate`. */
export async function auditCommand(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args);
  const [action = "", ...files] = positionals;
  const own = Object.hasOwn(taken, action) ? taken[action] : undefined;
  if (own === undefined) throw new UsageError(`audit knows ${Object.keys(taken).join(", ")}`);
  for (const name of ["heads", "before", "after"] as const)
    if (values[name] !== undefined && !own.includes(name)) throw new UsageError(`audit ${action} does not take --${name}`);
  if (files.length > 0 && action !== "verify") throw new UsageError(`audit ${action} takes no file; --directory names the trail`);
  try {
    return await act(action, values, files);
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    if (error.kind === "not-accepted") throw new BadInput([`nextline: ${error.message}`]);
    process.stderr.write(`nextline: ${error.message}\n`);
    return exit.unavailable;
  }
}

async function act(action: string, values: Values, files: readonly string[]): Promise<number> {
  switch (action) {
    case "verify":
      return verify(values, files);
    case "export": {
      const after = values.after === undefined ? 0 : Number(values.after);
      if (!Number.isSafeInteger(after) || after < 0) throw new UsageError(`--after is the number of an entry; found ${values.after}`);
      const before = dayAsked(values.before, "--before");
      return onTrail(values, async (audit) => {
        const lines = audit.export({ after, ...(before === undefined ? {} : { before }) });
        await pipeline(Readable.from(withLineEnds(lines)), process.stdout, { end: false });
        return exit.done;
      });
    }
    case "retain":
      return retain(values);
    case "head":
      return onTrail(values, async (audit) => {
        printText(JSON.stringify(await audit.head()));
        return exit.done;
      });
    default:
      return onTrail(
        values,
        async (audit) => {
          printText(`The audit trail is there and up to date: ${(await audit.head()).seq} entries so far.`);
          return exit.done;
        },
        true,
      );
  }
}

async function verify(values: Values, files: readonly string[]): Promise<number> {
  const format = oneOf("--format", values.format, ["text", "json"] as const);
  const heads = values.heads === undefined ? [] : readHeads(present(values.heads));
  const result =
    files.length > 0 ? await verifyExport(linesOf(files), { heads }) : await onTrail(values, (audit) => audit.verify({ heads }));
  printText(format === "json" ? JSON.stringify(result, null, 2) : told(result, heads));
  return result.valid ? exit.done : exit.faults;
}

function told({ valid, chain, first, last, lastHash, counts, faults, faultCount, notes }: Verification, heads: readonly Head[]): string {
  const extent = first === undefined ? "no entries" : `entries ${first} to ${last}`;
  return [
    ...faults.map(({ text }) => text),
    ...(faultCount > faults.length ? [`${faultCount - faults.length} further faults.`] : []),
    `${valid ? "Holds" : "DOES NOT HOLD"}: ${extent} of the chain ${chain}; last hash ${lastHash}.`,
    `${counts.advice} advice given, ${counts.feedback} feedback, ${counts.retention} removals recorded.`,
    ...notes,
    ...(valid && heads.length === 0
      ? [
          "Not shown by this: that the end was not removed, or all of it rewritten, before now. For that keep positions elsewhere (nextline audit head, --heads).",
        ]
      : []),
  ].join("\n");
}

async function retain(values: Values): Promise<number> {
  const before = dayAsked(values.before, "--before");
  if (before === undefined) throw new UsageError("audit retain takes --before, the first day that is kept");
  return onTrail(values, async (audit) => {
    // The clock itself, whatever time the rest of the command is asked to suppose.
    const { removed, through, recorded, olderKept } = await audit.retain({ before, time: new Date().toISOString(), caller: "local" });
    printText(
      recorded === undefined
        ? `Nothing was removed: the first entry is not older than ${before}.`
        : `${removed} entries removed, up to entry ${through}; recorded as entry ${recorded.seq}.`,
    );
    if (olderKept > 0) printText(`${olderKept} older entries stay: a younger one stands before them in the chain.`);
    return exit.done;
  });
}

/** Opens the trail named by `--directory`, else `DATABASE_URL`, else the folder `nextline-audit` here. */
async function onTrail<Result>(values: Values, work: (audit: Audit) => Promise<Result>, create = false): Promise<Result> {
  const url = values.directory === undefined ? process.env["DATABASE_URL"] : undefined;
  const place = url === undefined || url === "" ? { directory: values.directory ?? "nextline-audit" } : { url };
  const audit = await openAudit({ ...place, create });
  try {
    return await work(audit);
  } finally {
    await audit.close();
  }
}

function present(file: string): string {
  if (!existsSync(file)) throw new BadInput([`nextline: there is no file ${file}`]);
  return file;
}

async function* linesOf(files: readonly string[]): AsyncGenerator<string> {
  for (const file of files) {
    const input = file === "-" ? process.stdin : createReadStream(present(file), "utf8");
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  }
}

async function* withLineEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
