import assert from "node:assert/strict";
import { test } from "node:test";
import { assessment } from "../../test/assessment-fixture.ts";
import { renderJson } from "./render-json.ts";

test("sentences are strings in the language asked for; names of options stay in both", () => {
  const english = JSON.parse(renderJson(assessment, { language: "en" }));
  const japanese = JSON.parse(renderJson(assessment, { language: "ja" }));
  assert.equal(english.options[0].arguments[0].text, assessment.options[0]?.arguments[0]?.text.en);
  assert.equal(japanese.options[0].arguments[0].text, assessment.options[0]?.arguments[0]?.text.ja);
  assert.deepEqual(english.options[0].name, assessment.options[0]?.name);
  assert.equal(japanese.notice, assessment.notice.ja);
  assert.deepEqual(Object.keys(english.counterfactuals[0]), ["if", "then"]);
});

test("the same question gets the same text", () => {
  assert.equal(renderJson(assessment, { language: "en" }), renderJson(structuredClone(assessment), { language: "en" }));
});
