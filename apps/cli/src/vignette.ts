import type { Assessment, Edition, Fact, Option, ShownFinding, Snapshot } from "@nextline/core";
import { assess } from "@nextline/core";
import { type NameIndex, readCase, renderProblem } from "@nextline/intake";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { lineExpectation, lineFaults } from "./vignette-lines.ts";
import { comparisonExpectation, decidedExpectation, orderFaults } from "./vignette-order.ts";

const standing = z.enum(["preferred", "recommended", "possible", "not-advised", "excluded"]);

const argument = z.strictObject({
  option: z.string(),
  kind: z.enum(["for", "against", "excludes", "requires"]).optional(),
  topic: z.string().optional(),
  rule: z.string().optional(),
  text: z.string().optional(),
});

/** What the advice must be. */
const expectations = {
  top: z.array(z.string()).optional(),
  standing: z.record(z.string(), standing).optional(),
  atLeast: z.record(z.string(), standing).optional(),
  atMost: z.record(z.string(), standing).optional(),
  before: z.array(z.tuple([z.string(), z.string()])).optional(),
  decided: z.array(decidedExpectation).optional(),
  comparisons: z.array(comparisonExpectation).optional(),
  provisional: z.record(z.string(), z.boolean()).optional(),
  state: z.record(z.string(), z.unknown()).optional(),
  /** Of findings that are sets: members that may or may not belong. */
  open: z.record(z.string(), z.array(z.string())).optional(),
  lines: z.array(lineExpectation).optional(),
  alternatives: z.array(z.int()).optional(),
  arguments: z.array(argument).optional(),
  noArguments: z.array(argument).optional(),
  missing: z.array(z.string()).optional(),
  ground: z.record(z.string(), z.string()).optional(),
  availability: z.record(z.string(), z.string()).optional(),
};

const expectation = z
  .strictObject({
    in: z.enum(["US", "EU", "JP"]),
    on: z.string(),
    offLabel: z.boolean().optional(),
    definitions: z.record(z.string(), z.string()).optional(),
    guidelines: z.array(z.string()).optional(),
    because: z.record(z.string(), z.unknown()).optional(),
    ...expectations,
  })
  .refine(
    (entry) => Object.keys(expectations).some((key) => key in entry),
    `expects nothing: write one of ${Object.keys(expectations).join(", ")}`,
  );

const vignette = z.strictObject({
  title: z.string().min(20),
  claims: z.array(z.string()).optional(),
  source: z.string().optional(),
  patient: z.record(z.string(), z.unknown()),
  expect: z.array(expectation).min(1),
});

export type Vignette = z.output<typeof vignette>;
type Expectation = z.output<typeof expectation>;

/** Reads a vignette; throws an error that names the place when it is not one. */
export function readVignette(text: string): Vignette {
  return vignette.parse(parse(text));
}

const levels = ["excluded", "not-advised", "possible", "recommended", "preferred"];

/** Everything in which the advice differs from what the vignette expects; empty when it holds. */
export function vignetteFaults(vignette: Vignette, snapshot: Snapshot, names: NameIndex): string[] {
  return vignette.expect.flatMap((expected) => {
    const where = `${expected.in} ${expected.on}`;
    const merged = merge(vignette.patient, expected.because ?? {});
    const text = stringify({ nextline: "case/1", asOf: expected.on, jurisdiction: expected.in, ...merged });
    const result = readCase(text, { names, today: expected.on });
    if (!result.ok) return result.problems.map((problem) => `${where}: ${renderProblem(problem)}`);
    const edition: Edition = {
      jurisdiction: expected.in,
      asOf: expected.on,
      ...(expected.offLabel === undefined ? {} : { offLabel: expected.offLabel }),
      ...(expected.definitions === undefined ? {} : { definitions: expected.definitions }),
      ...(expected.guidelines === undefined ? {} : { guidelines: expected.guidelines }),
    };
    return faults(expected, assess(result.case.facts, snapshot, edition)).map((fault) => `${where}: ${fault}`);
  });
}

/** The facts of a vignette's patient, read as on the first day it expects something of; `undefined` when the case cannot be read so. */
export function vignetteFacts({ patient, expect: [first] }: Vignette, names: NameIndex): readonly Fact[] | undefined {
  if (first === undefined) return undefined;
  const result = readCase(stringify({ nextline: "case/1", asOf: first.on, ...patient }), { names, today: first.on });
  return result.ok ? result.case.facts : undefined;
}

