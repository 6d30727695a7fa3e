import { type Dated, type Jurisdiction, parseDate, type Snapshot, type Text, type Verified } from "@nextline/core";

/** Something in the knowledge that began or ended between two days. */
export interface Change {
  /** As written, possibly imprecise; it counts from the last day that it can mean. */
  readonly date: string;
  readonly what:
    | "authorised"
    | "authorisation ended"
    | "supply"
    | "supply until then"
    | "guideline"
    | "guideline ended"
    | "statement"
    | "statement until then"
    | "rule"
    | "rule until then"
    | "drug"
    | "drug until then"
    | "results";
  readonly id: string;
  readonly text: Text;
  readonly source: string;
  /** How far the day was verified, for authorisations, supply and documents; the content, for statements, rules and drugs. Absent: not said. */
  readonly verified?: Verified | undefined;
}

/** A period of the knowledge, what it means, and the words for its beginning and its end. */
interface Period extends Dated, Omit<Change, "date" | "what"> {
  readonly begins: Change["what"];
  readonly ends: Change["what"];
}

/**
 * Everything that began or ended after one day and up to another in a country: authorisations, supply, guidelines with their statements,
 * rules, dated cautions and measures, and the documents that brought trial results. Sorted by date. Days are full dates.
 */
export function changesBetween(snapshot: Snapshot, jurisdiction: Jurisdiction, from: string, to: string): Change[] {
  const [start, end] = [dayOf(from), dayOf(to)];
  const inside = (date: string | undefined): date is string => {
    const last = date === undefined ? undefined : parseDate(date)?.last;
    return last !== undefined && last > start && last <= end;
  };
  const changes = periodsOf(snapshot, jurisdiction).flatMap(({ begins, ends, from: began, until, id, text, source, verified }) => {
    const shared = { id, text, source, verified };
    return [
      ...(inside(began) ? [{ date: began, what: begins, ...shared }] : []),
      ...(inside(until) ? [{ date: until, what: ends, ...shared }] : []),
    ];
  });
  const name = ({ what, id }: Change): string => `${what} ${id}`;
  return [...changes, ...resultsOf(snapshot).filter(({ date }) => inside(date))].sort(
    (a, b) => dayOf(a.date) - dayOf(b.date) || (name(a) < name(b) ? -1 : 1),
  );
}

/** The last day that a date can mean, by which it counts. */
function dayOf(text: string): number {
  const date = parseDate(text);
  if (date === undefined) throw new RangeError(`${text} is no date; expected a day such as 2026-11-22`);
  return date.last;
}

function periodsOf(snapshot: Snapshot, jurisdiction: Jurisdiction): Period[] {
  const here = ({ jurisdictions }: { readonly jurisdictions?: readonly Jurisdiction[] }): boolean =>
    jurisdictions === undefined || jurisdictions.includes(jurisdiction);
  const dated = ({ from, until }: Dated): Dated => ({ ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) });
  const dateLevels = new Map(snapshot.sources.map(({ id, dateVerified }) => [id, dateVerified]));
  const approvals = snapshot.approvals
    .filter((approval) => approval.jurisdiction === jurisdiction)
    .flatMap(({ id, indications, supply }) => [
      ...indications.map((indication): Period => {
        const { text, source, dateVerified } = indication;
        return {
          ...dated(indication),
          begins: "authorised",
          ends: "authorisation ended",
          id: `${id}/${indication.id}`,
          text,
          source,
          verified: dateVerified,
        };
      }),
      ...supply.map(
        (item): Period => ({
          ...dated(item),
          begins: "supply",
          ends: "supply until then",
          id,
          text: item.text,
          source: item.source,
          verified: item.dateVerified,
        }),
      ),
    ]);
  const guidelines = snapshot.guidelines
    .filter((guideline) => guideline.jurisdiction === "INT" || guideline.jurisdiction === jurisdiction)
    .flatMap((guideline): Period[] => [
      {
        ...dated(guideline),
        begins: "guideline",
        ends: "guideline ended",
        id: guideline.id,
        text: guideline.title,
        source: guideline.source,
        verified: dateLevels.get(guideline.source),
      },
      ...guideline.statements.map(
        (statement): Period => ({
          ...dated(statement),
          begins: "statement",
          ends: "statement until then",
          id: `${guideline.id}/${statement.id}`,
          text: statement.text,
          source: statement.source,
          verified: statement.verified,
        }),
      ),
    ]);
  const rules = snapshot.rules.filter(here).map(
    (rule): Period => ({
      ...dated(rule),
      begins: "rule",
      ends: "rule until then",
      id: rule.id,
      text: rule.text,
      source: rule.sources[0] ?? "",
      verified: rule.verified,
    }),
  );
  const drugs = snapshot.drugs.flatMap((drug) =>
    [...drug.cautions, ...drug.measures].filter(here).map(
      (item): Period => ({
        ...dated(item),
        begins: "drug",
        ends: "drug until then",
        id: `${drug.id}/${item.id}`,
        text: item.text,
        source: item.source,
        verified: item.verified,
      }),
    ),
  );
  return [...approvals, ...guidelines, ...rules, ...drugs];
}

/** The documents that brought results of trials, each on the day on which it became public. */
function resultsOf(snapshot: Snapshot): Change[] {
  const sources = new Map(snapshot.sources.map((source) => [source.id, source]));
  return snapshot.trials.flatMap((trial) =>
    [...new Set(trial.results.map(({ source }) => source))].flatMap((id): Change[] => {
      const source = sources.get(id);
      if (source?.date === undefined) return [];
      const endpoints = [...new Set(trial.results.filter((row) => row.source === id).map(({ endpoint }) => endpoint))].join(", ");
      return [
        {
          date: source.date,
          what: "results",
          id: `${trial.id}/${id}`,
          text: { en: `${trial.id}: ${endpoints} (${source.title})`, ja: `${trial.id}試験：${endpoints}（${source.title}）` },
          source: id,
          verified: source.dateVerified,
        },
      ];
    }),
  );
}
