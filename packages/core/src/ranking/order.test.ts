import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { advised, approval, guideline, optionOf, regimen, rule, smallSnapshot, win } from "../../test/small-snapshot.ts";
import type { Regimen } from "../catalogue/regimen.ts";
import type { Snapshot } from "../catalogue/snapshot.ts";

/** Options of the same drug, all inside the label, so that nothing but what a test adds tells them apart. */
function alike(ids: readonly string[], more: Partial<Snapshot> = {}, about: (id: string) => Partial<Regimen> = () => ({})): Snapshot {
  const regimens = ids.map((id) => regimen(id, ["drug-a"], about(id)));
  return smallSnapshot({ regimens, approvals: [approval("drug-a", ids)], ...more });
}

const ranks = (snapshot: Snapshot, findings: Parameters<typeof advised>[1] = {}): [string, number][] =>
  advised(snapshot, findings).options.map(({ id, rank }) => [id, rank]);

test("options that nothing tells apart share a rank, and the next rank counts them", () => {
  const snapshot = alike(["A", "B", "C"], {}, (id) => (id === "A" ? { inpatientStart: true } : {}));
  assert.deepEqual(ranks(snapshot), [
    ["B", 1],
    ["C", 1],
    ["A", 3],
  ]);
  const [first, second] = advised(snapshot, {}).options;
  assert.deepEqual([first?.before?.by, second?.before?.by], ["tie", "burden"]);
});

test("the winner of a randomised trial comes before what it beat, also through a chain, whatever the burden", () => {
  const heavy = (id: string): Partial<Regimen> => (id === "A" ? { inpatientStart: true } : {});
  const snapshot = alike(["A", "B", "C"], { trials: [win("A", "B"), win("B", "C")] }, heavy);
  assert.deepEqual(ranks(snapshot), [
    ["A", 1],
    ["B", 2],
    ["C", 3],
  ]);
  assert.deepEqual(advised(snapshot, {}).options[0]?.before, {
    next: "B",
    by: "randomised-dominance",
    trials: ["A-v-B"],
    comparison: null,
  });
});

test("two options that beat each other in different trials are ordered by what else tells them apart", () => {
  const heavy = (id: string): Partial<Regimen> => (id === "A" ? { inpatientStart: true } : {});
  assert.deepEqual(ranks(alike(["A", "B"], { trials: [win("A", "B"), win("B", "A")] }, heavy)), [
    ["B", 1],
    ["A", 2],
  ]);
});

test("a win counts only for a patient whom the trial could have included, and only once it is public", () => {
  const trial = win("B", "A", {}, { when: { ecog: { atMost: 2 } } });
  const snapshot = alike(["A", "B"], { trials: [trial] }, (id) => (id === "B" ? { inpatientStart: true } : {}));
  const won = (findings: Parameters<typeof advised>[1], asOf = "2026-11-22"): boolean =>
    optionOf(advised(snapshot, findings, { asOf }), "B").before?.by === "randomised-dominance";
  assert.deepEqual([won({ ecog: 2 }), won({ ecog: 3 }), won({})], [true, false, false]);
  assert.deepEqual([won({ ecog: 2 }, "2021-06-01"), won({ ecog: 2 }, "2021-05-31")], [true, false]);
});

test("no win where the interval includes 1 or survival was worse", () => {
  const light = (id: string): Partial<Regimen> => (id === "B" ? { inpatientStart: true } : {});
  const by = (trial: ReturnType<typeof win>): string | undefined =>
    optionOf(advised(alike(["A", "B"], { trials: [trial] }, light), {}), "B").before?.by;
  assert.equal(by(win("B", "A")), "randomised-dominance");
  assert.notEqual(by(win("B", "A", { ci: [0.4, 1] })), "randomised-dominance");
  const harmful = win("B", "A");
  const survival = { endpoint: "OS", subgroup: "all", treatment: "new", comparator: "old", hr: 1.4, ci: [1.1, 1.8] } as const;
  const deaths = { ...harmful, results: [...harmful.results, { ...survival, source: "a-source", verified: "read" } as const] };
  assert.notEqual(by(deaths), "randomised-dominance");
});

test("standing comes before everything, and what was won lifts an option to what it beat when the guideline is older", () => {
  const put = guideline([{ id: "guide/b", options: [{ regimens: ["B"], preference: "preferred" }] }]);
  const lifted = advised(alike(["A", "B"], { trials: [win("A", "B")], guidelines: [put] }), {});
  assert.deepEqual(
    lifted.options.map(({ id, standing, ground }) => [id, standing, ground]),
    [
      ["A", "preferred", "randomised-dominance"],
      ["B", "preferred", "guideline"],
    ],
  );
  const newer = { ...put, from: "2022-01-01" };
  const knowing = advised(alike(["A", "B"], { trials: [win("A", "B")], guidelines: [newer] }), {});
  assert.deepEqual(
    knowing.options.map(({ id, standing }) => [id, standing]),
    [
      ["B", "preferred"],
      ["A", "possible"],
    ],
    "a guideline that knew the trial chose for itself",
  );
});

test("inside a standing: strong cautions, then cautions, then sequence, then preferences, then burden", () => {
  const against = (id: string, force: "strong" | "weak", more: object = {}): ReturnType<typeof rule> =>
    rule(`against-${id}`, { topic: "toxicity", applies: { regimens: [id] }, effect: { kind: "against", force }, ...more });
  const rules = [
    against("A", "strong"),
    against("B", "weak"),
    against("C", "weak", { topic: "sequencing" }),
    against("D", "weak", { topic: "preference" }),
  ];
  const snapshot = alike(["A", "B", "C", "D", "E", "F"], { rules }, (id) => (id === "E" ? { inpatientStart: true } : {}));
  const { options } = advised(snapshot, {});
  assert.deepEqual(
    options.map(({ id, before }) => [id, before?.by]),
    [
      ["F", "burden"],
      ["E", "preferences"],
      ["D", "sequencing"],
      ["C", "cautions"],
      ["B", "strong-cautions"],
      ["A", undefined],
    ],
  );
});

const names = ["A", "B", "C", "D", "E"];

test("whatever was won and whatever else speaks: the order never contradicts a win that stands alone", () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), {
    maxLength: 6,
    selector: ([a, b]) => `${a}${b}`,
  });
  fc.assert(
    fc.property(pairs, fc.subarray(names), (wins, heavy) => {
      const trials = wins.filter(([a, b]) => a !== b).map(([a, b]) => win(a, b));
      const snapshot = alike(names, { trials }, (id) => (heavy.includes(id) ? { inpatientStart: true } : {}));
      const rank = new Map(ranks(snapshot));
      const below = (start: string): Set<string> => {
        const seen = new Set<string>();
        const visit = (id: string): void => {
          for (const [a, b] of wins)
            if (a === id && a !== b && !seen.has(b)) {
              seen.add(b);
              visit(b);
            }
        };
        visit(start);
        return seen;
      };
      for (const a of names)
        for (const b of below(a))
          if (!below(b).has(a)) assert.ok((rank.get(a) ?? 0) < (rank.get(b) ?? 0), `${a} beat ${b}: ${JSON.stringify([...rank])}`);
    }),
    { numRuns: 300 },
  );
});
