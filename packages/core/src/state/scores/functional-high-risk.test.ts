import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { between, exactly } from "../../terms/interval.ts";
import type { Truth } from "../../terms/truth.ts";
import type { FunctionalHighRiskInput, FunctionalHighRiskVariantId } from "./functional-high-risk.ts";
import { functionalHighRisk, functionalHighRiskVariants } from "./functional-high-risk.ts";

const never = Number.POSITIVE_INFINITY;
const asct = (months: number): FunctionalHighRiskInput => ({ transplantInFirstLine: true, monthsFromTransplant: exactly(months) });
const noAsct = (months: number): FunctionalHighRiskInput => ({ transplantInFirstLine: false, firstLineMonths: exactly(months) });

const maintained = (months: number): FunctionalHighRiskInput => ({
  transplantInFirstLine: true,
  immunomodulatoryMaintenance: true,
  firstLineMonths: exactly(months),
});

const vectors: [variant: FunctionalHighRiskVariantId, name: string, input: FunctionalHighRiskInput, expected: Truth][] = [
  ["ER18-init", "progression at 18 months", { firstLineMonths: exactly(18) }, "met"],
  ["ER18-init", "progression at 18.1 months", { firstLineMonths: exactly(18.1) }, "not-met"],
  ["ER18-init", "progression at 17 to 19 months", { firstLineMonths: between(17, 19) }, "unknown"],
  ["ER18-init", "no progression for 20 months", { firstLineMonths: between(20, never) }, "not-met"],
  ["ER18-init", "no progression for 10 months", { firstLineMonths: between(10, never) }, "unknown"],
  ["ER18-init", "only the transplant is dated, 19 months before", asct(19), "not-met"],
  ["ER18-init", "only the transplant is dated, 17 months before", asct(17), "unknown"],
  ["ER18-init", "nothing known", {}, "unknown"],
  ["ER12-init", "relapse at 11.9 months", { firstLineMonths: exactly(11.9) }, "met"],
  ["ER12-init", "relapse at 12 months", { firstLineMonths: exactly(12) }, "not-met"],
  ["ER12-init", "relapse at 11 to 12 months", { firstLineMonths: between(11, 12) }, "unknown"],
  ["ER12-init", "nothing known", {}, "unknown"],
  ["ER24-asct", "relapse 23.9 months after the transplant", asct(23.9), "met"],
  ["ER24-asct", "relapse 24 months after the transplant", asct(24), "not-met"],
  ["ER24-asct", "no transplant, relapse at 6 months", noAsct(6), "not-met"],
  [
    "ER24-asct",
    "transplant undated, relapse 20 months from the start",
    { transplantInFirstLine: true, firstLineMonths: exactly(20) },
    "met",
  ],
  [
    "ER24-asct",
    "transplant undated, relapse 30 months from the start",
    { transplantInFirstLine: true, firstLineMonths: exactly(30) },
    "unknown",
  ],
  ["ER24-asct", "transplant not known, relapse 20 months from the start", { firstLineMonths: exactly(20) }, "unknown"],
  ["ER24-asct", "nothing known", {}, "unknown"],
  ["ER12-asct", "relapse 11.9 months after the transplant", asct(11.9), "met"],
  ["ER12-asct", "relapse 12 months after the transplant", asct(12), "not-met"],
  ["ER12-asct", "no transplant, relapse at 6 months", noAsct(6), "not-met"],
  ["FHR-A", "progression 11.9 months after the transplant", asct(11.9), "met"],
  ["FHR-A", "progression 12 months after the transplant", asct(12), "not-met"],
  [
    "FHR-A",
    "transplant, progression at 17 months from the start and 12 from the transplant",
    { ...asct(12), firstLineMonths: exactly(17) },
    "not-met",
  ],
  ["FHR-A", "no transplant, progression at 17.9 months", noAsct(17.9), "met"],
  ["FHR-A", "no transplant, progression at 18 months", noAsct(18), "not-met"],
  ["FHR-A", "transplant not known, progression at 11 months: met either way", { firstLineMonths: exactly(11) }, "met"],
  ["FHR-A", "transplant not known, progression at 14 months", { firstLineMonths: exactly(14) }, "unknown"],
  ["FHR-A", "transplant not known, progression at 20 months", { firstLineMonths: exactly(20) }, "unknown"],
  ["FHR-A", "transplant undated, progression at 11 months", { transplantInFirstLine: true, firstLineMonths: exactly(11) }, "met"],
  ["FHR-A", "transplant undated, progression at 14 months", { transplantInFirstLine: true, firstLineMonths: exactly(14) }, "unknown"],
  ["FHR-A", "20 months from the transplant but 10 from the start: contradictory", { ...asct(20), firstLineMonths: exactly(10) }, "unknown"],
  ["FHR-A", "nothing known", {}, "unknown"],
  ["CARTITUDE-2-B", "progression 12 months after the transplant", asct(12), "met"],
  ["CARTITUDE-2-B", "progression 12.1 months after the transplant", asct(12.1), "not-met"],
  ["CARTITUDE-2-B", "no transplant, progression at 12 months", noAsct(12), "met"],
  ["CARTITUDE-2-B", "no transplant, progression at 12.1 months", noAsct(12.1), "not-met"],
  ["CARTITUDE-2-B", "transplant not known, progression at 11 months: met either way", { firstLineMonths: exactly(11) }, "met"],
  ["CARTITUDE-2-B", "transplant not known, progression at 14 months", { firstLineMonths: exactly(14) }, "unknown"],
  ["CARTITUDE-2-B", "nothing known", {}, "unknown"],
  ["KarMMa-2-2a", "transplant and maintenance, progression at 17.9 months", maintained(17.9), "met"],
  ["KarMMa-2-2a", "transplant and maintenance, progression at 18 months", maintained(18), "not-met"],
  ["KarMMa-2-2a", "no maintenance", { ...maintained(10), immunomodulatoryMaintenance: false }, "not-met"],
  [
    "KarMMa-2-2a",
    "maintenance not known, progression at 10 months",
    { ...maintained(10), immunomodulatoryMaintenance: undefined },
    "unknown",
  ],
  [
    "KarMMa-2-2a",
    "maintenance not known, progression at 20 months",
    { ...maintained(20), immunomodulatoryMaintenance: undefined },
    "not-met",
  ],
  ["KarMMa-2-2a", "no transplant", noAsct(6), "not-met"],
  ["KarMMa-2-2a", "nothing known", {}, "unknown"],
];

