/** What is generated from the knowledge base and kept in the repository is what the knowledge base gives now. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { criterionJsonSchema, knowledgeJsonSchema, type SchemaKind, schemaFile, schemaKinds } from "@nextline/kb/checking";
import { renderStatus } from "@nextline/review";
import { evidenceDocuments } from "../apps/cli/src/knowledge/evidence-documents.ts";
import { snapshot } from "./knowledge.ts";

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const remedy = "run `npx nextline knowledge docs`";

test("docs/knowledge-status.md says what the knowledge stands on today", () => {
  assert.equal(read("docs/knowledge-status.md"), renderStatus(snapshot), remedy);
});

test("docs/knowledge-coverage.md names the version of the knowledge it was made from", () => {
  assert.match(read("docs/knowledge-coverage.md"), /from knowledge \d+\.\d+\.\d+\+[0-9a-f]{12};/);
});

test("docs/evidence says what the trials of the knowledge base say today; only the hash may be of earlier knowledge", () => {
  const withoutHash = (text: string): string => text.replace(/(\d+\.\d+\.\d+)\+[0-9a-f]{12}/gu, "$1");
  const documents = evidenceDocuments(snapshot);
  assert.deepEqual(readdirSync(new URL("../docs/evidence", import.meta.url)).sort(), [...documents.keys()].sort());
  for (const [name, text] of documents) {
    // No comparison of the texts themselves in the message: they are pages long.
    assert.ok(withoutHash(read(`docs/evidence/${name}`)) === withoutHash(text), `docs/evidence/${name} is not current: ${remedy}`);
    assert.ok(text.length < 300_000, `${name} is too large to be kept`);
  }
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
