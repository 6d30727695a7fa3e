/** Lines of therapy from dated treatments (Rajkumar 2015), case by case. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { courseOf, dateOf, done, findingOf, given, members, seen } from "../../../test/history.ts";
import type { Fact } from "../../facts/fact.ts";

const vrd = ["bortezomib", "lenalidomide", "dexamethasone"];
const drd = ["daratumumab", "lenalidomide", "dexamethasone"];

/** The lines in short: drugs of the combination and why each began. */
const lines = (facts: readonly Fact[], choice = {}): string[] =>
  courseOf(facts, choice).lines.map(({ dated }) => `${dated?.combination.join(" ")}: ${dated?.began}`);

const counts = (facts: readonly Fact[]): number[] => courseOf(facts).alternativeCounts.map(({ count }) => count);

test("induction, transplant, consolidation and maintenance as planned are one line", () => {
  const facts = [
    given(vrd, "2022-01-10", "2022-05-30", { intent: "induction", ended: "completed" }),
    done("autologous-transplant", "2022-07-01", true),
    given(["carfilzomib", "lenalidomide", "dexamethasone"], "2022-10-01", "2022-12-01", { intent: "consolidation", ended: "completed" }),
    given(["lenalidomide"], "2023-01-02", undefined, { intent: "maintenance", ended: "ongoing" }),
  ];
  assert.deepEqual(courseOf(facts).count, { low: 1, high: 1 });
});

test("a drug added without a plan begins a line, and the drugs that go on belong to it too", () => {
  const facts = [
    given(["lenalidomide", "dexamethasone"], "2024-01-08", "2025-10-01", { ended: "progression" }),
    given(["bortezomib"], "2024-06-10", "2025-10-01", { planned: false, ended: "progression" }),
  ];
  assert.deepEqual(lines(facts), ["dexamethasone lenalidomide: first-treatment", "bortezomib dexamethasone lenalidomide: added-drug"]);
  assert.equal(courseOf(facts).lines[0]?.ended, "changed");
});

test("whether a change within six months was planned may not be recorded: then the count has bounds", () => {
  const facts = [
    given(vrd, "2024-01-08", "2024-05-01", { ended: "completed" }),
    given(drd, "2024-06-03", "2025-06-01", { ended: "completed" }),
  ];
  assert.deepEqual(courseOf(facts).count, { low: 1, high: 2 });
  assert.deepEqual(findingOf("priorLines", facts), { type: "number", interval: { low: 1, high: 2 } });
  const later = [
    given(vrd, "2024-01-08", "2024-05-01", { ended: "completed" }),
    given(drd, "2025-06-03", "2026-06-01", { ended: "completed" }),
  ];
  assert.deepEqual(courseOf(later).count, { low: 2, high: 2 });
  const forRelapse = [given(vrd, "2024-01-08", "2024-05-01"), given(drd, "2024-06-03", "2025-06-01", { intent: "relapse" })];
  assert.deepEqual(courseOf(forRelapse).count, { low: 2, high: 2 });
});

test("a switch for toxicity is a line and no relapse", () => {
  const facts = [
    given(["thalidomide", "dexamethasone"], "2024-01-08", "2024-04-01", { bestResponse: "PR", ended: "toxicity" }),
    given(["lenalidomide", "dexamethasone"], "2024-04-15", "2025-04-01", { bestResponse: "VGPR", ended: "progression" }),
  ];
  assert.deepEqual(lines(facts), ["dexamethasone thalidomide: first-treatment", "dexamethasone lenalidomide: toxicity"]);
  assert.deepEqual(findingOf("relapseNumber", facts), { type: "number", interval: { low: 1, high: 1 } });
});

test("dropping a drug, or its dose, begins none", () => {
  const facts = [
    given(vrd, "2024-01-08", "2024-06-01", { ended: "completed" }),
    given(["lenalidomide", "dexamethasone"], "2024-06-10", "2025-06-01", { doseLevel: "reduced", ended: "completed" }),
  ];
  assert.deepEqual(courseOf(facts).count, { low: 1, high: 1 });
});

test("the same regimen again after 200 days with nothing between is the same line; after progression the other count is named and can be chosen", () => {
  const again = (between: readonly Fact[]): Fact[] => [
    given(drd, "2023-01-09", "2023-12-01", { bestResponse: "VGPR", ended: "choice" }),
    ...between,
    given(drd, "2024-06-18", "2025-06-01", { bestResponse: "PR", ended: "progression" }),
  ];
  assert.deepEqual(courseOf(again([])).count, { low: 1, high: 1 });
  assert.deepEqual(counts(again([])), []);
  const relapsed = again(seen("2024-05-20", { newLesion: true }));
  assert.deepEqual(courseOf(relapsed).count, { low: 1, high: 1 });
  assert.deepEqual(counts(relapsed), [2]);
  assert.deepEqual(courseOf(relapsed, { retreatment: "own-line" }).count, { low: 2, high: 2 });
});

test("a regimen taken up again after another one is a further line", () => {
  const facts = [
    given(drd, "2020-01-06", "2021-06-01", { ended: "choice" }),
    given(["carfilzomib", "dexamethasone"], "2022-03-01", "2023-03-01", { ended: "choice" }),
    given(drd, "2024-01-08", "2025-01-08", { ended: "choice" }),
  ];
  assert.deepEqual(
    courseOf(facts).lines.map(({ dated }) => dated?.began),
    ["first-treatment", "changed-regimen", "return-after-another-regimen"],
  );
});

