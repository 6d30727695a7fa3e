import type { Language } from "@nextline/core";
import { tell } from "./timeline-words.ts";
import type { ValueGroup } from "./value-groups.ts";

/** The lowest and the highest value of every marker, in words. */
export function valueRanges(groups: readonly ValueGroup[], language: Language): string[] {
  return groups.flatMap(({ series, unit }) =>
    series.map(({ label, points }) => {
      const low = points.reduce((least, { value }) => Math.min(least, value), Number.POSITIVE_INFINITY);
      const high = points.reduce((most, { value }) => Math.max(most, value), 0);
      return tell(low === high ? "rangeOne" : "range", language, { x: label, low, high, unit });
    }),
  );
}
