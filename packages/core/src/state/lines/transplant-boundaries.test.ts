/** Each number by which transplants, and what belongs to transplants and cells, are put into lines, on both sides of its limit. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { after, courseOf, done, given, linesCounted } from "../../../test/history.ts";

const vrd = ["bortezomib", "lenalidomide", "dexamethasone"];
const completed = { ended: "completed" } as const;

const stop = "2022-05-30";
const induction = given(vrd, "2022-01-10", stop, completed);
const transplant = "2022-07-01";

test("a first transplant 183 days after the last dose is part of the plan; on day 184 that is open", () => {
  const transplanted = (days: number) => linesCounted([induction, done("autologous-transplant", after(stop, days))]);
  assert.equal(transplanted(183), "1 to 1: first-treatment");
  assert.equal(transplanted(184), "1 to 2: planned-sequence-not-stated");
});

test("a second transplant 183 days after the first is taken as a tandem, and the other count told; on day 184 it is a line", () => {
  const twice = (days: number) => [
    induction,
    done("autologous-transplant", transplant),
    done("autologous-transplant", after(transplant, days)),
  ];
  assert.equal(linesCounted(twice(183)), "1 to 1: first-treatment");
  assert.deepEqual(
    courseOf(twice(183)).alternativeCounts.map(({ count }) => count),
    [2],
  );
  assert.equal(linesCounted(twice(184)), "2 to 2: transplant");
});

/** Drugs without an intent from so many days to so many days before a transplant. */
const before = (drugs: readonly string[], from: number, to: number): string =>
  linesCounted([
    induction,
    given(drugs, after(transplant, -from), after(transplant, -to), completed),
    done("autologous-transplant", transplant, true),
  ]);

test("two drugs from day 8 to day 1 before a transplant are its conditioning; a day longer, they may be a line", () => {
  assert.equal(before(["melphalan", "cyclophosphamide"], 8, 1), "1 to 1: first-treatment");
  assert.equal(before(["melphalan", "cyclophosphamide"], 9, 1), "1 to 2: planned-sequence-not-stated");
});

test("what ended 7 days before a transplant is its conditioning; 8 days before, it may be a line", () => {
  assert.equal(before(["melphalan", "cyclophosphamide"], 10, 7), "1 to 1: first-treatment");
  assert.equal(before(["melphalan", "cyclophosphamide"], 11, 8), "1 to 2: planned-sequence-not-stated");
});

test("one drug from day 25 to day 20 before a transplant is mobilisation; a day longer, it may be a line", () => {
  assert.equal(before(["cyclophosphamide"], 25, 20), "1 to 1: first-treatment");
  assert.equal(before(["cyclophosphamide"], 26, 20), "1 to 2: planned-sequence-not-stated");
});

test("one drug on a day 60 days before a transplant is mobilisation; 61 days before, it may be a line", () => {
  const early = (days: number) =>
    linesCounted([
      given(vrd, "2022-01-10", "2022-04-04", completed),
      given(["cyclophosphamide"], after(transplant, -days), after(transplant, -days), completed),
      done("autologous-transplant", transplant, true),
    ]);
  assert.equal(early(60), "1 to 1: first-treatment");
  assert.equal(early(61), "1 to 2: planned-sequence-not-stated");
});

const infusion = "2025-06-02";
const progressed = given(["daratumumab", "lenalidomide", "dexamethasone"], "2022-01-10", "2024-11-01", { ended: "progression" });
const cells = given(["cilta-cel"], infusion, infusion, completed);

test("bridging begun 183 days before the cells is of their line; 184 days before, it is a line of its own", () => {
  const bridged = (days: number) =>
    linesCounted([
      progressed,
      given(["pomalidomide", "dexamethasone"], after(infusion, -days), "2025-05-05", { intent: "bridging", ended: "completed" }),
      cells,
    ]);
  assert.equal(bridged(183), "2 to 2: progression");
  assert.equal(bridged(184), "3 to 3: changed-regimen");
});

test("the line of the cells begins with a leukapheresis 183 days before them; one 184 days before is not theirs", () => {
  const begin = (days: number) =>
    courseOf([progressed, done("leukapheresis", after(infusion, -days)), cells]).lines.at(-1)?.dated?.start.text;
  assert.equal(begin(183), after(infusion, -183));
  assert.equal(begin(184), infusion);
});
