import { type Catalogue, catalogueOf } from "../catalogue/catalogue.ts";
import type { Edition } from "../catalogue/edition.ts";
import { type Features, featuresOf } from "../catalogue/features.ts";
import type { Regimen } from "../catalogue/regimen.ts";
import type { Snapshot } from "../catalogue/snapshot.ts";
import type { FindingLabel } from "../catalogue/terminology.ts";
import { checkCriterion } from "../criteria/check.ts";
import { comparisonsOf, findingsOf } from "../criteria/criterion.ts";
import { type Definition, ownDefinitions } from "../state/definitions.ts";
import type { Derivation, Label, LabelVariant } from "../state/state.ts";
import { vocabulary } from "../state/vocabulary.ts";
import { parseDate } from "../terms/date.ts";
import { CriteriaTable, type TableEntry } from "./criteria-table.ts";
import { fromDrugs } from "./from-drugs.ts";
import { fromEstimates, type PreparedEstimates } from "./from-estimates.ts";
import { counts, fromGuidelines, generalStatements } from "./from-guidelines.ts";
import { fromLabel, type LabelView } from "./from-label.ts";
import { fromRules } from "./from-rules.ts";
import { controlPlaces, type Evidence, fromTrials } from "./from-trials.ts";
import { isDecisive, type Template } from "./template.ts";

/** An option with every argument that could be made about it in an edition. */
export interface PreparedOption {
  readonly regimen: Regimen;
  readonly features: Features;
  readonly label: LabelView;
  readonly templates: readonly Template[];
  /** Those that can move the standing. */
  readonly decisive: readonly Template[];
  readonly evidence: readonly Evidence[];
  /** Of each randomised trial that had it as its control: the place of "the trial could have included the patient". */
  readonly controls: readonly number[];
  /** Every criterion that any of this looks at. */
  readonly places: ReadonlySet<number>;
}

/** A win in a randomised trial, and the place of "the trial could have included the patient". */
export interface Contest {
  readonly winner: string;
  readonly loser: string;
  readonly trial: string;
  readonly eligible: number;
  /** The loser was one of several regimens the control arm could choose from. */
  readonly pooled: boolean;
}

/** A knowledge base made ready for one country, day and set of guidelines: nothing in it depends on a patient. */
export interface Programme {
  readonly catalogue: Catalogue;
  readonly edition: Edition;
  readonly day: number;
  readonly options: readonly PreparedOption[];
  readonly optionById: ReadonlyMap<string, PreparedOption>;
  readonly criteria: readonly TableEntry[];
  readonly contests: readonly Contest[];
  /** The networks of the day, by endpoint, the most telling population first. */
  readonly estimates: ReadonlyMap<string, readonly PreparedEstimates[]>;
  /** The criteria that decide what randomised evidence compares: populations, and whom trials let in. */
  readonly comparingPlaces: ReadonlySet<number>;
  /** What guidelines say for every option. */
  readonly general: readonly Template[];
  /** The criteria that look at a finding. */
  readonly placesByFinding: ReadonlyMap<string, readonly number[]>;
  /** Of a finding that is a set: the criteria that ask about each member. */
  readonly placesByMember: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
  /** The options whose standing a criterion can move, by the place of the criterion. */
  readonly optionsByPlace: ReadonlyMap<number, readonly number[]>;
  readonly derivation: Derivation;
  /** The place of each population's criterion, from the most to the least telling. */
  readonly subgroups: readonly { readonly id: string; readonly criterion: number | undefined }[];
}

const prepared = new WeakMap<Snapshot, Map<string, Programme>>();

/** Prepares a knowledge base for an edition; the same question is prepared once. The day must be a full date. */
export function programmeFor(snapshot: Snapshot, edition: Edition): Programme {
  const known = prepared.get(snapshot) ?? new Map<string, Programme>();
  prepared.set(snapshot, known);
  const key = JSON.stringify([
    edition.jurisdiction,
    edition.asOf,
    edition.guidelines ?? null,
    edition.offLabel === true,
    edition.definitions ?? null,
  ]);
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= 32) known.clear();
  const programme = prepare([...(prepared.get(snapshot)?.values() ?? [])][0]?.catalogue ?? catalogueOf(snapshot), edition);
  known.set(key, programme);
  return programme;
}

