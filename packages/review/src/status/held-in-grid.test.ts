import assert from "node:assert/strict";
import { test } from "node:test";
import type { Approval, DoseBand, Jurisdiction, Snapshot, Supply } from "@nextline/core";
import { approval, drug, guideline, regimen, rule, smallSnapshot, text, win } from "../../../core/test/small-snapshot.ts";
import { gridStates } from "../coverage/grid.ts";
import { heldInGrid } from "./held-in-grid.ts";
import { unverifiedValues } from "./unverified.ts";

const unverified = { source: "a-source", verified: "unverified" } as const;
const regimens = [regimen("A", ["drug-a"]), regimen("B", ["drug-b"])];
const inOneCountry = gridStates().length;
const everywhere = 3 * inOneCountry;

/** The same authorisation in another country. */
const inside = (jurisdiction: Jurisdiction, one: Approval): Approval => ({
  ...one,
  id: `${jurisdiction.toLowerCase()}/${one.drug}`,
  jurisdiction,
});
const approvals = (["US", "EU", "JP"] as const).flatMap((country) => [
  inside(country, approval("drug-a", ["A"])),
  inside(country, approval("drug-b", ["B"])),
]);

/** Patients and first options of every unverified value, by its place. */
function counts(more: Partial<Snapshot>): Record<string, readonly [number, number]> {
  const snapshot = smallSnapshot({ regimens, approvals, ...more });
  const { asked, values } = heldInGrid(snapshot, unverifiedValues(snapshot));
  assert.equal(asked, everywhere);
  for (const { value, patients, first } of values) {
    const most = (value.jurisdictions?.length ?? 3) * inOneCountry;
    assert.ok(first <= patients && patients <= most, value.place);
  }
  return Object.fromEntries(values.map(({ value, patients, first }) => [`${value.place}: ${value.text.en}`, [patients, first]]));
}

const band = (words: string, atMost: number, more: Partial<DoseBand> = {}): DoseBand => ({
  when: { creatinineClearance: { atMost, unit: "mL/min" } },
  change: "avoid",
  text: text(words),
  ...unverified,
  ...more,
});

test("each dose band of a drug is counted for itself, and in its own country", () => {
  const renal = [band("very low", 25), band("low", 50), band("in Japan", 50, { jurisdictions: ["JP"] })];
  assert.deepEqual(counts({ drugs: [drug("drug-a", "class-x", { renal }), drug("drug-b", "class-y")] }), {
    "drugs/drug-a.yaml renal: very low": [everywhere / 3, 0],
    "drugs/drug-a.yaml renal: low": [(2 * everywhere) / 3, 0],
    "drugs/drug-a.yaml renal: in Japan": [(2 * inOneCountry) / 3, 0],
  });
});

test("a label that has the same name in three countries is counted in its own", () => {
  const [us, ...others] = approvals;
  assert.ok(us);
  const mine = approval("drug-a", ["A"], { ...unverified });
  assert.deepEqual(counts({ approvals: [mine, ...others] }), {
    "approvals/us/drug-a.yaml relapsed: relapsed disease": [inOneCountry, inOneCountry],
  });
});

test("supply is counted for its drug and country alone", () => {
  const supply = (words: string): Supply[] => [{ status: "not-supplied", text: text(words), ...unverified, dateVerified: "unverified" }];
  const [a, b, ...others] = approvals;
  assert.ok(a && b);
  const more = { ...band("x", 25), text: text("none") };
  const found = counts({
    drugs: [drug("drug-a", "class-x"), drug("drug-b", "class-y", { renal: [{ ...more, verified: "read" }] })],
    approvals: [
      { ...a, supply: supply("none") },
      { ...b, supply: [] },
      ...others.map((one) => (one.id === "jp/drug-b" ? { ...one, supply: supply("none") } : one)),
    ],
  });
  assert.deepEqual(found, {
    "approvals/us/drug-a.yaml supply: none": [inOneCountry, 0],
    "approvals/jp/drug-b.yaml supply: none": [inOneCountry, 0],
  });
});

test("first options stand on what recommends them, not on what says less, nor on what recommends another", () => {
  const says = (id: string, option: string, preference: "preferred" | "recommended") => ({
    id,
    options: [{ regimens: [option], preference }],
    verified: "unverified" as const,
  });
  const statements = [says("most", "A", "preferred"), says("less", "A", "recommended"), says("other", "B", "recommended")];
  assert.deepEqual(counts({ guidelines: [guideline(statements)] }), {
    "guidelines guide-2020 most: most": [everywhere, everywhere],
    "guidelines guide-2020 less: less": [everywhere, 0],
    "guidelines guide-2020 other: other": [everywhere, 0],
  });
});

test("a first option may stand on a win over what a guideline recommends", () => {
  const sources = [
    { id: "a-source", kind: "paper", title: "A source", date: "2019-06-01", accessed: "2026-11-22" },
    { id: "a-win", kind: "paper", title: "A win", date: "2021-06-01", accessed: "2026-11-22" },
  ] as const;
  const statement = { id: "a", options: [{ regimens: ["A"], preference: "preferred" as const }] };
  const trials = [win("B", "A", { source: "a-win", verified: "unverified" })];
  assert.deepEqual(counts({ sources, guidelines: [guideline([statement])], trials }), {
    "trials/B-v-A.yaml PFS: hazard ratio 0.6 (0.4-0.8)": [everywhere, everywhere],
  });
});

test("what excludes is a ground of nothing", () => {
  const rules = [
    rule("never", { effect: { kind: "excludes" }, applies: { regimens: ["A"] }, jurisdictions: ["EU"], verified: "unverified" }),
  ];
  assert.deepEqual(counts({ rules }), { "rules/never.yaml: never": [inOneCountry, 0] });
});
