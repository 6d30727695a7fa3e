import assert from "node:assert/strict";
import { test } from "node:test";
import { type MeasurementCode, measurementUnits } from "@nextline/core";
import fc from "fast-check";
import { suspectedUnit } from "./plausible-range.ts";
import { acceptedUnits, converted } from "./units.ts";

/** Pairs as laboratories print them; factors from molar masses, see units.ts. */
const vectors: readonly [MeasurementCode, number, string, number][] = [
  ["creatinine", 88.4, "umol/L", 1],
  ["creatinine", 123.76, "µmol/L", 1.4],
  ["platelets", 90_000, "/uL", 90],
  ["platelets", 90, "10^9/L", 90],
  ["platelets", 90, "x10e9/L", 90],
  ["platelets", 9, "万/µL", 90],
  ["neutrophils", 1.6, "10*3/uL", 1.6],
  ["neutrophils", 1.6, "G/L", 1.6],
  ["hemoglobin", 98, "g/L", 9.8],
  ["hemoglobin", 6.206, "mmol/L", 10.0003484],
  ["calcium", 2.5, "mmol/L", 10.02],
  ["albumin", 38, "g/L", 3.8],
  ["beta2Microglobulin", 500, "nmol/L", 5.9],
  ["bilirubin", 17.1, "umol/L", 1],
  ["crp", 1.2, "mg/dL", 12],
  ["igG", 4, "g/L", 400],
  ["ldh", 4, "µkat/L", 240],
  ["kappa", 1.2, "mg/dL", 12],
  ["lambda", 250, "mg/dL", 2500],
  ["involvedIg", 42, "g/L", 4.2],
  ["involvedIg", 3200, "mg/dL", 3.2],
  ["plasmacytomaArea", 1250, "mm²", 12.5],
  ["lesionDiameter", 25, "mm", 2.5],
  ["circulatingPlasmaCells", 0.2, "10*9/L", 200],
  ["circulatingPlasmaCells", 200, "10^6/L", 200],
  ["circulatingPlasmaCells", 200, "/µL", 200],
  ["urineM", 0.5, "g/24h", 500],
  ["qtc", 0.43, "s", 430],
];

for (const [code, value, unit, expected] of vectors) {
  test(`${value} ${unit} of ${code} is ${expected} ${measurementUnits[code]}`, () => assert.equal(converted(code, value, unit), expected));
}

test("a unit of another quantity is not accepted", () => {
  assert.equal(converted("creatinine", 1, "mmol/L"), undefined);
  assert.equal(converted("age", 1, "mo"), undefined);
  assert.equal(converted("kappa", 1, "g/dL"), undefined);
  assert.equal(converted("marrowPlasmaCells", 10, "10*9/L"), undefined);
});

test("an impossible number names the unit it would be possible in", () => {
  assert.equal(suspectedUnit("albumin", 38), "g/L");
  assert.equal(suspectedUnit("creatinine", 124), "umol/L");
  assert.equal(suspectedUnit("involvedIg", 42), "g/L");
  assert.equal(suspectedUnit("involvedIg", 3200), "mg/dL");
  assert.equal(suspectedUnit("lesionDiameter", 45), "mm");
  assert.equal(suspectedUnit("sodium", 14), undefined);
});

test("rescaling a value into any accepted unit and reading it changes nothing", () => {
  const codes = Object.keys(measurementUnits) as MeasurementCode[];
  fc.assert(
    fc.property(fc.constantFrom(...codes), fc.double({ min: 0.001, max: 1e5, noNaN: true }), (code, value) => {
      for (const unit of acceptedUnits(code)) {
        const factor = converted(code, 1, unit) ?? Number.NaN;
        const read = converted(code, value / factor, unit) ?? Number.NaN;
        assert.ok(Math.abs(read - value) <= value * 1e-9, `${code} ${value} in ${unit}: ${read}`);
      }
    }),
  );
});
