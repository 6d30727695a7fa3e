import { z } from "zod";
import type { Path } from "../path.ts";
import { caseSchema } from "./case-schema.ts";

/** The keys the case format knows at a path. */
export function keysAt(path: Path): readonly string[] {
  return [...new Set(kindsAt(path).flat())];
}

/** The keys that can stand at a path where one of them cannot: those of the other kinds of entry, when it belongs to one kind only. */
export function keysWithout(key: string, path: Path): readonly string[] {
  return [
    ...new Set(
      kindsAt(path)
        .filter((keys) => !keys.includes(key))
        .flat(),
    ),
  ];
}

/** The keys of every kind of entry a path can hold, as of treatments and procedures. */
function kindsAt(path: Path): readonly (readonly string[])[] {
  return schemasAt(path).flatMap((schema) => (schema instanceof z.ZodObject ? [Object.keys(schema.shape)] : []));
}

/** The keys at the top level of the format. */
const topLevel = Object.keys(caseSchema.shape);

const keysOfGroups = new Map(topLevel.map((group) => [group, new Set(keysAt([group]))]));

/** Top-level groups of the format that know a key: where it may have been meant to stand. */
export function groupsWith(key: string): readonly string[] {
  return topLevel.filter((group) => keysOfGroups.get(group)?.has(key));
}

function schemasAt(path: Path): readonly z.core.$ZodType[] {
  let schemas = alternatives(caseSchema);
  for (const step of path) schemas = schemas.flatMap((schema) => stepInto(schema, step)).flatMap(alternatives);
  return schemas;
}

function stepInto(schema: z.core.$ZodType, step: string | number): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return typeof step === "number" ? [schema.element] : [];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const member = Object.hasOwn(shape, step) ? shape[step] : undefined;
  return member === undefined ? [] : [member];
}

function alternatives(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return alternatives(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(alternatives);
  return [schema];
}
