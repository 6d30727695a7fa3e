import assert from "node:assert/strict";
import { test } from "node:test";
import type { Snapshot } from "@nextline/core";
import { approval, drug, guideline, labelTemplate, regimen, rule, smallSnapshot, text, win } from "../../../core/test/small-snapshot.ts";
import { idsNamed, showNamed, shownNames } from "./show.ts";

const frail = { fitness: { is: "frail" } };
const us = approval("drug-a", ["A"], { until: "2020-02-03", ended: "withdrawn", dateVerified: "unverified" });
const trial = win("A", "B", { verified: "secondary" });
const earlier = win("A", "B", { source: "earlier", verified: "abstract" }).results;
const later = approval("drug-a", ["A"], { id: "again", from: "2021-04-05", text: text("again") }).indications;

const snapshot: Snapshot = smallSnapshot({
  sources: [
    { id: "a-source", kind: "paper", title: "A source", date: "2021-06-01", accessed: "2026-11-22", doi: "10.1000/1" },
    { id: "earlier", kind: "abstract", title: "An earlier look", date: "2020-12", accessed: "2026-11-22" },
    { id: "unused", kind: "news", title: "Nobody cites it", accessed: "2026-11-22" },
    { id: "code-list", kind: "registry", title: "A list of codes", accessed: "2026-11-22" },
  ],
  drugs: [
    drug("drug-a", "class-x", {
      names: { en: "alpha", ja: "アルファ" },
      synonyms: ["Alphamab"],
      renal: [
        { when: frail, change: "reduce", text: text("half"), source: "a-label", verified: "secondary" },
        { when: frail, change: "none", text: text("whole"), source: "a-label", verified: "unverified" },
        { when: frail, change: "reduce", text: text("a third"), source: "a-label", locator: "2.3", verified: "read" },
      ],
      cautions: [
        {
          id: "frailty",
          severity: "contraindicated",
          when: frail,
          jurisdictions: ["US"],
          text: text("not for the frail"),
          source: "a-source",
          locator: "section 4",
          verified: "unverified",
        },
      ],
    }),
  ],
  regimens: [regimen("A", ["drug-a"], { inpatientStart: true }), regimen("alphamab", ["drug-a"]), regimen("B", [])],
  approvals: [
    { ...us, indications: [...later, ...us.indications] },
    { ...approval("drug-a", []), id: "eu/drug-a", jurisdiction: "EU", indications: [] },
  ],
  guidelines: [
    {
      ...guideline([
        { id: "G-1", options: [{ regimens: ["A"], preference: "preferred", grade: "1A" }], when: frail, verified: "abstract" },
      ]),
      until: "2024",
    },
    { ...guideline([]), id: "guide-2024", from: "2024" },
  ],
  trials: [{ ...trial, results: [...trial.results, ...earlier], enrolled: 200 }],
  rules: [
    rule("american", { jurisdictions: ["US"], verified: "secondary" }),
    rule("frail", { locator: "part 2", when: frail, effect: { kind: "against", cap: "not-advised" }, overlay: "a-hospital" }),
  ],
  terminology: {
    ...smallSnapshot({}).terminology,
    labelTemplates: [labelTemplate("a-label")],
    codes: [{ system: "loinc", code: "1-8", display: "a code", means: { other: "nothing" }, source: "code-list", verified: "read" }],
  },
});

function shown(name: string, language: "en" | "ja" = "en"): string {
  const found = showNamed(name, snapshot, language);
  assert.equal(found.length, 1, name);
  return found[0] ?? "";
}

test("a drug is shown with its cautions, for whom and where they hold, their source, its place and how far it was verified", () => {
  assert.match(shown("drug-a"), /^drug-a: alpha \(アルファ\)\n/);
  assert.match(
    shown("drug-a"),
    /CONTRAINDICATIONS AND CAUTIONS\n {2}contraindicated: US: not for the frail \(when .*fitness.*frail.*\) \[a-source, section 4; unverified\]\n/,
  );
  assert.match(shown("drug-a"), /IN THE REGIMENS\n {2}A, alphamab\n/);
});

test("a place that follows from the template of the label is shown and marked; one that was read is shown as it is", () => {
  const kidneys = (language: "en" | "ja"): string[] =>
    shown("drug-a", language)
      .split("\n")
      .filter((line) => line.includes("a-label"))
      .map((line) => line.slice(line.indexOf("[")));
  assert.deepEqual(kidneys("en"), [
    "[a-label, 2 Dosage (by template); secondary]",
    "[a-label, 2 or 8 (by template); unverified]",
    "[a-label, 2.3; read]",
  ]);
  assert.deepEqual(kidneys("ja"), [
    "[a-label, 2 用量（書式による）; secondary]",
    "[a-label, 2または8（書式による）; unverified]",
    "[a-label, 2.3; read]",
  ]);
});

