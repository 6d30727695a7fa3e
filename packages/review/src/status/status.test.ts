import assert from "node:assert/strict";
import { test } from "node:test";
import type { Caution, Drug, Preference, Snapshot, Verified } from "@nextline/core";
import { approval, drug, guideline, labelTemplate, regimen, rule, smallSnapshot, text, win } from "../../../core/test/small-snapshot.ts";
import { renderStatus } from "./render-status.ts";
import { unverifiedValues } from "./unverified.ts";
import { verificationCounts } from "./verification.ts";

const unverified = { verified: "unverified" } as const;
const regimens = [regimen("A", ["drug-a"]), regimen("B", ["drug-b"])];
const frail = { fitness: { is: "frail" } };

const caution = (id: string, more: Partial<Caution>): Caution => ({
  id,
  severity: "contraindicated",
  when: frail,
  text: text(id),
  source: "a-source",
  ...unverified,
  ...more,
});

const withDrug = (more: Partial<Drug>): Snapshot =>
  smallSnapshot({
    regimens,
    drugs: [drug("drug-a", "class-x", more)],
    approvals: [approval("drug-a", ["A"], { verified: "read", dateVerified: "read" })],
  });

/** Effect and rule of every unverified value. */
const found = (snapshot: Snapshot): string[] => unverifiedValues(snapshot).map(({ effect, rule: id }) => `${effect}: ${id}`);

test("an unverified contraindication is listed with its place, words and source, and a verified one is not", () => {
  assert.deepEqual(unverifiedValues(withDrug({ cautions: [caution("frailty", {})] })), [
    {
      place: "drugs/drug-a.yaml frailty",
      effect: "excludes an option",
      text: text("frailty"),
      source: "a-source",
      rule: "drug-a/frailty",
      words: { begin: "DRUG-A", end: "frailty" },
    },
  ]);
  for (const verified of ["read", "abstract", "secondary"] as const satisfies Verified[])
    assert.deepEqual(found(withDrug({ cautions: [caution("frailty", { verified })] })), []);
});

