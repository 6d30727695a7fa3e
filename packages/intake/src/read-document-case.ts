import { type DateInterval, type Fact, type Jurisdiction, type Problem, parseDate } from "@nextline/core";
import type { CaseDocument } from "./document.ts";
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
 * Takes a case as a plain value with the places of its parts, however it was written, and gives facts or every problem. It knows no
 * syntax. Never throws on any value; a `today` or `asOf` of the caller that is no day is a RangeError.
 */
export function readDocumentCase(document: CaseDocument, context: CaseContext): CaseResult {
  const { today, asked } = callersDays(context);
  const shape = checkShape(document.value);
  if (shape.rest === undefined) return { ok: false, problems: inOrder(shape.faults, document) };
  const reading = new Reading(context.names, asked ?? dayAsked(shape.rest, today), today);
  if (shape.rest.asOf !== undefined) reading.date(shape.rest.asOf, ["asOf"]);
  readFacts(shape.rest, reading);
  const faults = firstCauses([...shape.faults, ...reading.faults.map((fault) => inDocument(fault, shape.original))]);
  if (faults.length + document.repeated.length > 0) return { ok: false, problems: inOrder(faults, document) };
  const { jurisdiction } = shape.rest;
  return { ok: true, case: { facts: reading.facts, asOf: reading.asOf.text, ...given({ jurisdiction }), notUnderstood: reading.notes } };
}

/** The days the caller gives, checked. */
export function callersDays({ today, asOf }: CaseContext): { readonly today: DateInterval; readonly asked: DateInterval | undefined } {
  return { today: callersDay("today", today), asked: asOf === undefined ? undefined : callersDay("asOf", asOf) };
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
