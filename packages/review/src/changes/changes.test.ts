import assert from "node:assert/strict";
import { test } from "node:test";
import type { Approval, Drug, Jurisdiction, Snapshot, Source } from "@nextline/core";
import { approval, drug, guideline, regimen, rule, smallSnapshot, text, win } from "../../../core/test/small-snapshot.ts";
import { changesBetween } from "./changes.ts";
import { holdsDates, moved } from "./moved.ts";

const sourced = { source: "a-source", verified: "read" } as const;
const period = { from: "2022-03-10", until: "2024-05-20" } as const;
const lists = { regimens: [regimen("A", ["drug-a"]), regimen("B", ["drug-b"])] };

/** What changed from the day before a day to that day, as `what id`. */
function on(day: string, snapshot: Snapshot, jurisdiction: Jurisdiction = "US", before?: string): string[] {
  const yesterday = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  return changesBetween(snapshot, jurisdiction, before ?? yesterday, day).map(({ what, id }) => `${what} ${id}`);
}

/** Begin and end are found on their days and on no other. */
function beginsAndEnds(snapshot: Snapshot, begins: string, ends: string, jurisdiction: Jurisdiction = "US"): void {
  assert.deepEqual(on("2022-03-10", snapshot, jurisdiction), [begins]);
  assert.deepEqual(on("2024-05-20", snapshot, jurisdiction), [ends]);
  for (const [from, to] of [
    ["2020-01-01", "2022-03-09"],
    ["2022-03-10", "2024-05-19"],
    ["2024-05-20", "2026-11-22"],
  ] as const)
    assert.deepEqual(on(to, snapshot, jurisdiction, from), [], `${from} to ${to}`);
}

const undated = { ...lists, sources: [{ id: "a-source", kind: "paper", title: "A source", accessed: "2026-11-22" }] satisfies Source[] };

test("an authorisation begins and ends, in its own country only", () => {
  const snapshot = smallSnapshot({ ...undated, approvals: [approval("drug-a", ["A"], period)] });
  beginsAndEnds(snapshot, "authorised us/drug-a/relapsed", "authorisation ended us/drug-a/relapsed");
  assert.deepEqual(on("2026-11-22", snapshot, "EU", "2014-01-01"), []);
});

test("a time without supply begins, and its end is not told as another beginning", () => {
  const supply = [{ status: "not-supplied", text: text("none to be had"), ...period, ...sourced, dateVerified: "read" }] as const;
  const approved: Approval = { ...approval("drug-a", []), indications: [], supply };
  const snapshot = smallSnapshot({ ...undated, approvals: [approved] });
  beginsAndEnds(snapshot, "supply us/drug-a", "supply until then us/drug-a");
  assert.deepEqual(on("2026-11-22", snapshot, "JP", "2014-01-01"), []);
});

test("a guideline begins and ends, an international one in every country and another only in its own", () => {
  const one = { ...guideline([]), ...period };
  const names = ["guideline guide-2020", "guideline ended guide-2020"] as const;
  for (const country of ["US", "EU", "JP"] as const) beginsAndEnds(smallSnapshot({ ...undated, guidelines: [one] }), ...names, country);
  const japanese = smallSnapshot({ ...undated, guidelines: [{ ...one, jurisdiction: "JP" }] });
  beginsAndEnds(japanese, ...names, "JP");
  assert.deepEqual(on("2026-11-22", japanese, "US", "2014-01-01"), []);
});

test("a dated statement of a guideline begins and ends by itself", () => {
  const { from: _, ...undatedGuide } = guideline([
    { id: "late", options: [], ...period },
    { id: "always", options: [] },
  ]);
  beginsAndEnds(
    smallSnapshot({ ...undated, guidelines: [undatedGuide] }),
    "statement guide-2020/late",
    "statement until then guide-2020/late",
  );
});

