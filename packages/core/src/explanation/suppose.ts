import type { Programme } from "../arguments/programme.ts";
import type { PatientRecord } from "../facts/record.ts";
import { topOptions } from "../ranking/order.ts";
import { type Stand, standings } from "../ranking/standing.ts";
import { evaluateAll, evaluateChanged, type Truths } from "../ranking/truths.ts";
import { deriveState, type State, type Supposition, supposeState } from "../state/state.ts";

/** The answer to one question: the state, the truth of every criterion, where each option stands, and which come first. */
export interface Answer {
  readonly state: State;
  readonly truths: Truths;
  readonly stands: readonly Stand[];
  readonly top: readonly string[];
}

export function answer(programme: Programme, record: PatientRecord): Answer {
  const state = deriveState(record, programme.derivation);
  const truths = evaluateAll(programme, state);
  const stands = standings(programme, truths);
  return { state, truths, stands, top: topOptions(programme, truths, stands) };
}

/** The answer if some findings were otherwise; only what looks at what changed is worked out again. */
export function supposing(programme: Programme, record: PatientRecord, base: Answer, supposition: Supposition): Answer {
  const state = supposeState(record, programme.derivation, base.state, supposition);
  const { truths, changed } = evaluateChanged(programme, base.state, base.truths, state);
  if (changed.length === 0) return base;
  const stands = standings(programme, truths, { stands: base.stands, changed });
  return { state, truths, stands, top: topOptions(programme, truths, stands) };
}
