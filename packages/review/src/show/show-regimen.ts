import type { Guideline, Regimen, Statement, Trial, TrialResult } from "@nextline/core";
import { bothNames, joined, originText, periodText, type ShowContext, type Shown, whenText } from "./entry.ts";

/** An option: its drugs, the labels that name it, what guidelines say of it and what trials showed, in order of time. */
export function shownRegimen(regimen: Regimen, context: ShowContext): Shown {
  const { catalogue, language } = context;
  const { approvals, guidelines, trials } = catalogue.snapshot;
  return {
    title: `${regimen.id}: ${bothNames(regimen.names, language)}`,
    about: [
      joined(`${regimen.kind};`, regimen.routes.join(", "), regimen.inpatientStart ? "; starts in hospital" : undefined),
      ...(regimen.synonyms.length === 0 ? [] : [`also: ${regimen.synonyms.join(", ")}`]),
      originText(regimen, "regimens", context),
    ],
    blocks: [
      {
        heading: "Schedule",
        lines: regimen.drugs.map(({ drug, schedule }) => `${catalogue.nameOf(drug, language)}: ${schedule[language]}`),
      },
      {
        heading: "Labels that name it",
        lines: approvals.flatMap(({ jurisdiction, drug, indications }) =>
          indications
            .filter(({ regimens }) => regimens.includes(regimen.id))
            .map((indication) =>
              joined(
                `${jurisdiction}  ${periodText(indication)}  ${drug}:`,
                indication.text[language],
                originText(indication, "indications", context),
              ),
            ),
        ),
      },
      {
        heading: "Guidelines that name it",
        lines: [...guidelines]
          .sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))
          .flatMap((guideline) => statementsNaming(guideline, regimen.id).map((statement) => statementLine(guideline, statement, context))),
      },
      { heading: "Trials", lines: trials.flatMap((trial) => trialLines(trial, regimen.id, context)) },
    ],
  };
}

const statementsNaming = ({ statements }: Guideline, regimen: string): readonly Statement[] =>
  statements.filter(({ options }) => options.some(({ regimens }) => regimens?.includes(regimen) === true));

/** A statement with its edition and for whom it is. */
export function statementLine(guideline: Guideline, statement: Statement, context: ShowContext): string {
  const strengths = statement.options.map(({ preference, term, grade }) =>
    joined(term ?? preference, grade === undefined ? undefined : `(${grade})`),
  );
  return joined(
    `${guideline.id} ${statement.id}`,
    `(${periodText(guideline)})`,
    strengths.length === 0 ? undefined : `${[...new Set(strengths)].join(", ")}:`,
    statement.text[context.language],
    statement.when === undefined ? undefined : `(when ${whenText(statement.when, context)})`,
    originText(statement, "statements", context),
  );
}

function trialLines(trial: Trial, regimen: string, context: ShowContext): string[] {
  const arms = new Set(trial.arms.filter(({ regimens }) => regimens.includes(regimen)).map(({ id }) => id));
  return trial.results
    .filter(
      ({ treatment, comparator, subgroup }) =>
        subgroup === "all" && (arms.has(treatment) || (comparator !== undefined && arms.has(comparator))),
    )
    .map((row) => `${trial.id}: ${resultText(row, context)}`);
}

/** One result as a line. */
export function resultText(row: TrialResult, context: ShowContext): string {
  const { endpoint, subgroup, treatment, comparator, hr, ci, ciLevel, medians, rates, followUpMonths, dataCut } = row;
  const pair = (values: { readonly treatment?: number | null; readonly comparator?: number | null } | undefined): string | undefined =>
    values === undefined
      ? undefined
      : `${values.treatment ?? "not reached"}${comparator === undefined ? "" : ` v ${values.comparator ?? "not reached"}`}`;
  return joined(
    `${endpoint}${subgroup === "all" ? "" : ` in ${subgroup}`}, ${treatment}${comparator === undefined ? "" : ` v ${comparator}`}:`,
    hr === undefined ? undefined : `hazard ratio ${hr}${ci === undefined ? "" : ` (${ciLevel ?? 95} % CI ${ci.join("-")})`}`,
    medians === undefined ? undefined : `median ${pair(medians)} months`,
    rates === undefined ? undefined : `${pair(rates)} %`,
    followUpMonths === undefined ? undefined : `after ${followUpMonths} months`,
    dataCut === undefined ? undefined : `(${dataCut})`,
    originText(row, "results", context),
  );
}
