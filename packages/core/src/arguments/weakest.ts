import type { Verified } from "../catalogue/sourced.ts";

const order: readonly Verified[] = ["unverified", "secondary", "abstract", "read"];

/** How far a statement is checked that rests on several values: as far as the least checked of them. */
export function weakest(levels: readonly Verified[]): Verified {
  return order.find((level) => levels.includes(level)) ?? "unverified";
}
