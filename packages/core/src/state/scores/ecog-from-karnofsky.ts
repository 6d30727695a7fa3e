import type { Interval } from "../../terms/interval.ts";
import { between } from "../../terms/interval.ts";

/** Of a status in tens. */
const ecogOf = (karnofsky: number): number => Math.min(5, Math.max(0, Math.floor((100 - karnofsky) / 20)));

/**
 * ECOG performance status of a Karnofsky status: 90-100 is 0, 70-80 is 1, 50-60 is 2, 30-40 is 3, 10-20 is 4, 0 (death) is 5.
 *
 * A status between two tens is bounded by both. An unknown status stays unknown. Two Karnofsky steps become one, so it is never turned
 * back: what asks for a Karnofsky status needs one. Others pair the scales otherwise (80-90 with ECOG 1, 70 with 2, 50-60 with 3).
 *
 * Source: the usual table (read in secondary sources); ECOG: Oken 1982, Am J Clin Oncol 5:649.
 *
 * @example ecogFromKarnofsky(exactly(85)) // { low: 0, high: 1 }
 */
export function ecogFromKarnofsky(karnofsky: Interval | undefined): Interval | undefined {
  if (karnofsky === undefined) return undefined;
  return between(ecogOf(Math.ceil(karnofsky.high / 10) * 10), ecogOf(Math.floor(karnofsky.low / 10) * 10));
}
