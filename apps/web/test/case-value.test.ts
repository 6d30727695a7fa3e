import assert from "node:assert/strict";
import { test } from "node:test";
import { loadSnapshot } from "@nextline/kb";
import { answerPlace } from "../src/case/answer-place.ts";
import { type CaseValue, emptyCase, saysSomething, valueAt, withValue } from "../src/case/case-value.ts";
import { entryOf, writtenOf } from "../src/case/measured-value.ts";
import { typedNumber } from "../src/case/typed-number.ts";
import { tokensOf, withDrug, withoutToken } from "../src/form/line-value.ts";
import { drugNames, matching, regimenNames } from "../src/form/matching.ts";

test("a value is put, found and taken away, and empty groups go with it", () => {
  const one = withValue(emptyCase, ["patient", "age"], 72);
  assert.deepEqual(one, { nextline: "case/1", patient: { age: 72 } });
  assert.equal(valueAt(one, ["patient", "age"]), 72);
  assert.deepEqual(withValue(one, ["patient", "age"], undefined), emptyCase);
  const two = withValue(withValue(emptyCase, ["lines", 0], { drugs: "unknown" }), ["lines", 1], { regimen: "DRd" });
  assert.deepEqual(valueAt(withValue(two, ["lines", 0], undefined), ["lines"]), [{ regimen: "DRd" }]);
  assert.deepEqual(withValue(two, ["lines", 1, "months"], 29)["lines"], [{ drugs: "unknown" }, { regimen: "DRd", months: 29 }]);
});

test("country and day say nothing of the patient", () => {
  assert.equal(saysSomething({ nextline: "case/1", asOf: "2026-01-01", jurisdiction: "JP" }), false);
  assert.equal(saysSomething(withValue(emptyCase, ["status", "ecog"], 0)), true);
});

test("what is typed is a number as it is written where one writes, and stays text where it is none", () => {
  assert.deepEqual(["1.4", "1,4", " 72 ", "１．４", "", "about 3", "1,400,000"].map(typedNumber), [
    1.4,
    1.4,
    72,
    1.4,
    undefined,
    "about 3",
    "1,400,000",
  ]);
});

test("a laboratory value keeps its date and limit when its number or unit changes", () => {
  assert.equal(writtenOf({ value: 1.4, unit: "mg/dL", rest: {} }, "mg/dL"), 1.4);
  const dated = { value: 0.6, upperLimit: 1.2, date: "2026-10-01" };
  const entry = entryOf(dated, "mg/dL");
  assert.ok(entry);
  assert.deepEqual(writtenOf({ ...entry, value: 10, unit: "umol/L" }, "mg/dL"), { ...dated, value: 10, unit: "umol/L" });
  assert.equal(entryOf([1.4, 1.6], "mg/dL"), undefined);
});

test("a drug beside a regimen makes a list of its drugs", () => {
  const regimens = new Map([["DRd", ["daratumumab", "lenalidomide", "dexamethasone"]]]);
  const line = withDrug({ months: 3 }, "DRd", regimens);
  assert.deepEqual(line, { regimen: "DRd", months: 3 });
  const more = withDrug(line, "bortezomib", regimens);
  assert.deepEqual(tokensOf(more), ["daratumumab", "lenalidomide", "dexamethasone", "bortezomib"]);
  assert.deepEqual(tokensOf(withoutToken(more, 1)), ["daratumumab", "dexamethasone", "bortezomib"]);
  assert.deepEqual(withoutToken(line, 0), { drugs: "unknown", months: 3 });
  assert.deepEqual(withDrug({ drugs: "unknown" }, "bortezomib", regimens), { drugs: ["bortezomib"] });
});

test("an answer goes where the case file has a place for it, and is stated where it has none", () => {
  const value: CaseValue = { nextline: "case/1", conditions: [{ name: "hypertension" }] };
  const at = (finding: string, member?: string) => answerPlace({ finding, ...(member === undefined ? {} : { member }) }, value);
  assert.deepEqual(at("hbvCoreAntibody"), { kind: "choice", path: ["infections", "hbvCoreAntibody"], values: ["negative", "positive"] });
  assert.deepEqual(at("transplantEligible"), { kind: "boolean", path: ["stated", "transplantEligible"], yes: true, no: false });
  assert.deepEqual(at("prefersOral"), { kind: "boolean", path: ["preferences", "route"], yes: "oral", no: "any" });
  assert.deepEqual(at("conditions", "keratopathy"), {
    kind: "boolean",
    path: ["conditions", 1],
    yes: { name: "keratopathy" },
    no: { name: "keratopathy", present: false },
  });
  assert.deepEqual(at("refractoryTo", "lenalidomide"), { kind: "history" });
});

test("a name is found by its beginning first, in any spelling", () => {
  const snapshot = loadSnapshot();
  const names = [...regimenNames(snapshot, "en"), ...drugNames(snapshot, "en")];
  const first = (typed: string): string | undefined => matching(names, typed)[0]?.id;
  assert.deepEqual(["drd", "DRD", "daratum", "Darzalex", "len"].map(first), ["DRd", "DRd", "daratumumab", "daratumumab", "lenalidomide"]);
  assert.deepEqual(matching(names, "no such drug"), []);
});
