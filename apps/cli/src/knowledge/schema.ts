import { parseArgs } from "node:util";
import { criterionJsonSchema, knowledgeJsonSchema, type SchemaKind, schemaFile, schemaKinds } from "@nextline/kb/checking";
import { exit, UsageError } from "../exit-codes.ts";
import { oneOf } from "../option-values.ts";
import { writeInto } from "../write-files.ts";

const kinds = [...(Object.keys(schemaKinds) as SchemaKind[]), "criterion"] as const;

const schemaOf = (kind: (typeof kinds)[number]): unknown => (kind === "criterion" ? criterionJsonSchema() : knowledgeJsonSchema(kind));

const text = (kind: (typeof kinds)[number]): string => `${JSON.stringify(schemaOf(kind), null, 1)}\n`;

/** `nextline knowledge schema <kind>`: the JSON Schema of one kind of file; `--write DIR` writes all of them. */
export function schema(args: string[]): number {
  const { values, positionals } = parseArgs({ args, options: { write: { type: "string" } }, allowPositionals: true });
  const [kind, ...more] = positionals;
  if (more.length > 0 || (kind === undefined) === (values.write === undefined))
    throw new UsageError(`knowledge schema takes one kind (${kinds.join(", ")}), or --write DIR`);
  if (values.write === undefined) {
    process.stdout.write(text(oneOf("knowledge schema", kind ?? "", kinds)));
    return exit.done;
  }
  writeSchemas(values.write);
  process.stdout.write(`${kinds.length} schemas written to ${values.write}\n`);
  return exit.done;
}

/** Writes every schema into a folder. */
export function writeSchemas(folder: string): void {
  for (const each of kinds) writeInto(folder, schemaFile(each), text(each));
}
