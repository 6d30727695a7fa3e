import assert from "node:assert/strict";
import { test } from "node:test";
import { displayWidth } from "./display-width.ts";
import { wrap } from "./wrap.ts";

test("breaks between words and indents what follows", () => {
  assert.deepEqual(wrap("refractory to lenalidomide and bortezomib", 20, "- "), ["- refractory to", "  lenalidomide and", "  bortezomib"]);
});

test("breaks Japanese between characters, by columns", () => {
  assert.deepEqual(wrap("多発性骨髄腫の再発", 10), ["多発性骨髄", "腫の再発"]);
});

test("no line begins with a Japanese full stop or a closing bracket, and none ends with an opening one", () => {
  for (let width = 6; width < 40; width += 1) {
    for (const line of wrap("推奨（第一選択）の根拠は、ガイドライン（日本血液学会）です。ECOG 2以下。", width)) {
      assert.equal(displayWidth(line) <= width, true, line);
      if (width < 14) continue;
      assert.equal(/^[、。）]/.test(line), false, line);
      assert.equal(/（$/.test(line), false, line);
    }
  }
});

test("an English word inside Japanese stays whole", () => {
  assert.deepEqual(wrap("抵抗性lenalidomideあり", 16), ["抵抗性", "lenalidomideあり"]);
});

test("a word wider than the line is cut, and nothing is lost", () => {
  assert.equal(wrap("abcdefghij", 4).join(""), "abcdefghij");
  assert.deepEqual(wrap("", 10, "- "), ["- "]);
});
