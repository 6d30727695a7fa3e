import type { Snapshot, Verified } from "@nextline/core";
import { type PlaceWay, placeCounts } from "./places.ts";

/** The levels from the firmest to the least. */
export const levels: readonly Verified[] = ["read", "abstract", "secondary", "unverified"];

/** How many values of a part of the knowledge stand on each level, and how the places in their sources are known. */
export interface VerificationCount {
  readonly part: string;
  readonly values: number;
  readonly byLevel: Readonly<Record<Verified, number>>;
  readonly places: Readonly<Record<PlaceWay, number>>;
}

/** Counts every value that carries a level, by part of the knowledge base. Dates that carry a level of their own count as values. */
export function verificationCounts(snapshot: Snapshot): VerificationCount[] {
  const parts: readonly (readonly [string, unknown])[] = [
    ["drugs", snapshot.drugs],
    ["regimens", snapshot.regimens],
    ["approvals", snapshot.approvals],
    ["guidelines", snapshot.guidelines],
    ["trials", snapshot.trials],
    ["rules", snapshot.rules],
    ["terminology", snapshot.terminology],
    ["sources (their dates)", snapshot.sources],
  ];
  return parts.map(([part, value]) => ({ part, ...countedIn(value), places: placeCounts(value, part, snapshot) }));
}

function countedIn(root: unknown): Omit<VerificationCount, "part" | "places"> {
  const byLevel: Record<Verified, number> = { read: 0, abstract: 0, secondary: 0, unverified: 0 };
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      if ((key === "verified" || key === "dateVerified") && typeof item === "string") byLevel[item as Verified] += 1;
      else walk(item);
    }
  };
  walk(root);
  return { values: levels.reduce((sum, level) => sum + byLevel[level], 0), byLevel };
}