test("a second transplant within six months is a tandem; said to be unplanned, or later, it is a line of its own", () => {
  const twice = (second: string, planned?: boolean): Fact[] => [
    given(vrd, "2022-01-10", "2022-05-30", { ended: "completed" }),
    done("autologous-transplant", "2022-07-01", true),
    done("autologous-transplant", second, planned),
  ];
  assert.deepEqual(courseOf(twice("2022-10-03", true)).count, { low: 1, high: 1 });
  assert.deepEqual(counts(twice("2022-10-03", true)), []);
  assert.deepEqual(courseOf(twice("2022-10-03")).count, { low: 1, high: 1 });
  assert.deepEqual(counts(twice("2022-10-03")), [2]);
  assert.deepEqual(courseOf(twice("2022-10-03", false)).count, { low: 2, high: 2 });
  assert.deepEqual(courseOf(twice("2023-07-03")).count, { low: 2, high: 2 });
});

test("leukapheresis, bridging, lymphodepletion and cells are one line that begins with the first of them; a new bridging regimen may be counted", () => {
  const facts = [
    given(drd, "2022-01-10", "2024-11-01", { ended: "progression" }),
    done("leukapheresis", "2024-12-02"),
    given(["pomalidomide", "dexamethasone"], "2024-12-10", "2025-01-20", { intent: "bridging", ended: "completed" }),
    given(["cyclophosphamide"], "2025-02-03", "2025-02-05", { intent: "lymphodepletion", ended: "completed" }),
    given(["cilta-cel"], "2025-02-10", "2025-02-10", { ended: "completed" }),
  ];
  const { lines: found, count } = courseOf(facts);
  assert.deepEqual(count, { low: 2, high: 2 });
  assert.equal(found[1]?.dated?.start.text, "2024-12-02");
  assert.deepEqual(found[1]?.dated?.combination, ["cilta-cel"]);
  assert.deepEqual(counts(facts), [3]);
  assert.deepEqual(courseOf(facts, { bridging: "own-line" }).count, { low: 3, high: 3 });
  assert.ok(members(findingOf("exposedTo", facts)).certain.includes("pomalidomide"));
});

test("steroids for four days, radiotherapy and a cycle that was never completed are no line, and are told", () => {
  const facts = [
    given(vrd, "2024-01-08", "2024-06-01", { ended: "completed" }),
    given(["dexamethasone"], "2025-01-06", "2025-01-09", { ended: "completed" }),
    done("radiotherapy", "2025-02-03"),
    given(["carfilzomib", "dexamethasone"], "2025-08-04", "2025-08-11", { cycles: 0, ended: "toxicity" }),
  ];
  assert.deepEqual(courseOf(facts).count, { low: 1, high: 1 });
  assert.equal(courseOf(facts).leftOut.length, 3);
  assert.ok(members(findingOf("exposedTo", facts)).certain.includes("carfilzomib"));
});

test("drugs recorded one by one that begin within four weeks are one combination, and one drug recorded twice is one", () => {
  const facts = [
    given(["lenalidomide"], "2024-01-08", "2025-01-08", { ended: "completed" }),
    given(["dexamethasone"], "2024-01-08", "2025-01-08", { ended: "completed" }),
    given(["daratumumab"], "2024-01-15", "2024-08-08", { ended: "completed" }),
    given(["daratumumab"], "2024-07-15", "2025-01-08", { ended: "completed" }),
  ];
  assert.deepEqual(lines(facts), ["daratumumab dexamethasone lenalidomide: first-treatment"]);
});

test("lenalidomide after a transplant for a rising M-protein is a line, as planned maintenance it is none", () => {
  const begun = (more: Parameters<typeof given>[3]): Fact[] => [
    given(["bortezomib", "thalidomide", "dexamethasone"], "2022-01-10", "2022-05-30", { intent: "induction", ended: "completed" }),
    done("autologous-transplant", "2022-07-01", true),
    given(["lenalidomide"], "2023-01-09", "2024-01-09", { ...more, ended: "choice" }),
  ];
  assert.deepEqual(courseOf(begun({ planned: false })).count, { low: 2, high: 2 });
  assert.deepEqual(courseOf(begun({ intent: "maintenance", planned: true })).count, { low: 1, high: 1 });
  assert.deepEqual(counts(begun({ intent: "maintenance" })), [2], "more than six months later the plan is doubted");
});

test("an imprecise stop leaves day 60 open, and a precise one settles it", () => {
  const stopped = (stop: string): Fact[] => [
    given(["lenalidomide", "dexamethasone"], "2024-01-08", stop, { bestResponse: "PR", ended: "choice" }),
    ...seen("2026-06-20", { newLesion: true }),
  ];
  assert.deepEqual(members(findingOf("refractoryTo", stopped("2026-04"))), { certain: [], possible: ["lenalidomide"] });
  assert.deepEqual(members(findingOf("refractoryTo", stopped("2026-04-21"))), { certain: ["lenalidomide"], possible: [] });
  assert.deepEqual(members(findingOf("refractoryTo", stopped("2026-04-20"))), { certain: [], possible: [] });
});

test("a treatment whose stop lies after the day is going on as of the day, and how it ended is not known yet", () => {
  const facts = [given(["lenalidomide"], "2026-01-05", "2026-12-31", { ended: "toxicity" })];
  assert.equal(courseOf(facts).lines[0]?.ended, "ongoing");
  assert.deepEqual(members(findingOf("intolerantTo", facts)).certain, []);
  assert.ok(dateOf("2026-12-31").first > dateOf("2026-11-22").first);
});
