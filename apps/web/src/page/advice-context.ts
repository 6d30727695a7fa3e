import type { Assessment, Edition, Fact, Problem } from "@nextline/core";
import { createContext, useContext } from "react";

/** An assessment with what it was made from. */
export interface CurrentAdvice {
  readonly assessment: Assessment;
  readonly facts: readonly Fact[];
  readonly edition: Edition;
  readonly derived: Assessment["state"];
}

/** The advice on the case as it stands: the last that could be made, and the problems that stand in the way of a newer one. */
export interface AdviceState {
  readonly current: CurrentAdvice | undefined;
  /** The advice before the last change. */
  readonly before: Assessment | undefined;
  readonly problems: readonly Problem[];
}

/** Given by the page to every part of it. */
export const AdviceContext = createContext<AdviceState>({ current: undefined, before: undefined, problems: [] });

/** The advice of the page one is part of. */
export const useAdvice = (): AdviceState => useContext(AdviceContext);
