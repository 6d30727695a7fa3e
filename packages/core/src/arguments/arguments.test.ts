import assert from "node:assert/strict";
import { test } from "node:test";
import { advised, approval, guideline, optionOf, regimen, rule, rulesOf, smallSnapshot } from "../../test/small-snapshot.ts";
import { assess } from "../assess.ts";

const combinations = [regimen("A", ["drug-a"]), regimen("AB", ["drug-a", "drug-b", "drug-s"]), regimen("watch", [])];
const labels = [approval("drug-a", ["A", "AB"]), approval("drug-b", [])];

test("a rule for each drug is made for the drug that it holds for, and names it", () => {
  const eachDrug = rule("failed", {
    forEach: "active-drug",
    when: { refractoryTo: { includes: "$drug" } },
    text: { en: "{drug} failed.", ja: "{drug}" },
  });
  const snapshot = smallSnapshot({ regimens: combinations, approvals: labels, rules: [eachDrug] });
  const made = (id: string, refractoryTo: string[]): string[] =>
    optionOf(advised(snapshot, { refractoryTo }), id)
      .arguments.filter((argument) => argument.rule === "failed")
      .map((argument) => argument.text.en);
  assert.deepEqual(made("AB", ["drug-b", "drug-s"]), ["DRUG-B failed."]);
  assert.deepEqual(made("AB", ["drug-a", "drug-b"]).sort(), ["DRUG-A failed.", "DRUG-B failed."]);
  assert.deepEqual(made("A", ["drug-b"]), []);
});

test("a rule by the class of each drug sees the other drugs of the class", () => {
  const eachClass = rule("class-failed", {
    forEach: "active-drug",
    when: { refractoryTo: { includes: "$class" } },
    text: { en: "{class}", ja: "{class}" },
  });
  const snapshot = smallSnapshot({ regimens: combinations, approvals: labels, rules: [eachClass] });
  const option = optionOf(advised(snapshot, { refractoryTo: ["drug-c"] }), "A");
  assert.deepEqual(
    option.arguments.filter((argument) => argument.rule === "class-failed").map((argument) => argument.text.en),
    ["class-x"],
  );
});

test("a rule on all active drugs leaves steroids out, and is not made where there are none", () => {
  const allFailed = rule("all-failed", {
    when: { refractoryTo: { includesAll: ["$activeDrugs"] } },
    effect: { kind: "excludes" },
    text: { en: "{drugs}", ja: "{drugs}" },
  });
  const snapshot = smallSnapshot({ regimens: combinations, approvals: labels, rules: [allFailed] });
  const one = advised(snapshot, { refractoryTo: ["drug-a"] });
  assert.deepEqual([optionOf(one, "A").standing, optionOf(one, "AB").standing], ["excluded", "possible"]);
  const both = advised(snapshot, { refractoryTo: ["drug-a", "drug-b"] });
  assert.equal(optionOf(both, "AB").standing, "excluded");
  assert.equal(optionOf(both, "AB").arguments.find((argument) => argument.rule === "all-failed")?.text.en, "DRUG-A, DRUG-B");
  assert.ok(!rulesOf(optionOf(both, "watch")).includes("all-failed"));
});

test("inside the label, outside it, and while it is not known", () => {
  const snapshot = smallSnapshot({
    regimens: combinations,
    approvals: [approval("drug-a", ["A"], { when: { priorLines: { atLeast: 2 } } })],
  });
  const inside = optionOf(advised(snapshot, { priorLines: 2 }), "A");
  assert.deepEqual([inside.standing, inside.ground, rulesOf(inside)], ["possible", "label", ["label/drug-a/relapsed"]]);
  const outside = optionOf(advised(snapshot, { priorLines: 1 }), "A");
  assert.deepEqual([outside.standing, rulesOf(outside)], ["not-advised", ["outside-label"]]);
  assert.deepEqual(outside.arguments[0]?.because, ["priorLines"]);
  const open = optionOf(advised(snapshot, {}), "A");
  assert.deepEqual([open.provisional, rulesOf(open)], [true, []]);
  assert.deepEqual(open.open[0]?.findings, ["priorLines"]);
});

