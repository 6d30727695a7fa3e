import type { Caution, DoseBand, Drug, Jurisdiction, Preference, RuleEffect, Snapshot, Text, Verified } from "@nextline/core";

/** What a value can do to a standing, from what could harm a patient most. */
export const effects = [
  "recommends an option",
  "excludes an option",
  "says whether an option can be had",
  "says for whom an option is advised against",
  "limits an option to recommended or possible",
  "makes an option possible",
] as const;

const [recommends, excludes, availability, against, limits, possible] = effects;

export type UnverifiedEffect = (typeof effects)[number];

/** A value that nobody has verified and that can change a standing. */
export interface UnverifiedValue {
  /** File and entry, as `drugs/carfilzomib.yaml severe-renal-impairment`. */
  readonly place: string;
  readonly effect: UnverifiedEffect;
  readonly text: Text;
  readonly source: string;
  /** The rule of the argument that it makes, by which it is found in an assessment. */
  readonly rule: string;
  /** How the words of the argument begin and end, where the rule alone does not tell the value. */
  readonly words?: { readonly begin: string; readonly end: string };
  /** Where it counts; absent: everywhere. */
  readonly jurisdictions?: readonly Jurisdiction[];
  /** Of a drug that no country has authorised: it makes no option yet. */
  readonly unauthorised?: true;
}

interface Candidate extends UnverifiedValue {
  readonly levels: readonly Verified[];
}

/** Every unverified value that can change a standing, in the order of the knowledge base. */
export function unverifiedValues(snapshot: Snapshot): UnverifiedValue[] {
  return [...ofDrugs(snapshot), ...ofApprovals(snapshot), ...ofGuidelines(snapshot), ...ofTrials(snapshot), ...ofRules(snapshot)]
    .filter(({ levels }) => levels.includes("unverified"))
    .map(({ levels: _, ...value }) => value);
}

function ofDrugs({ drugs, approvals }: Snapshot): Candidate[] {
  const authorised = new Set(approvals.filter(({ indications }) => indications.length > 0).map(({ drug }) => drug));
  return drugs.flatMap((drug) => {
    const own = authorised.has(drug.id) ? {} : ({ unauthorised: true } as const);
    return [...ofCautions(drug), ...ofBands(drug)].map((value) => ({ ...value, ...own }));
  });
}

/** A value of a drug as one argument of it says it. */
function ofDrug(drug: Drug, value: Caution | DoseBand): Pick<Candidate, "text" | "source" | "words" | "jurisdictions" | "levels"> {
  const { text, source, verified, jurisdictions } = value;
  const words = { begin: drug.names.en, end: text.en };
  return { text, source, words, levels: [verified], ...(jurisdictions === undefined ? {} : { jurisdictions }) };
}

function ofCautions(drug: Drug): Candidate[] {
  return drug.cautions.flatMap((caution): Candidate[] => {
    const { id, when, severity } = caution;
    if (when === undefined || (severity !== "contraindicated" && severity !== "avoid")) return [];
    const effect = severity === "contraindicated" ? excludes : against;
    return [{ place: `drugs/${drug.id}.yaml ${id}`, effect, rule: `${drug.id}/${id}`, ...ofDrug(drug, caution) }];
  });
}

function ofBands(drug: Drug): Candidate[] {
  return (["renal", "hepatic", "frailty"] as const).flatMap((organ) =>
    drug[organ].flatMap((band): Candidate[] => {
      if (band.change !== "avoid" && band.change !== "not-studied") return [];
      const effect = band.change === "avoid" ? against : limits;
      return [{ place: `drugs/${drug.id}.yaml ${organ}`, effect, rule: `${drug.id}/dose`, ...ofDrug(drug, band) }];
    }),
  );
}

function ofApprovals({ approvals, drugs }: Snapshot): Candidate[] {
  const names = new Map(drugs.map(({ id, names: { en } }) => [id, en]));
  return approvals.flatMap((approval) => [
    ...approval.indications
      .filter(({ setting }) => setting === "relapsed")
      .map(
        ({ id, text, source, verified, dateVerified }): Candidate => ({
          place: `approvals/${approval.id}.yaml ${id}${verified === "unverified" ? "" : " (only the day)"}`,
          effect: availability,
          text,
          source,
          rule: `label/${approval.drug}/${id}`,
          jurisdictions: [approval.jurisdiction],
          levels: [verified, dateVerified],
        }),
      ),
    ...approval.supply.map(
      ({ status, text, source, verified, dateVerified }): Candidate => ({
        place: `approvals/${approval.id}.yaml supply`,
        effect: availability,
        text,
        source,
        rule: `availability/supply-${status}`,
        words: { begin: names.get(approval.drug) ?? approval.drug, end: text.en },
        jurisdictions: [approval.jurisdiction],
        levels: [verified, dateVerified],
      }),
    ),
  ]);
}

const forward: readonly (readonly [Preference, UnverifiedEffect])[] = [
  ["preferred", recommends],
  ["recommended", recommends],
  ["against", against],
  ["possible", possible],
];

/** By what in a statement could harm most. */
function ofGuidelines({ guidelines }: Snapshot): Candidate[] {
  return guidelines.flatMap((guideline) =>
    guideline.statements.flatMap(({ id, options, text, source, verified }): Candidate[] => {
      const [, effect] = forward.find(([preference]) => options.some((option) => option.preference === preference)) ?? [];
      if (effect === undefined) return [];
      return [{ place: `guidelines ${guideline.id} ${id}`, effect, text, source, rule: id, levels: [verified] }];
    }),
  );
}

/** A win raises the winner; who could enter says for whom. */
function ofTrials({ trials }: Snapshot): Candidate[] {
  return trials
    .filter(({ design }) => design === "randomised")
    .flatMap(({ id, results, eligibility }) => {
      const wins = results.filter(
        ({ endpoint, subgroup, ci }) => subgroup === "all" && ["PFS", "TTP", "OS"].includes(endpoint) && ci !== undefined && ci[1] < 1,
      );
      if (wins.length === 0) return [];
      const rule = `randomised-dominance/${id}`;
      const known = wins.some(({ verified }) => verified !== "unverified");
      const rows = known
        ? []
        : wins.map(
            ({ endpoint, hr, ci, source, verified }): Candidate => ({
              place: `trials/${id}.yaml ${endpoint}`,
              effect: recommends,
              text: { en: `hazard ratio ${hr} (${ci?.join("-")})`, ja: `ハザード比${hr}（${ci?.join("-")}）` },
              source,
              rule,
              levels: [verified],
            }),
          );
      const who = eligibility.text.slice(0, 2).join("; ");
      return [
        ...rows,
        {
          place: `trials/${id}.yaml eligibility`,
          effect: recommends,
          text: { en: who, ja: who },
          source: eligibility.source,
          rule,
          levels: [eligibility.verified],
        },
      ];
    });
}

function ofRules({ rules }: Snapshot): Candidate[] {
  return rules.flatMap(({ id, effect: done, text, sources, verified, jurisdictions }): Candidate[] => {
    const effect = effectOf(done);
    if (effect === undefined) return [];
    const where = jurisdictions === undefined ? {} : { jurisdictions };
    return [{ place: `rules/${id}.yaml`, effect, text, source: sources[0] ?? "", rule: id, levels: [verified], ...where }];
  });
}

function effectOf({ kind, cap, ground }: RuleEffect): UnverifiedEffect | undefined {
  if (kind === "excludes") return excludes;
  if (cap !== undefined) return cap === "not-advised" ? against : limits;
  return ground === undefined ? undefined : ground === "possible" ? possible : recommends;
}
