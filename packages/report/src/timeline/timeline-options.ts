import type { Catalogue } from "@nextline/core";
import { type NameOf, ownName, type ReportOptions } from "../report-options.ts";

/** What every form of the timeline takes: the language, and what the knowledge base calls things. All but the language may be left out. */
export interface TimelineOptions extends ReportOptions {
  /** The class of a drug: what gives its bar a colour. Default is none. */
  readonly classOf?: (drug: string) => string | undefined;
  /** Whether a drug is cells, given once. Default is no. */
  readonly isCells?: (drug: string) => boolean;
  /** The letters of a combination, as `VRd`. Default is the names of its drugs. */
  readonly regimenOf?: (drugs: readonly string[]) => string | undefined;
}

/** The same with every default filled in. */
export type TimelineNames = Required<TimelineOptions>;

/** The options with their defaults. */
export function timelineNames({ language, nameOf, classOf, isCells, regimenOf }: TimelineOptions): TimelineNames {
  return {
    language,
    nameOf: nameOf ?? (ownName satisfies NameOf),
    classOf: classOf ?? (() => undefined),
    isCells: isCells ?? (() => false),
    regimenOf: regimenOf ?? (() => undefined),
  };
}

/**
 * What a knowledge base knows of drugs, as the timeline needs it. Drugs that several regimens share (as once and twice weekly) have no
 * letters: the record does not tell which it was.
 *
 * @example renderTimelineText(timeline, { language: "en", ...drugNamesOf(catalogueOf(snapshot)) })
 */
export function drugNamesOf({ nameOf, drugs, regimens, lists }: Catalogue): Omit<TimelineNames, "language"> {
  const letters = new Map<string, string | undefined>();
  for (const { id, kind, drugs: parts } of regimens.values()) {
    if ((kind !== "regimen" && kind !== "cell-therapy") || parts.length === 0) continue;
    const key = keyOf(parts.map(({ drug }) => drug));
    letters.set(key, letters.has(key) ? undefined : id);
  }
  return {
    nameOf,
    classOf: (drug) => drugs.get(drug)?.class,
    isCells: (drug) => lists.cellTherapies.has(drug),
    regimenOf: (of) => letters.get(keyOf(of)),
  };
}

const keyOf = (drugs: readonly string[]): string => [...new Set(drugs)].sort().join(" ");
