/** Response, progression and relapse from serial values: what is settled, what is open, and what is named as missing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { courseOf, dateOf, findingOf, given, seen } from "../../../test/history.ts";
import type { Fact, MrdFact } from "../../facts/fact.ts";
import { recordAsOf } from "../../facts/record.ts";
import { mrdInLine, sustainedMrdNegative } from "./mrd.ts";
import { responseCategories } from "./response-category.ts";
import { visitsOf } from "./visits.ts";

const start = "2025-01-06";
const onTreatment = given(["lenalidomide", "dexamethasone"], start, undefined, { ended: "ongoing" });

const responseOf = (facts: readonly Fact[], choice = {}) => {
  const response = courseOf([onTreatment, ...facts], choice).lines[0]?.dated?.response;
  assert.ok(response !== undefined);
  const { best } = response;
  const words = best === undefined ? "not known" : [best.low, best.high].map((index) => responseCategories[index]).join(" to ");
  return { ...response, words };
};

test("VGPR; CR needs both immunofixations and the marrow: what is missing for the better category is named", () => {
  const { words, open } = responseOf([
    ...seen(start, { serumM: 3, urineM: 0 }),
    ...seen("2025-06-02", { serumM: 0, urineM: 0 }),
    ...seen("2025-07-07", { serumM: 0, urineM: 0 }),
  ]);
  assert.equal(words, "VGPR to VGPR");
  assert.deepEqual(open[0], { category: "CR", needs: ["serumImmunofixation", "urineImmunofixation", "marrow"] });
});

test("without the urine a fall of 90 % is a partial response, and the urine is what VGPR needs", () => {
  const { words, open } = responseOf([
    ...seen(start, { serumM: 3 }),
    ...seen("2025-06-02", { serumM: 0.2 }),
    ...seen("2025-07-07", { serumM: 0.2 }),
  ]);
  assert.equal(words, "PR to PR");
  assert.deepEqual(open[0], { category: "VGPR", needs: ["urine"] });
});

test("a response seen once is not yet one: it lies between stable disease and what was seen", () => {
  const once = responseOf([...seen(start, { serumM: 3, urineM: 0 }), ...seen("2025-06-02", { serumM: 0.2, urineM: 0 })]);
  assert.equal(once.words, "SD to VGPR");
  assert.deepEqual(once.open.at(-1), { category: "VGPR", needs: ["secondValue"] });
  const lost = responseOf([
    ...seen(start, { serumM: 3, urineM: 0 }),
    ...seen("2025-06-02", { serumM: 0.2, urineM: 0 }),
    ...seen("2025-07-07", { serumM: 1.2, urineM: 0 }),
    ...seen("2025-08-04", { serumM: 1.2, urineM: 0 }),
  ]);
  assert.equal(lost.words, "PR to PR");
});

test("without a value before the line nothing can be judged, and that is named", () => {
  const { words, needs } = responseOf([...seen("2025-06-02", { serumM: 0.2 }), ...seen("2025-07-07", { serumM: 0.2 })]);
  assert.equal(words, "not known");
  assert.deepEqual(needs, ["baseline"]);
});

test("a stringent complete response needs a normal ratio and no clonal cells", () => {
  const complete = { serumM: 0, urineM: 0, serumImmunofixation: "negative", urineImmunofixation: "negative" };
  const values = (more: Record<string, number | string>): Fact[] => [
    ...seen(start, { serumM: 3, urineM: 0 }),
    ...seen("2025-06-02", { ...complete, marrowPlasmaCells: 2, ...more }),
    ...seen("2025-07-07", { ...complete, ...more }),
  ];
  assert.equal(responseOf(values({})).words, "CR to CR");
  assert.deepEqual(responseOf(values({})).open, [{ category: "sCR", needs: ["lightChains", "clonalCells"] }]);
  assert.equal(responseOf(values({ kappa: 10, lambda: 9, marrowClonalCells: "absent" })).words, "sCR to sCR");
  assert.equal(responseOf(values({ kappa: 40, lambda: 9, marrowClonalCells: "absent" })).words, "CR to CR");
});

test("light chains alone: a complete response needs a normal ratio too, and there is no minimal response", () => {
  const values = (kappa: number): Fact[] =>
    [start, "2025-06-02", "2025-07-07"].flatMap((date) =>
      seen(date, {
        serumM: 0,
        urineM: 0,
        lambda: 10,
        kappa: date === start ? 1010 : kappa,
        serumImmunofixation: "negative",
        urineImmunofixation: "negative",
        marrowPlasmaCells: 3,
      }),
    );
  assert.equal(responseOf(values(12)).words, "CR to CR");
  assert.equal(responseOf(values(60)).words, "VGPR to VGPR");
  assert.equal(responseOf(values(410)).words, "PR to PR");
  assert.equal(responseOf(values(910)).words, "SD to SD");
  assert.equal(responseOf(values(710)).words, "SD to MR", "what would be a minimal response is left open");
  assert.equal(responseOf(values(12)).kind, "light-chains");
});

test("IgA by nephelometry stands in for the spike where no spike was given", () => {
  const { words, kind } = responseOf([
    ...seen(start, { involvedIg: 2, urineM: 0 }),
    ...seen("2025-06-02", { involvedIg: 0.9, urineM: 0 }),
    ...seen("2025-07-07", { involvedIg: 0.8, urineM: 0 }),
  ]);
  assert.equal(kind, "serum");
  assert.equal(words, "PR to PR");
});

test("a dip that its neighbours do not bear out is no nadir, unless the lowest value is chosen as such", () => {
  const dip = [3, 1.0, 0.2, 0.9, 0.9].flatMap((serumM, index) =>
    seen(index === 0 ? start : `2025-0${index + 1}-06`, { serumM, urineM: 0 }),
  );
  assert.equal(responseOf(dip).progression.first, undefined);
  assert.equal(responseOf(dip, { nadir: "lowest" }).progression.first?.certainty, "confirmed");
});

test("two values of one day that contradict each other are both left out, and told", () => {
  const facts = [...seen(start, { serumM: 3 }), ...seen("2025-06-02", { serumM: 0.2 }), ...seen("2025-06-02", { serumM: 2.1 })];
  const { conflicts } = courseOf([onTreatment, ...facts]);
  assert.equal(conflicts.length, 1);
  assert.match(conflicts[0]?.text.en ?? "", /two values of serumM on 2025-06-02/);
});

test("a recorded response that the values exclude is used, and both are told", () => {
  const facts = [
    given(["lenalidomide", "dexamethasone"], start, "2025-12-01", { bestResponse: "VGPR", ended: "completed" }),
    ...seen(start, { serumM: 3, urineM: 0 }),
    ...["2025-06-02", "2025-07-07"].flatMap((date) => seen(date, { serumM: 2, urineM: 0 })),
  ];
  const { lines, conflicts } = courseOf(facts);
  assert.equal(lines[0]?.bestResponse?.low, responseCategories.indexOf("VGPR"));
  assert.match(conflicts[0]?.text.en ?? "", /recorded as VGPR, the serial values show MR/);
});

test("a treatment recorded as completed while the values show progression before its end is a conflict", () => {
  const facts = [
    given(["lenalidomide", "dexamethasone"], start, "2025-12-01", { ended: "completed" }),
    ...[3, 1, 1, 1.8, 1.9].flatMap((serumM, index) => seen(index === 0 ? start : `2025-0${index + 1}-06`, { serumM, urineM: 0 })),
  ];
  assert.match(courseOf(facts).conflicts[0]?.text.en ?? "", /recorded to have ended otherwise \(completed\)/);
});

/** A slow rise to progression, with what else is known at the time. */
const rise = (more: Parameters<typeof seen>[1]): Fact[] => [
  onTreatment,
  ...seen(start, { serumM: 3, urineM: 0, hemoglobin: 12, creatinine: 0.9, calcium: 9.3, albumin: 4 }),
  ...[0.5, 0.5, 0.8, 1.0].flatMap((serumM, index) =>
    seen(`2025-0${index * 2 + 2}-06`, { serumM, urineM: 0, ...(index === 3 ? more : {}) }),
  ),
  ...seen("2025-10-06", { serumM: 1.2, urineM: 0 }),
];

