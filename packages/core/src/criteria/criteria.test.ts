import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "../state/vocabulary.ts";
import { dayNumber, parseDate } from "../terms/date.ts";
import { choiceOf, type FindingValue } from "../terms/finding-value.ts";
import type { Truth } from "../terms/truth.ts";
import { type CriterionContext, checkCriterion } from "./check.ts";
import { type CriterionSource, findingsOf } from "./criterion.ts";
import { compile } from "./evaluate.ts";
import { sentence } from "./sentence.ts";
import { trace } from "./trace.ts";

const drugs = new Map([
  ["drug-a", ["drug-a"]],
  ["drug-b", ["drug-b"]],
  ["class-x", ["drug-a", "drug-b"]],
]);

const context: CriterionContext = {
  findings,
  members: (domain, name) =>
    domain === "drug"
      ? drugs.has(name)
        ? new Set(drugs.get(name))
        : undefined
      : domain === "condition" && name === "heart-failure"
        ? new Set([name])
        : undefined,
  names: (domain) => (domain === "drug" ? drugs.keys() : ["heart-failure"]),
};

const day = dayNumber(2026, 11, 22);
const slot = (id: string): number => findings.findIndex((finding) => finding.id === id);

function truth(source: CriterionSource, known: Record<string, FindingValue>): Truth {
  const checked = checkCriterion(source, context);
  assert.ok(checked.ok, JSON.stringify(checked));
  const values: (FindingValue | undefined)[] = findings.map(() => undefined);
  for (const [id, value] of Object.entries(known)) values[slot(id)] = value;
  return compile(checked.criterion)(values, day);
}

const number = (low: number, high = low): FindingValue => ({ type: "number", interval: { low, high } });
const set = (members: string[], possible: string[] | "any" = []): FindingValue => ({
  type: "set",
  members: new Set(members),
  possible: possible === "any" ? "any" : new Set(possible),
});

test("an unknown finding leaves its criterion unknown, and nothing more", () => {
  assert.equal(truth({ priorLines: { atLeast: 1 } }, {}), "unknown");
  assert.equal(truth({ any: [{ priorLines: { atLeast: 1 } }, { ecog: { is: 0 } }] }, { ecog: number(0) }), "met");
  assert.equal(truth({ all: [{ priorLines: { atLeast: 1 } }, { ecog: { is: 0 } }] }, { ecog: number(1) }), "not-met");
});

test("a number known within bounds decides what its bounds decide", () => {
  assert.equal(truth({ charlson: { atLeast: 2 } }, { charlson: number(2, 9) }), "met");
  assert.equal(truth({ charlson: { atLeast: 2 } }, { charlson: number(1, 9) }), "unknown");
  assert.equal(truth({ charlson: { below: 2 } }, { charlson: number(0, 1) }), "met");
});

test("thresholds are exact at their edge", () => {
  const kidney = { creatinineClearance: { below: 30, unit: "mL/min" } };
  assert.deepEqual(
    [29.9, 30].map((value) => truth(kidney, { creatinineClearance: number(value) })),
    ["met", "not-met"],
  );
  const age = { age: { above: 75, unit: "a" } };
  assert.deepEqual(
    [75, 76].map((value) => truth(age, { age: number(value) })),
    ["not-met", "met"],
  );
});

test("a class is met by any of its drugs, and unknown while one of them may belong", () => {
  const source = { refractoryTo: { includes: "class-x" } };
  assert.equal(truth(source, { refractoryTo: set(["drug-b"]) }), "met");
  assert.equal(truth(source, { refractoryTo: set([], ["drug-a"]) }), "unknown");
  assert.equal(truth(source, { refractoryTo: set([], "any") }), "unknown");
  assert.equal(truth(source, { refractoryTo: set([]) }), "not-met");
});

