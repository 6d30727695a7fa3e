import type { Snapshot } from "@nextline/core";
import { type Held, heldInGrid } from "./held-in-grid.ts";
import { placeWays } from "./places.ts";
import { effects, type UnverifiedValue, unverifiedValues } from "./unverified.ts";
import { levels, verificationCounts } from "./verification.ts";

/**
 * What the knowledge base holds and on what it stands, as Markdown: counts, and every unverified value that can change a standing, worst
 * first: by what it does, then by how many first options of grid patients of the last year stand on it, then by how many of them it holds for.
 */
export function renderStatus(snapshot: Snapshot): string {
  const counts = verificationCounts(snapshot);
  const all = unverifiedValues(snapshot);
  const waiting = all.filter(({ unauthorised }) => unauthorised === true);
  const grid = heldInGrid(
    snapshot,
    all.filter(({ unauthorised }) => unauthorised !== true),
  );
  const values = [...grid.values].sort(
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
    "| Part | Values | Read | Abstract | Secondary | Unverified |",
    "|---|---|---|---|---|---|",
    ...counts.map(({ part, values: count, byLevel }) => `| ${part} | ${count} | ${levels.map((level) => byLevel[level]).join(" | ")} |`),
    "",
    "## Where in the source",
    "",
    "The places of the values; the days that carry a level of their own are not counted. *By template*: of a label, the section that the regulation prescribes for such a value; it was not read there.",
    "",
    "| Part | Place seen | By template | Under its code | In the abstract | None |",
    "|---|---|---|---|---|---|",
    ...counts
      .filter(({ places }) => placeWays.some((way) => places[way] > 0))
      .map(({ part, places }) => `| ${part} | ${placeWays.map((way) => places[way]).join(" | ")} |`),
    "",
    "## Unverified values that can change a standing, worst first",
    "",
    `${values.length} values. *First options* says for how many of the ${grid.asked} patients of the [coverage grid](knowledge-coverage.md) of the last year what comes first stands on it: it is a ground that reaches the standing of a first option, or its label. What excludes, advises against or limits is a ground of nothing. *Patients* says for how many of them the argument made from it holds of some treatment (of the patients of its country, where it counts only there); 0: for none of the grid, but it may for others.`,
    "",
    ...effects.flatMap((effect) =>
      section(
        effect,
        values.filter(({ value }) => value.effect === effect),
      ),
    ),
    ...unauthorised(waiting),
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

/** What can wait: a drug that no country has authorised makes no option. */
function unauthorised(values: readonly UnverifiedValue[]): string[] {
  if (values.length === 0) return [];
  const byFile = Map.groupBy(values, ({ place }) => place.split(" ")[0] ?? place);
  return [
    `### Of drugs that no country has authorised (${values.length})`,
    "",
    ...[...byFile].map(([file, own]) => `- ${file}: ${own.length} (${[...new Set(own.map(({ effect }) => effect))].join("; ")})`),
    "",
  ];
}

const cell = (text: string): string => text.replaceAll("|", "/").replaceAll("\n", " ");
