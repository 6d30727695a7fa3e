/** The quick standings are those of the whole assessment: for the examples, random patients and the grid. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assess, type Edition, type Fact, standingsOf } from "@nextline/core";
import { nameIndex, readCase } from "@nextline/intake";
import { gridFacts, gridStates } from "@nextline/review";
import fc from "fast-check";
import { snapshot } from "./knowledge.ts";
import { anyQuestion } from "./random-edition.ts";
import { root } from "./source-files.ts";

const runs = Number(process.env["NEXTLINE_LAW_RUNS"] ?? 1000);
const seed = Number(process.env["NEXTLINE_LAW_SEED"] ?? 20190930);
const editions: readonly Edition[] = [
  { jurisdiction: "US", asOf: "2026-11-22" },
  { jurisdiction: "EU", asOf: "2023-06-30" },
  { jurisdiction: "JP", asOf: "2019-09-30", offLabel: true },
];

const byId = (all: readonly { readonly id: string; readonly standing: string; readonly provisional: boolean }[]): string[] =>
  all.map(({ id, standing, provisional }) => `${id} ${standing} ${provisional}`).sort();

/** Standing, provisional or not, and the first options are those of the assessment; every exclusion is accounted for. */
function agrees(facts: readonly Fact[], edition: Edition): void {
  const [quick, whole] = [standingsOf(facts, snapshot, edition), assess(facts, snapshot, edition)];
  assert.deepEqual(byId(quick.options), byId(whole.options));
  assert.deepEqual([...quick.first].sort(), whole.options.flatMap(({ id, rank }) => (rank === 1 ? [id] : [])).sort());
  for (const { id, standing, deciding } of quick.options)
    assert.equal(
      deciding.some(({ effect }) => effect === "excludes"),
      standing === "excluded",
      id,
    );
}

test("the examples stand as in their assessments, in three countries and years", () => {
  const names = nameIndex(snapshot);
  const files = readdirSync(join(root, "examples")).filter((name) => name.endsWith(".yaml"));
  assert.ok(files.length > 5);
  for (const file of files)
    for (const edition of editions) {
      const read = readCase(readFileSync(join(root, "examples", file), "utf8"), { names, today: "2026-11-22", asOf: edition.asOf });
      // A history that goes on after the day cannot be read as of it.
      if (read.ok) agrees(read.case.facts, edition);
      else assert.notEqual(edition.asOf, "2026-11-22", file);
    }
});

test("random patients stand as in their assessments", () => {
  fc.assert(
    fc.property(anyQuestion, ({ facts, edition }) => agrees(facts, edition)),
    { numRuns: Math.ceil(runs * 0.3), seed },
  );
});

test("of a grid patient everything stated is understood, and only the wish for a trial is missing", () => {
  for (const state of gridStates().filter((_, index) => index % 53 === 0))
    for (const edition of editions) {
      const facts = gridFacts(state);
      agrees(facts, edition);
      const { state: findings, missing } = assess(facts, snapshot, edition);
      const misread = facts.flatMap((fact) => (fact.kind === "stated" && findings[fact.finding]?.known !== true ? [fact.finding] : []));
      assert.deepEqual(misread, [], JSON.stringify(state));
      assert.deepEqual(
        missing.map(({ finding }) => finding).filter((finding) => finding !== "wantsTrial"),
        [],
      );
    }
});
