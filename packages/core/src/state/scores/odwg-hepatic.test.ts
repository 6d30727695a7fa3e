import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { odwgHepaticCategory } from "./odwg-hepatic.ts";

/** Upper limits of the vectors: bilirubin 1.0 mg/dL, AST 40 U/L. */
const vectors: [bilirubin: number | undefined, ast: number | undefined, category: string | undefined][] = [
  [0.8, 30, "normal"],
  [0.9, 80, "mild"],
  [1.4, 20, "mild"],
  [1.5, 20, "mild"],
  [1.6, 20, "moderate"],
  [3.0, 200, "moderate"],
  [3.1, 20, "severe"],
  [1.0, 40, "normal"],
  [1.0, 41, "mild"],
  [1.01, 40, "mild"],
  [1.2, undefined, "mild"],
  [1.6, undefined, "moderate"],
  [3.1, undefined, "severe"],
  [1.0, undefined, undefined],
  [undefined, 30, undefined],
  [undefined, 400, undefined],
  [undefined, undefined, undefined],
];

for (const [bilirubin, ast, category] of vectors) {
  test(`ODWG hepatic category: bilirubin ${bilirubin ?? "missing"}, AST ${ast ?? "missing"} is ${category ?? "unknown"}`, () => {
    const bilirubinRatio = bilirubin === undefined ? undefined : bilirubin / 1.0;
    const astRatio = ast === undefined ? undefined : ast / 40;
    assert.equal(odwgHepaticCategory({ bilirubinRatio, astRatio }), category);
  });
}

test("ODWG hepatic category: a bilirubin of exactly 1.5 x ULN is mild although 2.1 / 1.4 is a little more than 1.5", () => {
  assert.ok(2.1 / 1.4 > 1.5);
  assert.equal(odwgHepaticCategory({ bilirubinRatio: 2.1 / 1.4 }), "mild");
});

test("ODWG hepatic category: forgetting a value makes it unknown or leaves it as it is; AST never raises it beyond mild", () => {
  const ratio = fc.double({ min: 0, max: 6, noNaN: true });
  fc.assert(
    fc.property(ratio, ratio, (bilirubinRatio, astRatio) => {
      const known = odwgHepaticCategory({ bilirubinRatio, astRatio });
      assert.ok([known, undefined].includes(odwgHepaticCategory({ bilirubinRatio })));
      assert.equal(odwgHepaticCategory({ astRatio }), undefined);
      if (known === "moderate" || known === "severe") assert.equal(odwgHepaticCategory({ bilirubinRatio, astRatio: 0 }), known);
    }),
  );
});
