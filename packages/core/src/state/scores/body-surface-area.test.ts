import assert from "node:assert/strict";
import { test } from "node:test";
import { duBois, mosteller } from "./body-surface-area.ts";

const vectors: [weightKg: number, heightCm: number, duBois: string, mosteller: string][] = [
  [70, 170, "1.8097", "1.8181"],
  [50, 150, "1.4325", "1.4434"],
  [55, 160, "1.5632", "1.5635"],
  [62, 165, "1.6819", "1.6857"],
  [60, 160, "1.6221", "1.6330"],
];

for (const [weightKg, heightCm, byDuBois, byMosteller] of vectors) {
  test(`body surface area: ${weightKg} kg, ${heightCm} cm is ${byDuBois} m2 by Du Bois and ${byMosteller} by Mosteller`, () => {
    assert.equal(duBois({ weightKg, heightCm })?.toFixed(4), byDuBois);
    assert.equal(mosteller({ weightKg, heightCm })?.toFixed(4), byMosteller);
  });
}

test("body surface area: unknown when weight or height is missing", () => {
  for (const area of [duBois, mosteller]) {
    assert.equal(area({ weightKg: 70 }), undefined);
    assert.equal(area({ heightCm: 170 }), undefined);
    assert.equal(area({}), undefined);
  }
});

test("body surface area: a cap of 2.2 m2 holds a large patient at 2.2 and leaves a small one as he is", () => {
  for (const area of [duBois, mosteller]) {
    assert.equal(area({ weightKg: 130, heightCm: 190, capM2: 2.2 }), 2.2);
    assert.equal(area({ weightKg: 70, heightCm: 170, capM2: 2.2 }), area({ weightKg: 70, heightCm: 170 }));
    assert.equal(area({ weightKg: 130, capM2: 2.2 }), undefined);
    assert.ok((area({ weightKg: 130, heightCm: 190 }) ?? 0) > 2.2);
  }
});