test("what is said of a drug that no country has authorised is put at the end, without a count", () => {
  const alone = { ...withDrug({ cautions: [caution("frailty", {})] }), approvals: [] };
  assert.deepEqual(
    unverifiedValues(alone).map(({ unauthorised }) => unauthorised),
    [true],
  );
  const status = renderStatus(alone);
  assert.match(status, /\n0 values\. /);
  assert.match(status, /\n### Of drugs that no country has authorised \(1\)\n\n- drugs\/drug-a\.yaml: 1 \(excludes an option\)\n$/);
});

test("what cannot change a standing is not listed, however little it was verified", () => {
  const { when: _, ...confirmed } = caution("to-confirm", {});
  const cautions = [caution("caution", { severity: "caution" }), caution("monitor", { severity: "monitor" }), confirmed];
  const band = { when: frail, text: text("half the dose"), source: "a-source", ...unverified };
  const measure = { id: "test", type: "test-before-start", text: text("test"), source: "a-source", ...unverified } as const;
  assert.deepEqual(found(withDrug({ cautions, renal: [{ ...band, change: "reduce" }], measures: [measure] })), []);
  const wish = rule("wish", { effect: { kind: "for" }, ...unverified });
  const help = { id: "help", options: [{ select: {}, preference: "requires" as const }], ...unverified };
  const earlier = approval("drug-a", ["A"], { setting: "newly-diagnosed", ...unverified });
  const lost = win("A", "B", { ci: [0.6, 1.2], ...unverified });
  assert.deepEqual(
    found(smallSnapshot({ regimens, rules: [wish], guidelines: [guideline([help])], approvals: [earlier], trials: [lost] })),
    [],
  );
});

test("doses to avoid and uses not studied are listed by what they do", () => {
  const band = { when: frail, text: text("dose"), source: "a-source", ...unverified };
  assert.deepEqual(found(withDrug({ renal: [{ ...band, change: "avoid" }], hepatic: [{ ...band, change: "not-studied" }] })), [
    "says for whom an option is advised against: drug-a/dose",
    "limits an option to recommended or possible: drug-a/dose",
  ]);
});

test("a label of which only the day is unverified is listed, and says so", () => {
  const places = (more: Parameters<typeof approval>[2]): string[] =>
    unverifiedValues(smallSnapshot({ regimens, approvals: [approval("drug-a", ["A"], more)] })).map(({ place }) => place);
  assert.deepEqual(places({ dateVerified: "unverified" }), ["approvals/us/drug-a.yaml relapsed (only the day)"]);
  assert.deepEqual(places({ dateVerified: "unverified", ...unverified }), ["approvals/us/drug-a.yaml relapsed"]);
  assert.deepEqual(places({}), []);
});

test("of a trial its wins are listed when none of them is verified, and who could enter by itself", () => {
  const trials = (won: Verified, entered: Verified): string[] =>
    unverifiedValues(smallSnapshot({ regimens, trials: [win("A", "B", { verified: won }, { verified: entered })] })).map(
      ({ place }) => place,
    );
  assert.deepEqual(trials("unverified", "read"), ["trials/A-v-B.yaml PFS"]);
  assert.deepEqual(trials("read", "unverified"), ["trials/A-v-B.yaml eligibility"]);
  assert.deepEqual(trials("read", "read"), []);
  const again = win("A", "B", { verified: "read" });
  const both = { ...again, results: [...again.results, ...win("A", "B", unverified).results] };
  assert.deepEqual(found(smallSnapshot({ regimens, trials: [both] })), [], "another row shows the same win");
});

test("guidelines and rules are listed by what in them could harm most", () => {
  const says = (...preferences: Preference[]) => ({
    id: preferences.join("-and-"),
    options: preferences.map((preference) => ({ regimens: ["A"], preference })),
    ...unverified,
  });
  const statements = [says("preferred"), says("possible", "recommended"), says("against"), says("against", "preferred"), says("possible")];
  const rules = [
    rule("excluding", { effect: { kind: "excludes" }, ...unverified }),
    rule("capping", { effect: { kind: "against", cap: "not-advised" }, ...unverified }),
    rule("holding", { effect: { kind: "against", cap: "possible" }, ...unverified }),
    rule("grounding", { effect: { kind: "for", ground: "possible" }, ...unverified }),
    rule("recommending", { effect: { kind: "for", ground: "recommended" }, ...unverified }),
  ];
  assert.deepEqual(found(smallSnapshot({ regimens, guidelines: [guideline(statements)], rules })), [
    "recommends an option: preferred",
    "recommends an option: possible-and-recommended",
    "says for whom an option is advised against: against",
    "recommends an option: against-and-preferred",
    "makes an option possible: possible",
    "excludes an option: excluding",
    "says for whom an option is advised against: capping",
    "limits an option to recommended or possible: holding",
    "makes an option possible: grounding",
    "recommends an option: recommending",
  ]);
});

/** One rule for the frail and one for everybody, each an exclusion; a ground for everybody; a verified exclusion. */
const mixed: Snapshot = smallSnapshot({
  regimens,
  approvals: [approval("drug-a", ["A"]), approval("drug-b", ["B"])],
  rules: [
    rule("a-ground", { effect: { kind: "for", ground: "possible" }, ...unverified }),
    rule("for-the-frail", { effect: { kind: "excludes" }, when: frail, applies: { regimens: ["A"] }, ...unverified }),
    rule("for-nobody", { effect: { kind: "excludes" }, when: { ecog: { is: 4 } }, applies: { regimens: ["A"] }, ...unverified }),
    rule("for-everybody", { effect: { kind: "excludes" }, applies: { regimens: ["A"] }, ...unverified }),
    rule("sure", { effect: { kind: "excludes" }, applies: { regimens: ["A"] } }),
  ],
});

test("the status lists what does most first, then what holds for most of the grid", () => {
  const status = renderStatus(mixed);
  const rows = [...status.matchAll(/^\| \d+ \| (\d+) \| rules\/([\w-]+)\.yaml \|/gm)].map(
    ([, patients, id]) => [id, Number(patients)] as const,
  );
  assert.deepEqual(
    rows.map(([id]) => id),
    ["for-everybody", "for-the-frail", "for-nobody", "a-ground"],
  );
  const held = new Map(rows);
  const asked = Number(/of the (\d+) patients/.exec(status)?.[1]);
  assert.equal(held.get("for-everybody"), asked);
  assert.equal(held.get("for-the-frail"), asked / 3, "a third of the grid is frail");
  assert.equal(held.get("for-nobody"), 0);
  assert.match(status, /\n4 values\. [\s\S]*\n### Excludes an option \(3\)\n[\s\S]*\n### Makes an option possible \(1\)\n/);
});

test("verification is counted by part and level, days with a level of their own too", () => {
  const parts = new Map(verificationCounts(mixed).map((count) => [count.part, count]));
  assert.deepEqual(parts.get("rules")?.byLevel, { read: 1, abstract: 0, secondary: 0, unverified: 4 });
  assert.equal(parts.get("approvals")?.values, 4, "two labels and their days");
  const located = { ...regimen("A", []), locator: "page 3" };
  const [regimensPart] = verificationCounts(smallSnapshot({ regimens: [located, regimen("B", [])] })).filter(
    ({ part }) => part === "regimens",
  );
  assert.deepEqual([regimensPart?.values, regimensPart?.places.locator], [2, 1]);
});

test("places are counted by how they are known: seen, by the template of a label, under a code, in the abstract, or not", () => {
  const sourced = { source: "a-source", verified: "secondary" } as const;
  const inLabel = { ...sourced, source: "a-label" };
  const snapshot = smallSnapshot({
    drugs: [
      drug("drug-a", "class-x", {
        codes: [{ system: "atc", code: "L01", ...sourced }],
        doses: [
          { text: text("seen"), ...inLabel, locator: "2.3" },
          { text: text("not seen"), ...inLabel },
          { text: text("in an abstract"), ...sourced, verified: "abstract" },
          { text: text("in a paper"), ...sourced },
        ],
        toxicities: [{ kind: "rash", grade: "any", ...inLabel }],
      }),
    ],
    approvals: [approval("drug-a", ["A"], inLabel)],
    terminology: { ...smallSnapshot({}).terminology, labelTemplates: [labelTemplate("a-label")] },
  });
  const parts = new Map(verificationCounts(snapshot).map(({ part, places }) => [part, places]));
  assert.deepEqual(parts.get("drugs"), { locator: 1, template: 1, code: 1, level: 1, none: 2 });
  assert.deepEqual(parts.get("approvals"), { locator: 0, template: 0, code: 0, level: 0, none: 1 }, "the day is no value of its own here");
  assert.match(renderStatus(snapshot), /\n\| Part \| Place seen \| By template \|.*\n\|[-|]+\n\| drugs \| 1 \| 1 \| 1 \| 1 \| 2 \|\n/);
});
