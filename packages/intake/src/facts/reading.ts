import type { DateInterval, Fact } from "@nextline/core";
import { parseDate } from "@nextline/core";
import type { Fault } from "../fault.ts";
import { found } from "../found.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { NameTable } from "../names/name-table.ts";
import { type Path, pathText } from "../path.ts";

/** What was read but could not be understood or is not used, with the reason. */
export interface NotUnderstood {
  readonly path: string;
  readonly what: string;
}

/** A case while it is read: takes facts, faults and notes, and settles names and dates. */
export class Reading {
  readonly names: NameIndex;
  /** The day asked about. */
  readonly asOf: DateInterval;
  /** The last day anything can be dated. */
  readonly today: DateInterval;
  readonly facts: Fact[] = [];
  readonly faults: Fault[] = [];
  readonly notes: NotUnderstood[] = [];

  constructor(names: NameIndex, asOf: DateInterval, today: DateInterval) {
    this.names = names;
    this.asOf = asOf;
    this.today = today;
  }

  /** Keeps a fact; one dated after the day asked about is kept and noted, for core does not use it. */
  fact(fact: Fact): void {
    this.facts.push(fact);
    if (this.isLater(fact.date)) this.noteLater(fact.source.path);
  }

  /** Whether a date is certainly after the day asked about. */
  isLater(date: DateInterval | undefined): boolean {
    return date !== undefined && date.first > this.asOf.first;
  }

  /** Says once of a place that what is dated there is not used. */
  noteLater(path: string): void {
    const note = { path, what: `dated after the day asked about (${this.asOf.text}); not used` };
    if (!this.notes.some((each) => each.path === note.path && each.what === note.what)) this.notes.push(note);
  }

  note(path: Path, what: string): void {
    this.notes.push({ path: pathText(path), what });
  }

  /** A fault; with `unless`, one that is not told when something at these paths is faulty already. */
  fault(path: Path, what: string, expected: string, remedy: string, unless: readonly Path[] = []): void {
    this.faults.push({ path, found: what, expected, remedy, unless });
  }

  /** A date, whose shape is checked already; one that is certainly after today is a fault. */
  date(value: string | number, path: Path): DateInterval | undefined {
    const date = parseDate(String(value));
    if (date === undefined || date.first <= this.today.first) return date;
    this.fault(path, String(value), `a date not after ${this.today.text}`, "Correct the date; what is planned is no part of the record.");
    return undefined;
  }

  /** The date of an optional key. */
  optionalDate(value: string | number | undefined, path: Path): DateInterval | undefined {
    return value === undefined ? undefined : this.date(value, path);
  }

  /** The id a name stands for; a name that is not known is a fault that tells the nearest one. */
  name(written: string, path: Path, table: NameTable, what: string): string | undefined {
    const id = table.resolve(written);
    if (id === undefined) this.fault(path, found(written), what, nameRemedy(written, table));
    return id;
  }

  /** The ids of drugs; a regimen or class among them is told. */
  drugs(written: readonly string[], path: Path): readonly string[] {
    const ids = written.map((name, index) => this.drug(name, [...path, index]));
    return [...new Set(ids.filter((id) => id !== undefined))];
  }

  drug(written: string, path: Path): string | undefined {
    const { drugs, regimens, classes } = this.names;
    const id = drugs.resolve(written);
    if (id !== undefined) return id;
    let remedy = nameRemedy(written, drugs);
    if (classes.resolve(written) !== undefined) remedy = "This is a class of drugs: name the drugs.";
    if (regimens.resolve(written) !== undefined) remedy = "This is a regimen: name its drugs, or write `regimen:` in a line or treatment.";
    this.fault(path, found(written), "a drug of the knowledge base", remedy);
    return undefined;
  }
}

/** What to write instead of a name that is not known. */
export function nameRemedy(written: string, table: NameTable): string {
  const nearest = table.nearest(written);
  if (nearest === undefined) return "Check the spelling; a name that is not in the knowledge base cannot be used here.";
  return nearest.spelling === nearest.id ? `Write ${nearest.id}.` : `Write ${nearest.id} (${nearest.spelling}).`;
}