/** A month after the last value. */
const now = "2025-11-03";

test("a biochemical relapse is one only when lesions, calcium, haemoglobin and creatinine are known to be quiet", () => {
  const quiet = { newLesion: false, hemoglobin: 12, creatinine: 0.9, calcium: 9.3, albumin: 4 };
  assert.deepEqual(findingOf("relapseKind", rise(quiet), {}, now), { type: "choice", interval: { low: 0, high: 0 } });
  assert.deepEqual(findingOf("relapseKind", rise({ ...quiet, newLesion: true }), {}, now), {
    type: "choice",
    interval: { low: 2, high: 2 },
  });
  assert.deepEqual(findingOf("relapseKind", rise({}), {}, now), { type: "choice", interval: { low: 0, high: 2 } });
  assert.ok(courseOf(rise({}), {}, now).relapse.kindNeeds.some(({ en }) => en.includes("imaging")));
});

test("a fall of haemoglobin leaves open whether the relapse is clinical, for the values do not tell its cause", () => {
  const facts = rise({ newLesion: false, hemoglobin: 9.5, creatinine: 0.9, calcium: 9.3, albumin: 4 });
  assert.deepEqual(findingOf("relapseKind", facts, {}, now), { type: "choice", interval: { low: 0, high: 2 } });
  assert.deepEqual(
    courseOf(facts, {}, now).relapse.kindNeeds.map(({ en }) => en),
    ["whether the fall of haemoglobin is due to the myeloma"],
  );
});

