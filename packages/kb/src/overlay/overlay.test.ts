import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { assess, type Fact, type Snapshot } from "@nextline/core";
import { assemble } from "../assemble.ts";
import { checkKnowledge } from "../check-knowledge.ts";
import { buildSnapshot, knowledgeFolder, readAll } from "../load-snapshot.ts";

const example = fileURLToPath(new URL("../../../../examples/overlays/example-hospital", import.meta.url));
const base = buildSnapshot();
const laid = buildSnapshot(knowledgeFolder, [example]);
const places: string[] = [];
after(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

/** The faults of the example with one file of it written anew. */
function faultsWith(path: string, content: string): string[] {
  const place = mkdtempSync(join(tmpdir(), "overlay-"));
  places.push(place);
  const copy = join(place, "example-hospital");
  cpSync(example, copy, { recursive: true });
  writeFileSync(join(copy, path), content);
  return checkKnowledge(assemble(readAll(knowledgeFolder, [copy]))).map(
    ({ at, found, expected, remedy }) => `${at?.replace(`${place}/`, "")}: found ${found}; expected ${expected}. ${remedy}`,
  );
}

const stated = (finding: string, value: number | string | readonly string[]): Fact => ({
  kind: "stated",
  finding,
  value,
  source: { path: "stated" },
});
const facts = (priorLines: number): Fact[] => [
  stated("priorLines", priorLines),
  stated("relapseNumber", priorLines),
  stated("exposedTo", ["bortezomib", "lenalidomide"]),
  stated("refractoryTo", ["lenalidomide"]),
  { kind: "measurement", code: "age", value: 70, unit: "a", source: { path: "patient.age" } },
];
const advised = (snapshot: Snapshot, priorLines = 1, jurisdiction: "US" | "JP" = "US") =>
  assess(facts(priorLines), snapshot, { jurisdiction, asOf: "2026-11-22" });
const option = (assessment: ReturnType<typeof advised>, id: string) => {
  const found = assessment.options.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`there is no option ${id}`);
  return found;
};

test("an overlay is named in the edition, and the knowledge base keeps its own hash", () => {
  const { edition } = advised(laid);
  assert.equal(edition.knowledge, advised(base).edition.knowledge);
  assert.match(edition.overlays.join(), /^example-hospital\+[0-9a-f]{12}$/);
  assert.deepEqual(advised(base).edition.overlays, []);
});

test("what an overlay brings is named as its own in every argument, and nothing else is", () => {
  for (const { arguments: made } of advised(laid).options)
    for (const { overlay, sources } of made)
      assert.equal(
        overlay !== undefined,
        sources.some((id) => id.startsWith("example-hospital")),
      );
  const own = advised(laid).options.flatMap(({ arguments: made }) => made.filter(({ overlay }) => overlay === "example-hospital"));
  assert.deepEqual([...new Set(own.map(({ topic }) => topic))].sort(), ["formulary", "guideline", "measure"]);
});

test("a drug that is not stocked stays an option, not advised, with the reason; no option and no argument of the base is lost", () => {
  const [without, with_] = [advised(base), advised(laid)];
  assert.deepEqual(with_.options.map(({ id }) => id).sort(), without.options.map(({ id }) => id).sort());
  for (const { id, arguments: made } of without.options) {
    const kept = new Set(option(with_, id).arguments.map(({ rule, text }) => `${rule} ${text.en}`));
    for (const { rule, text } of made)
      if (!rule.startsWith("trial/") && rule !== "randomised-dominance") assert.ok(kept.has(`${rule} ${text.en}`), `${id}: ${rule}`);
  }
  const reason = option(with_, "MelfDex").arguments.find(({ topic }) => topic === "formulary");
  assert.equal(reason?.rule, "example-hospital/panobinostat-and-melflufen");
});

test("a drug restricted to three lines or more is not advised before, and its restriction is told in any case", () => {
  const formulary = (priorLines: number): string[] =>
    option(advised(laid, priorLines), "SVd")
      .arguments.filter(({ topic }) => topic === "formulary")
      .map(({ kind }) => kind);
  assert.deepEqual(formulary(1), ["against", "requires"]);
  assert.equal(option(advised(laid, 1), "SVd").standing, "not-advised");
  assert.deepEqual(formulary(3), ["requires"]);
});

test("an overlay for the United States says nothing in Japan", () => {
  const made = advised(laid, 1, "JP").options.flatMap(({ arguments: all }) =>
    all.filter(({ topic }) => topic === "formulary" || topic === "guideline"),
  );
  assert.ok(made.every(({ overlay }) => overlay === undefined));
});

test("an overlay can neither replace nor delete: an entity that is there already is a fault with the way to add to it", () => {
  const faults = faultsWith(
    "sources/us-label-carfilzomib.yaml",
    "id: us-label-carfilzomib\nkind: local\ntitle: other\naccessed: 2026-11-28\n",
  );
  assert.equal(faults.length, 1);
  assert.match(
    faults[0] ?? "",
    /us-label-carfilzomib\.yaml:1: found sources\/us-label-carfilzomib\.yaml; expected an entity that is not there yet\. .*additions/,
  );
});

test("the faults of an overlay are told with its file and line", () => {
  const [formulary] = faultsWith(
    "formulary.yaml",
    "id: formulary\nentries:\n  - id: a\n    drugs: [selinexo]\n    status: not-stocked\n    text: {en: a, ja: a}\n    source: example-hospital-formulary\n    verified: read\n",
  );
  assert.match(formulary ?? "", /example-hospital\/formulary\.yaml:4: found selinexo; .* did you mean selinexor\?/);
  assert.match(faultsWith("additions/carfilzomib.yaml", "id: carfilzomb\n").join("\n"), /carfilzomib\.yaml:1: found carfilzomb; expected/);
  assert.match(
    faultsWith("stock.yaml", "id: stock\n").join("\n"),
    /stock\.yaml:1: found stock\.yaml; expected overlay\.yaml, formulary\.yaml/,
  );
  assert.match(
    faultsWith("overlay.yaml", "id: other\ntitle: {en: a, ja: a}\n").join("\n"),
    /overlay\.yaml:1: found other; expected example-hospital/,
  );
});
