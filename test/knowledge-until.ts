import { type Dated, parseDate, type Snapshot, type Source } from "@nextline/core";

/**
 * What was known on a day: a copy of the knowledge without anything that certainly began after it. What had begun and has ended since
 * had not ended yet. Documents stay, because undated knowledge cites them; trial results go when their document is from after the day.
 */
export function knowledgeUntil(snapshot: Snapshot, day: number): Snapshot {
  const later = (text: string | undefined): boolean => {
    const date = text === undefined ? undefined : parseDate(text);
    return date !== undefined && date.first > day;
  };
  const sources = new Map(snapshot.sources.map((source): [string, Source] => [source.id, source]));
  const known = <Entry extends Dated>(entries: readonly Entry[]): Entry[] =>
    entries.filter((entry) => !later(entry.from)).map((entry) => (later(entry.until) ? notYetEnded(entry) : entry));
  return {
    ...snapshot,
    drugs: snapshot.drugs.map((drug) => ({ ...drug, cautions: known(drug.cautions), measures: known(drug.measures) })),
    approvals: snapshot.approvals.map((approval) => ({ ...approval, indications: known(approval.indications) })),
    guidelines: known(snapshot.guidelines).map(({ supersededBy: _, ...guideline }) => ({
      ...guideline,
      statements: known(guideline.statements),
    })),
    trials: snapshot.trials
      .map((trial) => ({ ...trial, results: trial.results.filter((row) => !later(sources.get(row.source)?.date)) }))
      .filter((trial) => trial.results.length > 0),
    rules: known(snapshot.rules),
    estimates: snapshot.estimates.map((estimates) => ({ ...estimates, networks: known(estimates.networks) })),
  };
}

function notYetEnded<Entry extends Dated>(entry: Entry): Entry {
  const { until: _, ...open } = entry;
  if (!("ended" in open)) return open as Entry;
  const { ended: __, ...unended } = open;
  return unended as unknown as Entry;
}
