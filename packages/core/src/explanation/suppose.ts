import type { Programme } from "../arguments/programme.ts";
import type { PatientRecord } from "../facts/record.ts";
import { topOptions } from "../ranking/order.ts";
import { type Stand, standings } from "../ranking/standing.ts";
import { evaluateAll, evaluateChanged, type Truths } from "../ranking/truths.ts";
import { deriveState, type State, type Supposition } from "../state/state.ts";

/** The answer to one question: the state, the truth of every criterion, where each option stands, and which come first. */
export interface Answer {
  readonly state: State;
  readonly truths: Truths;
  readonly stands: readonly Stand[];
  readonly top: readonly string[];
}

export function answer(programme: Programme, record: PatientRecord): Answer {
  const state = deriveState(record, programme.edition.jurisdiction, programme.catalogue.lists, programme.labels);
  const truths = evaluateAll(programme, state);
  const stands = standings(programme, truths);
  return { state, truths, stands, top: topOptions(programme, truths, stands) };
}

/** The answer if some findings were otherwise; only what looks at what changed is worked out again. */
export function supposing(programme: Programme, record: PatientRecord, base: Answer, supposition: Supposition): Answer {
  const state = withUnchanged(base.state, deriveState(record, programme.edition.jurisdiction, programme.catalogue.lists, programme.labels, supposition));
  const { truths, changed } = evaluateChanged(programme, base.state, base.truths, state);
  if (changed.length === 0) return base;
  const stands = standings(programme, truths, { stands: base.stands, changed });
  return { state, truths, stands, top: topOptions(programme, truths, stands) };
}

/** Keeps the very same value objects where nothing changed, so that change can be told by identity. */
function withUnchanged(before: State, after: State): State {
  const values = after.values.map((value, slot) => {
    const old = before.values[slot];
    return same(old, value) ? old : value;
  });
  return { ...after, values };
}

function same(a: State["values"][number], b: State["values"][number]): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.type !== b.type) return false;
  switch (a.type) {
    case "number":
    case "choice":
      return b.type === a.type && a.interval.low === b.interval.low && a.interval.high === b.interval.high;
    case "boolean":
      return b.type === "boolean" && a.value === b.value;
    case "date":
      return b.type === "date" && a.date.text === b.date.text;
    case "set":
      return b.type === "set" && sameNames(a.members, b.members) && samePossible(a.possible, b.possible);
    case "durations":
      return b.type === "durations" && samePossible(a.possible, b.possible) && a.byMember.size === b.byMember.size && [...a.byMember].every(([name, interval]) => {
        const other = b.byMember.get(name);
        return other !== undefined && other.low === interval.low && other.high === interval.high;
      });
  }
}

function sameNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const name of a) if (!b.has(name)) return false;
  return true;
}

function samePossible(a: ReadonlySet<string> | "any", b: ReadonlySet<string> | "any"): boolean {
  return a === "any" || b === "any" ? a === b : sameNames(a, b);
}
