import assert from "node:assert/strict";
import { test } from "node:test";
import type { MeasurementCode } from "@nextline/core";
import { ucum } from "../units/ucum.ts";
import { quantityIn } from "./quantity.ts";

const read = (code: MeasurementCode, quantity: Record<string, unknown>) => {
  const found = quantityIn(code, quantity, ucum);
  return found.ok ? found.value : found.reason;
};

test("free light chains in mg/L and mg/dL are never confused", () => {
  assert.equal(read("kappa", { value: 12, unit: "mg/L" }), 12);
  assert.equal(read("kappa", { value: 1.2, unit: "mg/dL" }), 12);
  assert.equal(read("kappa", { value: 1.2, unit: "mg/dl", code: "mg/dL" }), 12);
  assert.equal(read("kappa", { value: 1.2, unit: "mg/L", code: "mg/dL" }), "units-disagree");
  assert.equal(read("kappa", { value: 12 }), "no-unit");
  assert.equal(read("lambda", { value: 12, unit: "mg/g" }), "unknown-unit");
});

test("urine of 24 hours is no concentration", () => {
  assert.equal(read("urineM", { value: 250, unit: "mg/24 h" }), 250);
  assert.equal(read("urineM", { value: 0.25, unit: "g/day" }), 250);
  assert.equal(read("urineM", { value: 250, code: "mg/(24.h)" }), 250);
  assert.equal(read("urineM", { value: 250, unit: "mg/日" }), 250);
  assert.equal(read("urineM", { value: 25, unit: "mg/dL" }), "unknown-unit");
  assert.equal(read("urineM", { value: 0.4, unit: "mg/mg{creat}" }), "unknown-unit");
});

test("units as laboratories write them", () => {
  for (const [code, value, unit, expected] of [
    ["platelets", 9.2, "万/μL", 92],
    ["platelets", 9.2, "10000/mm3", 92],
    ["platelets", 92, "x10^3/µL", 92],
    ["platelets", 92, "Thousand/uL", 92],
    ["neutrophils", 1300, "/μL", 1.3],
    ["neutrophils", 1300, "{cells}/uL", 1.3],
    ["serumM", 12, "g/L", 1.2],
    ["creatinine", 88.4, "µmol/L", 1],
    ["ldh", 240, "IU/L", 240],
    ["weight", 154.3, "[lb_av]", 69.9893],
    ["height", 1.62, "m", 162],
    ["lvef", 0.38, "1", 38],
    ["hemoglobin", 100, "mg/mL", 10],
  ] as const) {
    const found = read(code, { value, unit });
    assert.ok(typeof found === "number" && Math.abs(found - expected) < 0.001, `${value} ${unit} of ${code}: ${found}`);
  }
});

test("a limit, an impossible value, no value", () => {
  assert.equal(read("serumM", { value: 0.1, unit: "g/dL", comparator: "<" }), "only-a-limit");
  assert.equal(read("creatinine", { value: 120, unit: "mg/dL" }), "impossible-value");
  assert.equal(read("creatinine", { unit: "mg/dL" }), "no-value");
  assert.equal(read("creatinine", { value: 1e308, unit: "mg/dL" }), "impossible-value");
  assert.equal(read("creatinine", { value: "1.2", unit: "mg/dL" }), 1.2);
});

test("without the tables of UCUM only the usual units are known", () => {
  const found = quantityIn("weight", { value: 154, unit: "[lb_av]" }, undefined);
  assert.ok(!found.ok && found.reason === "unknown-unit");
});
