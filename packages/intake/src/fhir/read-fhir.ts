import { type DateInterval, type Problem, parseDate } from "@nextline/core";
import type { NameIndex } from "../names/name-index.ts";
import type { PatientCase } from "../read-case.ts";
import type { UnitConversion } from "../units/ucum.ts";
import type { CodeIndex } from "./code-index.ts";
import { collect } from "./collect.ts";
import { FhirReading } from "./fhir-reading.ts";
import type { Account } from "./ledger.ts";
import { parseRecord } from "./parse-record.ts";
import { patientOf } from "./patients.ts";
import { readItems } from "./read-items.ts";
import { referencesIn } from "./references.ts";
import { textIndexOf } from "./texts/text-index-of.ts";
import { toldNotes } from "./told-notes.ts";
import { sentAgain } from "./versions.ts";

/** What reading a FHIR record needs besides the record. */
export interface FhirContext {
  readonly names: NameIndex;
  /** `codeIndex(snapshot)`, without the code systems whose licence is not there. */
  readonly codes: CodeIndex;
  /** The day on which the record is read (YYYY-MM-DD): what is dated after it is not used. */
  readonly today: string;
  /** The day asked about. Default is today. */
  readonly asOf?: string;
  /** Conversion of units beyond the usual ones (`@nextline/intake/ucum`). Default is none: such a unit is then not known. */
  readonly ucum?: UnitConversion;
  /** The longest text that is read, in characters. Default is fifty million. */
  readonly maximalLength?: number;
}

/** A record that was read, with the account of what became of every part of it. */
export interface FhirCase extends PatientCase {
  readonly account: Account;
  /** Whether all pages of the record were sent. */
  readonly complete: boolean;
}

/** Either the case, or why the record cannot be read at all. */
export type FhirResult = { readonly ok: true; readonly case: FhirCase } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a FHIR R4 record into facts: a Bundle, several (the pages of a search), NDJSON or a single resource, as text or parsed.
 *
 * Tolerant in shape, strict in meaning. What is not understood does not stop the rest: every resource and component ends as a fact, as a named
 * reason why not, or as not relevant, and the account of it adds up. Nothing is guessed. Only a record that is no FHIR, or of two patients, is
 * a problem. Never throws on any record; a `today` or `asOf` of the caller that is no day is a RangeError.
 *
 * @example
 * readFhir(bundle, { names: nameIndex(snapshot), codes: codeIndex(snapshot), today: "2026-11-22" });
 */
export function readFhir(record: unknown, context: FhirContext): FhirResult {
  const today = callersDay("today", context.today);
  const asOf = context.asOf === undefined ? today : callersDay("asOf", context.asOf);
  const parsed = parseRecord(record, context.maximalLength);
  if (!parsed.ok) return parsed;
  const collected = collect(parsed.pages);
  const references = referencesIn(collected.items);
  const again = sentAgain(collected.items);
  const patient = patientOf(
    collected.items.filter((item) => !again.has(item)),
    references,
  );
  if (!patient.ok) return { ok: false, problems: [patient.problem] };
  const terms = { codes: context.codes, texts: textIndexOf(context.names) };
  const reading = new FhirReading({ terms, names: context.names, references, today, asOf, ucum: context.ucum });
  readItems(collected, again, patient.of, reading);
  const account = reading.ledger.account();
  const notUnderstood = toldNotes(account, reading, collected.incomplete, patient.of.patient !== undefined);
  return {
    ok: true,
    case: { facts: reading.ledger.facts(), asOf: asOf.text, notUnderstood, account, complete: collected.incomplete.length === 0 },
  };
}

function callersDay(name: string, text: string): DateInterval {
  const day = parseDate(text);
  if (day === undefined || text.length !== 10) throw new RangeError(`${name}: found ${text}; expected a day, as 2026-03-27`);
  return day;
}
