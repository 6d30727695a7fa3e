import type { Argument, Language, Option } from "@nextline/core";
import { say } from "../phrases.ts";

/** What says that a drug of the option is authorised, but that its supply is limited or not known. */
export function openSupply(option: Option): Argument[] {
  return option.arguments.filter(isOpenSupply);
}

/** Whether an argument says that supply is limited or not known. A drug that is not supplied excludes its options instead. */
export const isOpenSupply = ({ kind, topic, rule }: Argument): boolean =>
  kind === "requires" && topic === "availability" && rule.startsWith("availability/supply-");

/** The same in two words, for the row of an option; `undefined` when nothing is open. Not known weighs more than limited. */
export function supplyMark(option: Option, language: Language): string | undefined {
  const open = openSupply(option);
  if (open.length === 0) return undefined;
  return say(open.every(({ rule }) => rule.endsWith("-limited")) ? "supplyLimited" : "supplyNotKnown", language);
}