test("two of a class are counted as drugs", () => {
  const source = { refractoryTo: { count: { of: ["class-x"], atLeast: 2 } } };
  assert.equal(truth(source, { refractoryTo: set(["drug-a", "drug-b"]) }), "met");
  assert.equal(truth(source, { refractoryTo: set(["drug-a"], ["drug-b"]) }), "unknown");
  assert.equal(truth(source, { refractoryTo: set(["drug-a"]) }), "not-met");
});

test("an imprecise date compares as an interval and may answer unknown", () => {
  const known = (text: string): Record<string, FindingValue> => {
    const date = parseDate(text);
    assert.ok(date);
    return { relapseDate: { type: "date", date } };
  };
  const within = { relapseDate: { within: 60, unit: "d" } };
  assert.equal(truth(within, known("2026-11")), "met");
  assert.equal(truth(within, known("2026-09-23")), "met");
  assert.equal(truth(within, known("2026-09-22")), "not-met");
  assert.equal(truth(within, known("2026")), "unknown");
  const before = { relapseDate: { before: "2026-10-01" } };
  assert.deepEqual(
    ["2026-09", "2026-10", "2026"].map((text) => truth(before, known(text))),
    ["met", "not-met", "unknown"],
  );
});

test("the most recent drug of a class counts for the time since the last dose; never given is not met", () => {
  const source = { monthsSinceLastDose: { of: "class-x", atLeast: 6, unit: "mo" } };
  const durations = (entries: [string, number, number][], possible: string[] = []): FindingValue => ({
    type: "durations",
    byMember: new Map(entries.map(([name, low, high]) => [name, { low, high }])),
    possible: new Set(possible),
  });
  assert.equal(
    truth(source, {
      monthsSinceLastDose: durations([
        ["drug-a", 12, 12],
        ["drug-b", 2, 2],
      ]),
    }),
    "not-met",
  );
  assert.equal(truth(source, { monthsSinceLastDose: durations([["drug-a", 12, Number.POSITIVE_INFINITY]]) }), "met");
  assert.equal(truth(source, { monthsSinceLastDose: durations([["drug-a", 12, 12]], ["drug-b"]) }), "unknown");
  assert.equal(truth(source, { monthsSinceLastDose: durations([]) }), "not-met");
});

function messages(source: unknown): string[] {
  const checked = checkCriterion(source, context);
  return checked.ok
    ? []
    : checked.problems.map(({ path, found, expected, remedy }) => `${path}: found ${found}; expected ${expected}. ${remedy}`);
}

test("every fault of a criterion is said, with the nearest valid name", () => {
  assert.deepEqual(messages({ all: [{ priorLine: { atLeast: 1 } }, { refractoryTo: { includes: "drug-aa" } }] }), [
    "all[0].priorLine: found priorLine; expected a finding of the vocabulary. did you mean priorLines?",
    "all[1].refractoryTo.includes: found drug-aa; expected a drug. did you mean drug-a?",
  ]);
  assert.deepEqual(messages({ creatinineClearance: { below: 30 } }), [
    "creatinineClearance: found no unit; expected unit: mL/min. creatinineClearance is counted in mL/min",
  ]);
  assert.deepEqual(messages({ creatinineClearance: { below: 30, unit: "mL/s" } }), [
    "creatinineClearance.unit: found mL/s; expected unit: mL/min. creatinineClearance is counted in mL/min",
  ]);
  assert.deepEqual(messages({ fitness: { is: "fral" } }), [
    "fitness.is: found fral; expected one of fit, intermediate, frail. did you mean frail?",
  ]);
  assert.deepEqual(messages({ dialysis: { is: "yes" } }), ["dialysis.is: found yes; expected true or false. write is: true or is: false"]);
  assert.deepEqual(messages({ lvef: { below: 400, unit: "%" } }), [
    "lvef.below: found 400; expected between 5 and 90. check the unit of the threshold",
  ]);
  assert.deepEqual(messages({ sex: { atLeast: "male" } }), ["sex.atLeast: found atLeast; expected is. the values of sex have no order"]);
  assert.deepEqual(messages({ priorLines: { includes: 3 } }), [
    "priorLines.includes: found includes; expected for priorLines (number): is, atLeast, atMost, above, below, unit. see `nextline knowledge vocabulary`",
  ]);
  const some = { atLeast: 2, atMost: 3, of: [{ ecog: { is: 0 } }, { nyha: { is: 0 } }] };
  assert.deepEqual(messages({ some }), ["some.atMost: found atMost; expected atLeast and of. leave atMost out"]);
  assert.deepEqual(messages({ some: { atLeast: 3, of: some.of } }), [
    "some.atLeast: found 3; expected 1 to 2. a number that can be met and missed",
  ]);
  assert.match(
    messages({ refractoryTo: { includes: ["drug-a"] } })[0] ?? "",
    /^refractoryTo\.includes: found \["drug-a"\]; expected a drug\. /,
  );
  assert.deepEqual(messages({ refractoryTo: { count: { of: ["class-x"], atleast: 2 } } }), [
    "refractoryTo.count.atleast: found atleast; expected of, atLeast, atMost. did you mean atLeast?",
  ]);
  assert.deepEqual(messages({ priorLines: { atLeast: 1 }, ecog: { is: 0 } }), [
    ": found priorLines, ecog; expected exactly one finding, or one of all, any, not, some. put several under `all:`",
  ]);
});

