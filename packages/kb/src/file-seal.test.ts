/** Files that did not change are not read again, and whatever changes is seen: in an installation with a small knowledge base. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { appendFileSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import type { Snapshot } from "@nextline/core";
import { newInstallation } from "../test/installation.ts";
import { about, overlayOf } from "../test/overlays.ts";

const copy = await newInstallation();
const drug = copy.file("drugs/lenalidomide.yaml");
const nameOf = ({ drugs }: Snapshot): string | undefined => drugs.find(({ id }) => id === "lenalidomide")?.names.en;

/** Loads when all files have rested long enough to be taken as they are. */
async function loadedAtRest(overlay?: string): Promise<Snapshot> {
  await copy.rest(overlay);
  return copy.load(undefined, overlay === undefined ? [] : [overlay]);
}

/** Writes the first words of a file anew, in the same length, and sets the time of the change back. */
function replaced(path: string, words: string, others: string): void {
  assert.equal(words.length, others.length);
  const { atime, mtime } = statSync(path);
  const content = readFileSync(path, "utf8");
  assert.ok(content.includes(words), words);
  writeFileSync(path, content.replace(words, others));
  utimesSync(path, atime, mtime);
}

/** Marks every kept snapshot: one that was read anew does not say so. */
function markKept(): void {
  for (const path of copy.kept(".json"))
    writeFileSync(path, readFileSync(path, "latin1").replace(/"version":"[^"]*"/, '"version":"kept"'), "latin1");
}

test("what is kept and broken is made anew", async () => {
  const before = await loadedAtRest();
  for (const broken of ["", "null", "{}", JSON.stringify(before).slice(0, 5000)])
    for (const ending of [".json", ".seal"]) {
      for (const path of copy.kept(ending)) writeFileSync(path, broken);
      assert.deepEqual(copy.load(), before, `${ending} ${broken.slice(0, 10)}`);
    }
});

test("what was kept is taken, frozen to the last list, while no file changes", async () => {
  const built = await loadedAtRest();
  markKept();
  const taken = copy.load();
  assert.deepEqual(taken, { ...built, version: "kept" });
  assert.throws(() => Object.assign(taken.drugs[0]?.names ?? {}, { en: "" }), TypeError);
  assert.throws(() => (taken.drugs as unknown[]).push(1), TypeError);
});

test("a file that comes, gets another name, and goes", async () => {
  const [one, two] = [copy.file("sources/one.yaml"), copy.file("sources/two.yaml")];
  const before = await loadedAtRest();
  writeFileSync(one, "id: one\nkind: convention\ntitle: A convention\naccessed: 2026-01-01\n");
  const added = copy.load();
  await loadedAtRest();
  renameSync(one, two);
  assert.throws(() => copy.load(), /the knowledge base has 1 fault/);
  renameSync(two, one);
  await loadedAtRest();
  rmSync(one);
  const removed = copy.load();
  assert.deepEqual(
    [before, added, removed].map(({ sources }) => sources.some(({ id }) => id === "one")),
    [false, true, false],
  );
  assert.notEqual(added.hash, before.hash);
  assert.equal(removed.hash, before.hash);
});

test("another word of the same length, the time of the change set back", async () => {
  const before = await loadedAtRest();
  replaced(drug, "en: lenalidomide", "en: lenalidomidA");
  const first = copy.load();
  replaced(drug, "en: lenalidomidA", "en: lenalidomidB");
  const second = copy.load();
  replaced(drug, "en: lenalidomidB", "en: lenalidomide");
  assert.deepEqual([nameOf(before), nameOf(first), nameOf(second)], ["lenalidomide", "lenalidomidA", "lenalidomidB"]);
  assert.equal(new Set([before.hash, first.hash, second.hash]).size, 3);
  assert.equal(copy.load().hash, before.hash);
});

test("a folder that is not there and a file with another ending are faults, as they are without anything kept", async () => {
  copy.load();
  renameSync(copy.file("rules"), copy.file("rules-aside"));
  assert.throws(() => copy.load(), /the knowledge base has \d+ fault/);
  renameSync(copy.file("rules-aside"), copy.file("rules"));
  writeFileSync(copy.file("drugs/new.yml"), "id: new\n");
  assert.throws(() => copy.load(), /the knowledge base has 1 fault/);
  rmSync(copy.file("drugs/new.yml"));
});

test("a changed file of an overlay, and an overlay that is left away", async () => {
  const overlay = overlayOf("house", { "overlay.yaml": about("house") });
  const before = await loadedAtRest(overlay);
  replaced(join(overlay, "overlay.yaml"), "en: house", "en: HOUSE");
  const changed = copy.load(undefined, [overlay]);
  assert.deepEqual(
    [before, changed, copy.load()].map(({ overlays }) => overlays.map(({ title }) => title.en)),
    [["house"], ["HOUSE"], []],
  );
});

test("when the code that checks has changed, nothing that it kept before is taken", async () => {
  copy.load();
  markKept();
  appendFileSync(join(copy.folder, "packages/kb/src/faults.ts"), "// another check\n");
  assert.notEqual(copy.load().version, "kept");
});

test("processes that start at the same time with nothing kept, and one after them", async () => {
  await copy.rest();
  const { hash } = copy.load();
  rmSync(copy.cache, { recursive: true });
  const code = `const { loadSnapshot } = await import("./packages/kb/src/load-snapshot.ts"); console.log(loadSnapshot().hash);`;
  const load = async (): Promise<string> => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", code], { cwd: copy.folder, stdio: ["ignore", "pipe", "inherit"] });
    return (await text(child.stdout)).trim();
  };
  assert.deepEqual(await Promise.all([load(), load(), load()]), [hash, hash, hash]);
  assert.equal(copy.load().hash, hash);
  assert.deepEqual([copy.kept(".json").length, copy.kept(".seal").length], [1, 1]);
});

test("where nothing can be kept, the knowledge is read and checked each time", () => {
  const { hash } = copy.load();
  rmSync(copy.cache, { recursive: true });
  writeFileSync(copy.cache, "not a folder");
  assert.equal(copy.load().hash, hash);
  assert.equal(copy.load().hash, hash);
});
