import type { Language, Text } from "@nextline/core";

const words = {
  networkTitle: { en: "Network of randomised comparisons", ja: "無作為化比較のネットワーク" },
  networkNote: {
    en: "Circle: treatment, its area the patients (broken rim: not on record). Line: comparison, wider with more trials. Filled: comparator. Yellow: one trial of three arms.",
    ja: "円：治療（面積は患者数、破線は未登録）。線：比較（太いほど試験が多い）。塗りつぶし：比較対照。黄色：3群の試験。",
  },
  networkApart: {
    en: "Networks do not hang together: nothing can be compared from one to another.",
    ja: "ネットワーク間はつながっておらず、互いに比較できない。",
  },
  network: { en: "Network {n}", ja: "ネットワーク{n}" },
  size: { en: "{k} treatments, {m} trials", ja: "{k}治療・{m}試験" },
  patients: { en: "{n} patients", ja: "{n}例" },
  versus: { en: "versus {x}", ja: "対 {x}" },
  treatment: { en: "Treatment", ja: "治療" },
  hazard: { en: "Hazard ratio (95 % interval)", ja: "ハザード比（95％信頼区間）" },
  odds: { en: "Odds ratio (95 % interval)", ja: "オッズ比（95％信頼区間）" },
  hazardShort: { en: "HR (95 % interval)", ja: "HR（95％信頼区間）" },
  oddsShort: { en: "OR (95 % interval)", ja: "OR（95％信頼区間）" },
  certainty: { en: "Certainty", ja: "確実性" },
  better: { en: "{x} better", ja: "{x}が優れる" },
  treatmentBetter: { en: "treatment better", ja: "治療が優れる" },
  direct: { en: "direct", ja: "直接" },
  indirect: { en: "indirect", ja: "間接" },
  "direct and indirect": { en: "direct and indirect", ja: "直接・間接" },
  prediction: { en: "prediction interval", ja: "予測区間" },
  random: { en: "random-effects model", ja: "変量効果モデル" },
  common: { en: "common-effect model", ja: "共通効果モデル" },
  forestTitle: { en: "All treatments against {x}", ja: "{x}に対する各治療" },
  leagueTitle: { en: "League table", ja: "リーグテーブル" },
  leagueNote: {
    en: "Each figure compares the treatment that ranks higher with the one that ranks lower; the best stands first. Below the diagonal the whole network, above it trials that compared the two. Blue: the higher-ranked is better; orange: the lower-ranked; grey: the interval includes 1.",
    ja: "各数値は順位の高い治療と低い治療の比較（最良が先頭）。対角線の下はネットワーク全体、上は直接比較した試験。青：上位が優れる、橙：下位が優れる、灰色：信頼区間が1を含む。",
  },
  ranksTitle: { en: "How likely each rank is", ja: "各順位の確率" },
  ranksNote: {
    en: "Bars: probability of each rank, best on the left. {n} draws, seed {seed}. A rank says nothing of the size of a difference.",
    ja: "棒：各順位の確率（左が最良）。乱数{n}回、シード{seed}。順位は差の大きさを示さない。",
  },
  rank: { en: "rank", ja: "順位" },
  splitTitle: { en: "Direct against indirect evidence", ja: "直接エビデンスと間接エビデンス" },
  whole: { en: "network", ja: "ネットワーク" },
  difference: { en: "difference: p {p}", ja: "差：p {p}" },
  nothing: { en: "No randomised comparison answers the question.", ja: "この問いに答える無作為化比較はない。" },
} as const satisfies Readonly<Record<string, Text>>;

export type PlotWord = keyof typeof words;

/** A word of the pictures, with what stands in braces filled in. */
export function plotWord(word: PlotWord, language: Language, fill: Readonly<Record<string, string | number>> = {}): string {
  return words[word][language].replace(/\{(\w+)\}/gu, (whole, key: string) => (key in fill ? String(fill[key]) : whole));
}
