import assert from "node:assert/strict";
import { test } from "node:test";
import { contrastThroughControl, logRatio } from "./contrast.ts";

test("the standard error depends on the level of the published interval", () => {
  const published = { ratio: 0.53, low: 0.32, high: 0.89 };
  assert.ok(
    Math.abs((logRatio({ ...published, level: 0.99 })?.standardError ?? 0) - Math.log(0.89 / 0.32) / (2 * 2.5758293035489)) < 1e-12,
  );
  assert.ok(
    Math.abs((logRatio({ ...published, level: 0.95 })?.standardError ?? 0) - Math.log(0.89 / 0.32) / (2 * 1.95996398454005)) < 1e-12,
  );
});

test("an interval that cannot be gives nothing", () => {
  for (const wrong of [{ low: 0 }, { low: 0.9 }, { high: 0.4 }, { ratio: Number.NaN }, { level: 95 }, { level: 1 }, { low: 0.6 }]) {
    assert.equal(logRatio({ ratio: 0.5, low: 0.4, high: 0.7, level: 0.95, ...wrong }), undefined);
  }
});

test("the contrast of two arms through their control is marked as derived", () => {
  const arm = { study: "1", comparator: "C", standardError: 0.2 };
  const [ac, bc] = [
    { ...arm, treatment: "A", effect: -0.5 },
    { ...arm, treatment: "B", effect: -0.2 },
  ];
  const ab = contrastThroughControl(ac, bc, 0.01);
  assert.deepEqual([ab?.treatment, ab?.comparator, ab?.derived], ["A", "B", true]);
  assert.ok(Math.abs((ab?.effect ?? 0) + 0.3) < 1e-15 && Math.abs((ab?.standardError ?? 0) ** 2 - 0.06) < 1e-15);
  assert.equal(contrastThroughControl(ac, bc, 0.05), undefined);
  assert.equal(contrastThroughControl(ac, { ...bc, study: "2" }, 0), undefined);
});