test("a rule begins and ends, in the countries that it is for", () => {
  beginsAndEnds(smallSnapshot({ ...undated, rules: [rule("everywhere", period)] }), "rule everywhere", "rule until then everywhere", "JP");
  const american = smallSnapshot({ ...undated, rules: [rule("american", { ...period, jurisdictions: ["US"] })] });
  beginsAndEnds(american, "rule american", "rule until then american", "US");
  assert.deepEqual(on("2026-11-22", american, "JP", "2014-01-01"), []);
});

test("a caution and a measure of a drug begin and end", () => {
  const item = { id: "late", text: text("late"), ...period, ...sourced };
  const knowing = (more: Partial<Drug>): Snapshot => smallSnapshot({ ...undated, drugs: [drug("drug-a", "class-x", more)] });
  const names = ["drug drug-a/late", "drug until then drug-a/late"] as const;
  beginsAndEnds(knowing({ cautions: [{ ...item, severity: "avoid" }] }), ...names);
  beginsAndEnds(knowing({ measures: [{ ...item, type: "prophylaxis" }] }), ...names);
  assert.deepEqual(
    on("2026-11-22", knowing({ cautions: [{ ...item, severity: "avoid", jurisdictions: ["EU"] }] }), "US", "2014-01-01"),
    [],
  );
});

test("results of a trial come with the document that brought them, once, with what they are about", () => {
  const sources: Source[] = [{ id: "a-source", kind: "paper", title: "The paper", date: "2022-03-10", accessed: "2026-11-22" }];
  const [trial, more] = [win("A", "B"), win("A", "B", { endpoint: "OS" })];
  const snapshot = smallSnapshot({ ...lists, sources, trials: [{ ...trial, results: [...trial.results, ...more.results] }] });
  assert.deepEqual(on("2022-03-09", snapshot, "US", "2014-01-01"), []);
  const found = changesBetween(snapshot, "US", "2022-03-09", "2022-03-10");
  assert.deepEqual(
    found.map(({ what, id }) => `${what} ${id}`),
    ["results A-v-B/a-source"],
  );
  assert.equal(found[0]?.text.en, "A-v-B: PFS, OS (The paper)");
});

test("a month counts from its last day, a year from its last", () => {
  const since = (from: string): Snapshot => smallSnapshot({ ...undated, approvals: [approval("drug-a", ["A"], { from })] });
  assert.deepEqual(on("2022-02-27", since("2022-02"), "US", "2014-01-01"), []);
  assert.deepEqual(on("2022-02-28", since("2022-02")), ["authorised us/drug-a/relapsed"]);
  assert.deepEqual(on("2022-12-30", since("2022"), "US", "2014-01-01"), []);
  assert.deepEqual(on("2022-12-31", since("2022")), ["authorised us/drug-a/relapsed"]);
});

test("changes are told in order of the last day that each can mean, with source and how far the day was verified", () => {
  const approvals = [
    approval("drug-a", ["A"], { from: "2022-03-10" }),
    approval("drug-b", ["B"], { from: "2022", dateVerified: "secondary" }),
    approval("drug-c", ["B"], { from: "2022-03", dateVerified: "abstract" }),
  ];
  const found = changesBetween(smallSnapshot({ ...undated, approvals }), "US", "2014-01-01", "2026-11-22");
  assert.deepEqual(
    found.map(({ date, source, verified }) => [date, source, verified?.of, verified?.level]),
    [
      ["2022-03-10", "a-source", "day", "read"],
      ["2022-03", "a-source", "day", "abstract"],
      ["2022", "a-source", "day", "secondary"],
    ],
  );
});

test("a guideline's day is as sure as that of its document, its end and results without a level have none, statements and rules tell their content's", () => {
  const document = { id: "a-source", kind: "guideline", title: "A source", date: "2022-03-10", accessed: "2026-11-22" } as const;
  const levelsWith = (more: Partial<Source>, from = "2022-03-10"): string[] => {
    const snapshot = smallSnapshot({
      ...lists,
      sources: [{ ...document, ...more }],
      guidelines: [{ ...guideline([{ id: "late", options: [], from }]), from, until: "2024-05-20" }],
      trials: [win("A", "B")],
      rules: [rule("late", { from, verified: "abstract" })],
    });
    return changesBetween(snapshot, "US", "2020-01-01", "2026-11-22").map(
      ({ what, verified }) => `${what}: ${verified === undefined ? "none" : `${verified.of} ${verified.level}`}`,
    );
  };
  const others = ["rule: content abstract", "statement: content read", "guideline ended: none"];
  assert.deepEqual(levelsWith({ dateVerified: "read" }), ["guideline: day read", "results: day read", ...others]);
  assert.deepEqual(levelsWith({}), ["guideline: none", "results: none", ...others]);
  assert.ok(levelsWith({ dateVerified: "read" }, "2023-01-01").includes("guideline: none"), "the document is of another day");
});

