import { type Assessment, assess, type Edition, type Fact, type Problem, type Snapshot } from "@nextline/core";
import { type NameIndex, nameIndex, readCaseObject } from "@nextline/intake/object";
import type { CaseValue } from "../case/case-value.ts";
import type { HealthRecord } from "../case/health-record.ts";

/** The advice on a case, or every problem of the case. */
export type Advice =
  | {
      readonly ok: true;
      readonly assessment: Assessment;
      readonly facts: readonly Fact[];
      readonly edition: Edition;
      /** The findings without what was stated or judged, where anything was: what the record alone would say. */
      readonly derived: Assessment["state"];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const indices = new WeakMap<Snapshot, NameIndex>();

/** The names of a knowledge base, made once. */
export function namesOf(snapshot: Snapshot): NameIndex {
  const names = indices.get(snapshot) ?? nameIndex(snapshot);
  indices.set(snapshot, names);
  return names;
}

const given = new WeakMap<Snapshot, WeakMap<CaseValue, Advice>>();

/**
 * The advice as the command line gives it: the case through intake's reader, asked about in its own country and on its own day. The same
 * value is worked out once for a knowledge base. The facts of a health record come before those of the case; a value belongs to one record.
 */
export function advise(value: CaseValue, snapshot: Snapshot, today: string, record?: HealthRecord): Advice {
  const known = given.get(snapshot) ?? new WeakMap<CaseValue, Advice>();
  given.set(snapshot, known);
  const advice = known.get(value) ?? workedOut(value, snapshot, today, record);
  known.set(value, advice);
  return advice;
}

function workedOut(value: CaseValue, snapshot: Snapshot, today: string, record: HealthRecord | undefined): Advice {
  const read = readCaseObject(value, { names: namesOf(snapshot), today });
  if (!read.ok) return read;
  const { asOf, jurisdiction } = read.case;
  const recorded = record?.asOf(asOf);
  const facts = [...(recorded?.facts ?? []), ...read.case.facts];
  const notUnderstood = [...(recorded?.notUnderstood ?? []), ...read.case.notUnderstood];
  const edition: Edition = { jurisdiction: jurisdiction ?? "US", asOf };
  const assessment = assess(facts, snapshot, edition, { notUnderstood });
  const unstated = facts.filter((fact) => fact.kind !== "stated" && !(fact.kind === "attribute" && fact.code === "frailty"));
  const derived = unstated.length === facts.length ? assessment.state : assess(unstated, snapshot, edition).state;
  return { ok: true, assessment, facts, edition, derived };
}
