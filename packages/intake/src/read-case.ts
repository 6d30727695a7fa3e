import { type DateInterval, type Fact, type Jurisdiction, type Problem, parseDate } from "@nextline/core";
import { type CaseDocument, readDocument } from "./document.ts";
import { readFacts } from "./facts/case-facts.ts";
import { type NotUnderstood, Reading } from "./facts/reading.ts";
import type { Fault } from "./fault.ts";
import { given } from "./given.ts";
import type { NameIndex } from "./names/name-index.ts";
import type { Path } from "./path.ts";
import type { CaseFile } from "./schema/case-schema.ts";
import { checkShape } from "./shape.ts";

/** What reading a case needs besides its text. */
export interface CaseContext {
  readonly names: NameIndex;
  /** The day on which the case is read (YYYY-MM-DD): no date may be after it. */
  readonly today: string;
  /** The day asked about, where the caller sets it. Default is `asOf` of the case, and without that today. */
  readonly asOf?: string;
  /** The longest text that is read, in characters. Default is a million. */
  readonly maximalLength?: number;
}

/** A case that was understood: facts in canonical units and ids. */
export interface PatientCase {
  readonly facts: readonly Fact[];
  /** The day asked about, YYYY-MM-DD. */
  readonly asOf: string;
  readonly jurisdiction?: Jurisdiction;
  /** What was read but could not be understood, or is not used, and why. */
  readonly notUnderstood: readonly NotUnderstood[];
}

/** Either the case or every problem of its text, in the order of their places. */
export type CaseResult = { readonly ok: true; readonly case: PatientCase } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a case file (`nextline: case/1`, YAML or JSON; docs/case-format.md) into facts.
 *
 * Nothing is guessed, repaired or dropped: an unknown key, unit or drug, an impossible value or a date after today is a problem that
 * names its place, what was found, what was expected and the remedy, and all problems come at once. What is missing stays missing.
 * Never throws on any text; a `today` or `asOf` of the caller that is no day is a RangeError.
 *
 * @example
 * readCase("nextline: case/1\npatient: {age: 72}", { names: nameIndex(snapshot), today: "2026-11-22" });
 */
export function readCase(text: string, context: CaseContext): CaseResult {
  const today = callersDay("today", context.today);
  const asked = context.asOf === undefined ? undefined : callersDay("asOf", context.asOf);
  const read = readDocument(text, context.maximalLength);
  if (!read.ok) return read;
  const shape = checkShape(read.document.value);
  if (shape.rest === undefined) return { ok: false, problems: inOrder(shape.faults, read.document) };
  const reading = new Reading(context.names, asked ?? dayAsked(shape.rest, today), today);
  if (shape.rest.asOf !== undefined) reading.date(shape.rest.asOf, ["asOf"]);
  readFacts(shape.rest, reading);
  const faults = firstCauses([...shape.faults, ...reading.faults.map((fault) => inDocument(fault, shape.original))]);
  if (faults.length + read.document.repeated.length > 0) return { ok: false, problems: inOrder(faults, read.document) };
  const { jurisdiction } = shape.rest;
  return { ok: true, case: { facts: reading.facts, asOf: reading.asOf.text, ...given({ jurisdiction }), notUnderstood: reading.notes } };
}

function callersDay(name: string, text: string): DateInterval {
  const day = parseDate(text);
  if (day === undefined || text.length !== 10) throw new RangeError(`${name}: found ${text}; expected a day, as 2026-03-27`);
  return day;
}

const dayAsked = ({ asOf }: CaseFile, today: DateInterval): DateInterval => (asOf === undefined ? today : (parseDate(asOf) ?? today));

/** A fault with its paths as they are in the document. */
function inDocument(fault: Fault, original: (path: Path) => Path): Fault {
  return { ...fault, path: original(fault.path), unless: (fault.unless ?? []).map(original) };
}

/** The faults without those that only follow from others. */
function firstCauses(faults: readonly Fault[]): readonly Fault[] {
  const within = (path: Path, group: Path) => group.every((step, depth) => path[depth] === step);
  return faults.filter(
    (fault) => !(fault.unless ?? []).some((group) => faults.some((other) => other !== fault && within(other.path, group))),
  );
}

/** How many problems are told; a text with more is not a case that someone corrects by hand. */
const told = 500;

/** The problems with their places, in the order of the text. */
function inOrder(faults: readonly Fault[], document: CaseDocument): readonly Problem[] {
  const all = [...document.repeated.slice(0, told), ...faults.slice(0, told).map(document.locate)];
  const more = document.repeated.length + faults.length - all.length;
  const sorted = all.sort((a, b) => {
    const [lineA = 0, columnA = 0] = (a.at ?? "").split(":").map(Number);
    const [lineB = 0, columnB = 0] = (b.at ?? "").split(":").map(Number);
    return lineA - lineB || columnA - columnB;
  });
  if (more === 0) return sorted;
  const remedy = "Correct those above first.";
  return [...sorted, { path: "(document)", found: `${more} more problems`, expected: "a case", remedy, at: "1:1" }];
}
