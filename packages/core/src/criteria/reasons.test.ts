import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findings } from "../state/vocabulary.ts";
import type { FindingValue } from "../terms/finding-value.ts";
import type { Criterion } from "./criterion.ts";
import { reasonsOf } from "./reasons.ts";
import { trace } from "./trace.ts";

const slots = ["ecog", "priorLines", "nyha"].map((id) => findings.findIndex((finding) => finding.id === id));

const comparison: fc.Arbitrary<Criterion> = fc.tuple(fc.constantFrom(...slots), fc.nat(4)).map(([slot, value]) => {
  const finding = findings[slot];
  assert.ok(finding);
  return { op: "compare", finding, slot, test: { type: "number", relation: "atLeast", value } };
});

const { criterion } = fc.letrec<{ criterion: Criterion }>((tie) => ({
  criterion: fc.oneof(
    { depthSize: "small" },
    comparison,
    tie("criterion").map((of): Criterion => ({ op: "not", of })),
    fc
      .tuple(fc.constantFrom("all" as const, "any" as const), fc.array(tie("criterion"), { minLength: 1, maxLength: 3 }))
      .map(([op, of]): Criterion => ({ op, of })),
    fc
      .tuple(fc.nat(3), fc.array(tie("criterion"), { minLength: 1, maxLength: 3 }))
      .map(([count, of]): Criterion => ({ op: "some", count, of })),
  ),
}));

test("the reasons are those of the trace", () => {
  const known = fc.option(fc.nat(4), { nil: undefined });
  fc.assert(
    fc.property(criterion, fc.tuple(known, known, known), (source, numbers) => {
      const values: (FindingValue | undefined)[] = findings.map(() => undefined);
      slots.forEach((slot, index) => {
        const number = numbers[index];
        values[slot] = number === undefined ? undefined : { type: "number", interval: { low: number, high: number } };
      });
      const { truth, deciding, missing } = trace(source, values, 0);
      const reasons = reasonsOf(source, values, 0);
      assert.equal(reasons.truth, truth);
      assert.deepEqual([...reasons.deciding].sort(), [...deciding].sort());
      assert.deepEqual([...reasons.missing].sort(), [...missing].sort());
    }),
  );
});
