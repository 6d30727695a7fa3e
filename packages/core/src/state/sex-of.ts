import type { Context } from "./derived.ts";

/** The sex of the patient, for formulas that ask for it; `undefined` when unknown. */
export function sexOf(context: Context): "female" | "male" | undefined {
  const sex = context.value("sex");
  if (sex?.type !== "choice") return undefined;
  return sex.interval.low === 0 ? "female" : "male";
}
