import type { Jurisdiction, Preference, Snapshot, Text, Verified } from "@nextline/core";

/** What a value can do to a standing, from the most to the least that a patient would notice. */
export const effects = [
  "excludes an option",
  "says whether an option can be had",
  "says for whom an option is advised against",
  "raises an option",
  "limits an option to recommended or possible",
] as const;

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
  /** The words of the argument, where the rule alone does not tell the value. */
  readonly argument?: string;
  /** Where it counts; absent: everywhere. */
  readonly jurisdiction?: Jurisdiction;
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

/** A drug that no country has authorised makes no option; what is not verified of it can wait. */
function ofDrugs({ drugs, approvals }: Snapshot): Candidate[] {
  const authorised = new Set(approvals.filter(({ indications }) => indications.length > 0).map(({ drug }) => drug));
  return drugs
    .filter(({ id }) => authorised.has(id))
    .flatMap((drug): Candidate[] => [
      ...drug.cautions.flatMap((caution): Candidate[] => {
        if (caution.when === undefined || (caution.severity !== "contraindicated" && caution.severity !== "avoid")) return [];
        const effect = caution.severity === "contraindicated" ? effects[0] : effects[2];
        return [
          {
            place: `drugs/${drug.id}.yaml ${caution.id}`,
            effect,
            text: caution.text,
            source: caution.source,
            rule: `${drug.id}/${caution.id}`,
            levels: [caution.verified],
          },
        ];
      }),
      ...(["renal", "hepatic", "frailty"] as const).flatMap((organ) =>
        drug[organ].flatMap((band): Candidate[] => {
          if (band.change !== "avoid" && band.change !== "not-studied") return [];
          const effect = band.change === "avoid" ? effects[2] : effects[4];
          return [
            {
              place: `drugs/${drug.id}.yaml ${organ}`,
              effect,
              text: band.text,
              source: band.source,
              rule: `${drug.id}/dose`,
              argument: `${drug.names.en}: ${band.text.en}`,
              levels: [band.verified],
            },
          ];
        }),
      ),
    ]);
}

function ofApprovals({ approvals }: Snapshot): Candidate[] {
  return approvals.flatMap((approval) => [
    ...approval.indications
      .filter(({ setting }) => setting === "relapsed")
      .map(
        ({ id, text, source, verified, dateVerified }): Candidate => ({
          place: `approvals/${approval.id}.yaml ${id}${verified === "unverified" ? "" : " (only the day)"}`,
          effect: effects[1],
          text,
          source,
          rule: `label/${approval.drug}/${id}`,
          jurisdiction: approval.jurisdiction,
          levels: [verified, dateVerified],
        }),
      ),
    ...approval.supply.map(
      ({ status, text, source, verified, dateVerified }): Candidate => ({
        place: `approvals/${approval.id}.yaml supply`,
        effect: effects[1],
        text,
        source,
        rule: `availability/supply-${status}`,
        jurisdiction: approval.jurisdiction,
        levels: [verified, dateVerified],
      }),
    ),
  ]);
}

const raising: ReadonlySet<Preference> = new Set(["preferred", "recommended", "possible"]);

function ofGuidelines({ guidelines }: Snapshot): Candidate[] {
  return guidelines.flatMap((guideline) =>
    guideline.statements.flatMap(({ id, options, text, source, verified }): Candidate[] => {
      const against = options.some(({ preference }) => preference === "against");
      if (!against && !options.some(({ preference }) => raising.has(preference))) return [];
      return [
        {
          place: `guidelines ${guideline.id} ${id}`,
          effect: against ? effects[2] : effects[3],
          text,
          source,
          rule: id,
          levels: [verified],
        },
      ];
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
              effect: effects[3],
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
          effect: effects[3],
          text: { en: who, ja: who },
          source: eligibility.source,
          rule,
          levels: [eligibility.verified],
        },
      ];
    });
}

function ofRules({ rules }: Snapshot): Candidate[] {
  return rules.flatMap(({ id, effect: { kind, cap, ground }, text, sources, verified }): Candidate[] => {
    if (kind !== "excludes" && cap === undefined && ground === undefined) return [];
    const effect = kind === "excludes" ? effects[0] : cap === "not-advised" ? effects[2] : ground === undefined ? effects[4] : effects[3];
    return [{ place: `rules/${id}.yaml`, effect, text, source: sources[0] ?? "", rule: id, levels: [verified] }];
  });
}
