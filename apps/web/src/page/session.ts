import { createContext, useContext, useReducer } from "react";
import { type CasePath, type CaseValue, emptyCase, saysSomething, withValue } from "../case/case-value.ts";
import type { HealthRecord } from "../case/health-record.ts";

/** One change of the case: what it was before, and what was changed, in words. */
export interface Step {
  readonly before: CaseValue;
  readonly what: string;
  /** Changes of the same thing, one after the other, are one step. */
  readonly about: string;
}

interface State {
  readonly value: CaseValue;
  readonly steps: readonly Step[];
  /** How many cases were opened, and whether the last said nothing when it was. */
  readonly opened: number;
  readonly empty: boolean;
  readonly record: HealthRecord | undefined;
}

type Act =
  | { readonly to: CaseValue; readonly what: string; readonly about: string }
  | "undo"
  | { readonly open: CaseValue; readonly record: HealthRecord | undefined };

function next(state: State, act: Act): State {
  const { value, steps } = state;
  const last = steps.at(-1);
  if (act === "undo") return last === undefined ? state : { ...state, value: last.before, steps: steps.slice(0, -1) };
  if ("open" in act) {
    const { open, record } = act;
    return { value: { ...open }, steps: [], opened: state.opened + 1, empty: record === undefined && !saysSomething(open), record };
  }
  if (JSON.stringify(act.to) === JSON.stringify(value)) return state;
  const kept = last?.about === act.about ? steps.slice(0, -1) : steps;
  const before = last?.about === act.about ? last.before : value;
  return { ...state, value: act.to, steps: [...kept, { before, what: act.what, about: act.about }] };
}

/** The case that is being written, and the way back. It lives as long as the page. */
export interface Session {
  readonly value: CaseValue;
  readonly last: Step | undefined;
  /** How many cases were opened so far: another number is another case. */
  readonly opened: number;
  /** Whether it was opened without anything in it. */
  readonly empty: boolean;
  /** Puts a value at a path, or takes it away; `what` names the change to the reader. */
  readonly change: (path: CasePath, part: unknown, what: string) => void;
  /** The health record beside the case, if one was opened. */
  readonly record: HealthRecord | undefined;
  /** Begins with another case, beside a health record or without one. */
  readonly open: (value: CaseValue, record?: HealthRecord) => void;
  readonly undo: () => void;
}

/** The session of the page. */
export function useNewSession(): Session {
  const [state, act] = useReducer(next, { value: emptyCase, steps: [], opened: 0, empty: true, record: undefined });
  const { value, steps, opened, empty, record } = state;
  return {
    value,
    last: steps.at(-1),
    opened,
    empty,
    record,
    change: (path, part, what) => act({ to: withValue(value, path, part), what, about: path.join(".") }),
    open: (begun, beside) => act({ open: begun, record: beside }),
    undo: () => act("undo"),
  };
}

/** Given by the page to every part of it. */
export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of the page one is part of. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("a part of the page stands outside of it");
  return session;
}
