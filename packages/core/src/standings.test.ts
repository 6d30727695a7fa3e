import assert from "node:assert/strict";
import { test } from "node:test";
import { approval, edition, guideline, regimen, rule, smallSnapshot, stating, text, win } from "../test/small-snapshot.ts";
import type { Snapshot } from "./catalogue/snapshot.ts";
import { type OptionStanding, standingsOf } from "./standings.ts";

/** A is preferred, B beat it later, C only has a label; few platelets exclude A, frailty caps B. */
const snapshot: Snapshot = smallSnapshot({
  sources: [
    { id: "a-source", kind: "paper", title: "A source", date: "2019-06-01", accessed: "2026-11-22" },
    { id: "a-win", kind: "paper", title: "A win", date: "2021-06-01", accessed: "2026-11-22" },
  ],
  regimens: [regimen("A", ["drug-a"]), regimen("B", ["drug-b"]), regimen("C", ["drug-c"])],
  approvals: [approval("drug-a", ["A"]), approval("drug-b", ["B"]), approval("drug-c", ["C"])],
  guidelines: [
    guideline([
      { id: "guide/a", options: [{ regimens: ["A"], preference: "preferred" }], verified: "unverified" },
      { id: "guide/c", options: [{ regimens: ["C"], preference: "against" }], when: { fitness: { is: "frail" } } },
    ]),
  ],
  trials: [win("B", "A", { source: "a-win", verified: "abstract" })],
  rules: [
    rule("few-platelets", {
      applies: { regimens: ["A"] },
      when: { platelets: { below: 50, unit: "10*9/L" } },
      effect: { kind: "excludes" },
    }),
    rule("frail", {
      applies: { regimens: ["B"] },
      when: { fitness: { is: "frail" } },
      effect: { kind: "against", cap: "not-advised" },
      overlay: "a-hospital",
    }),
  ],
});

function option(id: string, findings: Parameters<typeof stating>[0], knowledge = snapshot): OptionStanding {
  const found = standingsOf(stating(findings), knowledge, edition).options.find((candidate) => candidate.id === id);
  if (found === undefined) throw new RangeError(`there is no option ${id}`);
  return found;
}

const said = ({ deciding }: OptionStanding): string[] => deciding.map(({ rule: id, effect, at }) => `${id} ${effect} ${at}`);

const label = "grounds possible";

test("what excludes an option is named, beside the grounds that it overrules", () => {
  const excluded = option("A", { platelets: 20 });
  assert.equal(excluded.standing, "excluded");
  assert.deepEqual(said(excluded).sort(), [
    "few-platelets excludes excluded",
    "guide/a grounds preferred",
    `label/drug-a/relapsed ${label}`,
  ]);
});

test("what does not hold or is not known decides nothing, and leaves an option provisional only while it is not known", () => {
  const [known, open] = [option("A", { platelets: 200 }), option("A", {})];
  for (const stand of [known, open]) assert.deepEqual(said(stand).sort(), ["guide/a grounds preferred", `label/drug-a/relapsed ${label}`]);
  assert.deepEqual([known.provisional, open.provisional], [false, true]);
});

test("a ground names its guideline, its sources and how far it was verified", () => {
  const ground = option("A", {}).deciding.find(({ rule: id }) => id === "guide/a");
  assert.deepEqual([ground?.guideline, ground?.sources, ground?.verified], ["guide-2020", ["a-source"], "unverified"]);
});

test("a win that lifts an option is its ground, as verified as the row that shows it", () => {
  const lifted = option("B", { platelets: 200, fitness: "fit" });
  assert.equal(lifted.standing, "preferred");
  const win = lifted.deciding.find(({ topic }) => topic === "evidence");
  assert.deepEqual([win?.rule, win?.effect, win?.at], ["randomised-dominance/B-v-A", "grounds", "preferred"]);
  assert.deepEqual([win?.sources, win?.verified], [["a-win"], "abstract"]);
});

test("a cap is named with the standing that it leaves, and a win below it keeps the standing that it gives", () => {
  const capped = option("B", { fitness: "frail" });
  assert.equal(capped.standing, "not-advised");
  assert.deepEqual(said(capped).sort(), [
    "frail caps not-advised",
    `label/drug-b/relapsed ${label}`,
    "randomised-dominance/B-v-A grounds preferred",
  ]);
  assert.equal(capped.deciding.find(({ rule: id }) => id === "frail")?.overlay, "a-hospital");
});

test("advice of a guideline against an option is a cap that names the guideline", () => {
  const against = option("C", { fitness: "frail" }).deciding.find(({ effect }) => effect === "caps");
  assert.deepEqual([against?.rule, against?.at, against?.guideline], ["guide/c", "not-advised", "guide-2020"]);
  assert.deepEqual(said(option("C", { fitness: "fit" })), [`label/drug-c/relapsed ${label}`]);
});

test("an option that cannot be had is excluded by what hinders it", () => {
  const [us] = snapshot.approvals;
  assert.ok(us);
  const supply = [{ status: "not-supplied", text: text("none left"), source: "a-source", verified: "read", dateVerified: "read" }] as const;
  const knowledge = { ...snapshot, approvals: [{ ...us, supply }, ...snapshot.approvals.slice(1)] };
  const gone = option("A", {}, knowledge);
  assert.equal(gone.standing, "excluded");
  assert.ok(said(gone).includes("availability/supply-not-supplied excludes excluded"));
});

test("what comes first shares the first place: one option, or several that nothing tells apart", () => {
  const first = (findings: Parameters<typeof stating>[0], knowledge = snapshot) => standingsOf(stating(findings), knowledge, edition).first;
  assert.deepEqual(first({ platelets: 200, fitness: "fit" }), ["B"]);
  const alike = smallSnapshot({ regimens: snapshot.regimens, approvals: snapshot.approvals });
  assert.deepEqual(first({}, alike), ["A", "B", "C"]);
});
