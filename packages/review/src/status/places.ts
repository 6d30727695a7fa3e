import { placeOf, type Snapshot, type Verified, valueKind } from "@nextline/core";

/** How the places of values in their sources are known; of a value with `none` it is not known. */
export const placeWays = ["locator", "template", "code", "level", "none"] as const;

export type PlaceWay = (typeof placeWays)[number];

/** Of how many values below a part of the knowledge base the place is known, and how. Days with a level of their own have none and are not counted. */
export function placeCounts(root: unknown, part: string, { terminology }: Snapshot): Readonly<Record<PlaceWay, number>> {
  const counts: Record<PlaceWay, number> = { locator: 0, template: 0, code: 0, level: 0, none: 0 };
  const walk = (value: unknown, list: string): void => {
    if (typeof value !== "object" || value === null) return;
    if (isValue(value)) counts[placeOf(value, valueKind(list, value), terminology.labelTemplates)?.by ?? "none"] += 1;
    for (const [key, item] of Object.entries(value)) walk(item, Array.isArray(value) ? list : key);
  };
  walk(root, part);
  return counts;
}

const isValue = (value: object): value is { readonly verified: Verified } => "verified" in value && typeof value.verified === "string";
