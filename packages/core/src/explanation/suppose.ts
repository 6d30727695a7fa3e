import type { Programme } from "../arguments/programme.ts";
import type { PatientRecord } from "../facts/record.ts";
import { type Dominance, dominanceOf } from "../ranking/dominance.ts";
import { type Keys, keysOf } from "../ranking/keys.ts";
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
  readonly dominance: Dominance;
  /** The keys of an option, worked out when they are asked for. */
  readonly keysAt: (index: number) => Keys;
}

export function answer(programme: Programme, record: PatientRecord): Answer {
  const state = deriveState(record, programme.derivation);
  const truths = evaluateAll(programme, state);
  const stands = standings(programme, truths);
  const keysAt = remembered((index) => freshKeys(index, programme, truths, stands));
  const dominance = dominanceOf(programme, truths);
  return { state, truths, stands, top: topOptions(programme, stands, keysAt, dominance), dominance, keysAt };
}

/** The answer if some findings were otherwise; only what looks at what changed is worked out again. */
export function supposing(programme: Programme, record: PatientRecord, base: Answer, supposition: Supposition): Answer {
  const state = supposeState(record, programme.derivation, base.state, supposition);
  const { truths, changed } = evaluateChanged(programme, base.state, base.truths, state);
  if (changed.length === 0) return base;
  const stands = standings(programme, truths, { stands: base.stands, changed });
  const populationMoved = programme.subgroups.some(({ criterion }) => criterion !== undefined && changed.includes(criterion));
  const keysAt = remembered((index) => {
    const moved =
      populationMoved || stands[index] !== base.stands[index] || changed.some((place) => programme.options[index]?.places.has(place));
    return moved ? freshKeys(index, programme, truths, stands) : base.keysAt(index);
  });
  const dominance = changed.some((place) => programme.comparingPlaces.has(place)) ? dominanceOf(programme, truths) : base.dominance;
  return { state, truths, stands, top: topOptions(programme, stands, keysAt, dominance), dominance, keysAt };
}

function freshKeys(index: number, programme: Programme, truths: Truths, stands: readonly Stand[]): Keys {
  const option = programme.options[index];
  const stand = stands[index];
  if (option === undefined || stand === undefined) throw new RangeError(`there is no option at ${index}`);
  return keysOf(option, stand, programme, truths);
}

/** Works each out once. */
function remembered(keysAt: (index: number) => Keys): (index: number) => Keys {
  const known = new Map<number, Keys>();
  return (index) => {
    const found = known.get(index) ?? keysAt(index);
    known.set(index, found);
    return found;
  };
}