/** Facts of an entry laid over the patient's; lists are replaced. */
function merge(base: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const old = result[key];
    result[key] = isRecord(old) && isRecord(value) ? merge(old, value) : value;
  }
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function faults(expected: Expectation, assessment: Assessment): string[] {
  const found: string[] = [];
  const options = new Map(assessment.options.map((option) => [option.id, option]));
  const option = (id: string): Option | undefined => {
    const known = options.get(id);
    if (known === undefined) found.push(`there is no option ${id}`);
    return known;
  };
  const compare = (record: Record<string, unknown> | undefined, word: string, read: (option: Option) => unknown): void => {
    for (const [id, value] of Object.entries(record ?? {})) {
      const known = option(id);
      if (known !== undefined && read(known) !== value) found.push(`${id}: ${word} is ${String(read(known))}, expected ${String(value)}`);
    }
  };
  const first = assessment.options.filter((item) => item.rank === assessment.options[0]?.rank).map((item) => item.id);
  for (const id of expected.top ?? []) option(id);
  if (expected.top !== undefined && !first.some((id) => expected.top?.includes(id)))
    found.push(`first comes ${first.join(", ")}, expected ${expected.top.join(" or ")}`);
  compare(expected.standing, "standing", (item) => item.standing);
  compare(expected.provisional, "provisional", (item) => item.provisional);
  compare(expected.ground, "ground", (item) => item.ground);
  compare(expected.availability, "availability", (item) => item.availability);
  for (const [id, value] of Object.entries(expected.atLeast ?? {})) {
    const known = option(id);
    if (known !== undefined && levels.indexOf(known.standing) < levels.indexOf(value))
      found.push(`${id}: standing is ${known.standing}, expected at least ${value}`);
  }
  for (const [id, value] of Object.entries(expected.atMost ?? {})) {
    const known = option(id);
    if (known !== undefined && levels.indexOf(known.standing) > levels.indexOf(value))
      found.push(`${id}: standing is ${known.standing}, expected at most ${value}`);
  }
  for (const [a, b] of expected.before ?? []) {
    const [left, right] = [option(a), option(b)];
    if (left !== undefined && right !== undefined && left.rank >= right.rank)
      found.push(`${a} has rank ${left.rank} and ${b} rank ${right.rank}, expected ${a} before ${b}`);
  }
  found.push(...orderFaults(expected.decided, expected.comparisons, assessment.options));
  for (const [id, value] of Object.entries(expected.state ?? {})) {
    const shown = assessment.state[id];
    if (shown === undefined) found.push(`there is no finding ${id}`);
    else if (JSON.stringify(stateValue(shown)) !== JSON.stringify(Array.isArray(value) ? [...value].sort() : value))
      found.push(`${id} is ${JSON.stringify(stateValue(shown))}, expected ${JSON.stringify(value)}`);
  }
  for (const [id, wanted] of Object.entries(expected.open ?? {})) {
    const shown = assessment.state[id];
    const open = [...(shown?.known === true ? (shown.undetermined ?? []) : [])].sort();
    if (JSON.stringify(open) !== JSON.stringify([...wanted].sort()))
      found.push(`${id} leaves open ${JSON.stringify(open)}, expected ${JSON.stringify(wanted)}`);
  }
  found.push(...lineFaults(expected.lines, expected.alternatives, assessment.course));
  for (const wanted of expected.arguments ?? [])
    if (!hasArgument(option(wanted.option), wanted)) found.push(`${wanted.option} has no argument ${JSON.stringify(wanted)}`);
  for (const unwanted of expected.noArguments ?? [])
    if (hasArgument(option(unwanted.option), unwanted)) found.push(`${unwanted.option} has an argument ${JSON.stringify(unwanted)}`);
  for (const id of expected.missing ?? [])
    if (!assessment.missing.some((item) => item.finding === id)) found.push(`${id} is not among what is missing`);
  return found;
}

function stateValue(shown: ShownFinding): unknown {
  return shown.known ? shown.value : "unknown";
}

function hasArgument(option: Option | undefined, wanted: z.output<typeof argument>): boolean {
  return (
    option?.arguments.some(
      (made) =>
        (wanted.kind === undefined || made.kind === wanted.kind) &&
        (wanted.topic === undefined || made.topic === wanted.topic) &&
        (wanted.rule === undefined || made.rule === wanted.rule) &&
        (wanted.text === undefined || made.text.en.toLowerCase().includes(wanted.text.toLowerCase())),
    ) === true
  );
}
