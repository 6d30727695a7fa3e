import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Condition } from "@nextline/core";
import { parse } from "yaml";
import { smallKnowledge } from "../../test/small-knowledge.ts";
import { nameIndex } from "./name-index.ts";

const names = nameIndex(smallKnowledge);

test("a drug is found by id, name, brand and Japanese name, whatever the case, spaces and hyphens", () => {
  assert.equal(names.drugs.resolve("Darzalex"), "daratumumab");
  assert.equal(names.drugs.resolve("ciltacabtagene autoleucel"), "cilta-cel");
  assert.equal(names.drugs.resolve("Ciltacabtagene-Autoleucel"), "cilta-cel");
  assert.equal(names.drugs.resolve("CiltaCel"), "cilta-cel");
  assert.equal(names.drugs.resolve(" LENALIDOMIDE "), "lenalidomide");
  assert.equal(names.drugs.resolve("レナリドミド"), "lenalidomide");
  assert.equal(names.drugs.resolve("ﾚﾅﾘﾄﾞﾐﾄﾞ"), "lenalidomide");
  assert.equal(names.drugs.resolve("thalidomide"), undefined);
  assert.equal(names.drugs.resolve("--"), undefined);
});

test("a regimen gives its drugs", () => {
  assert.equal(names.regimens.resolve("dara rd"), "DRd");
  assert.deepEqual(names.drugsOf("DRd"), ["daratumumab", "lenalidomide", "dexamethasone"]);
});

test("an id means itself even where it is another entry's synonym", () => {
  const [first, second] = smallKnowledge.drugs;
  assert.ok(first !== undefined && second !== undefined);
  const clash = nameIndex({ ...smallKnowledge, drugs: [{ ...first, synonyms: [second.id] }, second] });
  assert.equal(clash.drugs.resolve(second.id), second.id);
});

test("an ICD-10 code stands for the condition of its longest mapped prefix, dots or not", () => {
  assert.equal(names.conditionOfIcd10("I50.9"), "heart-failure");
  assert.equal(names.conditionOfIcd10("i509"), "heart-failure");
  assert.equal(names.conditionOfIcd10("I11.0"), "heart-failure");
  assert.equal(names.conditionOfIcd10("I11.9"), "hypertension");
  assert.equal(names.conditionOfIcd10("Q99"), undefined);
});

test("a medicine is no group of medicines", () => {
  assert.equal(names.medicines.resolve("Clarithromycin"), "clarithromycin");
  assert.equal(names.medicines.resolve("strong CYP3A4 inhibitor"), undefined);
  assert.equal(names.medicineGroups.resolve("strong CYP3A4 inhibitor"), "strong-cyp3a4-inhibitor");
});

test("every condition the case format promises is in the knowledge base", () => {
  const terminology = new URL("../../../../knowledge/terminology/conditions.yaml", import.meta.url);
  const { entries } = parse(readFileSync(terminology, "utf8")) as { entries: Condition[] };
  const real = nameIndex({ ...smallKnowledge, terminology: { ...smallKnowledge.terminology, conditions: entries } });
  const promised = `peripheral-neuropathy heart-failure hypertension coronary-artery-disease atrial-fibrillation stroke venous-thromboembolism copd asthma
    interstitial-lung-disease diabetes chronic-kidney-disease cirrhosis active-infection recurrent-severe-infection second-malignancy keratopathy dementia
    progressive-multifocal-leukoencephalopathy`;
  for (const name of promised.split(/\s+/)) assert.equal(real.conditions.resolve(name), name);
});
