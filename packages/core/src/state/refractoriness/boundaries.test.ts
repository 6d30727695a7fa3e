/** Each number by which a drug is judged refractory or given long enough, on both sides of its limit. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { after, courseOf, dateOf, findingOf, given, members, seen } from "../../../test/history.ts";
import type { Fact, LineFact } from "../../facts/fact.ts";
import { between } from "../../terms/date.ts";

const today = "2026-11-22";

/** Whether the disease is refractory to a drug. */
function refractory(drug: string, facts: readonly Fact[], asOf = today): "yes" | "no" | "unknown" {
  const { certain, possible } = members(findingOf("refractoryTo", facts, {}, asOf));
  if (certain.includes(drug)) return "yes";
  return possible === "any" || possible.includes(drug) ? "unknown" : "no";
}

const stop = "2025-06-02";
const pomalidomide = (end: string | undefined, ended: "completed" | "toxicity" | "choice" | "ongoing") =>
  given(["pomalidomide", "dexamethasone"], "2024-06-03", end, { bestResponse: "PR", ended });

test("each drug by its own last dose: progression 60 days after it is refractory, 61 days after it is not, whatever else was given on", () => {
  const dropped = (days: number) => [
    given(["bortezomib"], "2024-06-03", after(stop, -days), { bestResponse: "PR", ended: "completed" }),
    given(["lenalidomide", "dexamethasone"], "2024-06-03", stop, { bestResponse: "PR", ended: "progression" }),
    ...seen(stop, { newLesion: true }),
  ];
  assert.deepEqual([refractory("bortezomib", dropped(60)), refractory("lenalidomide", dropped(60))], ["yes", "yes"]);
  assert.deepEqual([refractory("bortezomib", dropped(61)), refractory("lenalidomide", dropped(61))], ["no", "yes"]);
});

test("a visit without progression 60 days after the last dose rules it out; one on day 59 leaves it open", () => {
  const visited = (days: number) =>
    refractory("pomalidomide", [
      pomalidomide(stop, "completed"),
      ...["2024-06-03", "2025-01-06", after(stop, days)].flatMap((date) => seen(date, { serumM: 2, urineM: 0 })),
    ]);
  assert.equal(visited(59), "unknown");
  assert.equal(visited(60), "no");
});

test("another treatment 60 days after a completed one says that there was no progression; 61 days after, it leaves it open", () => {
  const next = (days: number, intent?: "relapse") =>
    refractory("pomalidomide", [
      pomalidomide(stop, "completed"),
      given(["carfilzomib", "dexamethasone"], after(stop, days), undefined, {
        bestResponse: "PR",
        ended: "ongoing",
        ...(intent === undefined ? {} : { intent }),
      }),
    ]);
  assert.equal(next(60), "no");
  assert.equal(next(61), "unknown");
  assert.equal(next(60, "relapse"), "yes");
  assert.equal(next(61, "relapse"), "unknown");
});

test("a treatment that goes on was looked at without progression 31 days ago: not refractory; 32 days ago: unknown", () => {
  const looked = (days: number) =>
    refractory("pomalidomide", [
      pomalidomide(undefined, "ongoing"),
      ...["2024-06-03", "2025-01-06", after(today, -days)].flatMap((date) => seen(date, { serumM: 2, urineM: 0 })),
    ]);
  assert.equal(looked(31), "no");
  assert.equal(looked(32), "unknown");
});

test("without a value before the line a single visit says nothing of progression; two do", () => {
  const looked = (dates: readonly string[]) =>
    refractory("pomalidomide", [pomalidomide(stop, "completed"), ...dates.flatMap((date) => seen(date, { serumM: 2, urineM: 0 }))]);
  assert.equal(looked(["2025-09-01"]), "unknown");
  assert.equal(looked(["2025-01-06", "2025-09-01"]), "no");
});

/** A treatment with a response, looked at last so many days ago. */
const visitedBefore = (days: number): Fact[] => [
  given(["pomalidomide", "dexamethasone"], "2024-06-03", undefined, { ended: "ongoing" }),
  ...seen("2024-06-03", { serumM: 3, urineM: 0 }),
  ...["2025-01-06", after(today, -days)].flatMap((date) => seen(date, { serumM: 1, urineM: 0 })),
];

test("looked at without progression 31 days ago there is no relapse; 32 days ago there may be one", () => {
  assert.deepEqual(findingOf("relapseNumber", visitedBefore(31)), { type: "number", interval: { low: 0, high: 0 } });
  assert.deepEqual(findingOf("relapseNumber", visitedBefore(32)), { type: "number", interval: { low: 0, high: 1 } });
  assert.equal(courseOf(visitedBefore(31)).lines[0]?.progressed, "not-met");
  assert.equal(courseOf(visitedBefore(32)).lines[0]?.progressed, "unknown");
});

test("seen without progression 92 days ago the disease counts as responding; 93 days ago its status is not known", () => {
  assert.deepEqual(findingOf("diseaseStatus", visitedBefore(92)), { type: "choice", interval: { low: 0, high: 0 } });
  assert.equal(findingOf("diseaseStatus", visitedBefore(93)), undefined);
});

test("exposure by two cycles: two cycles or 61 days are enough, one cycle or 60 days are not", () => {
  const exposed = (days: number, cycles?: number) => {
    const facts = [given(["carfilzomib"], stop, after(stop, days), { ended: "completed", ...(cycles === undefined ? {} : { cycles }) })];
    return members(findingOf("exposedTo", facts, { exposure: "two-cycles" })).certain;
  };
  assert.deepEqual([exposed(61), exposed(60)], [["carfilzomib"], []]);
  assert.deepEqual([exposed(50, 2), exposed(50, 1)], [["carfilzomib"], []]);
});

/** A line as a summary tells it. */
const summarised = (more: Partial<LineFact>): LineFact => ({
  kind: "line",
  position: 1,
  drugs: ["bortezomib", "dexamethasone"],
  bestResponse: "PR",
  ended: "progression-off-treatment",
  source: { path: "lines[0]" },
  ...more,
});

test("a summary: progression off treatment 60 days after the last dose is refractory, 61 days after it is not", () => {
  assert.equal(refractory("bortezomib", [summarised({ progressionAfterDays: 60 })]), "yes");
  assert.equal(refractory("bortezomib", [summarised({ progressionAfterDays: 61 })]), "no");
});

test("a summary: a last dose 1.97 months ago lies within 60 days, one 1.98 months ago leaves it open", () => {
  assert.equal(refractory("bortezomib", [summarised({ sinceMonths: 1.97 })]), "yes");
  assert.equal(refractory("bortezomib", [summarised({ sinceMonths: 1.98 })]), "unknown");
});

test("a summary, last dose six months (182.6 days) ago: a relapse 123 days ago came within 60 days of it, 122 days ago it did not", () => {
  const relapsed = (from: number, to: number) => {
    const date = between(dateOf(today).first - from, dateOf(today).first - to);
    return refractory("bortezomib", [summarised({ sinceMonths: 6 }), { kind: "relapse", date, source: { path: "relapse" } }]);
  };
  assert.equal(relapsed(123, 123), "yes");
  assert.equal(relapsed(122, 122), "no");
  assert.equal(relapsed(123, 100), "unknown", "a date that may be either leaves it open");
  assert.equal(relapsed(122, 100), "no");
});
