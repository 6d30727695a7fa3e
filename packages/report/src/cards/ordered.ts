/** What was ordered, as options of the assessment or as single drugs. */
import type { Argument, Assessment, Option, Standing } from "@nextline/core";

/** Draft orders after intake: drugs by their ids in the knowledge base, and regimens where an order names one. */
export interface Ordered {
  readonly drugs: readonly string[];
  readonly regimens?: readonly string[];
  /** Of the drugs those that the clinician is selecting (`order-select`). Default is all of them. */
  readonly selected?: readonly string[];
}

/** One thing that was ordered, with what the assessment says of it. */
export interface Target {
  /** The id of the option, or of the drug. */
  readonly id: string;
  readonly kind: "regimen" | "drug";
  readonly drugs: readonly string[];
  readonly standing: Standing;
  /** The arguments that concern it. */
  readonly arguments: readonly Argument[];
}

/**
 * What the orders make: regimens that are named; else the regimen whose drugs are exactly the ordered drugs of myeloma (of several the
 * one that stands first); else the drugs one by one. Drugs that belong to no option of the knowledge base are no drugs of myeloma and
 * are left out. A single drug is judged as a drug even where it is a regimen by itself: what it is given with may have been ordered
 * elsewhere. With `selected`, only what holds a selected drug counts.
 */
export function targetsOf(assessment: Assessment, { drugs, regimens = [], selected }: Ordered): Target[] {
  const named = assessment.options.filter(({ id }) => regimens.includes(id));
  const known = new Set(assessment.options.flatMap((option) => option.drugs));
  const covered = new Set(named.flatMap((option) => option.drugs));
  const rest = [...new Set(drugs)].filter((drug) => known.has(drug) && !covered.has(drug)).sort();
  const match = assessment.options.find((option) => isSameSet(option.drugs, rest));
  const made = rest.length < 2 || match === undefined ? rest.map((drug) => drugTarget(drug, assessment)) : [regimenTarget(match)];
  const targets = [...named.map(regimenTarget), ...made];
  return selected === undefined ? targets : targets.filter((target) => target.drugs.some((drug) => selected.includes(drug)));
}

const isSameSet = (drugs: readonly string[], others: readonly string[]): boolean =>
  drugs.length === others.length && drugs.every((drug) => others.includes(drug));

const regimenTarget = (option: Option): Target => ({
  id: option.id,
  kind: "regimen",
  drugs: option.drugs,
  standing: option.standing,
  arguments: option.arguments,
});

/**
 * A drug stands where the best option that holds it stands. Of the arguments of that option those count that are about the drug, or
 * that every option with the drug shares.
 */
function drugTarget(drug: string, { options }: Assessment): Target {
  const holding = options.filter((option) => option.drugs.includes(drug));
  const [best] = holding;
  const shared = (argument: Argument): boolean =>
    holding.every((option) => option.arguments.some(({ rule, kind }) => rule === argument.rule && kind === argument.kind));
  const concerned = (best?.arguments ?? []).filter((argument) => argument.rule.startsWith(`${drug}/`) || shared(argument));
  return { id: drug, kind: "drug", drugs: [drug], standing: best?.standing ?? "possible", arguments: concerned };
}
