import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { knowledgeFolder } from "../read-all.ts";
import { readKnowledge } from "../read-knowledge.ts";
import { criterionJsonSchema, knowledgeJsonSchema, type SchemaKind, schemaFile, schemaKinds } from "./json-schema.ts";

const ajv = new Ajv2020({ allowUnionTypes: true, strict: false });
ajv.addSchema(criterionJsonSchema(), schemaFile("criterion"));

const kinds = Object.keys(schemaKinds) as SchemaKind[];
const overlays = fileURLToPath(new URL("../../../../examples/overlays", import.meta.url));

/** Every file of the knowledge base and of the example overlays, by its path in the repository. */
const files: readonly { readonly path: string; readonly content: string }[] = [
  ...readKnowledge(knowledgeFolder).files.map(({ path, content }) => ({ path: `knowledge/${path}`, content })),
  ...readdirSync(overlays, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(".yaml"))
    .map((path) => ({ path: `examples/overlays/${path}`, content: readFileSync(join(overlays, path), "utf8") })),
];

test("an editor that follows the JSON Schemas accepts every file of the knowledge base and of the example overlays", () => {
  for (const kind of kinds) {
    const validate = ajv.compile(knowledgeJsonSchema(kind));
    const own = files.filter(({ path }) => schemaKinds[kind].files.some((glob) => matchesGlob(path, glob)));
    assert.ok(own.length > 0, `no file of the kind ${kind}`);
    for (const { path, content } of own) assert.ok(validate(parse(content)), `${path}: ${ajv.errorsText(validate.errors)}`);
  }
  const without = files.filter(({ path }) => !kinds.some((kind) => schemaKinds[kind].files.some((glob) => matchesGlob(path, glob))));
  assert.ok(
    without.every(({ path }) => path.startsWith("knowledge/terminology/")),
    "only terminology has files without a schema",
  );
});

test("an editor that follows the JSON Schemas marks an unknown key, an unknown finding and a wrong unit", () => {
  const validate = ajv.compile(knowledgeJsonSchema("formulary"));
  const entry = (when: unknown, more = {}) => ({
    id: "formulary",
    entries: [{ id: "a", drugs: ["x"], status: "restricted", when, text: { en: "a", ja: "a" }, source: "s", verified: "read", ...more }],
  });
  assert.ok(validate(entry({ age: { atLeast: 65, unit: "a" } })));
  assert.ok(!validate(entry({ age: { atLeast: 65, unit: "years" } })));
  assert.ok(!validate(entry({ ages: { atLeast: 65, unit: "a" } })));
  assert.ok(!validate(entry({ age: { atLeast: 65, unit: "a" } }, { stocked: true })));
});
