/** Which files of an overlay are read. Nothing that a hospital wrote is left out without a word. */
import assert from "node:assert/strict";
import { mkdirSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { about, example, faultsOf, newFolder, overlayOf } from "../../test/overlays.ts";
import { KnowledgeError } from "../knowledge-error.ts";
import { buildSnapshot, loadSnapshot } from "../load-snapshot.ts";
import { knowledgeFolder } from "../read-all.ts";
import { readOverlays } from "./read-overlay.ts";

const paths = (folder: string): string[] => readOverlays([folder]).files.map(({ path }) => path);

test("an empty folder is no overlay, and neither is one without overlay.yaml", () => {
  for (const files of [{}, { "notes.md": "# Notes\n" }])
    assert.deepEqual(faultsOf(overlayOf("house", files)), [
      "house/overlay.yaml : found no such file; expected what the overlay is: id and title. see docs/knowledge.md",
    ]);
});

test("an empty overlay is not taken for the knowledge base that was kept", () => {
  loadSnapshot();
  assert.throws(() => loadSnapshot(knowledgeFolder, [overlayOf("house", {})]), KnowledgeError);
});

test("another ending of YAML is one fault", () => {
  const told = (name: string, ending: string): string => `house/${name} : found ${ending}; expected .yaml. rename the file`;
  assert.deepEqual(faultsOf(overlayOf("house", { "overlay.yml": about("house") })), [told("overlay.yml", ".yml")]);
  assert.deepEqual(faultsOf(overlayOf("house", { "overlay.yaml": about("house"), "drugs/x.YAML": "" })), [told("drugs/x.YAML", ".YAML")]);
});

test("hidden files and Markdown are skipped; anything else that the format does not know is a fault", () => {
  const files = { "overlay.yaml": about("house"), ".git/config": "x", "drugs/.DS_Store": "x", "README.md": "x", "rules/README.md": "x" };
  assert.deepEqual(faultsOf(overlayOf("house", files)), []);
  for (const path of ["stock.yaml", "stock.csv", "drug/x.yaml", "approvals/us/x.yaml", "terminology/x.yaml", "rules/x.yaml~"]) {
    const faults = faultsOf(overlayOf("house", { ...files, [path]: "id: x\n" }));
    assert.equal(faults.length, 1, faults.join("\n"));
    assert.match(faults[0] ?? "", /^house\/\S+ : found .*; expected .*\. move or delete it$/);
  }
});

test("links to files and folders are followed; one that leads nowhere is a fault", () => {
  const place = newFolder();
  const folder = overlayOf("example-hospital", {}, place);
  for (const name of ["overlay.yaml", "formulary.yaml", "guidelines", "sources", "rules", "additions"])
    symlinkSync(join(example, name), join(folder, name));
  assert.deepEqual(paths(folder), paths(example));
  const link = join(newFolder(), "example-hospital");
  symlinkSync(example, link);
  assert.deepEqual(paths(link), paths(example));
  assert.deepEqual(buildSnapshot(knowledgeFolder, [folder]), buildSnapshot(knowledgeFolder, [example]));
  symlinkSync(join(place, "nothing"), join(folder, "trials"));
  assert.deepEqual(faultsOf(folder), [
    "example-hospital/trials : found a link that leads nowhere (ENOENT); expected a file or a folder. mend or delete the link",
  ]);
});

test("a file that is a folder is a fault", () => {
  const folder = overlayOf("house", { "overlay.yaml": about("house") });
  mkdirSync(join(folder, "drugs", "x.yaml"), { recursive: true });
  assert.match(faultsOf(folder).join("\n"), /^house\/drugs\/x\.yaml : found the folder x\.yaml; expected drugs\/<id>\.yaml\. /);
});

test("the same overlay twice, or two folders of one name, is one fault that names both", () => {
  const [one, two] = [overlayOf("house", { "overlay.yaml": about("house") }), overlayOf("house", { "overlay.yaml": about("house") })];
  for (const second of [one, `${one}/`, two])
    assert.deepEqual(
      readOverlays([one, second]).problems.map(({ at, found, expected, remedy }) => [at, found, expected, remedy]),
      [[second, `${one} and ${second}`, "one folder for the overlay house", "give it once, or rename one of the two"]],
    );
});

test("a folder without a name is a fault, and nothing in it is read", () => {
  const { files, problems } = readOverlays(["/"]);
  assert.deepEqual(files, []);
  assert.deepEqual(
    problems.map(({ at, expected }) => [at, expected]),
    [["/", "a folder with a name, which is the id of the overlay"]],
  );
});

test("a folder that is renamed is another overlay: its id is told", () => {
  const folder = overlayOf("house", { "overlay.yaml": about("house") });
  renameSync(folder, `${folder}-2`);
  assert.match(faultsOf(`${folder}-2`).join("\n"), /overlay\.yaml:1 id: found house; expected house-2\. /);
});

test("what to run for all faults names the overlays", () => {
  assert.throws(() => buildSnapshot(knowledgeFolder, [overlayOf("house", {})]), /run `nextline knowledge check --overlay \S+house`/);
});
