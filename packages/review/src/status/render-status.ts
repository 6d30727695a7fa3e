import type { Deciding, Snapshot } from "@nextline/core";
import { coverage, wholeGrid } from "../coverage/coverage.ts";
import { effects, type UnverifiedValue, unverifiedValues } from "./unverified.ts";
import { levels, verificationCounts } from "./verification.ts";

/**
 * What the knowledge base holds and on what it stands, as Markdown: counts, and every unverified value that can change a standing, worst
 * first: by what it does, then by how many first options of grid patients of the last year rest on it, then by how many of them it holds for.
 */
export function renderStatus(snapshot: Snapshot): string {
  const grid = holdsInGrid(snapshot);
  const values = unverifiedValues(snapshot)
    .map((value) => ({ value, ...grid.of(value) }))
    .sort(
      (a, b) =>
        effects.indexOf(a.value.effect) - effects.indexOf(b.value.effect) ||
        b.first - a.first ||
        b.patients - a.patients ||
        (a.value.place < b.value.place ? -1 : 1),
    );
  return [
    "# What the knowledge stands on",
    "",
    "Written by `npx nextline knowledge status`; not edited by hand. What the words mean: [knowledge.md](knowledge.md).",
    "",
    ...holdings(snapshot),
    "",
    "## How far it was verified",
    "",
    "| Part | Values | Read | Abstract | Secondary | Unverified | With the place in the source |",
    "|---|---|---|---|---|---|---|",
    ...verificationCounts(snapshot).map(
      ({ part, values: count, byLevel, withLocator }) =>
        `| ${part} | ${count} | ${levels.map((level) => byLevel[level]).join(" | ")} | ${withLocator} |`,
    ),
    "",
    "## Unverified values that can change a standing, worst first",
    "",
    `${values.length} values. *Patients* says for how many of the ${grid.asked} patients of the [coverage grid](knowledge-coverage.md) of the last year the argument made from it holds (of the patients of its country, where it counts only there), and *First options* for how many a first option rests on it; 0: for none of the grid, but it may for others. Values of drugs that no country has authorised are left out.`,
    "",
    ...effects.flatMap((effect) =>
      section(
        effect,
        values.filter(({ value }) => value.effect === effect),
      ),
    ),
  ].join("\n");
}

function holdings({ drugs, regimens, trials, guidelines, rules, sources, approvals }: Snapshot): string[] {
  const statements = guidelines.reduce((sum, guideline) => sum + guideline.statements.length, 0);
  const results = trials.reduce((sum, trial) => sum + trial.results.length, 0);
  const countries = [...new Set(approvals.map(({ jurisdiction }) => jurisdiction))].sort();
  const treatments = regimens.filter(({ kind }) => kind === "regimen" || kind === "cell-therapy").length;
  return [
    `${drugs.length} drugs, ${treatments} regimens and ${regimens.length - treatments} strategies, ${trials.length} trials with ${results} results, ${guidelines.length} guidelines with ${statements} statements, ${rules.length} rules, ${sources.length} sources; authorisations of ${countries.length} countries (${countries.join(", ")}).`,
  ];
}

function section(effect: string, values: readonly (Held & { readonly value: UnverifiedValue })[]): string[] {
  if (values.length === 0) return [];
  return [
    `### ${effect[0]?.toUpperCase()}${effect.slice(1)} (${values.length})`,
    "",
    "| First options | Patients | Where | What | Source |",
    "|---|---|---|---|---|",
    ...values.map(({ value, first, patients }) => `| ${first} | ${patients} | ${value.place} | ${cell(value.text.en)} | ${value.source} |`),
    "",
  ];
}

const cell = (text: string): string => text.replaceAll("|", "/").replaceAll("\n", " ");

/** For how many grid patients of the last year a value holds of some treatment, and how many first options stand on it. */
interface Held {
  readonly patients: number;
  readonly first: number;
}

function holdsInGrid(snapshot: Snapshot): { readonly asked: number; readonly of: (value: UnverifiedValue) => Held } {
  const grid = wholeGrid();
  const patients = new Map<string, number>();
  const first = new Map<string, number>();
  let asked = 0;
  for (const cell of coverage(snapshot, { ...grid, years: grid.years.slice(-1) })) {
    asked += 1;
    const held = new Set(cell.treatments.flatMap(({ deciding }) => deciding.flatMap((entry) => keysOf(entry, cell.jurisdiction))));
    const leading = cell.treatments.filter(({ id }) => cell.first.includes(id));
    const carrying = new Set(
      leading.flatMap(({ deciding }) =>
        deciding.filter(({ effect }) => effect === "grounds").flatMap((entry) => keysOf(entry, cell.jurisdiction)),
      ),
    );
    for (const key of held) patients.set(key, (patients.get(key) ?? 0) + 1);
    for (const key of carrying) first.set(key, (first.get(key) ?? 0) + 1);
  }
  const sum = (counts: ReadonlyMap<string, number>, { rule, argument, jurisdiction }: UnverifiedValue): number =>
    (jurisdiction === undefined ? grid.jurisdictions : [jurisdiction]).reduce(
      (total, country) => total + (counts.get(keyOf(country, rule, argument)) ?? 0),
      0,
    );
  return { asked, of: (value) => ({ patients: sum(patients, value), first: sum(first, value) }) };
}

const keyOf = (jurisdiction: string, rule: string, argument: string | undefined): string => [jurisdiction, rule, argument ?? ""].join("|");

/** By its rule, and by its rule and words; `label/a/x+b/y` stands for two indications. */
function keysOf({ rule, text }: Deciding, jurisdiction: string): string[] {
  const rules = rule.startsWith("label/")
    ? rule
        .slice("label/".length)
        .split("+")
        .map((part) => `label/${part}`)
    : [rule];
  return rules.flatMap((part) => [keyOf(jurisdiction, part, undefined), keyOf(jurisdiction, part, text.en)]);
}
