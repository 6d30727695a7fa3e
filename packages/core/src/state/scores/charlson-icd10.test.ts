import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { charlsonWeights2011 } from "./charlson.ts";
import { charlsonFromIcd10 } from "./charlson-icd10.ts";

const vectors: [codes: string[], weight1987: number, weight2011: number, why: string][] = [
  [["C90.0"], 0, 0, "the myeloma itself counts nothing"],
  [["C90.1", "C90.2", "C90.3"], 0, 0, "nor do its other forms"],
  [["E11.9", "I50.0"], 2, 2, "uncomplicated diabetes and heart failure"],
  [["E11.2", "E11.9"], 2, 1, "complicated diabetes replaces uncomplicated"],
  [["K70.3", "K72.9"], 3, 4, "severe liver disease replaces mild"],
  [["C50.9", "C90.0"], 2, 2, "another malignancy counts"],
  [["C50.9", "C79.5"], 6, 6, "the metastatic tumour replaces the malignancy"],
  [["N18.3"], 2, 1, "renal disease"],
  [["J44.1", "I21.0"], 2, 1, "pulmonary disease and infarction"],
  [["I252"], 1, 0, "the dot is ignored"],
  [["i25.2"], 1, 0, "so is the case"],
  [["I25.1"], 0, 0, "coronary disease without infarction"],
  [["I42.4"], 0, 0, "just outside I42.5-I42.9"],
  [["I42.5"], 1, 2, "the first of I42.5-I42.9"],
  [["I69.3"], 1, 0, "the last of I60-I69"],
  [["E11.65"], 1, 0, "a longer code has the prefix of its list"],
  [["E11"], 0, 0, "diabetes without its fourth character is of no list"],
  [["F03"], 1, 2, "dementia"],
  [["M32.1"], 1, 1, "rheumatic disease"],
  [["K27.9"], 1, 0, "peptic ulcer"],
  [["B18.1"], 1, 2, "mild liver disease"],
  [["G81.9"], 2, 2, "hemiplegia"],
  [["I73.9", "G45.9"], 2, 0, "peripheral vascular and cerebrovascular disease"],
  [["B24"], 6, 4, "HIV"],
  [["B23"], 0, 0, "not in the list of HIV"],
  [["C96.9"], 2, 2, "the malignancies after C90"],
  [["C44.3"], 0, 0, "skin cancer other than melanoma"],
  [["N18.3", "N18.4", "Z99.2"], 2, 1, "an item counts once"],
  [[], 0, 0, "no diagnosis"],
];

for (const [codes, weight1987, weight2011, why] of vectors) {
  test(`Charlson from ICD-10: {${codes.join(", ")}} is ${weight1987} by the weights of 1987 and ${weight2011} by those of 2011: ${why}`, () => {
    const input = { codes, complete: true };
    assert.deepEqual(charlsonFromIcd10(input), { low: weight1987, high: weight1987 });
    assert.deepEqual(charlsonFromIcd10(input, charlsonWeights2011), { low: weight2011, high: weight2011 });
  });
}

test("Charlson from ICD-10: a list that is not complete bounds the index from below", () => {
  assert.deepEqual(charlsonFromIcd10({ codes: ["N18.3"] }), { low: 2, high: 29 });
  assert.deepEqual(charlsonFromIcd10({ codes: [], complete: false }), { low: 0, high: 29 });
});

test("Charlson from ICD-10: what is no code counts nothing", () => {
  assert.deepEqual(charlsonFromIcd10({ codes: ["", "-", "E", "myeloma", "?"], complete: true }), { low: 0, high: 0 });
});

test("Charlson from ICD-10: a code left out never raises the index, nor does forgetting that the list is complete give another", () => {
  const code = fc.constantFrom(
    "C90.0",
    "E11.9",
    "E11.2",
    "I50.0",
    "K70.3",
    "K72.9",
    "C50.9",
    "C79.5",
    "N18.3",
    "J44.1",
    "I21.0",
    "B24",
    "F03",
  );
  fc.assert(
    fc.property(fc.uniqueArray(code), fc.nat(), fc.constantFrom(undefined, charlsonWeights2011), (codes, at, weights) => {
      const all = charlsonFromIcd10({ codes, complete: true }, weights);
      const fewer = charlsonFromIcd10({ codes: codes.filter((_, index) => index !== at % (codes.length || 1)), complete: true }, weights);
      const open = charlsonFromIcd10({ codes }, weights);
      assert.ok(fewer.low <= all.low);
      assert.ok(open.low <= all.low && all.high <= open.high);
    }),
  );
});
