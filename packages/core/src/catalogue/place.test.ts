import assert from "node:assert/strict";
import { test } from "node:test";
import type { LabelTemplate } from "./label-template.ts";
import { placeOf } from "./place.ts";
import { valueKind } from "./value-kind.ts";

const sourced = { source: "a-regulation", verified: "read" } as const;
const templates: readonly LabelTemplate[] = [
  {
    id: "numbered",
    names: { en: "numbered", ja: "番号" },
    jurisdiction: "US",
    labels: ["a-label"],
    sections: [
      { number: "2", name: { en: "Dosage", ja: "用量" }, kinds: ["renal-reduced", "renal-avoided", "caution"], ...sourced },
      { number: "4", name: { en: "Contraindications", ja: "禁忌" }, kinds: ["renal-avoided", "caution"], ...sourced },
      { name: { en: "Warnings", ja: "警告" }, kinds: ["caution"], ...sourced },
    ],
    nowhere: ["supply"],
  },
];
const inLabel = { source: "a-label", verified: "secondary" } as const;

test("a value of a label stands in the section that the template prescribes for its kind", () => {
  assert.deepEqual(placeOf(inLabel, "renal-reduced", templates), { text: { en: "2 Dosage", ja: "2 用量" }, by: "template" });
});

test("a value that several sections may hold is placed in each of them, by number where they have one", () => {
  assert.deepEqual(placeOf(inLabel, "renal-avoided", templates)?.text, { en: "2 or 4", ja: "2または4" });
  assert.deepEqual(placeOf(inLabel, "caution", templates)?.text, { en: "2, 4 or Warnings", ja: "2、4または警告" });
});

test("a value with a locator of its own keeps it", () => {
  const located = { ...inLabel, locator: "2.3" };
  assert.deepEqual(placeOf(located, "renal-reduced", templates), { text: { en: "2.3", ja: "2.3" }, by: "locator" });
});

test("no place is made up: not for what the template does not hold, nor for another document", () => {
  assert.equal(placeOf(inLabel, "supply", templates), undefined);
  assert.equal(placeOf(inLabel, undefined, templates), undefined);
  assert.equal(placeOf({ source: "a-paper", verified: "secondary" }, "renal-reduced", templates), undefined);
});

test("what was verified in an abstract stands in the abstract, and a label has none", () => {
  assert.deepEqual(placeOf({ source: "a-paper", verified: "abstract" }, undefined, templates), {
    text: { en: "abstract", ja: "抄録" },
    by: "level",
  });
  assert.equal(placeOf({ source: "a-label", verified: "abstract" }, "supply", templates), undefined);
});

test("a code stands in its list under itself", () => {
  assert.deepEqual(placeOf({ source: "a-list", verified: "secondary", code: "1-8" }, "code", templates), {
    text: { en: "1-8", ja: "1-8" },
    by: "code",
  });
});

test("the kind of a band tells whether the dose is reduced or the drug avoided, by organ", () => {
  assert.equal(valueKind("renal", { change: "reduce" }), "renal-reduced");
  assert.equal(valueKind("hepatic", { change: "avoid" }), "hepatic-avoided");
  assert.equal(valueKind("hepatic", { change: "not-studied" }), "hepatic-other");
  assert.equal(valueKind("frailty", { change: "reduce" }), "age");
});

test("what is said of pregnancy is told from other cautions and measures by its criterion", () => {
  const pregnant = { any: [{ conditions: { includesAny: ["pregnancy"] } }, { age: { above: 90 } }] };
  assert.equal(valueKind("cautions", { severity: "avoid", when: pregnant }), "pregnancy");
  assert.equal(valueKind("cautions", { severity: "contraindicated" }), "contraindication");
  assert.equal(valueKind("cautions", { severity: "monitor", when: { age: { above: 75 } } }), "caution");
  assert.equal(valueKind("measures", { type: "test-before-start", when: { canBecomePregnant: { is: true } } }), "pregnancy-prevention");
  assert.equal(valueKind("measures", { type: "premedication" }), "premedication");
});

test("what no label says has no kind", () => {
  assert.equal(valueKind("statements", {}), undefined);
});