test("off-label use that a guideline supports by name stands at possible, and as high as the guideline puts it when asked for", () => {
  const snapshot = smallSnapshot({
    regimens: [regimen("A", ["drug-a"]), regimen("C", ["drug-c"])],
    approvals: [approval("drug-a", []), approval("drug-c", [])],
    guidelines: [guideline([{ id: "guide/a", options: [{ regimens: ["A"], preference: "preferred" }] }])],
  });
  const standings = (offLabel: boolean): string[] => ["A", "C"].map((id) => optionOf(advised(snapshot, {}, { offLabel }), id).standing);
  assert.deepEqual(standings(false), ["possible", "not-advised"]);
  assert.deepEqual(standings(true), ["preferred", "not-advised"]);
  assert.ok(rulesOf(optionOf(advised(snapshot, {}), "A")).includes("no-label-names-it"));
});

test("a drug that was withdrawn, or is not there yet, excludes its options for everybody", () => {
  const approvals = [approval("drug-a", ["A"], { until: "2024-01-01", ended: "withdrawn" }), approval("drug-b", [])];
  const snapshot = smallSnapshot({ regimens: combinations, approvals });
  for (const [asOf, standing, rules] of [
    ["2014-12-31", "excluded", ["availability/not-yet"]],
    ["2023-12-31", "possible", ["label/drug-a/relapsed"]],
    ["2024-01-01", "excluded", ["availability/withdrawn"]],
  ] as const) {
    const option = optionOf(advised(snapshot, {}, { asOf }), "A");
    assert.deepEqual([option.standing, rulesOf(option)], [standing, rules], asOf);
  }
});

test("two opposite statements of a guideline hold in what they share while it is not known which applies", () => {
  const shared = { priorLines: { atLeast: 1 } };
  const frail = { fitness: { is: "frail" } };
  const snapshot = smallSnapshot({
    regimens: [regimen("A", ["drug-a"])],
    approvals: [approval("drug-a", ["A"])],
    guidelines: [
      guideline([
        { id: "guide/frail", when: { all: [shared, frail] }, options: [{ regimens: ["A"], preference: "recommended" }] },
        {
          id: "guide/others",
          when: { all: [shared, { not: frail }] },
          options: [{ regimens: ["A"], preference: "preferred" }],
          verified: "unverified",
        },
      ]),
    ],
  });
  const put = (findings: Parameters<typeof advised>[1]): readonly unknown[] => {
    const option = optionOf(advised(snapshot, findings), "A");
    return [option.standing, rulesOf(option).filter((id) => id.startsWith("guide/"))];
  };
  assert.deepEqual(put({ priorLines: 1 }), ["recommended", ["guide/frail or guide/others"]], "as strong as the weaker of them");
  const pair = optionOf(advised(snapshot, { priorLines: 1 }), "A").arguments.find(({ rule: id }) => id.includes(" or "));
  assert.equal(pair?.verified, "unverified", "checked as far as the less checked of them");
  assert.deepEqual(put({ priorLines: 1, fitness: "frail" }), ["recommended", ["guide/frail"]]);
  assert.deepEqual(put({ priorLines: 1, fitness: "fit" }), ["preferred", ["guide/others"]]);
  assert.deepEqual(put({ priorLines: 0 }), ["possible", []]);
});

test("a guideline that is not asked for does not count, nor one that had not appeared", () => {
  const snapshot = smallSnapshot({
    regimens: [regimen("A", ["drug-a"])],
    approvals: [approval("drug-a", ["A"])],
    guidelines: [guideline([{ id: "guide/a", options: [{ regimens: ["A"], preference: "preferred" }] }])],
  });
  const standing = (asked: Parameters<typeof advised>[2]): string => optionOf(advised(snapshot, {}, asked), "A").standing;
  assert.equal(standing({}), "preferred");
  assert.equal(standing({ guidelines: ["guide"] }), "preferred");
  assert.equal(standing({ guidelines: ["OTHER"] }), "possible");
  assert.equal(standing({ asOf: "2019-12-31" }), "possible");
});

