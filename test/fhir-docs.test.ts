/** docs/fhir.md says what the code does. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { tables, withTables } from "./fhir-mapping-tables.ts";
import { root } from "./source-files.ts";

const remedy = "run node test/fhir-mapping-tables.ts";
const document = readFileSync(join(root, "docs", "fhir.md"), "utf8");

test("the tables are those of the code and the knowledge base", () => {
  for (const [name, make] of Object.entries(tables))
    assert.ok(document.includes(`<!-- ${name} -->\n${make()}\n<!-- /${name} -->`), `${name}: ${remedy}`);
  assert.equal(document, withTables(document), remedy);
});

test("every example is listed, and every place it leads to is there", () => {
  const listed = readFileSync(join(root, "examples", "fhir", "README.md"), "utf8");
  for (const name of readdirSync(join(root, "examples", "fhir")))
    if (/\.n?d?json$/.test(name)) assert.ok(listed.includes(`(${name})`), name);
  for (const [, target = ""] of document.matchAll(/\]\((\.\.?\/[^)#]+|[a-z][^):#]*\.md)\)/g))
    assert.ok(existsSync(join(root, "docs", target)), target);
});
