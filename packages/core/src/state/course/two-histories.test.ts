/** A record that holds a summary and dated treatments: the summary is used, and where they disagree both are told. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { courseOf, dateOf, done, findingOf, given, lists, members } from "../../../test/history.ts";
import type { Fact, LineFact } from "../../facts/fact.ts";
import { recordAsOf } from "../../facts/record.ts";
import { ownDefinitions } from "../definitions.ts";
import { deriveState } from "../state.ts";

const line = (position: number, drugs: readonly string[], more: Partial<LineFact> = {}): LineFact => ({
  kind: "line",
  position,
  drugs,
  bestResponse: "PR",
  ended: "progression-on-treatment",
  source: { path: `lines[${position - 1}]` },
  ...more,
});

const vrd = ["bortezomib", "lenalidomide", "dexamethasone"];
const summary = [line(1, vrd), line(2, ["daratumumab", "dexamethasone"])];

const first = given(vrd, "2022-01-10", "2022-10-03", { bestResponse: "PR", ended: "progression" });
const second = given(["daratumumab", "dexamethasone"], "2022-11-07", "2024-05-06", { bestResponse: "PR", ended: "progression" });
const third = given(["daratumumab", "lenalidomide", "dexamethasone"], "2025-06-03", "2026-10-05", {
  bestResponse: "PR",
  ended: "progression",
});

/** The conflicts as they are shown. */
const conflicts = (facts: readonly Fact[]): string[] => courseOf(facts).conflicts.map(({ text }) => text.en);

test("two summarised lines and two dated ones agree: no conflict", () => {
  assert.deepEqual(conflicts([...summary, first, second]), []);
});

test("dated treatments that make a line more, or a line less, than the summary are told, and the summary is used", () => {
  const more = [...summary, first, second, third];
  assert.deepEqual(conflicts(more), ["the summary has 2 lines, the dated treatments make 3: the summary is used"]);
  const less = [...summary, first];
  assert.deepEqual(conflicts(less), ["the summary has 2 lines, the dated treatments make 1: the summary is used"]);
  for (const facts of [more, less]) {
    assert.equal(courseOf(facts).from, "summary");
    assert.deepEqual(findingOf("priorLines", facts), { type: "number", interval: { low: 2, high: 2 } });
    assert.deepEqual(members(findingOf("refractoryTo", facts)).certain, ["bortezomib", "daratumumab", "lenalidomide"]);
  }
});

test("the conflict names the treatments, and is one of the conflicts of the record", () => {
  const facts = [...summary, first, second, third];
  const state = deriveState(recordAsOf(facts, dateOf("2026-11-22").first), {
    jurisdiction: "US",
    lists,
    labels: [],
    definitions: ownDefinitions,
    choice: {},
  });
  const [conflict] = state.recordConflicts;
  assert.match(conflict?.text.en ?? "", /the summary has 2 lines/);
  assert.match(conflict?.text.ja ?? "", /要約では2ライン/);
  assert.deepEqual(
    conflict?.because,
    [first, second, third].map(({ source }) => source.path),
  );
});

test("where the dates leave the number of lines open, a summary within their bounds agrees and one outside them does not", () => {
  // Whether the change within six months was planned is not recorded: one line or two.
  const open = [
    given(vrd, "2024-01-08", "2024-05-01", { ended: "completed" }),
    given(["carfilzomib", "dexamethasone"], "2024-06-03", "2025-06-01", { ended: "completed" }),
  ];
  const listed = (count: number) =>
    [[...vrd, "carfilzomib"], ["carfilzomib"], ["daratumumab"]].slice(0, count).map((drugs, index) => line(index + 1, drugs));
  assert.deepEqual(courseOf(open).count, { low: 1, high: 2 });
  assert.deepEqual(conflicts([...listed(1), ...open]), []);
  assert.deepEqual(conflicts([...listed(2), ...open]), []);
  assert.deepEqual(conflicts([...listed(3), ...open]), ["the summary has 3 lines, the dated treatments make 1-2: the summary is used"]);
});

test("drugs that only the dated treatments hold are told, though the number of lines agrees; steroids and unknown drugs are not missed", () => {
  const other = given(["carfilzomib", "lenalidomide", "dexamethasone"], "2022-11-07", "2024-05-06", {
    bestResponse: "PR",
    ended: "progression",
  });
  assert.deepEqual(conflicts([...summary, first, other]), [
    "the dated treatments hold carfilzomib, which the summary does not: the summary is used",
  ]);
  const unknown: LineFact = { ...line(2, []), drugs: "unknown" };
  assert.deepEqual(conflicts([line(1, vrd), unknown, first, other]), []);
});

test("a transplant alone is a dated history, radiotherapy alone is none", () => {
  assert.equal(conflicts([...summary, done("autologous-transplant", "2022-12-05")]).length, 1);
  assert.deepEqual(conflicts([...summary, done("radiotherapy", "2022-12-05")]), []);
});

test("the number of lines that is stated is told where it contradicts the summary, whatever the dates say", () => {
  const stated: Fact = { kind: "stated", finding: "priorLines", value: 1, source: { path: "stated.priorLines" } };
  const facts = [...summary, first, second, stated];
  const state = deriveState(recordAsOf(facts, dateOf("2026-11-22").first), {
    jurisdiction: "US",
    lists,
    labels: [],
    definitions: ownDefinitions,
    choice: {},
  });
  assert.deepEqual(
    state.conflicts.map(({ finding }) => finding),
    ["priorLines"],
  );
  assert.deepEqual(findingOf("priorLines", facts), { type: "number", interval: { low: 1, high: 1 } });
});