test("a criterion reads as a sentence in English and Japanese", () => {
  const checked = checkCriterion(
    { all: [{ priorLines: { atLeast: 1, atMost: 3 } }, { not: { refractoryTo: { includes: "drug-a" } } }] },
    context,
  );
  assert.ok(checked.ok);
  const name = (id: string): string => id.toUpperCase();
  assert.equal(
    sentence(checked.criterion, "en", name),
    "(prior lines of therapy at least 1 and prior lines of therapy at most 3) and not (refractory to DRUG-A)",
  );
  assert.equal(
    sentence(checked.criterion, "ja", name),
    "（前治療ライン数が1以上、かつ前治療ライン数が3以下）、かつ（抵抗性：DRUG-A）ではない",
  );
  assert.deepEqual([...findingsOf(checked.criterion)], ["priorLines", "refractoryTo"]);
});

test("at least so many of a list is settled as soon as enough are met or missed", () => {
  const source = { some: { atLeast: 2, of: [{ ecog: { is: 0 } }, { nyha: { is: 0 } }, { adl: { is: 6 } }] } };
  assert.equal(truth(source, { ecog: number(0), nyha: number(0) }), "met");
  assert.equal(truth(source, { ecog: number(0), nyha: number(1) }), "unknown");
  assert.equal(truth(source, { ecog: number(1), nyha: number(1) }), "not-met");
});

test("a trace names what decided and what is missing", () => {
  const checked = checkCriterion({ any: [{ ecog: { atLeast: 3 } }, { nyha: { atLeast: 3 } }] }, context);
  assert.ok(checked.ok);
  const values: (FindingValue | undefined)[] = findings.map(() => undefined);
  values[slot("ecog")] = number(1);
  const open = trace(checked.criterion, values, day);
  assert.deepEqual([open.truth, open.missing], ["unknown", ["nyha"]]);
  values[slot("nyha")] = number(3);
  const met = trace(checked.criterion, values, day);
  assert.deepEqual([met.truth, met.deciding, met.parts.map((part) => part.truth)], ["met", ["nyha"], ["not-met", "met"]]);
});

test("an ordered choice known as a range decides what the range decides", () => {
  const definition = findings[slot("fitness")];
  assert.ok(definition);
  const atLeastIntermediate: FindingValue = { type: "choice", interval: { low: 1, high: 2 } };
  assert.equal(truth({ fitness: { is: "fit" } }, { fitness: atLeastIntermediate }), "not-met");
  assert.equal(truth({ fitness: { is: "frail" } }, { fitness: atLeastIntermediate }), "unknown");
  assert.equal(truth({ fitness: { in: ["intermediate", "frail"] } }, { fitness: atLeastIntermediate }), "met");
  assert.equal(choiceOf(definition, "robust"), undefined);
});
