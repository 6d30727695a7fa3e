import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { canonicalJson } from "./canonical-json.ts";

test("keys stand in the order of their code units, without spaces, and undefined fields are left out", () => {
  assert.equal(canonicalJson({ b: [1, { d: null, c: "é\n" }], a: undefined, A: true }), '{"A":true,"b":[1,{"c":"é\\n","d":null}]}');
  // The order of RFC 8785, section 3.2.3.
  const keys = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
  assert.equal(canonicalJson(keys), '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
});

test("what is no JSON is refused", () => {
  assert.throws(() => canonicalJson(Number.NaN), TypeError);
  assert.throws(() => canonicalJson([undefined]), TypeError);
});

test("it reads back as the same, and writes that as the same, whatever the order of keys was", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = canonicalJson(value);
      assert.deepEqual(JSON.parse(written), JSON.parse(JSON.stringify(value)));
      assert.equal(canonicalJson(JSON.parse(written)), written);
    }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (fields) => {
      assert.equal(canonicalJson(Object.fromEntries(Object.entries(fields).reverse())), canonicalJson(fields));
    }),
  );
});
