import assert from "node:assert/strict";
import { test } from "node:test";
import type { Guideline, Preference, Snapshot, Verified } from "@nextline/core";
import { approval, guideline, regimen, rule, smallSnapshot } from "../../../core/test/small-snapshot.ts";
import { type CoverageCell, coverage, dayOfYear } from "./coverage.ts";
import { type GridState, gridStates } from "./grid.ts";

const states = gridStates();
const [fit] = states;
assert.ok(fit?.fitness === "fit");

/** A body and what it says of options; verified as said after a slash, as `recommended/unverified`. */
type Says = Readonly<Record<string, Preference | `${Preference}/${Verified}`>>;

function body(id: string, says: Says): Guideline {
  const statements = Object.entries(says).map(([option, said]) => {
    const [preference, verified = "read"] = said.split("/") as [Preference, Verified?];
    return { id: `${id}/${option}`, options: [{ regimens: [option], preference }], verified };
  });
  return { ...guideline([...statements, ...forOthers(id)]), id, body: id };
}

/** Two statements more, for other patients: of a guideline with fewer than three no conflict is told. */
const forOthers = (id: string) =>
  ["one", "two"].map((name) => ({
    id: `${id}/${name}`,
    when: { age: { above: 100, unit: "a" } },
    options: [{ regimens: ["C"], preference: "possible" as const }],
  }));

/** A, B and C are authorised in the US, D is not; observation needs no authorisation. */
function knowing(guidelines: Readonly<Record<string, Says>>, more: Partial<Snapshot> = {}): Snapshot {
  return smallSnapshot({
    regimens: [
      ...(["A", "B", "C"] as const).map((id) => regimen(id, [`drug-${id.toLowerCase()}`])),
      regimen("D", ["drug-a", "drug-b"]),
      regimen("observation", []),
    ],
    approvals: ["a", "b", "c"].map((name) => approval(`drug-${name}`, [name.toUpperCase()])),
    guidelines: Object.entries(guidelines).map(([id, says]) => body(id, says)),
    ...more,
  });
}

function cellOf(snapshot: Snapshot, state: GridState = fit as GridState, jurisdiction: "US" | "JP" = "US"): CoverageCell {
  const [cell] = coverage(snapshot, { jurisdictions: [jurisdiction], years: [2025], states: [state] });
  assert.ok(cell);
  return cell;
}

test("nothing is recommended where treatments have only a label, or are only called possible", () => {
  assert.equal(cellOf(knowing({})).nothingRecommended, true);
  assert.equal(cellOf(knowing({ one: { A: "possible" } })).nothingRecommended, true);
  assert.equal(cellOf(knowing({ one: { A: "recommended" } })).nothingRecommended, false);
});

test("a recommendation of what cannot be had, or of a strategy that is no treatment, recommends nothing", () => {
  assert.equal(cellOf(knowing({ one: { D: "preferred", observation: "recommended" } })).nothingRecommended, true);
  const recommended = knowing({ one: { A: "recommended" } });
  assert.equal(cellOf(recommended, fit, "JP").nothingRecommended, true);
});

test("a recommendation for others recommends nothing to this patient", () => {
  const when = { fitness: { is: "frail" } };
  const statement = { id: "frail", when, options: [{ regimens: ["A"], preference: "recommended" as const }] };
  const snapshot = knowing({}, { guidelines: [guideline([statement])] });
  const frail = states.find(({ fitness }) => fitness === "frail");
  assert.deepEqual([cellOf(snapshot, fit).nothingRecommended, cellOf(snapshot, frail).nothingRecommended], [true, false]);
});

test("guidelines conflict when they recommend different treatments, and not when they share one", () => {
  assert.equal(cellOf(knowing({ one: { A: "preferred" }, other: { B: "recommended" } })).guidelinesConflict, true);
  assert.equal(cellOf(knowing({ one: { A: "preferred" }, other: { A: "recommended", B: "preferred" } })).guidelinesConflict, false);
  assert.equal(cellOf(knowing({ one: { A: "preferred" }, other: { B: "possible" } })).guidelinesConflict, false);
  assert.equal(cellOf(knowing({ one: { A: "preferred", B: "preferred" } })).guidelinesConflict, false);
});

