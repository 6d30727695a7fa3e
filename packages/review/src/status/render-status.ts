import type { Snapshot } from "@nextline/core";
import { coverage, wholeGrid } from "../coverage/coverage.ts";
import { effects, type UnverifiedValue, unverifiedValues } from "./unverified.ts";
import { levels, verificationCounts } from "./verification.ts";

/**
 * What the knowledge base holds and on what it stands, as Markdown: counts, and every unverified value that can change a standing, worst
 * first: by what it does, then by the number of grid patients of the last year for whom it holds.
 */
export function renderStatus(snapshot: Snapshot): string {
  const grid = holdsInGrid(snapshot);
  const values = unverifiedValues(snapshot)
    .map((value) => ({ value, patients: grid.byRule(value.rule) }))
    .sort(
      (a, b) =>
        effects.indexOf(a.value.effect) - effects.indexOf(b.value.effect) ||
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
    `${values.length} values. *Patients* says for how many of the ${grid.asked} patients of the [coverage grid](knowledge-coverage.md) of the last year the argument made from it holds; 0: for none of the grid, but it may for others.`,
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

function section(effect: string, values: readonly { readonly value: UnverifiedValue; readonly patients: number }[]): string[] {
  if (values.length === 0) return [];
  return [
    `### ${effect[0]?.toUpperCase()}${effect.slice(1)} (${values.length})`,
    "",
    "| Patients | Where | What | Source |",
    "|---|---|---|---|",
    ...values.map(({ value, patients }) => `| ${patients} | ${value.place} | ${cell(value.text.en)} | ${value.source} |`),
    "",
  ];
}

const cell = (text: string): string => text.replaceAll("|", "/").replaceAll("\n", " ");

/** For how many grid patients of the last year each rule holds of some treatment. A label counts under each indication that it is made of. */
function holdsInGrid(snapshot: Snapshot): { readonly asked: number; readonly byRule: (rule: string) => number } {
  const grid = wholeGrid();
  const counts = new Map<string, number>();
  let asked = 0;
  for (const { treatments } of coverage(snapshot, { ...grid, years: grid.years.slice(-1) })) {
    asked += 1;
    const held = new Set(treatments.flatMap(({ deciding }) => deciding.flatMap(({ rule }) => partsOf(rule))));
    for (const rule of held) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return { asked, byRule: (rule) => counts.get(rule) ?? 0 };
}

/** `label/a/x+b/y` stands for two indications. */
function partsOf(rule: string): string[] {
  if (!rule.startsWith("label/")) return [rule];
  return rule
    .slice("label/".length)
    .split("+")
    .map((part) => `label/${part}`);
}
