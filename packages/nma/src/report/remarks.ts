import type { Contrast } from "../network/contrast.ts";

/** What a reader must be told beside the numbers. `kind` is for programs, `text` for people. */
export interface Remark {
  readonly kind: "no-closed-loop" | "no-degrees-of-freedom" | "no-prediction-interval" | "derived-contrasts";
  readonly text: string;
}

/** The remarks on a network with `df` degrees of freedom of Q, `dfBetween` of them between designs. */
export function remarksOn(contrasts: readonly Contrast[], df: number, dfBetween: number): Remark[] {
  const remarks: Remark[] = [];
  if (dfBetween === 0) {
    remarks.push({
      kind: "no-closed-loop",
      text: "No closed loop: inconsistency cannot be tested. This is no evidence that direct and indirect effects agree.",
    });
  }
  if (df === 0) {
    remarks.push({
      kind: "no-degrees-of-freedom",
      text: "No comparison was repeated: between-study variance cannot be estimated, and the random-effects model is the common-effect model.",
    });
  }
  if (df < 2) {
    remarks.push({
      kind: "no-prediction-interval",
      text: `Prediction intervals need 2 degrees of freedom of Q; this network has ${df}.`,
    });
  }
  const derived = contrasts.filter((contrast) => contrast.derived === true);
  if (derived.length > 0) {
    const names = derived.map(({ study, treatment, comparator }) => `${study}, ${treatment} versus ${comparator}`);
    remarks.push({ kind: "derived-contrasts", text: `Worked out from other contrasts of the study, not published: ${names.join("; ")}.` });
  }
  return remarks;
}
