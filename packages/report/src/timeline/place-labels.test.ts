import assert from "node:assert/strict";
import { test } from "node:test";
import { laneCount, placeLabels } from "./place-labels.ts";

const row = { left: 0, right: 100, gap: 2 };

test("labels that fit share a lane, others go below", () => {
  const placed = placeLabels(
    [0, 10, 30].map((at) => ({ at, before: 0, after: 15 })),
    row,
  );
  assert.deepEqual(
    placed.map(({ lane }) => lane),
    [0, 1, 0],
  );
  assert.equal(laneCount(placed), 2);
});

test("near the right edge a label is written to the left, unless there is no room there either", () => {
  assert.deepEqual(placeLabels([{ at: 95, before: 3, after: 20 }], row), [{ lane: 0, flipped: true, from: 75, to: 98 }]);
  assert.equal(placeLabels([{ at: 95, before: 3, after: 200 }], row)[0]?.flipped, false);
});

test("no two labels of a lane are nearer than the gap", () => {
  const labels = Array.from({ length: 60 }, (_, index) => ({ at: (index * 37) % 100, before: index % 5, after: 5 + (index % 30) }));
  const placed = placeLabels(labels, row);
  for (const [index, a] of placed.entries())
    for (const b of placed.slice(index + 1)) assert.ok(a.lane !== b.lane || a.to + row.gap <= b.from || b.to + row.gap <= a.from);
});
