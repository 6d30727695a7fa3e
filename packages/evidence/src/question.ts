import type { EvidenceAssumption, Text } from "@nextline/core";

/** The populations for which networks are made, each a population of the terminology. */
export const evidencePopulations = [
  "all",
  "lenRefractory",
  "bortRefractory",
  "antiCD38Refractory",
  "priorLines1",
  "priorLines2plus",
  "highRiskCyto",
  "age75plus",
] as const;

export type EvidencePopulation = (typeof evidencePopulations)[number];

/** What is compared: times by hazard ratio, where small is good; rates by odds ratio, where large is good. */
export const evidenceEndpoints = ["PFS", "OS", "ORR", "VGPRorBetter", "CRorBetter", "MRDneg"] as const;

export type EvidenceEndpoint = (typeof evidenceEndpoints)[number];

export const endpointNames: Readonly<Record<EvidenceEndpoint, Text>> = {
  PFS: { en: "progression-free survival", ja: "無増悪生存期間" },
  OS: { en: "overall survival", ja: "全生存期間" },
  ORR: { en: "overall response", ja: "全奏効" },
  VGPRorBetter: { en: "very good partial response or better", ja: "VGPR以上" },
  CRorBetter: { en: "complete response or better", ja: "CR以上" },
  MRDneg: { en: "minimal residual disease not detected", ja: "MRD陰性" },
};

/** Whether an endpoint is a time, compared by hazard ratios; else a rate, compared by odds ratios. */
export function isTime(endpoint: EvidenceEndpoint): boolean {
  return endpoint === "PFS" || endpoint === "OS";
}

/** What is taken for granted beyond what the trials published; each can be switched off, and its contrasts are then left out. */
export const evidenceAssumptions: readonly { readonly id: EvidenceAssumption; readonly text: Text }[] = [
  {
    id: "whole-trial",
    text: {
      en: "A trial of which at least 90 % of the patients, or all by its eligibility, belong to the population stands for it with its whole result.",
      ja: "患者の90%以上、または適格基準上すべてがその集団に属する試験は、全体の結果をその集団の結果とみなす。",
    },
  },
  {
    id: "pooled-control",
    text: {
      en: "A control arm that was a choice of regimens counts as the one that at least 75 % of its patients were given; else it is a treatment of its own.",
      ja: "治療選択型の対照群は、75%以上の患者が受けたレジメンとみなす。それ以外は独立した治療として扱う。",
    },
  },
  {
    id: "time-to-progression",
    text: {
      en: "Where a trial gives no hazard ratio of progression or death, that of time to progression stands for it.",
      ja: "増悪または死亡のハザード比がない試験では、無増悪期間（TTP）のハザード比で代用する。",
    },
  },
  {
    id: "derived-contrast",
    text: {
      en: "In a trial of three arms or more that published only comparisons with its control, the others follow from them; the covariance is that of the events in the control arm, and where they are not on record the least that it can be with proportional hazards, so that the interval of what is derived is rather too wide.",
      ja: "3群以上の試験で対照との比較のみ公表されている場合、残りの比較はそこから導く。共分散は対照群のイベント数により、未登録なら比例ハザードの下での最小値とする（導いた比較の信頼区間は広めになる）。",
    },
  },
  {
    id: "counts-from-rates",
    text: {
      en: "Numbers of responders are the published, rounded percentage of all patients of the arm, even where it was of those who could be assessed; half a patient is added to every cell where a cell is empty.",
      ja: "奏効例数は公表された（丸められた）割合と群の全患者数から求める（評価可能例の割合であっても）。0のセルがある場合は各セルに0.5を加える。",
    },
  },
];

/** What is asked of the evidence. */
export interface EvidenceQuestion {
  readonly population: EvidencePopulation;
  readonly endpoint: EvidenceEndpoint;
  /** Results published by this day count; a full date. */
  readonly asOf: string;
  /** The assumptions made; absent: all of them. */
  readonly assume?: readonly EvidenceAssumption[];
}
