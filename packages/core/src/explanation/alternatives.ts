import type { Programme } from "../arguments/programme.ts";
import { comparisonsOf, type Test } from "../criteria/criterion.ts";
import type { Finding } from "../state/state.ts";
import { findings } from "../state/vocabulary.ts";
import type { FindingDefinition } from "../terms/finding.ts";
import { type FindingValue, membership } from "../terms/finding-value.ts";

/** One way a finding could be: the value supposed, and the member it concerns when the finding is a set. */
export interface Alternative {
  readonly finding: string;
  readonly member?: string;
  readonly value: FindingValue;
}

/** What the criteria of a programme ask of each finding: thresholds of numbers, members of sets. */
export interface Asked {
  readonly thresholds: ReadonlyMap<string, readonly number[]>;
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly findings: ReadonlySet<string>;
}

const askedOf = new WeakMap<Programme, Asked>();

/** Gathers what is asked, once for a programme. Only criteria that can move a standing count. */
export function asked(programme: Programme): Asked {
  const known = askedOf.get(programme);
  if (known !== undefined) return known;
  const thresholds = new Map<string, Set<number>>();
  const members = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const place of decisivePlaces(programme)) {
    const entry = programme.criteria[place];
    if (entry === undefined) continue;
    for (const { finding, test } of comparisonsOf(entry.criterion)) {
      seen.add(finding.id);
      note(finding.id, test, thresholds, members);
    }
  }
  for (const label of programme.derivation.labels) {
    if (!seen.has(label.finding)) continue;
    for (const { finding, test } of label.variants.flatMap(({ criterion }) => [...comparisonsOf(criterion)])) {
      seen.add(finding.id);
      note(finding.id, test, thresholds, members);
    }
  }
  const result = {
    thresholds: new Map([...thresholds].map(([id, set]) => [id, [...set].sort((a, b) => a - b)])),
    members: new Map([...members].map(([id, set]) => [id, [...set].sort()])),
    findings: seen,
  };
  askedOf.set(programme, result);
  return result;
}

function decisivePlaces(programme: Programme): Set<number> {
  const places = new Set<number>();
  for (const option of programme.options) {
    for (const template of option.decisive) if (template.criterion >= 0) places.add(template.criterion);
    for (const evidence of option.evidence) if (evidence.won && evidence.eligible >= 0) places.add(evidence.eligible);
    if (option.label.onLabel !== undefined && option.label.onLabel >= 0) places.add(option.label.onLabel);
  }
  return places;
}

function note(id: string, test: Test, thresholds: Map<string, Set<number>>, members: Map<string, Set<string>>): void {
  switch (test.type) {
    case "number":
      thresholds.set(id, (thresholds.get(id) ?? new Set()).add(test.value));
      break;
    case "includes":
    case "count": {
      const set = members.get(id) ?? new Set<string>();
      for (const name of test.members) set.add(name);
      members.set(id, set);
      break;
    }
    default:
      break;
  }
}

/** Values that lie in each stretch between the thresholds that are asked about. */
function representatives(definition: FindingDefinition, thresholds: readonly number[]): number[] {
  const [low, high] = definition.range ?? [0, 1000];
  const points = new Set<number>();
  for (const threshold of thresholds) {
    const step = Number.isInteger(threshold) ? 1 : 0.1;
    for (const point of [threshold - step, threshold, threshold + step])
      if (point >= low && point <= high) points.add(Math.round(point * 100) / 100);
  }
  return [...points].sort((a, b) => a - b);
}

/** The least and the greatest that a partly known number can be, so that no threshold between them is missed. */
function edges(value: FindingValue | undefined, mode: "unknown" | "known"): number[] {
  if (mode === "known" || value?.type !== "number") return [];
  return [value.interval.low, value.interval.high].filter(Number.isFinite);
}

const everyDefinition: ReadonlyMap<string, FindingDefinition> = new Map(findings.map((definition) => [definition.id, definition]));

/** The other ways a finding could be, as far as the programme would notice. For a set: each member asked about, in and out. */
export function alternatives(finding: Finding, programme: Programme, mode: "unknown" | "known"): Alternative[] {
  const definition = everyDefinition.get(finding.id);
  if (definition === undefined) return [];
  const question = asked(programme);
  if (!question.findings.has(finding.id)) return [];
  const value = finding.value;
  switch (definition.type) {
    case "boolean":
      return [true, false]
        .filter((word) => !(value?.type === "boolean" && value.value === word))
        .map((word) => ({ finding: finding.id, value: { type: "boolean", value: word } }));
    case "choice":
      return (definition.values ?? [])
        .map((_, index) => index)
        .filter((index) => inBounds(value, index, mode))
        .map((index) => ({ finding: finding.id, value: { type: "choice", interval: { low: index, high: index } } }));
    case "number":
      return [...representatives(definition, question.thresholds.get(finding.id) ?? []), ...edges(value, mode)]
        .filter((point) => inBounds(value, point, mode))
        .map((point) => ({ finding: finding.id, value: { type: "number", interval: { low: point, high: point } } }));
    case "set":
      return setAlternatives(
        finding,
        question.members.get(finding.id) ?? [],
        mode,
        new Set(definition.domain === undefined ? [] : programme.catalogue.criteria.names(definition.domain)),
      );
    case "date":
    case "durations":
      return [];
  }
}

/** An unknown value can be anything within its bounds; a known one is supposed to be anything else. */
function inBounds(value: FindingValue | undefined, point: number, mode: "unknown" | "known"): boolean {
  if (value === undefined || (value.type !== "number" && value.type !== "choice")) return true;
  const { low, high } = value.interval;
  return mode === "unknown" ? point >= low && point <= high : !(low === high && point === low);
}

function setAlternatives(
  finding: Finding,
  members: readonly string[],
  mode: "unknown" | "known",
  everything: ReadonlySet<string>,
): Alternative[] {
  const current =
    finding.value?.type === "set" ? finding.value : { type: "set" as const, members: new Set<string>(), possible: "any" as const };
  const open = current.possible === "any" ? everything : current.possible;
  return members.flatMap((member) => {
    const truth = membership(current, member);
    if ((mode === "unknown") !== (truth === "unknown")) return [];
    const possible = new Set([...open].filter((name) => name !== member));
    const others = [...current.members].filter((name) => name !== member);
    const within: Alternative = { finding: finding.id, member, value: { type: "set", members: new Set([...others, member]), possible } };
    const without: Alternative = { finding: finding.id, member, value: { type: "set", members: new Set(others), possible } };
    return truth === "met" ? [without] : truth === "not-met" ? [within] : [within, without];
  });
}