test("what was quiet at the progression a year ago says nothing of now", () => {
  const quiet = { newLesion: false, hemoglobin: 12, creatinine: 0.9, calcium: 9.3, albumin: 4 };
  assert.deepEqual(findingOf("relapseKind", rise(quiet)), { type: "choice", interval: { low: 0, high: 2 } });
});

test("slow and rapid: by the time in which the M-protein doubles, and the other published window is told", () => {
  assert.deepEqual(findingOf("relapsePace", rise({})), { type: "choice", interval: { low: 0, high: 0 } });
  const faster = [
    onTreatment,
    ...seen(start, { serumM: 3 }),
    ...seen("2025-03-03", { serumM: 0.6 }),
    ...seen("2025-05-05", { serumM: 0.6 }),
    ...seen("2025-07-07", { serumM: 1.1 }),
    ...seen("2025-09-08", { serumM: 2.0 }),
  ];
  assert.deepEqual(findingOf("relapsePace", faster), { type: "choice", interval: { low: 0, high: 0 } });
  assert.deepEqual(findingOf("relapsePace", faster, { doubling: "3-months" }), { type: "choice", interval: { low: 1, high: 1 } });
});

const mrd = (date: string, result: "negative" | "positive", sensitivity = 1e-5): MrdFact => ({
  kind: "mrd",
  date: dateOf(date),
  result,
  sensitivity,
  method: "NGF",
  source: { path: date },
});

test("residual disease: a name only at 1 in 100 000 in a complete response, sustained only with imaging a year apart", () => {
  const window = { start: dateOf(start), until: dateOf("2026-11-22").first, previousStart: 0 };
  const visits = visitsOf(
    recordAsOf(
      [...seen("2025-07-07", { lesionsCleared: true }), ...seen("2026-08-03", { lesionsCleared: true })],
      dateOf("2026-11-22").first,
    ),
  ).all;
  const names = (facts: readonly MrdFact[], complete: "met" | "unknown" = "met") =>
    mrdInLine(facts, visits, window, complete).map(({ category }) => category);
  assert.deepEqual(names([mrd("2025-07-07", "negative")]), ["flow-MRD-negative"]);
  assert.deepEqual(names([mrd("2025-07-07", "negative", 1e-4)]), [undefined]);
  assert.deepEqual(names([mrd("2025-07-07", "negative")], "unknown"), [undefined]);
  const twice = mrdInLine([mrd("2025-07-07", "negative"), mrd("2026-08-03", "negative")], visits, window, "met");
  assert.equal(sustainedMrdNegative(twice), "met");
  const between = mrdInLine(
    [mrd("2025-07-07", "negative"), mrd("2026-01-05", "positive"), mrd("2026-08-03", "negative")],
    visits,
    window,
    "met",
  );
  assert.equal(sustainedMrdNegative(between), "unknown");
});
