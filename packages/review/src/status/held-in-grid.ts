import type { Deciding, Jurisdiction, OptionStanding, Snapshot } from "@nextline/core";
import { coverage, wholeGrid } from "../coverage/coverage.ts";
import type { UnverifiedValue } from "./unverified.ts";

/** For how many grid patients of the last year a value holds of some treatment, and for how many what comes first stands on it. */
export interface Held {
  readonly value: UnverifiedValue;
  readonly patients: number;
  readonly first: number;
}

/** Asks the grid of the last year, in every country. A patient counts once for a value, however many treatments it concerns. */
export function heldInGrid(
  snapshot: Snapshot,
  values: readonly UnverifiedValue[],
): { readonly asked: number; readonly values: readonly Held[] } {
  const grid = wholeGrid();
  const byRule = Map.groupBy(values, ({ rule }) => rule);
  const made = (deciding: readonly Deciding[], country: Jurisdiction): UnverifiedValue[] =>
    deciding.flatMap((entry) =>
      rulesOf(entry).flatMap((rule) => (byRule.get(rule) ?? []).filter((value) => isMadeBy(value, entry, country))),
    );
  const [patients, first] = [new Map<UnverifiedValue, number>(), new Map<UnverifiedValue, number>()];
  const count = (counts: Map<UnverifiedValue, number>, found: readonly UnverifiedValue[]): void => {
    for (const value of new Set(found)) counts.set(value, (counts.get(value) ?? 0) + 1);
  };
  let asked = 0;
  for (const { jurisdiction, treatments, first: leading } of coverage(snapshot, { ...grid, years: grid.years.slice(-1) })) {
    asked += 1;
    count(
      patients,
      treatments.flatMap(({ deciding }) => made(deciding, jurisdiction)),
    );
    const carrying = treatments.filter(({ id }) => leading.includes(id)).flatMap(carriedBy);
    count(first, made(carrying, jurisdiction));
  }
  return { asked, values: values.map((value) => ({ value, patients: patients.get(value) ?? 0, first: first.get(value) ?? 0 })) };
}

/** On what an option stands: the grounds that reach its standing (one for more than a cap leaves reaches it too), and its label. */
function carriedBy({ standing, deciding }: OptionStanding): Deciding[] {
  return deciding.filter(({ effect, at, topic }) => effect === "grounds" && (topic === "label" || at === standing || at === "preferred"));
}

function isMadeBy({ words, jurisdictions }: UnverifiedValue, { text }: Deciding, country: Jurisdiction): boolean {
  const here = jurisdictions === undefined || jurisdictions.includes(country);
  return here && (words === undefined || (text.en.startsWith(words.begin) && text.en.endsWith(words.end)));
}

/** `label/a/x+b/y` stands for two indications, `a or b` for two statements of a guideline. */
function rulesOf({ rule, topic }: Deciding): string[] {
  if (topic === "guideline") return rule.split(" or ");
  if (!rule.startsWith("label/")) return [rule];
  return rule
    .slice("label/".length)
    .split("+")
    .map((part) => `label/${part}`);
}