test("a rule begins with the first of its documents, a dose with its document, and a label's or register's with none", () => {
  const dose = { when: { fitness: { is: "frail" } }, change: "reduce", text: text("half"), source: "a-source", verified: "read" } as const;
  const begun = (kind: Source["kind"], ruleSources: readonly string[]): string[] =>
    on(
      "2022-03-10",
      smallSnapshot({
        ...lists,
        sources: [
          { id: "a-source", kind, title: "A source", date: "2022-03-10", accessed: "2026-11-22" },
          { id: "later", kind, title: "Later", date: "2023-03-10", accessed: "2026-11-22" },
        ],
        rules: [rule("known", { sources: ruleSources })],
        drugs: [drug("drug-a", "class-x", { frailty: [dose] })],
      }),
    );
  assert.deepEqual(begun("paper", ["later", "a-source"]), ["drug drug-a/frailty", "rule known"]);
  assert.deepEqual(begun("paper", ["later"]), ["drug drug-a/frailty"]);
  assert.deepEqual(begun("label", ["a-source"]), []);
});

test("a date that is none is named", () => {
  const snapshot = (from: string): Snapshot => smallSnapshot({ ...undated, approvals: [approval("drug-a", ["A"], { from })] });
  assert.throws(() => changesBetween(snapshot("2022-02-30"), "US", "2020-01-01", "2026-11-22"), /RangeError: 2022-02-30 is not a date/);
  assert.throws(() => changesBetween(snapshot("2022"), "US", "then", "2026-11-22"), /RangeError: then is not a date/);
});

test("moved are the patients for whom other options come first on the later day, and no others", () => {
  const statement = { id: "able", options: [{ regimens: ["A"], preference: "preferred" as const }], when: { ecog: { atMost: 2 } } };
  const snapshot = smallSnapshot({
    ...undated,
    approvals: [approval("drug-a", ["A"], { from: "2022-03-10" }), approval("drug-b", ["B"])],
    guidelines: [guideline([statement])],
  });
  const asked = [1, 4].map((ecog) => ({
    patient: `ECOG ${ecog}`,
    facts: [{ kind: "stated", finding: "ecog", value: ecog, source: { path: "ecog" } } as const],
  }));
  const between = (from: string, to: string, jurisdiction: Jurisdiction = "US") => moved(asked, snapshot, jurisdiction, from, to);
  assert.deepEqual(between("2022-03-09", "2022-03-10"), [
    { patient: "ECOG 1", before: ["B"], after: ["A"] },
    { patient: "ECOG 4", before: ["B"], after: ["A", "B"] },
  ]);
  assert.deepEqual(between("2022-03-10", "2026-11-22"), []);
  assert.deepEqual(between("2022-03-09", "2022-03-10", "JP"), []);
});

test("a patient whose facts hold dates is another patient on another day, and is not asked", () => {
  const source = { path: "a" };
  const date = { text: "2021", first: 18628, last: 18992 };
  const exposure = { kind: "exposure", drugs: ["drug-a"], source } as const;
  assert.equal(holdsDates([exposure]), false);
  assert.equal(holdsDates([{ ...exposure, stop: date }]), true);
  const facts = [{ kind: "relapse", date, source }] as const;
  assert.equal(holdsDates(facts), true);
  assert.throws(() => moved([{ patient: "one", facts }], smallSnapshot(undated), "US", "2020-01-01", "2021-01-01"), RangeError);
});
