/** Each threshold of the response categories and of measurable disease, on both sides of its limit. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { courseOf, given, seen } from "../../../test/history.ts";
import { responseCategories } from "./response-category.ts";

type Values = Parameters<typeof seen>[1];

const start = "2025-01-06";
const onTreatment = given(["lenalidomide", "dexamethasone"], start, undefined, { ended: "ongoing" });

/** The best response where these were the values before the line, and at two visits within it. */
function best(before: Values, within: Values, choice = {}): string {
  const facts = [onTreatment, ...seen(start, before), ...seen("2025-06-02", within), ...seen("2025-07-07", within)];
  const found = courseOf(facts, choice).lines[0]?.dated?.response?.best;
  return found === undefined ? "not known" : [found.low, found.high].map((index) => responseCategories[index]).join(" to ");
}

/** By what the disease can be followed. */
const kind = (before: Values) => courseOf([onTreatment, ...seen(start, before)]).lines[0]?.dated?.response?.kind;

test("M-protein is measurable from 1 g/dL in serum, 0.75 g/dL by nephelometry, and 200 mg in urine", () => {
  assert.equal(kind({ serumM: 1 }), "serum");
  assert.equal(kind({ serumM: 0.99 }), "none");
  assert.equal(kind({ involvedIg: 0.75 }), "serum");
  assert.equal(kind({ involvedIg: 0.74 }), "none");
  assert.equal(kind({ serumM: 0, urineM: 200 }), "urine");
  assert.equal(kind({ serumM: 0, urineM: 199.5 }), "none");
});

test("light chains are measurable from 100 mg/L with an abnormal ratio, the marrow from 30 %", () => {
  assert.equal(kind({ serumM: 0, kappa: 100, lambda: 10 }), "light-chains");
  assert.equal(kind({ serumM: 0, kappa: 99.5, lambda: 10 }), "none");
  assert.equal(kind({ serumM: 0, marrowPlasmaCells: 30 }), "marrow");
  assert.equal(kind({ serumM: 0, marrowPlasmaCells: 29.5 }), "none");
});

test("the ratio of kappa to lambda is normal from 0.26 to 1.65, both included", () => {
  assert.equal(kind({ serumM: 0, kappa: 165, lambda: 100 }), "none");
  assert.equal(kind({ serumM: 0, kappa: 165.5, lambda: 100 }), "light-chains");
  assert.equal(kind({ serumM: 0, kappa: 52, lambda: 200 }), "none");
  assert.equal(kind({ serumM: 0, kappa: 51.5, lambda: 200 }), "light-chains");
  const complete = { serumM: 0, urineM: 0, serumImmunofixation: "negative", urineImmunofixation: "negative", marrowClonalCells: "absent" };
  const ratio = (kappa: number) => best({ serumM: 3, urineM: 0 }, { ...complete, marrowPlasmaCells: 2, lambda: 10, kappa });
  const both = (kappa: number, lambda: number) => best({ serumM: 3, urineM: 0 }, { ...complete, marrowPlasmaCells: 2, lambda, kappa });
  assert.equal(both(9.9, 6), "sCR to sCR", "9.9/6 is 1.65, however it is computed");
  assert.equal(both(2.86, 11), "sCR to sCR");
  assert.equal(ratio(16.5), "sCR to sCR");
  assert.equal(ratio(16.55), "CR to CR");
  assert.equal(ratio(2.6), "sCR to sCR");
  assert.equal(ratio(2.55), "CR to CR");
});

test("M-protein in serum: a fall of 25 % is MR, of 50 % PR, of 90 % VGPR", () => {
  const serum = (serumM: number) => best({ serumM: 4, urineM: 0 }, { serumM, urineM: 0 });
  assert.deepEqual([3.01, 3].map(serum), ["SD to SD", "MR to MR"]);
  assert.deepEqual([2.01, 2].map(serum), ["MR to MR", "PR to PR"]);
  assert.deepEqual([0.41, 0.4].map(serum), ["PR to PR", "VGPR to VGPR"]);
});

test("M-protein in urine: a fall of 50 % is MR, of 90 % or to below 200 mg PR, to below 100 mg VGPR", () => {
  const urine = (before: number, urineM: number) => best({ serumM: 0, urineM: before }, { serumM: 0, urineM });
  assert.deepEqual([urine(1000, 501), urine(1000, 500)], ["SD to SD", "MR to MR"]);
  assert.deepEqual([urine(1000, 200), urine(1000, 199.5)], ["MR to MR", "PR to PR"]);
  assert.deepEqual([urine(4000, 401), urine(4000, 400)], ["MR to MR", "PR to PR"]);
  assert.deepEqual([urine(1000, 100), urine(1000, 99.5)], ["PR to PR", "VGPR to VGPR"]);
});

test("light chains: a fall of the difference by 50 % is PR, by 90 % VGPR; by 25 % leaves open whether there was a response", () => {
  const lightChains = (kappa: number) =>
    best({ serumM: 0, urineM: 0, kappa: 1010, lambda: 10 }, { serumM: 0, urineM: 0, kappa, lambda: 10 });
  assert.deepEqual([761, 760].map(lightChains), ["SD to SD", "SD to MR"]);
  assert.deepEqual([511, 510].map(lightChains), ["SD to MR", "PR to PR"]);
  assert.deepEqual([111, 110].map(lightChains), ["PR to PR", "VGPR to VGPR"]);
});

test("marrow alone: a fall by 50 % is PR; by 25 % leaves open whether there was a response", () => {
  const marrow = (marrowPlasmaCells: number) => best({ serumM: 0, marrowPlasmaCells: 40 }, { serumM: 0, marrowPlasmaCells });
  assert.deepEqual([30.2, 30].map(marrow), ["SD to SD", "SD to MR"]);
  assert.deepEqual([20.2, 20].map(marrow), ["SD to MR", "PR to PR"]);
});

test("plasmacytomas alone: PR from 50 % on, VGPR only when they shrink by more than 90 %", () => {
  const shrunk = (plasmacytomaArea: number) => best({ serumM: 0, plasmacytomaArea: 20 }, { serumM: 0, plasmacytomaArea });
  assert.deepEqual([10.1, 10].map(shrunk), ["SD to SD", "PR to PR"]);
  assert.deepEqual([2, 1.9].map(shrunk), ["PR to PR", "VGPR to VGPR"]);
});

test("MR with a plasmacytoma: it must shrink by 50 % in 2016, by 25 % in 2011", () => {
  const minimal = (plasmacytomaArea: number, choice = {}) =>
    best({ serumM: 4, urineM: 0, plasmacytomaArea: 20 }, { serumM: 2.5, urineM: 0, plasmacytomaArea }, choice);
  assert.deepEqual([minimal(10.1), minimal(10)], ["SD to SD", "MR to MR"]);
  const of2011 = { responseCriteria: "IMWG-2011" };
  assert.deepEqual([minimal(15.1, of2011), minimal(15, of2011)], ["SD to SD", "MR to MR"]);
});

test("a complete response has fewer than 5 % plasma cells", () => {
  const complete = { serumM: 0, urineM: 0, serumImmunofixation: "negative", urineImmunofixation: "negative" };
  const cells = (marrowPlasmaCells: number) => best({ serumM: 3, urineM: 0 }, { ...complete, marrowPlasmaCells });
  assert.equal(cells(4.9), "CR to CR");
  assert.equal(cells(5), "VGPR to VGPR");
});
