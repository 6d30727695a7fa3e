/**
 * What holds of every dated history: of its course in time, its lines, and what became of its drugs. NEXTLINE_LAW_RUNS scales how many
 * are asked about and NEXTLINE_LAW_SEED asks about others, as for the laws. A failure prints the smallest history that breaks it.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { assess, type Edition, type ExposureFact, type Fact, timelineOf } from "@nextline/core";
import { nameIndex, readCase } from "@nextline/intake";
import fc from "fast-check";
import { programmeFor } from "../packages/core/src/arguments/programme.ts";
import { recordAsOf } from "../packages/core/src/facts/record.ts";
import { course as courseFindings } from "../packages/core/src/state/findings/course.ts";
import { responseCategories } from "../packages/core/src/state/response/response-category.ts";
import { courseInForce, deriveState, type State } from "../packages/core/src/state/state.ts";
import type { FindingValue } from "../packages/core/src/terms/finding-value.ts";
import type { Interval } from "../packages/core/src/terms/interval.ts";
import { caseText } from "./case-text.ts";
import { datedAt, shifted } from "./days.ts";
import { ids, snapshot } from "./knowledge.ts";
import { nonsense } from "./nonsense.ts";
import { type Question, question } from "./random-edition.ts";
import { datedHistory } from "./random-history.ts";

const runs = Math.ceil(Number(process.env["NEXTLINE_LAW_RUNS"] ?? 1000) / 4);
const seed = Number(process.env["NEXTLINE_LAW_SEED"] ?? 20190930);
const edition: Edition = { jurisdiction: "US", asOf: "2026-06-30" };
const programme = programmeFor(snapshot, edition);
const { day, derivation } = programme;

function property<Case>(name: string, cases: fc.Arbitrary<Case>, holds: (given: Case) => void): void {
  test(name, () => fc.assert(fc.property(cases, holds), { numRuns: runs, seed }));
}

const history: fc.Arbitrary<Question> = datedHistory.map((make) => question(make(day), edition));
const historyToTheDay: fc.Arbitrary<Question> = datedHistory.map((make) => question(make(day, "to-the-day"), edition));

const timeline = (facts: readonly Fact[]) => timelineOf(facts, snapshot, edition);
const stateOf = (facts: readonly Fact[], asked = day): State => deriveState(recordAsOf(facts, asked), derivation);

/** The course as of another day than that of the edition. */
const courseAt = (facts: readonly Fact[], asked: number) => courseInForce(recordAsOf(facts, asked), derivation);

/** The same, byte for byte; else the first place at which they differ. */
function same(a: unknown, b: unknown): void {
  const [before, then] = [asText(a), asText(b)];
  if (before === then) return;
  let at = 0;
  while (before[at] === then[at]) at += 1;
  assert.fail(`...${before.slice(Math.max(0, at - 200), at + 120)}...\nbecomes\n...${then.slice(Math.max(0, at - 200), at + 120)}...`);
}

const asText = (value: unknown): string =>
  JSON.stringify(value, (_, each) => (each instanceof Set ? [...each].sort() : each instanceof Map ? [...each].sort() : each)) ?? "";

const valuesOf = (state: State) => Object.fromEntries(state.findings.map(({ id, value }) => [id, value]));

property(
  "the order in which facts are given, and saying them twice, change nothing",
  fc.tuple(history, fc.nat(9999)),
  ([{ facts }, mix]) => {
    const twice = facts.filter((_, index) => (index + mix) % 3 === 0);
    const mixed = [...facts, ...twice]
      .map((fact, index) => ({ fact, key: ((index + 1) * (2 * mix + 1) * 7919) % 10_007 }))
      .sort((a, b) => a.key - b.key)
      .map(({ fact }) => fact);
    same(timeline(facts), timeline(mixed));
    same(valuesOf(stateOf(facts)), valuesOf(stateOf(mixed)));
  },
);

property("facts from after the day change nothing", fc.tuple(history, history, fc.nat(900)), ([{ facts }, other, days]) => {
  const later = other.facts.map((fact) => datedAt(fact, day + 1 + days));
  same(timeline(facts), timeline([...facts, ...later]));
  same(timeline(facts), timeline(facts.filter(({ date }) => date === undefined || date.first <= day)));
});

/** An exposure that is still going on, ended otherwise: how is known after the day only. */
function endedLater(fact: Fact, days: number, how: Pick<ExposureFact, "ended" | "bestResponse" | "toxicity" | "cycles">): Fact {
  if (fact.kind !== "exposure" || fact.stop === undefined || fact.stop.first <= day) return fact;
  const { ended: _, bestResponse: __, toxicity: ___, stop: ____, cycles: _____, ...begun } = fact;
  const stop = datedAt(fact, day + 1 + days).date;
  return { ...begun, ...(stop === undefined ? {} : { stop }), ...how };
}

property(
  "when, how and with what response an exposure ended after the day changes nothing",
  fc.tuple(history, fc.nat(900)),
  ([{ facts }, days]) => {
    const then = (how: Parameters<typeof endedLater>[2]) => timeline(facts.map((fact) => endedLater(fact, days, how)));
    const one = then({});
    same(one, then({ ended: "progression", bestResponse: "PD", toxicity: [], cycles: 1 }));
    same(one, then({ ended: "toxicity", bestResponse: "CR", toxicity: [{ kind: "peripheral-neuropathy" }], cycles: 9 }));
  },
);

const names = nameIndex(snapshot);

