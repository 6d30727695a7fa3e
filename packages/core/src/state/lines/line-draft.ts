import type { DateInterval } from "../../terms/date.ts";
import type { Interval } from "../../terms/interval.ts";
import type { Text } from "../../terms/text.ts";
import type { Truth } from "../../terms/truth.ts";
import type { Began } from "./began.ts";
import type { CollectionEpisode, DrugEpisode, TransplantEpisode } from "./episode.ts";
import { droppingDays } from "./sequence.ts";

/** What an episode is within its line. */
export type Role = "combination" | "maintenance" | "support";

export interface Placed {
  readonly episode: DrugEpisode;
  readonly role: Role;
  /** Goes on from the line before: it did not begin this one. */
  readonly carried: boolean;
}

/** A line while episodes are put into it. */
export interface LineDraft {
  /** The start of what began it. */
  readonly first: DateInterval;
  readonly began: Began;
  readonly beganText: Text;
  /** Whether it is a line of its own: `unknown` where that rests on a plan that is not recorded. */
  readonly own: Truth;
  readonly drugs: readonly Placed[];
  readonly transplants: readonly TransplantEpisode[];
  readonly collections: readonly CollectionEpisode[];
}

/** The first day of anything in it; where several begin on dates that overlap, the earliest. */
export function startOf({ first, drugs, transplants, collections }: LineDraft): DateInterval {
  return earliest(first, [...collections, ...drugs.map(({ episode }) => episode), ...transplants]);
}

/** The earliest start. */
export const earliest = (first: DateInterval, others: readonly { readonly start: DateInterval }[]): DateInterval =>
  others.reduce((found, { start }) => (start.first < found.first ? start : found), first);

/** The day from which its response is judged: that of the cells, where it is a line of cells; else its first day. */
export function treatmentStartOf(line: LineDraft): DateInterval {
  return line.drugs.find(({ episode }) => episode.cells)?.episode.start ?? startOf(line);
}

/** Every drug given in it that is not a steroid and not given for a transplant or for cells. */
export function activeDrugsOf({ drugs }: LineDraft): ReadonlySet<string> {
  return new Set(drugs.filter(({ role }) => role !== "support").flatMap(({ episode }) => episode.active));
}

export function allDrugsOf({ drugs }: LineDraft): ReadonlySet<string> {
  return new Set(drugs.flatMap(({ episode }) => episode.drugs));
}

/** The day on which treatment in it was last given before another day: drugs and transplants. */
export function lastTreatedBefore({ drugs, transplants }: LineDraft, day: number): Interval {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { episode, role } of drugs) {
    if (role === "support") continue;
    low = Math.max(low, Math.min(episode.lastDose.low, day));
    high = Math.max(high, Math.min(episode.lastDose.high, day));
  }
  for (const { start } of transplants) {
    low = Math.max(low, Math.min(start.first, day));
    high = Math.max(high, Math.min(start.last, day));
  }
  return { low, high: Math.max(low, high) };
}

/** Drugs that are given, or were given last, when another treatment begins: those whose last dose was within 60 days of the last of all. */
export function givenLastBefore(draft: LineDraft, day: number): ReadonlySet<string> {
  const { high } = lastTreatedBefore(draft, day);
  return new Set(
    draft.drugs
      .filter(({ episode, role }) => role !== "support" && Math.min(episode.lastDose.high, day) >= high - droppingDays)
      .flatMap(({ episode }) => episode.active),
  );
}
