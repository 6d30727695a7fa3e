/** What is generated from the knowledge base and kept in the repository is what the knowledge base gives now. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { criterionJsonSchema, knowledgeJsonSchema, type SchemaKind, schemaFile, schemaKinds } from "@nextline/kb/checking";
import { renderStatus } from "@nextline/review";
import { snapshot } from "./knowledge.ts";

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const remedy = "run `npx nextline knowledge docs`";

test("docs/knowledge-status.md says what the knowledge stands on today", () => {
  assert.equal(read("docs/knowledge-status.md"), renderStatus(snapshot), remedy);
});

test("docs/knowledge-coverage.md names the version of the knowledge it was made from", () => {
  assert.match(read("docs/knowledge-coverage.md"), /from knowledge \d+\.\d+\.\d+\+[0-9a-f]{12};/);
});

test("the schemas for editors are those of the formats", () => {
  for (const kind of Object.keys(schemaKinds) as SchemaKind[])
    assert.deepEqual(JSON.parse(read(`knowledge/schemas/${schemaFile(kind)}`)), knowledgeJsonSchema(kind), `${kind}: ${remedy}`);
  assert.deepEqual(JSON.parse(read(`knowledge/schemas/${schemaFile("criterion")}`)), criterionJsonSchema(), `criterion: ${remedy}`);
});

test("the settings for editors name every kind of file", () => {
  const settings = JSON.parse(read(".vscode/settings.json")) as { readonly "yaml.schemas": Readonly<Record<string, readonly string[]>> };
  const expected = Object.entries(schemaKinds).map(([kind, { files }]) => [
    `./knowledge/schemas/${schemaFile(kind as SchemaKind)}`,
    [...files],
  ]);
  assert.deepEqual(settings["yaml.schemas"], Object.fromEntries(expected));
});