property(
  "the unit in which a value is written changes nothing",
  fc.tuple(history, fc.constantFrom(0.6, 1.4, 3.1)),
  ([{ facts }, creatinine]) => {
    const read = (units: "own" | "other") => {
      const result = readCase(caseText(facts, creatinine, units), { names, today: "2040-01-01", asOf: edition.asOf });
      assert.ok(result.ok, result.ok ? "" : JSON.stringify(result.problems[0]));
      return result.case.facts;
    };
    const [own, other] = [read("own"), read("other")];
    same(timeline(own), timeline(other));
    same(valuesOf(stateOf(own)), valuesOf(stateOf(other)));
  },
);

const neverGiven = ids(snapshot.drugs).filter((id) => !derivation.lists.steroids.has(id));

property("a later line after a progression lowers no count and leaves the lines before it", history, ({ facts }) => {
  const end = Math.max(
    ...facts.map((fact) => Math.max(fact.date?.last ?? 0, (fact.kind === "exposure" ? fact.stop?.last : undefined) ?? 0)),
  );
  const given = new Set(facts.flatMap((fact) => (fact.kind === "exposure" && fact.drugs !== "unknown" ? fact.drugs : [])));
  const drug = neverGiven.find((id) => !given.has(id)) ?? "a-new-drug";
  const until: Fact[] = [...facts, datedAt({ kind: "response", response: "PD", source: { path: "progression" } }, end + 1)];
  const later: Fact = datedAt({ kind: "exposure", drugs: [drug], source: { path: "later" } }, end + 30);
  const course = (all: readonly Fact[]) => courseAt(all, end + 200);
  const [before, then] = [course(until), course([...until, later])];
  assert.ok(then.count.low >= before.count.low && then.count.high >= before.count.high);
  const told = ({ lines }: typeof before) => lines.map(({ agents, dated }) => [agents.map(({ drug }) => drug), dated?.start]);
  same(told(before), told(then).slice(0, before.lines.length));
});

/** Ids of the findings of the course: they do not look at the day of the knowledge. */
const courseIds = new Set(courseFindings.map(({ id }) => id));

property(
  "the same history on other days of the calendar is the same course",
  fc.tuple(historyToTheDay, fc.integer({ min: -4000, max: 2000 })),
  ([{ facts }, days]) => {
    const told = (all: readonly Fact[], asked: number) => {
      const state = stateOf(all, asked);
      return state.findings.filter(({ id }) => courseIds.has(id)).map(({ id, value, because }) => ({ id, value, because }));
    };
    const then = facts.map((fact) => shifted(fact, days));
    same(shifted(told(facts, day), days), told(then, day + days));
    same(shifted(courseAt(facts, day), days), courseAt(then, day + days));
  },
);

const members = (value: FindingValue | undefined): ReadonlySet<string> => (value?.type === "set" ? value.members : new Set());

property(
  "what became of a drug fits together: every drug given was given, and none is both refractory and sensitive",
  history,
  ({ facts }) => {
    const values = new Map(stateOf(facts).findings.map(({ id, value }) => [id, value]));
    const exposed = values.get("exposedTo");
    const given = facts.flatMap((fact) =>
      fact.kind === "exposure" && fact.drugs !== "unknown" && (fact.date?.first ?? 0) <= day ? fact.drugs : [],
    );
    for (const drug of given) assert.ok(exposed === undefined || members(exposed).has(drug), `${drug} was given`);
    for (const id of ["refractoryTo", "intolerantTo", "sensitiveTo"])
      for (const drug of members(values.get(id))) assert.ok(members(exposed).has(drug), `${id} ${drug}, which was not given`);
    for (const drug of members(values.get("refractoryTo"))) assert.ok(!members(values.get("sensitiveTo")).has(drug), `${drug} is both`);
  },
);

const responses: readonly string[] = responseCategories;
const inOrder = ({ low, high }: Interval, what: string): void => assert.ok(low <= high, `${what}: ${low} to ${high}`);

property("bounds are in order, lines in time, and a progression in its line", history, ({ facts }) => {
  for (const { id, value } of stateOf(facts).findings) {
    if (value?.type === "number" || value?.type === "choice") inOrder(value.interval, id);
    if (value?.type === "durations") for (const [drug, interval] of value.byMember) inOrder(interval, `${id} ${drug}`);
  }
  const { course, drawn } = timeline(facts);
  inOrder(course.priorLines, "lines");
  if (course.lines.length > 0) assert.ok(course.priorLines.low >= 1);
  assert.equal(course.priorLines.high, course.lines.length);
  course.lines.forEach(({ bestResponse, position }, index) => {
    if (bestResponse !== null) {
      const [low, high] = [bestResponse.atLeast, bestResponse.atMost].map((word) => responses.indexOf(word));
      inOrder({ low: low ?? -1, high: high ?? -1 }, `response of line ${position}`);
    }
    const line = drawn[index];
    const next = drawn[index + 1]?.start;
    assert.ok(line?.start !== undefined && line.start.first <= (next?.last ?? day));
    const progression = line.progression?.date;
    if (progression === undefined) return;
    assert.ok(progression.first <= progression.last && progression.last >= line.start.first, `line ${position} progressed before it began`);
    assert.ok(progression.first <= (next?.last ?? day), `line ${position} progressed after the next one began`);
  });
});

property("no facts make a timeline or an assessment fail", fc.oneof(nonsense, history), ({ facts, edition: asked }) => {
  timelineOf(facts, snapshot, asked);
  assess(facts, snapshot, asked);
});
