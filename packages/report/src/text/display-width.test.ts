import assert from "node:assert/strict";
import { test } from "node:test";
import { cutColumns, displayWidth, padColumns } from "./display-width.ts";

test("Latin letters take one column, Japanese characters and fullwidth marks two, combining marks none", () => {
  assert.equal(displayWidth("del(17p)"), 8);
  assert.equal(displayWidth("抵抗性"), 6);
  assert.equal(displayWidth("（未検証）"), 10);
  assert.equal(displayWidth("ｶﾅ"), 2);
  assert.equal(displayWidth("e\u0301"), 1);
  assert.equal(displayWidth("β2ミクログロブリン"), 18);
});

test("a text is padded by columns, not by characters", () => {
  assert.equal(padColumns("推奨", 6), "推奨  ");
  assert.equal(padColumns("preferred", 4), "preferred");
});

test("what is cut says so and fits", () => {
  assert.equal(cutColumns("short", 10), "short");
  assert.equal(cutColumns("a long title", 9), "a long...");
  assert.equal(displayWidth(cutColumns("多発性骨髄腫の診療指針", 10)) <= 10, true);
});