function prepare(catalogue: Catalogue, edition: Edition): Programme {
  const day = parseDate(edition.asOf)?.first ?? 0;
  const criteria = new CriteriaTable(catalogue.criteria);
  const shared = {
    catalogue,
    edition,
    day,
    criteria,
    guidelines: catalogue.snapshot.guidelines.filter((guideline) => counts(guideline, { edition, day })),
    approvals: catalogue.snapshot.approvals.filter((approval) => approval.jurisdiction === edition.jurisdiction),
    ofDrugs: new Map<string, readonly Template[]>(),
  };
  const options = catalogue.snapshot.regimens.map((regimen): PreparedOption => {
    const features = featuresOf(regimen, catalogue);
    const scope = { ...shared, regimen, features };
    const label = fromLabel(scope);
    const templates = [...label.templates, ...fromRules(scope), ...fromDrugs(scope), ...fromGuidelines(scope)];
    const evidence = fromTrials(scope);
    const controls = controlPlaces(scope);
    const places = new Set([
      ...templates.map((template) => template.criterion),
      label.onLabel ?? -1,
      ...evidence.map((entry) => entry.eligible),
      ...controls,
    ]);
    return { regimen, features, label, templates, decisive: templates.filter(isDecisive), evidence, controls, places };
  });
  const estimates = fromEstimates(shared);
  const contests = options.flatMap(contestsOf);
  const { subgroups, labels } = catalogue.snapshot.terminology;
  return {
    catalogue,
    edition,
    day,
    options,
    optionById: new Map(options.map((option) => [option.regimen.id, option])),
    derivation: {
      jurisdiction: edition.jurisdiction,
      lists: catalogue.lists,
      labels: labels.map((label) => labelOf(label, catalogue)),
      definitions: definitionsOf(catalogue.snapshot),
      choice: edition.definitions ?? {},
    },
    subgroups: subgroups.map((subgroup) => ({
      id: subgroup.id,
      criterion: subgroup.id === "all" ? -1 : subgroup.when === undefined ? undefined : criteria.place(subgroup.when),
    })),
    criteria: criteria.entries,
    contests,
    estimates,
    comparingPlaces: comparingPlaces(contests, estimates),
    general: generalStatements(shared),
    placesByFinding: placesByFinding(criteria.entries),
    placesByMember: placesByMember(criteria.entries),
    optionsByPlace: optionsByPlace(options),
  };
}

function labelOf({ finding, variants }: FindingLabel, catalogue: Catalogue): Label {
  return {
    finding,
    variants: variants.flatMap(({ id, when, source }): LabelVariant[] => {
      const checked = checkCriterion(when, catalogue.criteria);
      return checked.ok ? [{ id, criterion: checked.criterion, looksAt: findingsOf(checked.criterion), source }] : [];
    }),
  };
}

/** Every definition on which the field disagrees: those of the reasoning, and the labels of the knowledge base with more than one variant. */
export function definitionsOf(snapshot: Snapshot): readonly Definition[] {
  const labels = snapshot.terminology.labels.filter(({ variants }) => variants.length > 1);
  const ofLabels = labels.map(({ finding, variants }) => ({
    id: finding,
    label: vocabulary.get(finding)?.label ?? { en: finding, ja: finding },
    variants,
  }));
  return [...ofLabels, ...ownDefinitions];
}

function contestsOf({ regimen, evidence }: PreparedOption): Contest[] {
  return evidence
    .filter((entry) => entry.won)
    .flatMap(({ comparators, trial, eligible, pooled }) =>
      comparators.map((loser) => ({ winner: regimen.id, loser, trial: trial.id, eligible, pooled })),
    );
}

function comparingPlaces(contests: readonly Contest[], estimates: Programme["estimates"]): Set<number> {
  const networks = [...estimates.values()].flat();
  return new Set([
    ...contests.map(({ eligible }) => eligible),
    ...networks.map(({ criterion }) => criterion),
    ...networks.flatMap(({ networkOf }) =>
      [...new Set(networkOf.values())].flatMap(({ contrasts }) => contrasts.map(({ eligible }) => eligible)),
    ),
  ]);
}

function placesByFinding(entries: readonly TableEntry[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  entries.forEach((entry, place) => {
    for (const id of entry.findings) places.set(id, [...(places.get(id) ?? []), place]);
  });
  return places;
}

function placesByMember(entries: readonly TableEntry[]): Map<string, Map<string, number[]>> {
  const result = new Map<string, Map<string, number[]>>();
  for (const [place, entry] of entries.entries()) {
    for (const { finding, test } of comparisonsOf(entry.criterion)) {
      if (test.type !== "includes" && test.type !== "count") continue;
      const byMember = result.get(finding.id) ?? new Map<string, number[]>();
      result.set(finding.id, byMember);
      for (const member of test.members) byMember.set(member, [...(byMember.get(member) ?? []), place]);
    }
  }
  return result;
}

/** Own arguments, the label, the trials it won, and the guideline statements on what it beat. */
function optionsByPlace(options: readonly PreparedOption[]): Map<number, number[]> {
  const result = new Map<number, number[]>();
  const grounds = new Map(
    options.map((option) => [
      option.regimen.id,
      option.decisive
        .filter((template) => template.topic === "guideline" && template.ground !== undefined)
        .map((template) => template.criterion),
    ]),
  );
  options.forEach((option, index) => {
    const won = option.evidence.filter((evidence) => evidence.won);
    const places = new Set([
      ...option.decisive.map((template) => template.criterion),
      ...(option.label.onLabel === undefined ? [] : [option.label.onLabel]),
      ...won.map((evidence) => evidence.eligible),
      ...won.flatMap((evidence) => evidence.comparators.flatMap((id) => grounds.get(id) ?? [])),
    ]);
    for (const place of places) if (place >= 0) result.set(place, [...(result.get(place) ?? []), index]);
  });
  return result;
}
