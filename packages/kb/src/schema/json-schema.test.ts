import assert from "node:assert/strict";
import { matchesGlob } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { knowledgeFolder } from "../load-snapshot.ts";
import { readKnowledge } from "../read-knowledge.ts";
import { criterionJsonSchema, knowledgeJsonSchema, type SchemaKind, schemaFile, schemaKinds } from "./json-schema.ts";

const ajv = new Ajv2020({ allowUnionTypes: true, strict: false });
ajv.addSchema(criterionJsonSchema(), schemaFile("criterion"));

const kinds = Object.keys(schemaKinds) as SchemaKind[];
const files = readKnowledge(knowledgeFolder);

test("an editor that follows the JSON Schemas accepts every file of the knowledge base", () => {
  let checked = 0;
  for (const kind of kinds) {
    const validate = ajv.compile(knowledgeJsonSchema(kind));
    for (const { path, content } of files) {
      if (!schemaKinds[kind].files.some((glob) => matchesGlob(`knowledge/${path}`, glob))) continue;
      checked += 1;
      assert.ok(validate(parse(content)), `${path}: ${ajv.errorsText(validate.errors)}`);
    }
  }
  assert.ok(checked > 600, `${checked} files`);
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
