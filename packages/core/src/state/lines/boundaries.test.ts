/** Each number by which lines are counted, on both sides of its limit. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { after, courseOf, given, linesCounted, seen } from "../../../test/history.ts";
import type { Fact } from "../../facts/fact.ts";

const vrd = ["bortezomib", "lenalidomide", "dexamethasone"];
const drd = ["daratumumab", "lenalidomide", "dexamethasone"];
const completed = { ended: "completed" } as const;

/** Other counts that are told. */
const others = (facts: readonly Fact[]): number[] => courseOf(facts).alternativeCounts.map(({ count }) => count);

const start = "2022-01-10";
const stop = "2022-05-30";
const induction = given(vrd, start, stop, completed);

test("other drugs 183 days after the last dose may be part of the plan; on day 184 they are a line", () => {
  const next = (days: number) => linesCounted([induction, given(drd, after(stop, days), after(stop, days + 200), completed)]);
  assert.equal(next(183), "1 to 2: planned-sequence-not-stated");
  assert.equal(next(184), "2 to 2: changed-regimen");
});

test("some of the same drugs that go on 60 days after the rest have dropped the others; from day 61 it is open, from day 184 a line", () => {
  const next = (days: number) => linesCounted([induction, given(["lenalidomide"], after(stop, days), after(stop, days + 200), completed)]);
  assert.equal(next(60), "1 to 1: first-treatment");
  assert.equal(next(61), "1 to 2: planned-sequence-not-stated");
  assert.equal(next(183), "1 to 2: planned-sequence-not-stated");
  assert.equal(next(184), "2 to 2: changed-regimen");
});

test("a drug of the induction given again 60 days after the last dose of maintenance is the same line; on day 61 it is open", () => {
  const again = (days: number) =>
    linesCounted([
      induction,
      given(["lenalidomide"], "2022-06-01", "2023-01-09", { intent: "maintenance", ended: "completed" }),
      given(["bortezomib"], after("2023-01-09", days), after("2023-01-09", days + 60), completed),
    ]);
  assert.equal(again(60), "1 to 1: first-treatment");
  assert.equal(again(61), "1 to 2: planned-sequence-not-stated");
});

test("after progression, the same regimen taken up within 60 days goes on; on day 61 the other count is told", () => {
  const again = (days: number) => [
    given(drd, "2023-01-09", "2023-12-01", completed),
    ...seen("2023-12-20", { newLesion: true }),
    given(drd, after("2023-12-01", days), after("2023-12-01", days + 300), completed),
  ];
  assert.deepEqual([linesCounted(again(60)), others(again(60))], ["1 to 1: first-treatment", []]);
  assert.deepEqual([linesCounted(again(61)), others(again(61))], ["1 to 1: first-treatment", [2]]);
});

test("after progression, one of the drugs alone within 60 days goes on, on day 61 it is a line; an imprecise start that may be either leaves it open", () => {
  const alone = (begun: string) =>
    linesCounted([
      given(drd, "2023-01-09", "2023-12-03", completed),
      ...seen("2023-12-20", { newLesion: true }),
      given(["lenalidomide"], begun, "2024-12-02", completed),
    ]);
  assert.equal(alone(after("2023-12-03", 60)), "1 to 1: first-treatment");
  assert.equal(alone(after("2023-12-03", 61)), "2 to 2: progression");
  assert.equal(after("2023-12-03", 60), "2024-02-01");
  assert.equal(alone("2024-02"), "1 to 2: planned-sequence-not-stated");
});

test("a drug stopped 60 days before the rest was still being given at progression; one stopped 61 days before begins a line when given again", () => {
  const dropped = (days: number) =>
    linesCounted([
      given(["bortezomib"], "2023-01-09", after("2023-12-01", -days), completed),
      given(["lenalidomide", "dexamethasone"], "2023-01-09", "2023-12-01", { ended: "progression" }),
      given(["bortezomib"], "2023-12-11", "2024-06-03", completed),
    ]);
  assert.equal(dropped(60), "1 to 1: first-treatment");
  assert.equal(dropped(61), "2 to 2: progression");
});

test("a drug begun on day 28 belongs to the first combination; on day 29 that is open", () => {
  const added = (days: number) =>
    linesCounted([
      given(["lenalidomide", "dexamethasone"], start, "2022-11-07", completed),
      given(["daratumumab"], after(start, days), "2022-11-07", completed),
    ]);
  assert.equal(added(28), "1 to 1: first-treatment");
  assert.equal(added(29), "1 to 2: planned-sequence-not-stated");
});

test("a second drug for relapse begun within 28 days is for the same relapse; on day 29 it is for another", () => {
  const added = (days: number) =>
    linesCounted([
      induction,
      given(["pomalidomide", "dexamethasone"], "2024-01-08", "2024-11-04", { intent: "relapse", ended: "completed" }),
      given(["carfilzomib"], after("2024-01-08", days), "2024-11-04", { intent: "relapse", ended: "completed" }),
    ]);
  assert.equal(added(28), "2 to 2: progression");
  assert.equal(added(29), "3 to 3: progression");
});

test("a combination given for 365 days may have been an induction, for 366 days not; one drug for 183 days, not for 184", () => {
  const then = (drugs: readonly string[], days: number) =>
    linesCounted([
      given(drugs, start, after(start, days), completed),
      given(["carfilzomib"], after(start, days + 30), "2024-01-08", completed),
    ]);
  assert.equal(then(vrd, 365), "1 to 2: planned-sequence-not-stated");
  assert.equal(then(vrd, 366), "2 to 2: changed-regimen");
  assert.equal(then(["lenalidomide", "dexamethasone"], 183), "1 to 2: planned-sequence-not-stated");
  assert.equal(then(["lenalidomide", "dexamethasone"], 184), "2 to 2: changed-regimen");
});

test("maintenance with another drug begun 183 days after the induction raises no doubt; on day 184 the count with a line of its own is told", () => {
  const maintained = (days: number) => [
    given(["bortezomib", "thalidomide", "dexamethasone"], start, stop, completed),
    given(["lenalidomide"], after(stop, days), after(stop, days + 400), { intent: "maintenance", ended: "completed" }),
  ];
  assert.deepEqual([linesCounted(maintained(183)), others(maintained(183))], ["1 to 1: first-treatment", []]);
  assert.deepEqual([linesCounted(maintained(184)), others(maintained(184))], ["1 to 1: first-treatment", [2]]);
});

test("maintenance with a drug of the induction raises the same doubt", () => {
  const maintained = (days: number) => [
    given(vrd, start, stop, completed),
    given(["lenalidomide"], after(stop, days), after(stop, days + 400), { intent: "maintenance", ended: "completed" }),
  ];
  assert.deepEqual([linesCounted(maintained(183)), others(maintained(183))], ["1 to 1: first-treatment", []]);
  assert.deepEqual([linesCounted(maintained(184)), others(maintained(184))], ["1 to 1: first-treatment", [2]]);
});

test("steroids alone for 20 days are no line, for 21 days they are", () => {
  const steroids = (days: number) => [
    given(["dexamethasone"], "2020-01-06", after("2020-01-06", days), completed),
    given(vrd, start, stop, completed),
  ];
  assert.equal(linesCounted(steroids(20)), "1 to 1: first-treatment");
  assert.equal(courseOf(steroids(20)).leftOut.length, 1);
  assert.equal(linesCounted(steroids(21)), "2 to 2: changed-regimen");
  assert.equal(courseOf(steroids(21)).leftOut.length, 0);
});
