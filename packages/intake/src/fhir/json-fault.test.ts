import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { jsonFault } from "./json-fault.ts";

test("the first sign that cannot stand where it stands", () => {
  for (const [text, at] of [
    ['{"a": [1, 2}', 11],
    ['{"a" 1}', 5],
    ["[1,]", 3],
    ['{"a": 1,}', 8],
    ['{"a": tru}', 6],
    ['{"a": 1', 7],
    ["{} {}", 3],
    ['["\n"]', 1],
    ["", 0],
  ] as const)
    assert.equal(jsonFault(text), at, text);
});

test("what the engine takes has no fault but at its end, and what it refuses has one within", () => {
  const mangled = fc.tuple(fc.json(), fc.nat(), fc.constantFrom("", "}", "]", ",", '"', ":", "x")).map(([text, at, sign]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + sign + text.slice(place + 1);
  });
  fc.assert(
    fc.property(mangled, (text) => {
      const at = jsonFault(text);
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      if (isJson) assert.equal(text.slice(at).trim(), "");
      else assert.ok(at <= text.length);
    }),
    { numRuns: 2000 },
  );
});