for (const [variant, name, input, expected] of vectors) {
  test(`functional high risk ${variant}: ${name}`, () => {
    assert.equal(functionalHighRisk(variant, input), expected);
  });
}

const variantIds = functionalHighRiskVariants.map((variant) => variant.id);

test("functional high risk: each variant is listed once, in both languages", () => {
  assert.deepEqual([...variantIds].sort(), ["CARTITUDE-2-B", "ER12-asct", "ER12-init", "ER18-init", "ER24-asct", "FHR-A", "KarMMa-2-2a"]);
  for (const { rule, source } of functionalHighRiskVariants) {
    assert.ok(rule.en !== "" && rule.ja !== "");
    assert.match(source, /^[a-z0-9-]+$/);
  }
});

/** A patient with exact times, the transplant after the start. */
const patient = fc
  .record({
    start: fc.integer({ min: 0, max: 40 }),
    delay: fc.integer({ min: 0, max: 12 }),
    transplant: fc.boolean(),
    immunomodulatoryMaintenance: fc.boolean(),
  })
  .map(({ start, delay, transplant, immunomodulatoryMaintenance }): FunctionalHighRiskInput => {
    const months = { firstLineMonths: exactly(start), transplantInFirstLine: transplant, immunomodulatoryMaintenance };
    return transplant ? { ...months, monthsFromTransplant: exactly(Math.max(0, start - delay)) } : months;
  });
const inputs = ["firstLineMonths", "transplantInFirstLine", "monthsFromTransplant", "immunomodulatoryMaintenance"];

test("functional high risk: forgetting inputs makes the answer unknown or leaves it as it is", () => {
  fc.assert(
    fc.property(patient, fc.constantFrom(...variantIds), fc.subarray(inputs), (before, variant, forgotten) => {
      const known = functionalHighRisk(variant, before);
      assert.notEqual(known, "unknown");
      const after = functionalHighRisk(variant, { ...before, ...Object.fromEntries(forgotten.map((name) => [name, undefined])) });
      assert.ok(after === "unknown" || after === known);
    }),
  );
});

test("functional high risk: early by ER12-init is early by ER18-init", () => {
  fc.assert(
    fc.property(patient, (input) => functionalHighRisk("ER12-init", input) !== "met" || functionalHighRisk("ER18-init", input) === "met"),
  );
});