test("an option whose drug is authorised but not supplied is excluded with the reason; limited supply is something to confirm first", () => {
  const supply = (status: "not-supplied" | "limited") =>
    ({
      status,
      from: "2022-01-01",
      text: { en: "Not launched.", ja: "未発売。" },
      source: "a-source",
      verified: "secondary",
      dateVerified: "unverified",
    }) as const;
  const advice = (status: "not-supplied" | "limited") => {
    const held = { ...approval("drug-a", ["A"]), supply: [supply(status)] };
    return optionOf(advised(smallSnapshot({ regimens: combinations, approvals: [held] }), {}), "A");
  };
  const without = advice("not-supplied");
  assert.deepEqual([without.standing, without.availability], ["excluded", "not-supplied"]);
  const reason = without.arguments.find(({ kind }) => kind === "excludes");
  assert.match(reason?.text.en ?? "", /DRUG-A is authorised in US; supply: Not launched\./);
  assert.equal(reason?.verified, "unverified");
  const few = advice("limited");
  assert.deepEqual([few.standing, few.availability], ["possible", "in-force"]);
  assert.ok(few.arguments.some(({ rule, kind }) => rule === "availability/supply-limited" && kind === "requires"));
});

test("in Japanese a country is named by its word and the strength of a guideline by its own term or in Japanese, never by a code", () => {
  const statement = (id: string, option: object) => ({ id, options: [{ regimens: ["A"], preference: "preferred" as const, ...option }] });
  const statements = [
    statement("plain", { grade: "1A" }),
    statement("english", { term: "should be offered" }),
    statement("japanese", { term: "弱く推奨" }),
  ];
  const [held] = [approval("drug-a", ["A"])];
  const texts = (jurisdiction: "US" | "EU" | "JP") => {
    const approvals = held === undefined ? [] : [{ ...held, jurisdiction }];
    const snapshot = smallSnapshot({ regimens: combinations, approvals, guidelines: [guideline(statements)] });
    const { options } = advised(snapshot, {}, { jurisdiction });
    return options.flatMap((option) => option.arguments).map(({ text }) => text.ja);
  };
  for (const [jurisdiction, country] of [
    ["US", "米国"],
    ["EU", "欧州"],
    ["JP", "国内"],
  ] as const) {
    const made = texts(jurisdiction);
    assert.ok(
      made.some((text) => text.startsWith(`${country}承認の範囲内：`)),
      made.join(),
    );
    for (const text of made) assert.doesNotMatch(text, /JP|US|EU|[（、]preferred/u);
  }
  for (const strength of ["（第一選択として推奨、1A）", "（「should be offered」）", "（弱く推奨）"])
    assert.ok(
      texts("JP").some((text) => text.includes(strength)),
      strength,
    );
});

test("a statement of an edition that a later one replaced, whose text was not read, says so from the day of the later one", () => {
  const says = guideline([{ id: "says", options: [{ regimens: ["A"], preference: "recommended" }] }]);
  const snapshot = smallSnapshot({
    regimens: combinations,
    approvals: labels,
    guidelines: [{ ...says, replacedUnread: { from: "2026-01", by: "guide-2026" } }],
  });
  const words = (asOf: string): string => {
    const option = optionOf(assess([], snapshot, { jurisdiction: "US", asOf }), "A");
    const told = [...option.arguments, ...option.open].find(({ rule: id }) => id === "says");
    return told?.text.en ?? "";
  };
  assert.match(words("2026-01-30"), /^Guide 2020 \(recommended\)/);
  assert.match(words("2026-01-31"), /\[replaced 2026-01 by an edition whose text on this was not read\]/);
});
