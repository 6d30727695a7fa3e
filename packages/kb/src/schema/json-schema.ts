import { findings } from "@nextline/core";
import { z } from "zod";
import { approval } from "./approval.ts";
import * as entities from "./entities.ts";
import { estimates } from "./estimates.ts";
import * as overlay from "./overlay.ts";
import { criterion } from "./parts.ts";
import * as terminology from "./terminology.ts";
import { trial } from "./trial.ts";

/** The kinds of file an editor can complete, with the files they are for (globs from the root of the repository). */
export const schemaKinds = {
  source: { schema: entities.source, files: ["knowledge/sources/*.yaml", "**/overlays/*/sources/*.yaml"] },
  drug: { schema: entities.drug, files: ["knowledge/drugs/*.yaml", "**/overlays/*/drugs/*.yaml"] },
  regimen: { schema: entities.regimen, files: ["knowledge/regimens/*.yaml", "**/overlays/*/regimens/*.yaml"] },
  approval: { schema: approval, files: ["knowledge/approvals/*/*.yaml"] },
  guideline: { schema: entities.guideline, files: ["knowledge/guidelines/*/*.yaml", "**/overlays/*/guidelines/*/*.yaml"] },
  trial: { schema: trial, files: ["knowledge/trials/*.yaml", "**/overlays/*/trials/*.yaml"] },
  estimates: { schema: estimates, files: ["knowledge/estimates/*.yaml"] },
  rule: { schema: entities.rule, files: ["knowledge/rules/*.yaml", "**/overlays/*/rules/*.yaml"] },
  labels: { schema: terminology.labels, files: ["knowledge/terminology/labels.yaml"] },
  overlay: { schema: overlay.overlay, files: ["**/overlays/*/overlay.yaml"] },
  formulary: { schema: overlay.formulary, files: ["**/overlays/*/formulary.yaml"] },
  addition: { schema: overlay.addition, files: ["**/overlays/*/additions/*.yaml"] },
} as const;

export type SchemaKind = keyof typeof schemaKinds;

/** The file in which the schema of a kind, or of criteria, is kept; schemas refer to each other by it. */
export const schemaFile = (kind: SchemaKind | "criterion"): string => `${kind}.schema.json`;

/** The JSON Schema of one kind of file, for completion and checks in an editor. Criteria are described in a file of their own. */
export function knowledgeJsonSchema(kind: SchemaKind): Record<string, unknown> {
  const schema = z.toJSONSchema(schemaKinds[kind].schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== criterion) return;
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key];
      jsonSchema.$ref = schemaFile("criterion");
    },
  }) as Record<string, unknown>;
  return { ...schema, title: `Nextline knowledge: ${kind}` };
}

/** The JSON Schema of the criterion language: the connectives, and a test for each finding with its unit and its values. */
export function criterionJsonSchema(): Record<string, unknown> {
  const self = { $ref: "#" };
  const several = { type: "array", items: self };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Nextline knowledge: criterion",
    type: "object",
    minProperties: 1,
    additionalProperties: false,
    properties: {
      all: { ...several, description: "every one of these" },
      any: { ...several, description: "at least one of these" },
      not: self,
      some: {
        type: "object",
        properties: { atLeast: { type: "integer" }, of: several },
        required: ["atLeast", "of"],
        description: "at least n of these",
      },
      ...Object.fromEntries(
        findings.map(({ id, type, unit, values, label }) => [
          id,
          {
            type: "object",
            description: [label.en, type, unit].filter((part) => part !== undefined).join("; "),
            properties: testsOf(type, unit, values),
            additionalProperties: false,
          },
        ]),
      ),
    },
  };
}

function testsOf(type: string, unit: string | undefined, values: readonly string[] | undefined): Record<string, unknown> {
  const number = { type: "number" };
  const units = unit === undefined ? {} : { unit: { const: unit } };
  const names = { type: "array", items: { type: "string" } };
  switch (type) {
    case "number":
      return { is: number, atLeast: number, atMost: number, above: number, below: number, ...units };
    case "boolean":
      return { is: { type: "boolean" } };
    case "choice": {
      const value = values === undefined ? { type: "string" } : { enum: values };
      return { is: value, in: { type: "array", items: value }, atLeast: value, atMost: value };
    }
    case "set":
      return {
        includes: { type: "string" },
        includesAny: names,
        includesAll: names,
        count: {
          type: "object",
          properties: { of: names, atLeast: { type: "integer" }, atMost: { type: "integer" }, is: { type: "integer" } },
        },
      };
    case "date": {
      const day = { type: "string" };
      return { before: day, onOrAfter: day, within: number, unit: { enum: ["d", "mo", "a"] } };
    }
    default:
      return { of: { type: "string" }, atLeast: number, atMost: number, above: number, below: number, unit: { type: "string" } };
  }
}