test("the authorisations of a drug are shown in order of time for each country, also that there is none", () => {
  const lines = shown("drug-a")
    .split("\n")
    .filter((line) => /^ {2}(US|EU)/.test(line));
  assert.deepEqual(lines, [
    "  US  2015-01-01  approval (relapsed): relapsed disease withdrawn 2020-02-03 [a-source; read] (the day: unverified)",
    "  US  2021-04-05  approval (relapsed): again [a-source; read]",
    "  EU  none",
  ]);
});

test("a regimen is shown with the labels, guidelines and trials that name it, each with its source", () => {
  const page = shown("A");
  assert.match(page, /^A: A \(A\)\nregimen; po; starts in hospital\n\[a-source; read\]\n/);
  assert.match(page, /LABELS THAT NAME IT\n {2}US {2}since 2021-04-05 {2}drug-a: again \[a-source; read\]\n/);
  assert.match(
    page,
    /GUIDELINES THAT NAME IT\n {2}guide-2020 G-1 \(2020-01-01 to 2024\) preferred \(1A\): G-1 \(when .*frail.*\) \[a-source, abstract; abstract\]\n/,
  );
  assert.match(page, /TRIALS\n {2}A-v-B: PFS, new v old: hazard ratio 0\.6 \(95 % CI 0\.4-0\.8\) \[a-source; secondary\]\n/);
  assert.match(shown("B"), /TRIALS\n {2}A-v-B: PFS/, "the control arm is named too");
});

test("a guideline is shown with its statements and the other editions of its body, by its own name or a statement's", () => {
  assert.match(shown("guide-2020"), /^guide-2020: .*\nguideline of GUIDE; INT 2020-01-01 to 2024\n\[a-source\]\n/);
  assert.match(shown("guide-2020"), /EDITIONS OF THIS BODY\n {2}guide-2020 {2}2020-01-01 to 2024\n {2}guide-2024 {2}since 2024\n/);
  assert.equal(shown("g-1"), shown("guide-2020"));
});

test("a trial is shown with its arms and its results in the order in which they became public", () => {
  assert.match(shown("A-v-B"), /^A-v-B\nphase 3; randomised; 200 patients\n/);
  assert.match(shown("A-v-B"), /ARMS\n {2}new: A\n {2}old: B\n/);
  assert.match(
    shown("A-v-B"),
    /RESULTS\n {2}2020-12 {5}PFS, new v old: .* \[earlier, abstract; abstract\]\n {2}2021-06-01 {2}PFS, new v old: .* \[a-source; secondary\]\n/,
  );
});

test("a rule is shown with what it does, when and where, also when it holds for everybody in a country", () => {
  assert.match(shown("frail"), /\nrule; refractoriness; local: a-hospital\n\[a-source, part 2; read\]\n/);
  assert.match(shown("frail"), /WHAT IT DOES\n {2}against; at most not-advised\n[\s\S]*WHEN\n {2}.*frail/);
  assert.match(shown("american"), /\[a-source; secondary\]\n[\s\S]*WHEN\n {2}US: always\n/);
});

test("a source is shown with everything that rests on it", () => {
  assert.match(shown("a-source"), /public 2021-06-01; last looked at 2026-11-22\nhttps:\/\/doi\.org\/10\.1000\/1\n/);
  const resting = shown("a-source").split("WHAT RESTS ON IT\n")[1];
  for (const entity of [
    "drugs: drug-a (1)",
    "approvals: us/drug-a (2)",
    "guidelines: guide-2020 (2)",
    "trials: A-v-B (2)",
    "rules: frail (1)",
  ])
    assert.ok(resting?.includes(`  ${entity}\n`), entity);
  assert.match(shown("code-list"), /WHAT RESTS ON IT\n {2}terminology: codes \(1\)\n/);
  assert.doesNotMatch(shown("unused"), /WHAT RESTS ON IT/);
});

test("the asked language comes first, and a name that stands for two things shows both", () => {
  assert.match(shown("drug-a", "ja"), /^drug-a: アルファ \(alpha\)\n/);
  const both = showNamed("ALPHAMAB", snapshot, "en");
  assert.deepEqual(
    both.map((page) => page.split(":")[0]),
    ["drug-a", "alphamab"],
  );
  assert.deepEqual(idsNamed("Alphamab", snapshot), ["drug-a", "alphamab"]);
  assert.deepEqual(idsNamed("G-1", snapshot), ["guide-2020"]);
});

test("nothing is shown for a name that is not there, and everything for each name that is", () => {
  assert.deepEqual(showNamed("no-such-thing", snapshot, "en"), []);
  for (const name of shownNames(snapshot)) assert.ok(showNamed(name, snapshot, "en").length > 0, name);
});
