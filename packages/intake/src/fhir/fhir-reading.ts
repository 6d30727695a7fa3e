import type { DateInterval, Fact } from "@nextline/core";
import type { NotUnderstood } from "../facts/reading.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { UnitConversion } from "../units/ucum.ts";
import { type ConceptFound, conceptOf, type Terms } from "./concept.ts";
import type { When } from "./dates.ts";
import type { AbnormalityFound } from "./given/abnormality-found.ts";
import type { MedicationGiven } from "./given/medication-given.ts";
import { Ledger, notUsed, type Outcome } from "./ledger.ts";
import type { References } from "./references.ts";
import type { TextDomain } from "./texts/text-found.ts";

/** A record while it is read: what its readers look at, what they set aside to be joined, and what became of everything. */
export class FhirReading {
  readonly ledger = new Ledger();
  readonly remarks: NotUnderstood[] = [];
  /** Medication given, to be joined into exposures. */
  readonly given: MedicationGiven[] = [];
  /** Abnormalities found, to be joined with their shares of cells. */
  readonly abnormalities: AbnormalityFound[] = [];
  /** What says that a list is complete; it counts only when everything in the list was understood. */
  readonly complete: Extract<Fact, { kind: "attribute" }>[] = [];
  /** What became a part of a fact that another resource gives. */
  readonly joinedTo: { readonly path: string; readonly to: string }[] = [];
  /** The diagnoses of plasma-cell disease that were read. */
  readonly diagnoses = new Set<string>();
  /** Places of resources without a status, which are read all the same. */
  readonly withoutStatus: string[] = [];
  readonly terms: Terms;
  readonly names: NameIndex;
  readonly references: References;
  readonly today: DateInterval;
  readonly asOf: DateInterval;
  readonly ucum: UnitConversion | undefined;

  constructor(given: Pick<FhirReading, "terms" | "names" | "references" | "today" | "asOf" | "ucum">) {
    this.terms = given.terms;
    this.names = given.names;
    this.references = given.references;
    this.today = given.today;
    this.asOf = given.asOf;
    this.ucum = given.ucum;
  }

  concept(value: unknown, domain: TextDomain): ConceptFound {
    return conceptOf(value, domain, this.terms);
  }

  /** Says something of a place without deciding what becomes of it. */
  remark(path: string, what: string): void {
    this.remarks.push({ path, what });
  }

  /** Why something cannot be dated, or `undefined` when it can: an impossible date, or one after today. */
  dateFault({ date, stop, bad }: When): Outcome | undefined {
    if (bad !== undefined) return notUsed("bad-date", `${bad} is no date`);
    const first = date ?? stop;
    if (first !== undefined && first.first > this.today.first) return notUsed("future", `dated ${first.text}, after today`);
    return undefined;
  }

  /** Remarks on facts that core does not use, because they are dated after the day asked about. */
  remarkLater(facts: readonly Fact[]): void {
    for (const { date, source } of facts) {
      if (date !== undefined && date.first > this.asOf.first)
        this.remark(source.path, `dated after the day asked about (${this.asOf.text}); not used`);
    }
  }
}
