import { type Dated, type Jurisdiction, knownSince, parseDate, type Snapshot, type Source, type Text, type Verified } from "@nextline/core";
import type { Change } from "./change.ts";

/** A period of the knowledge, what it means, and the words for its beginning and its end. */
export interface Period extends Dated, Omit<Change, "date" | "what"> {
  readonly begins: Change["what"];
  readonly ends: Change["what"];
  /** How far the day of its end was verified, or only what it says. */
  readonly verifiedEnd?: NonNullable<Change["verified"]>;
}

/** An entry that may be limited to countries. */
interface Placed {
  readonly jurisdictions?: readonly Jurisdiction[];
}

/** Every period of the knowledge that counts in a country. */
export function periodsOf(snapshot: Snapshot, jurisdiction: Jurisdiction): Period[] {
  const here = ({ jurisdictions }: Placed): boolean => jurisdictions === undefined || jurisdictions.includes(jurisdiction);
  const sources = new Map(snapshot.sources.map((source) => [source.id, source]));
  return [
    ...ofApprovals(snapshot, jurisdiction),
    ...ofGuidelines(snapshot, jurisdiction, sources),
    ...ofRules(snapshot, here, sources),
    ...ofDrugs(snapshot, here, sources),
  ];
}

const dated = ({ from, until }: Dated): Dated => ({
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
});

/** The level is that of the day, or of what is said, at both ends. */
const level = (of: "day" | "content", verified: Verified): Pick<Period, "verified" | "verifiedEnd"> => ({
  verified: { of, level: verified },
  verifiedEnd: { of, level: verified },
});

function ofApprovals({ approvals }: Snapshot, jurisdiction: Jurisdiction): Period[] {
  return approvals
    .filter((approval) => approval.jurisdiction === jurisdiction)
    .flatMap(({ id, indications, supply }) => [
      ...indications.map(
        (indication): Period => ({
          ...dated(indication),
          ...level("day", indication.dateVerified),
          part: "authorisation",
          begins: "authorised",
          ends: "authorisation ended",
          id: `${id}/${indication.id}`,
          text: indication.text,
          source: indication.source,
        }),
      ),
      ...supply.map(
        (item): Period => ({
          ...dated(item),
          ...level("day", item.dateVerified),
          part: "authorisation",
          begins: "supply",
          ends: "supply until then",
          id,
          text: item.text,
          source: item.source,
        }),
      ),
    ]);
}

/** A guideline counts from the day of its document, where that is the same day; when it ended is told by its successor. */
function ofGuidelines({ guidelines }: Snapshot, jurisdiction: Jurisdiction, sources: ReadonlyMap<string, Source>): Period[] {
  return guidelines
    .filter((guideline) => guideline.jurisdiction === "INT" || guideline.jurisdiction === jurisdiction)
    .flatMap((guideline): Period[] => {
      const source = sources.get(guideline.source);
      const known = source?.date === guideline.from ? source?.dateVerified : undefined;
      return [
        {
          ...dated(guideline),
          ...(known === undefined ? {} : { verified: { of: "day", level: known } }),
          part: "guideline",
          begins: "guideline",
          ends: "guideline ended",
          id: guideline.id,
          text: guideline.title,
          source: guideline.source,
        },
        ...guideline.statements.map(
          (statement): Period => ({
            ...dated(statement),
            ...level("content", statement.verified),
            part: "guideline",
            begins: "statement",
            ends: "statement until then",
            id: `${guideline.id}/${statement.id}`,
            text: statement.text,
            source: statement.source,
          }),
        ),
      ];
    });
}

/** A rule holds from the day on which the first of its sources was public. */
function ofRules({ rules }: Snapshot, here: (rule: Placed) => boolean, sources: ReadonlyMap<string, Source>): Period[] {
  return rules.filter(here).map((rule): Period => {
    const days = rule.sources.map((id) => knownSince(sources.get(id)));
    const first = days.includes(undefined) ? undefined : days.reduce((a, b) => (lastOf(b) < lastOf(a) ? b : a), days[0]);
    return {
      ...dated({ ...rule, ...later(rule.from, first) }),
      ...level("content", rule.verified),
      part: "rule",
      begins: "rule",
      ends: "rule until then",
      id: rule.id,
      text: rule.text,
      source: rule.sources[0] ?? "",
    };
  });
}

interface OfDrug extends Dated, Placed {
  readonly id: string;
  readonly text: Text;
  readonly source: string;
  readonly verified: Verified;
}

/** Cautions, measures, doses and interactions, from the day on which their source was public. */
function ofDrugs({ drugs }: Snapshot, here: (item: Placed) => boolean, sources: ReadonlyMap<string, Source>): Period[] {
  return drugs.flatMap((drug) => {
    const items: readonly OfDrug[] = [
      ...drug.cautions,
      ...drug.measures,
      ...(["renal", "hepatic", "frailty"] as const).flatMap((organ) => drug[organ].map((band) => ({ ...band, id: organ }))),
      ...drug.interactions.map((interaction) => ({ ...interaction, id: interaction.with })),
    ];
    return items.filter(here).map(
      (item): Period => ({
        ...dated({ ...item, ...later(item.from, knownSince(sources.get(item.source))) }),
        ...level("content", item.verified),
        part: "drug",
        begins: "drug",
        ends: "drug until then",
        id: `${drug.id}/${item.id}`,
        text: item.text,
        source: item.source,
      }),
    );
  });
}

const lastOf = (date: string | undefined): number =>
  date === undefined ? Number.NEGATIVE_INFINITY : (parseDate(date)?.last ?? Number.POSITIVE_INFINITY);

/** The later of two beginnings. */
function later(from: string | undefined, known: string | undefined): Pick<Dated, "from"> {
  const date = lastOf(known) > lastOf(from) ? known : from;
  return date === undefined ? {} : { from: date };
}
