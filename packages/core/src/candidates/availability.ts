import type { Approval, Indication, Supply } from "../catalogue/approval.ts";
import { hasBegun, hasEnded, holdsOn } from "../catalogue/period.ts";

/** Whether a drug can be had in a country on a day: authorised, and supplied. `not-supplied` is authorised and cannot be had. */
export type Availability = "in-force" | "not-supplied" | "not-yet" | "withdrawn" | "not-known";

/** Whether an indication holds on the day: `undefined` while its imprecise date may or may not have come. */
function stateOf(indication: Indication, day: number): "holds" | "not-yet" | "ended" | "open" {
  const begun = hasBegun(indication.from, day);
  const ended = hasEnded(indication.until, day);
  if (begun === "not-met") return "not-yet";
  if (ended === "met") return "ended";
  return begun === "met" && ended === "not-met" ? "holds" : "open";
}

/**
 * The availability of a drug: in force while any of its indications holds (use outside it is a matter of the label) and nothing says that
 * it is not supplied, withdrawn when all that began have ended, not yet when none had begun, not known when the knowledge base does not say (no file for the country).
 * Knowledge from after the day plays no part: what was approved later is `not-yet`, as is what never was.
 */
export function drugAvailability(approval: Approval | undefined, day: number): Availability {
  if (approval === undefined) return "not-known";
  const states = approval.indications.map((indication) => stateOf(indication, day));
  if (states.includes("holds"))
    return suppliesOn(approval, day).some(({ status }) => status === "not-supplied") ? "not-supplied" : "in-force";
  if (states.includes("open")) return "not-known";
  return states.includes("ended") ? "withdrawn" : "not-yet";
}

/** What is known of the supply on the day, where it parts from the authorisation. */
export function suppliesOn(approval: Approval, day: number): readonly Supply[] {
  return approval.supply.filter((supply) => holdsOn(supply, day));
}

const worst: readonly Availability[] = ["withdrawn", "not-yet", "not-supplied", "not-known", "in-force"];

/** An option can be had when each of its drugs can. */
export function optionAvailability(drugs: readonly Availability[]): Availability {
  return worst.find((availability) => drugs.includes(availability)) ?? "in-force";
}

/** The indications that name the option and hold on the day, or may (their imprecise date may or may not have come). */
export function indicationsFor(
  regimen: string,
  approvals: readonly Approval[],
  day: number,
  wanted: readonly ("holds" | "open")[] = ["holds"],
): { readonly drug: string; readonly indication: Indication }[] {
  return approvals.flatMap((approval) =>
    approval.indications
      .filter((indication) => indication.setting === "relapsed" && indication.regimens.includes(regimen))
      .filter((indication) => wanted.some((state) => state === stateOf(indication, day)))
      .map((indication) => ({ drug: approval.drug, indication })),
  );
}

/** The indications that have ended by the day. */
export function endedIndications(approval: Approval, day: number): Indication[] {
  return approval.indications.filter((indication) => stateOf(indication, day) === "ended");
}
