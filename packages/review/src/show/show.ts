import { catalogueOf, type Language, type Snapshot } from "@nextline/core";
import { renderShown, type ShowContext, type Shown } from "./entry.ts";
import { shownDrug } from "./show-drug.ts";
import { shownGuideline, shownRule, shownSource, shownTrial } from "./show-others.ts";
import { shownRegimen } from "./show-regimen.ts";

interface Named {
  readonly id: string;
  readonly synonyms?: readonly string[];
}

/** Everything that can be shown, with its names. Approvals are shown with their drug. */
function everything(context: ShowContext): { readonly id: string; readonly names: readonly string[]; readonly shown: () => Shown }[] {
  const { drugs, regimens, guidelines, trials, rules, sources } = context.catalogue.snapshot;
  const of = <Entry extends Named>(entries: readonly Entry[], show: (entry: Entry, context: ShowContext) => Shown) =>
    entries.map((entry) => ({ id: entry.id, names: [entry.id, ...(entry.synonyms ?? [])], shown: () => show(entry, context) }));
  return [
    ...of(drugs, shownDrug),
    ...of(regimens, shownRegimen),
    ...of(
      guidelines.map((guideline) => ({ ...guideline, synonyms: guideline.statements.map(({ id }) => id) })),
      shownGuideline,
    ),
    ...of(trials, shownTrial),
    ...of(rules, shownRule),
    ...of(sources, shownSource),
  ];
}

/**
 * What is named so, as text to be read: a drug, regimen, guideline, trial, rule or source, by its id or another of its names, whatever the
 * case. Several when the name stands for several (a drug and the regimen of it alone); none when nothing is named so.
 */
export function showNamed(name: string, snapshot: Snapshot, language: Language): string[] {
  return named(name, { catalogue: catalogueOf(snapshot), language }).map(({ shown }) => renderShown(shown()));
}

/** The ids of what is named so; of a statement, its guideline's. */
export function idsNamed(name: string, snapshot: Snapshot): string[] {
  return [...new Set(named(name, { catalogue: catalogueOf(snapshot), language: "en" }).map(({ id }) => id))];
}

function named(name: string, context: ShowContext): ReturnType<typeof everything> {
  const wanted = name.toLowerCase();
  return everything(context).filter(({ names }) => names.some((candidate) => candidate.toLowerCase() === wanted));
}

/** Every name that `showNamed` knows. */
export function shownNames(snapshot: Snapshot): string[] {
  return everything({ catalogue: catalogueOf(snapshot), language: "en" }).flatMap(({ names }) => names);
}
