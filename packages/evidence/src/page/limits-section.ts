import type { Text } from "@nextline/core";
import { type Context, inLanguage, isHazard, line } from "./context.ts";
import type { Section } from "./page.ts";
import { say } from "./words.ts";

const limits = {
  transitivity: {
    en: "Transitivity: every indirect comparison takes for granted that its trials differ in nothing that changes the effect (see how the trials differ). One variance between trials holds for all comparisons of a network.",
    ja: "推移性：間接比較は、試験が効果を変える点で異ならないことを前提とする（「試験間の違い」参照）。試験間分散はネットワーク内で共通とする。",
  },
  row: {
    en: "One result of each trial: one with an interval first, then one that was seen in its source or reported elsewhere, then the longest follow-up, then the latest; of two alike in all this the one that says less for the treatment. So interim and final analyses stand side by side, and an older figure may stand for a newer one that is unverified.",
    ja: "各試験の結果は1つ：信頼区間のあるもの、照合済みのもの、追跡期間の長いもの、新しいものの順に選び、すべて同じなら効果の小さい方とする。中間解析と最終解析が混在し、新しい値が未検証なら古い値を用いる。",
  },
  sameDrugs: {
    en: "Arms of the same drugs are one treatment whatever the dose, the route and how long it was given, unless they bear different names here.",
    ja: "同じ薬剤の群は、ここで別名でない限り、用量・経路・投与期間によらず1つの治療とする。",
  },
  hazards: {
    en: "Proportional hazards: one ratio stands for the whole course. Where curves cross, or flatten, it depends on how long patients were followed.",
    ja: "比例ハザード：1つの比で全経過を表す。曲線が交差または平坦化する場合、比は追跡期間に左右される。",
  },
  progression: {
    en: "Progression judged by an independent committee and by investigators, by whatever criteria and in open or blinded trials, counts the same; which it was is not on record.",
    ja: "増悪判定は独立委員会・試験担当医、判定基準、盲検の有無を区別しない（判定者の登録なし）。",
  },
  survival: {
    en: "Survival is as published, without regard to what patients were given after progression. Control patients who were then given the new drug, by plan of the trial or not, draw the ratio towards 1; later treatments differ between countries and years.",
    ja: "全生存期間は公表値のままで、増悪後の治療を考慮しない。対照群の患者が後に新薬を受けると（クロスオーバー）比は1に近づく。後治療は国と時代で異なる。",
  },
  rates: {
    en: "Rates are the best response by the time of the analysis, by the criteria of each trial; for minimal residual disease method, threshold, day and who was tested are not told apart.",
    ja: "割合は解析時点までの最良効果で、判定基準は試験ごとに異なる。MRDの方法・閾値・時期・検査対象は区別しない。",
  },
  subgroup: {
    en: "Most results here are of a part of a trial: often not stratified for or planned, with few events, and more likely on record where they were remarkable. Each trial defines the part in its own way (which abnormalities and cut-offs are high risk; refractory at any time or to the last line).",
    ja: "多くは試験の部分集団の結果で、層別や事前計画がないことが多く、イベントが少なく、目立つ結果ほど登録されやすい。部分集団の定義は試験ごとに異なる（高リスクの異常と閾値、抵抗性の時期）。",
  },
  same: {
    en: "The same patients stand in several populations and endpoints, so that one page is no confirmation of another.",
    ja: "同じ患者が複数の集団・評価項目に含まれるため、あるページは別のページの裏付けにならない。",
  },
  many: {
    en: "Intervals are of 95 % each, without adjustment for the number of comparisons, for endpoints and subgroups, or for interim looks.",
    ja: "信頼区間は個々に95％で、比較・評価項目・部分集団・中間解析の多重性は調整していない。",
  },
  bias: {
    en: "Risk of bias within trials, choice of what was reported, and trials that were never published are not judged.",
    ja: "試験内のバイアス、選択的報告、未公表試験は評価していない。",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What is taken for granted and cannot be switched off, as far as it bears on the question. */
export function limitsSection(context: Context): Section {
  const { report, language } = context;
  const { endpoint, population } = report.question;
  const told: readonly Text[] = [
    limits.transitivity,
    limits.row,
    limits.sameDrugs,
    ...(isHazard(context) ? [limits.hazards] : [limits.rates]),
    ...(endpoint === "PFS" ? [limits.progression] : []),
    ...(endpoint === "OS" ? [limits.survival] : []),
    ...(population === "all" ? [] : [limits.subgroup]),
    limits.same,
    limits.many,
    limits.bias,
  ];
  return {
    id: "limits",
    title: say("limits", language),
    level: 2,
    blocks: [
      { type: "paragraph", line: line(say("limitsText", language)) },
      { type: "list", lines: told.map((text) => line(inLanguage(text, language))) },
    ],
  };
}
