import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, test } from "node:test";
import { contentOf, faultsWith, files } from "../test/faults-with.ts";
import { assemble } from "./assemble.ts";
import { knowledgeFolder } from "./read-all.ts";
import { readKnowledge } from "./read-knowledge.ts";

const place = mkdtempSync(join(tmpdir(), "knowledge-"));
after(() => rmSync(place, { recursive: true }));

test("the paths are the same however the folder is written", () => {
  const folder = relative(process.cwd(), knowledgeFolder);
  for (const written of [folder, `${folder}/`, `./${folder}`, `./${folder}//`, knowledgeFolder, `${knowledgeFolder}/`])
    assert.deepEqual(readKnowledge(written).files, files, written);
});

test("a file in no place of the format is told and not read", () => {
  const copy = join(place, "knowledge");
  cpSync(knowledgeFolder, copy, { recursive: true });
  cpSync(join(copy, "drugs", "carfilzomib.yaml"), join(copy, "drugs", "older", "carfilzomib.yaml"));
  writeFileSync(join(copy, "rules", "new.yml"), "id: new\n");
  const read = readKnowledge(copy);
  assert.deepEqual(read.files, files);
  assert.deepEqual(
    read.problems.map(({ at, found, expected }) => [at, found, expected]),
    [
      ["drugs/older", "the folder older", "drugs/<id>.yaml"],
      ["rules/new.yml", ".yml", ".yaml"],
    ],
  );
});

test("a list of the terminology that is missing, and one that the format does not know, are told", () => {
  const without = files.filter(({ path }) => path !== "terminology/labels.yaml");
  assert.deepEqual(
    assemble({ files: without, overlays: [], problems: [] }).problems.map(({ at, found }) => [at, found]),
    [["terminology/labels.yaml", "no such file"]],
  );
  assert.match(
    faultsWith("terminology/more.yaml", "id: more\n").join("\n"),
    /^terminology\/more\.yaml:1 : found .*; expected a file that the format knows/,
  );
});

test("an entity whose file has another name is checked all the same", () => {
  const drug = contentOf("drugs/carfilzomib.yaml")
    .replace("id: carfilzomib", "id: house-drug")
    .replace(/^class: .*$/m, "class: no-such-class");
  const faults = faultsWith("drugs/other.yaml", drug);
  assert.ok(faults.some((line) => line.includes("id: found house-drug; expected other")));
  assert.ok(faults.some((line) => line.includes("class: found no-such-class; expected a class of the knowledge base")));
});

test("aliases without number, and one that names nothing, are faults of the file", () => {
  const levels = Array.from({ length: 9 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(", ")}]\n`);
  for (const text of [`l0: &l0 [a]\n${levels.join("")}`, "id: *nothing\n"])
    assert.match(
      faultsWith("rules/aliases.yaml", text).join("\n"),
      /^rules\/aliases\.yaml:1 : found .*[aA]lias.*; expected YAML without aliases\. /,
    );
});
