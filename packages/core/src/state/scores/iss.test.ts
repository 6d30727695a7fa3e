import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { iss } from "./iss.ts";

const vectors: [
  name: string,
  beta2MicroglobulinMgPerL: number | undefined,
  albuminGPerDl: number | undefined,
  stage: number | undefined,
][] = [
  ["3.4 and 3.5 is stage I, on both edges", 3.4, 3.5, 1],
  ["3.4 and 3.4: low albumin makes it stage II", 3.4, 3.4, 2],
  ["3.5 and 4.0: beta-2 microglobulin makes it stage II", 3.5, 4.0, 2],
  ["5.49 and 2.0: not yet stage III", 5.49, 2.0, 2],
  ["5.5 and 4.2 is stage III whatever the albumin", 5.5, 4.2, 3],
  ["5.5 without albumin is stage III", 5.5, undefined, 3],
  ["5.49 without albumin is stage II", 5.49, undefined, 2],
  ["3.5 without albumin is stage II", 3.5, undefined, 2],
  ["3.4 without albumin is stage I or II: unknown", 3.4, undefined, undefined],
  ["low albumin alone is stage II or III: unknown", undefined, 2.0, undefined],
  ["nothing measured: unknown", undefined, undefined, undefined],
];

for (const [name, beta2MicroglobulinMgPerL, albuminGPerDl, stage] of vectors) {
  test(`ISS: ${name}`, () => {
    assert.equal(iss({ beta2MicroglobulinMgPerL, albuminGPerDl }), stage);
  });
}

test("ISS: forgetting a value makes the stage unknown or leaves it as it is", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 20, noNaN: true }), fc.double({ min: 1, max: 6, noNaN: true }), (b2m, albumin) => {
      const known = iss({ beta2MicroglobulinMgPerL: b2m, albuminGPerDl: albumin });
      assert.ok(known !== undefined);
      assert.ok([known, undefined].includes(iss({ beta2MicroglobulinMgPerL: b2m })));
      assert.ok([known, undefined].includes(iss({ albuminGPerDl: albumin })));
    }),
  );
});