test("guidelines conflict when one advises against what another recommends, and not when one says both", () => {
  assert.equal(cellOf(knowing({ one: { A: "preferred" }, other: { A: "against" } })).guidelinesConflict, true);
  assert.equal(cellOf(knowing({ one: { A: "preferred" }, other: { B: "against" } })).guidelinesConflict, false);
  const both = (["preferred", "against"] as const).map((preference) => ({ id: preference, options: [{ regimens: ["A"], preference }] }));
  assert.equal(cellOf(knowing({}, { guidelines: [guideline([...both, ...forOthers("both")])] })).guidelinesConflict, false);
});

test("a guideline of which fewer than three statements on treatments are known conflicts with none", () => {
  const single = (id: string, option: string): Guideline => ({
    ...guideline([{ id: `${id}/only`, options: [{ regimens: [option], preference: "preferred" }] }]),
    id,
    body: id,
  });
  assert.equal(
    cellOf(knowing({ one: { A: "preferred" } }, { guidelines: [body("one", { A: "preferred" }), single("other", "B")] }))
      .guidelinesConflict,
    false,
  );
});

test("guidelines do not conflict about a treatment that this patient cannot be given", () => {
  const exclusion = rule("no-b", { applies: { regimens: ["B"] }, effect: { kind: "excludes" } });
  assert.equal(cellOf(knowing({ one: { A: "preferred" }, other: { B: "preferred" } }, { rules: [exclusion] })).guidelinesConflict, false);
});

test("only unverified: all that recommends what comes first is unverified", () => {
  assert.equal(cellOf(knowing({ one: { A: "recommended/unverified" } })).onlyUnverified, true);
  assert.equal(cellOf(knowing({ one: { A: "recommended/secondary" } })).onlyUnverified, false);
  assert.equal(cellOf(knowing({ one: { A: "recommended/unverified" }, other: { A: "recommended" } })).onlyUnverified, false);
  assert.equal(cellOf(knowing({ one: { A: "recommended" }, other: { B: "possible/unverified" } })).onlyUnverified, false);
  assert.equal(cellOf(knowing({ one: { A: "possible/unverified" } })).onlyUnverified, false, "nothing is recommended at all");
});

test("only unverified: a verified recommendation does not carry a preference that is unverified, but carries what a cap leaves of it", () => {
  const says = { one: { A: "preferred/unverified" }, other: { A: "recommended" } } as const;
  assert.equal(cellOf(knowing(says)).onlyUnverified, true);
  const cap = rule("cap", { applies: { regimens: ["A"] }, effect: { kind: "against", cap: "recommended" } });
  assert.equal(cellOf(knowing(says, { rules: [cap] })).onlyUnverified, false);
  assert.equal(cellOf(knowing({ one: { A: "preferred/unverified" } }, { rules: [cap] })).onlyUnverified, true);
});

test("what comes first and where every treatment stands is told, strategies left out", () => {
  const { first, treatments } = cellOf(knowing({ one: { B: "preferred", A: "recommended" } }));
  assert.deepEqual(first, ["B"]);
  assert.deepEqual(
    treatments.map(({ id, standing }) => `${id} ${standing}`),
    ["A recommended", "B preferred", "C possible", "D not-advised"],
  );
});

test("patients refractory to BCMA-directed treatment are asked about from 2020, the year of its first approval", () => {
  const refractory = states.find(({ bcma }) => bcma === "refractory");
  assert.ok(refractory && fit);
  const cells = [...coverage(knowing({}), { jurisdictions: ["US"], years: [2019, 2020], states: [fit, refractory] })];
  assert.deepEqual(
    cells.map(({ year, state }) => `${year} ${state.bcma}`),
    ["2019 naive", "2020 naive", "2020 refractory"],
  );
});

test("a year is asked about on its last day, the current one on the last day on which a source was looked at", () => {
  const accessed = (...days: string[]): Snapshot =>
    smallSnapshot({ sources: days.map((day) => ({ id: day, kind: "paper", title: day, accessed: day })) });
  const snapshot = accessed("2026-10-01", "2026-11-22", "2025-01-01");
  assert.deepEqual(
    [2025, 2026, 2027].map((year) => dayOfYear(year, snapshot)),
    ["2025-12-31", "2026-11-22", "2027-12-31"],
  );
  assert.equal(dayOfYear(2026, accessed("2027-01-02")), "2026-12-31");
  assert.equal(dayOfYear(2026, accessed("2026-10-01", "2026-11")), "2026-10-01", "a month is no day to ask on");
});
