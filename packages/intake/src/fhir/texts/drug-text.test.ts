import assert from "node:assert/strict";
import { test } from "node:test";
import { smallKnowledge } from "../../../test/small-knowledge.ts";
import { nameIndex } from "../../names/name-index.ts";
import { drugText } from "./drug-text.ts";

const find = drugText(nameIndex(smallKnowledge));

const named = (text: string): string => {
  const found = find(text);
  return found.is === "one" && "name" in found.meaning ? found.meaning.name : found.is;
};

test("a name alone, in English and Japanese, a brand and a regimen", () => {
  assert.equal(named("lenalidomide"), "lenalidomide");
  assert.equal(named("レナリドミド"), "lenalidomide");
  assert.equal(named("VELCADE"), "bortezomib");
  assert.equal(named("DRd"), "DRd");
  assert.equal(named("clarithromycin"), "clarithromycin");
});

test("a product text: the name with its strength, form and brand", () => {
  assert.equal(named("lenalidomide 25 MG Oral Capsule [Revlimid]"), "lenalidomide");
  assert.equal(named("レナリドミドカプセル５ｍｇ"), "lenalidomide");
  assert.equal(named("bortezomib 3.5mg for injection (Velcade)"), "bortezomib");
  assert.equal(named("ダラツムマブ点滴静注100mg"), "daratumumab");
  assert.equal(named("clarithromycin 500 MG Oral Tablet"), "clarithromycin");
  assert.equal(named("クラリスロマイシン錠200mg「サワイ」"), "clarithromycin");
  assert.equal(named("ボルテゾミブ注射用3mg「トーワ」"), "bortezomib");
  assert.equal(named("daratumumab 120 MG/ML / hyaluronidase-fihj 2000 UNT/ML Injection [Darzalex]"), "daratumumab");
});

test("several drugs, other words and other substances are not taken", () => {
  assert.equal(named("bortezomib / lenalidomide"), "several");
  assert.equal(named("lenalidomide placebo"), "among-others");
  assert.equal(named("stop lenalidomide"), "among-others");
  assert.equal(named("no bortezomib"), "among-others");
  assert.equal(named("arsenic trioxide"), "none");
  assert.equal(named("melphalanoid"), "none");
  assert.equal(named("x".repeat(400)), "none");
});
