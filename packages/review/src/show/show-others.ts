import type { Guideline, Rule, Snapshot, Source, Trial, TrialPopulation } from "@nextline/core";
import { bothNames, joined, originText, periodText, placeText, type ShowContext, type Shown, whenText, whereText } from "./entry.ts";
import { resultText, statementLine } from "./show-regimen.ts";

/** An edition of a guideline with its statements, and the editions before and after it. */
export function shownGuideline(guideline: Guideline, context: ShowContext): Shown {
  const editions = context.catalogue.snapshot.guidelines
    .filter(({ body }) => body === guideline.body)
    .sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  return {
    title: `${guideline.id}: ${bothNames(guideline.title, context.language)}`,
    about: [
      joined(`guideline of ${guideline.body};`, guideline.jurisdiction, periodText(guideline)),
      ...(guideline.supersededBy === undefined ? [] : [`superseded by ${guideline.supersededBy}`]),
      `[${guideline.source}]`,
    ],
    blocks: [
      { heading: "Statements", lines: guideline.statements.map((statement) => statementLine(guideline, statement, context)) },
      { heading: "Editions of this body", lines: editions.map((edition) => `${edition.id}  ${periodText(edition)}`) },
    ],
  };
}

/** A trial: who could enter, the arms, the results in order of publication, and safety. */
export function shownTrial(trial: Trial, context: ShowContext): Shown {
  const { catalogue } = context;
  const publicOn = (source: string): string => catalogue.sources.get(source)?.date ?? "";
  const results = [...trial.results].sort((a, b) => (publicOn(a.source) < publicOn(b.source) ? -1 : 1));
  return {
    title: `${trial.id}${trial.nct === undefined ? "" : ` (${trial.nct})`}`,
    about: [
      joined(`phase ${trial.phase};`, trial.design, trial.enrolled === undefined ? undefined : `; ${trial.enrolled} patients`),
      ...(trial.note === undefined ? [] : [trial.note]),
    ],
    blocks: [
      {
        heading: "Who could enter",
        lines: [
          ...trial.eligibility.text,
          joined(
            trial.eligibility.when === undefined ? undefined : `as a criterion: ${whenText(trial.eligibility.when, context)}`,
            originText(trial.eligibility, "eligibility", context),
          ),
        ],
      },
      { heading: "Who was in it", lines: trial.population === undefined ? [] : [populationText(trial.population, context)] },
      {
        heading: "Arms",
        lines: trial.arms.map(({ id, regimens, n }) => joined(`${id}:`, regimens.join(" or "), n === undefined ? undefined : `(${n})`)),
      },
      { heading: "Results", lines: results.map((row) => `${publicOn(row.source).padEnd(10)}  ${resultText(row, context)}`) },
      {
        heading: "Safety",
        lines: trial.safety.map((row) =>
          joined(
            `${row.event}, grade ${row.grade}:`,
            [row.treatment, row.comparator].filter((rate) => rate != null).join(" v "),
            "%",
            originText(row, "safety", context),
          ),
        ),
      },
    ],
  };
}

function populationText(population: TrialPopulation, context: ShowContext): string {
  const {
    medianAge,
    medianPriorLines,
    highRiskCytogenetics,
    lenalidomideRefractory,
    bortezomibRefractory,
    antiCD38Refractory,
    tripleClassRefractory,
  } = population;
  const parts = [
    medianAge === undefined ? undefined : `median age ${medianAge}`,
    medianPriorLines === undefined ? undefined : `median prior lines ${medianPriorLines}`,
    highRiskCytogenetics === undefined ? undefined : `high-risk cytogenetics ${highRiskCytogenetics} %`,
    lenalidomideRefractory === undefined ? undefined : `refractory to lenalidomide ${lenalidomideRefractory} %`,
    bortezomibRefractory === undefined ? undefined : `to bortezomib ${bortezomibRefractory} %`,
    antiCD38Refractory === undefined ? undefined : `to anti-CD38 antibodies ${antiCD38Refractory} %`,
    tripleClassRefractory === undefined ? undefined : `to three classes ${tripleClassRefractory} %`,
  ];
  return `${parts.filter((part) => part !== undefined).join(", ")} ${originText(population, "population", context)}`;
}

/** A rule of reasoning: for which options and patients, and what it does. */
export function shownRule(rule: Rule, context: ShowContext): Shown {
  const { kind, force, cap, ground } = rule.effect;
  return {
    title: `${rule.id}: ${rule.text[context.language]}`,
    about: [
      joined("rule;", rule.topic, periodText(rule), rule.overlay === undefined ? undefined : `; local: ${rule.overlay}`),
      `[${rule.sources.join(", ")}${placeText(rule, "rules", context)}; ${rule.verified}]`,
    ],
    blocks: [
      {
        heading: "What it does",
        lines: [
          joined(
            kind,
            force,
            cap === undefined ? undefined : `; at most ${cap}`,
            ground === undefined ? undefined : `; at least ${ground}`,
          ),
        ],
      },
      { heading: "For which options", lines: rule.applies === undefined ? [] : [JSON.stringify(rule.applies)] },
      {
        heading: "When",
        lines: [whereText(rule.jurisdictions) + (rule.when === undefined ? "always" : whenText(rule.when, context))],
      },
    ],
  };
}

/** A document and everything that rests on it. */
export function shownSource(source: Source, { catalogue }: ShowContext): Shown {
  const { doi, pmid, nct, url, authors, where, edition, date, dateVerified, accessed } = source;
  return {
    title: `${source.id}: ${source.title}`,
    about: [
      joined(source.kind, authors, where, edition === undefined ? undefined : `edition ${edition}`),
      joined(
        date === undefined ? "not dated" : `public ${date}`,
        dateVerified === undefined ? undefined : `(${dateVerified})`,
        `; last looked at ${accessed}`,
      ),
      ...[doi === undefined ? [] : [`https://doi.org/${doi}`], pmid === undefined ? [] : [`PMID ${pmid}`], nct ?? [], url ?? []].flat(),
    ],
    blocks: [{ heading: "What rests on it", lines: citedBy(source.id, catalogue.snapshot) }],
  };
}

/** The entities that cite a source, with how many of their values do. */
function citedBy(id: string, snapshot: Snapshot): string[] {
  const count = (value: unknown): number => {
    if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + count(item), 0);
    if (typeof value !== "object" || value === null) return 0;
    const { source, sources } = value as { readonly source?: unknown; readonly sources?: unknown };
    const own = source === id || (Array.isArray(sources) && sources.includes(id)) ? 1 : 0;
    return Object.entries(value).reduce((sum, [key, item]) => (key === "sources" ? sum : sum + count(item)), own);
  };
  const { drugs, regimens, approvals, guidelines, trials, rules, terminology } = snapshot;
  const entities = [
    ...Object.entries({ drugs, regimens, approvals, guidelines, trials, rules }).flatMap(([kind, entries]) =>
      entries.map((entry) => ({ name: `${kind}: ${entry.id}`, entry: entry as unknown })),
    ),
    ...terminology.labels.map((label) => ({ name: `terminology: ${label.finding}`, entry: label as unknown })),
    { name: "terminology: codes", entry: [...terminology.codes, ...terminology.codeTraps] },
  ];
  return entities.flatMap(({ name, entry }) => {
    const times = count(entry);
    return times === 0 ? [] : [`${name} (${times})`];
  });
}
