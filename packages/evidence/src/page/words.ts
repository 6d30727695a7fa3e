import type { Language, Text } from "@nextline/core";

const words = {
  title: { en: "Evidence synthesis", ja: "エビデンスの統合" },
  edition: { en: "Nextline, knowledge {x}", ja: "Nextline、知識ベース {x}" },
  overlays: { en: "; laid over it: {x}", ja: "、重ねた知識：{x}" },
  glance: { en: "At a glance", ja: "概要" },
  none: {
    en: "No randomised comparison that was published by this day answers the question.",
    ja: "この日までに公表された無作為化比較で、この問いに答えるものはない。",
  },
  counts: {
    en: "{t} treatments in {k} randomised trials, in {n} networks.",
    ja: "無作為化試験{k}件、治療{t}種、ネットワーク{n}個。",
  },
  countsOne: { en: "{t} treatments in {k} randomised trials, in one network.", ja: "無作為化試験{k}件、治療{t}種、ネットワーク1個。" },
  apart: {
    en: "The networks do not hang together: nothing is compared from one to another, and no order holds across them.",
    ja: "ネットワークは互いにつながっていないため、ネットワーク間の比較や順位付けはできない。",
  },
  hazardDirection: {
    en: "Hazard ratios of the first treatment versus the second: below 1 the first is better.",
    ja: "ハザード比は前者対後者。1未満なら前者が優れる。",
  },
  oddsDirection: {
    en: "Odds ratios of the first treatment versus the second: above 1 the first is better.",
    ja: "オッズ比は前者対後者。1より大きければ前者が優れる。",
  },
  modelShown: {
    en: "Figures are of the {x} unless said otherwise; intervals are 95 %.",
    ja: "特に断りがなければ数値は{x}、信頼区間は95％。",
  },
  random: { en: "random-effects model", ja: "変量効果モデル" },
  common: { en: "common-effect model", ja: "共通効果モデル" },
  unverifiedCount: {
    en: "{n} of {m} contrasts rest on figures that nobody has compared with their source.",
    ja: "{m}件の比較のうち{n}件は、出典と照合されていない数値による。",
  },
  unverifiedNone: { en: "No contrast rests on an unverified figure.", ja: "未検証の数値による比較はない。" },
  switchedOff: { en: "Switched off: {x}.", ja: "除外した仮定：{x}。" },
  asks: {
    en: "What a certainty means: it begins as high for randomised evidence and is lowered for each reason named. Risk of bias within trials and unpublished trials are on no record and not judged: so nothing is above moderate here, and each level is the most that can be said.",
    ja: "確実性は無作為化エビデンスの「高」から始まり、示した理由ごとに下がる。試験内のバイアスのリスクと未公表試験は登録がなく評価していないため「中」が上限で、各段階はそれ以下でもあり得る。",
  },
  part: { en: "Network {n}: {k} treatments, {m} trials, compared with {x}", ja: "ネットワーク{n}：{k}治療、{m}試験、比較対照 {x}" },
  alone: { en: "Comparisons that stand alone", ja: "単独の比較" },
  aloneText: {
    en: "Each of these is a network of its own. Nothing connects one with another or with the networks above; their figures must not be set side by side as if they were.",
    ja: "それぞれ独立したネットワークで、互いにも上のネットワークにもつながっていない。数値を並べて比較してはならない。",
  },
  faults: { en: "This network cannot be estimated: {x}.", ja: "このネットワークは推定できない：{x}。" },
  noDegrees: {
    en: "No comparison was made twice: there are no degrees of freedom, the variance between trials cannot be estimated, and the random-effects model equals the common-effect one. The intervals take no account of differences between trials.",
    ja: "同じ比較が2回以上行われていないため自由度がなく、試験間分散は推定できず、変量効果モデルは共通効果モデルと同じになる。信頼区間は試験間の違いを含まない。",
  },
  heterogeneity: {
    en: "Between trials: tau2 = {tau2} (tau = {tau}), I2 = {i2}{limits}; Q = {q} on {df} degrees of freedom, p {p}.",
    ja: "試験間：tau2 = {tau2}（tau = {tau}）、I2 = {i2}{limits}。Q = {q}（自由度{df}）、p {p}。",
  },
  i2Limits: { en: " (95 % interval {low} to {high})", ja: "（95％信頼区間 {low}～{high}）" },
  i2NoLimits: { en: " (its interval needs 2 degrees of freedom)", ja: "（信頼区間には自由度2以上が必要）" },
  fewDegrees: {
    en: "With so few repeated comparisons a tau2 of 0 is no evidence that trials agree.",
    ja: "反復された比較が少ないため、tau2が0でも試験間の一致を示すものではない。",
  },
  noLoop: {
    en: "No closed loop: inconsistency cannot be tested. This is no evidence that direct and indirect effects agree.",
    ja: "閉じたループがないため、非一貫性は検定できない。直接効果と間接効果が一致することを示すものではない。",
  },
  loop: {
    en: "Inconsistency: Q between designs = {q} on {df} degrees of freedom, p {p}; {n} comparisons have both direct and indirect evidence, the smallest p of their difference: {least}.",
    ja: "非一貫性：デザイン間のQ = {q}（自由度{df}）、p {p}。直接・間接の両エビデンスがある比較は{n}件、その差の最小のp：{least}。",
  },
  noPrediction: {
    en: "A prediction interval needs 2 degrees of freedom; there are {df}.",
    ja: "予測区間には自由度2以上が必要（現在{df}）。",
  },
  prediction: {
    en: "The thin broken line is the prediction interval: where the effect in a new trial would lie.",
    ja: "細い破線は予測区間（新たな試験での効果の範囲）。",
  },
  modelsDiffer: {
    en: "Of {x} versus {y} the common-effect model gives {c}, the random-effects model {r}.",
    ja: "{x} 対 {y}：共通効果モデル {c}、変量効果モデル {r}。",
  },
  derivedTold: {
    en: "Worked out from other contrasts of the trial, not published: {x}.",
    ja: "同じ試験の他の比較から導いた（公表値ではない）：{x}。",
  },
  offCentreTold: {
    en: "The published ratio is not in the middle of its interval by more than rounding explains, so that its standard error is doubtful: {x}.",
    ja: "公表された比が信頼区間の中央から丸め誤差以上にずれており、標準誤差は疑わしい：{x}。",
  },
  treatments: { en: "Treatments", ja: "治療" },
  treatment: { en: "Treatment", ja: "治療" },
  name: { en: "Name", ja: "名称" },
  patients: { en: "Patients", ja: "患者数" },
  trials: { en: "Trials", ja: "試験" },
  trial: { en: "Trial", ja: "試験" },
  against: { en: "Against {x}", ja: "対 {x}" },
  hazard: { en: "HR (95 %)", ja: "HR（95％）" },
  odds: { en: "OR (95 %)", ja: "OR（95％）" },
  evidence: { en: "Evidence", ja: "エビデンス" },
  certainty: { en: "Certainty", ja: "確実性" },
  why: { en: "Lowered because", ja: "下げた理由" },
  comparison: { en: "Comparison", ja: "比較" },
  versus: { en: "{x} v {y}", ja: "{x} 対 {y}" },
  published: { en: "Published", ja: "公表値" },
  used: { en: "Used (95 %)", ja: "使用値（95％）" },
  followUp: { en: "Months", ja: "追跡月数" },
  checked: { en: "Seen in", ja: "確認" },
  assumed: { en: "Assumed", ja: "仮定" },
  source: { en: "Source", ja: "出典" },
  contrasts: { en: "What the trials published", ja: "各試験の公表値" },
  league: { en: "League table", ja: "リーグテーブル" },
  leagueElsewhere: {
    en: "The league table of {n} treatments has no room here: --format html, or svg with --picture league.",
    ja: "{n}治療のリーグテーブルは表示しきれない：--format html、または svg と --picture league。",
  },
  ranks: { en: "Ranks", ja: "順位" },
  ranksText: {
    en: "P-scores are worked out; rank probabilities and SUCRA come from {n} draws with seed {seed}. A rank is no size of effect, and small differences in rank mean nothing.",
    ja: "Pスコアは計算値、順位の確率とSUCRAは乱数{n}回（シード{seed}）による。順位は効果の大きさではなく、わずかな差に意味はない。",
  },
  best: { en: "Best", ja: "最良の確率" },
  splits: { en: "Direct against indirect evidence", ja: "直接エビデンスと間接エビデンス" },
  p: { en: "p", ja: "p" },
  transitivity: { en: "How the trials differ", ja: "試験間の違い" },
  transitivityText: {
    en: "An indirect comparison is right only if the trials differ in nothing that changes the effect: if a patient of one could as well have been in any other (transitivity). No calculation shows that; the reader has to judge it by this table. Empty: not on record.",
    ja: "間接比較が正しいのは、試験が効果を変える点で異ならない場合、すなわちある試験の患者が他のどの試験にも入り得た場合に限られる（推移性）。計算では示せないため、この表で判断する。空欄は未登録。",
  },
  ranges: { en: "In network {n}: {x}.", ja: "ネットワーク{n}：{x}。" },
  rangesApart: {
    en: " These lie far apart: the indirect comparisons of this network are of patients who differ.",
    ja: " 値の開きが大きく、このネットワークの間接比較は異なる患者同士の比較である。",
  },
  range: { en: "{x} from {low} to {high} ({k} of {m} trials)", ja: "{x} {low}～{high}（{m}試験中{k}）" },
  unverifiedRows: {
    en: "Who was in {n} of these {m} trials is unverified.",
    ja: "{m}試験中{n}試験では対象患者の値が未検証。",
  },
  networkColumn: { en: "No.", ja: "網" },
  age: { en: "Median age", ja: "年齢中央値" },
  lines: { en: "Median prior lines", ja: "前治療数中央値" },
  lenRefractory: { en: "Refractory to lenalidomide, %", ja: "レナリドミド抵抗性％" },
  antiCD38Refractory: { en: "Refractory to anti-CD38, %", ja: "抗CD38抗体抵抗性％" },
  highRisk: { en: "High risk, %", ja: "高リスク％" },
  leftOut: { en: "Left out", ja: "除外" },
  leftOutText: {
    en: "These randomised trials asked the question and are not in the networks.",
    ja: "この問いを扱ったがネットワークに入っていない無作為化試験。",
  },
  leftOutNone: { en: "No randomised trial that asked the question was left out.", ja: "除外した無作為化試験はない。" },
  reason: { en: "Reason", ja: "理由" },
  singleArm: { en: "Trials without a control", ja: "対照のない試験" },
  singleArmText: {
    en: "Not in the network, not comparable: neither with the networks nor with each other. Who was in a trial and how long it was followed changes such figures more than the treatment does.",
    ja: "ネットワークには含まれず、ネットワークとも互いにも比較できない。治療よりも対象患者や追跡期間の影響が大きい。",
  },
  singleArmNone: { en: "None on record for the question.", ja: "該当する登録はない。" },
  result: { en: "Result", ja: "結果" },
  months: { en: "median {n} months", ja: "中央値{n}か月" },
  notReached: { en: "median not reached", ja: "中央値未到達" },
  percent: { en: "{n} %", ja: "{n}％" },
  assumptions: { en: "Assumptions", ja: "仮定" },
  assumptionsText: {
    en: "Each can be switched off; its contrasts are then left out (a control of choice stands as a treatment of its own), and the networks are made anew.",
    ja: "それぞれ除外でき、該当する比較を除いて（治療選択型の対照群は独立した治療として）ネットワークを作り直す。",
  },
  assumption: { en: "Assumption", ja: "仮定" },
  uses: { en: "Contrasts", ja: "比較数" },
  off: { en: "Without it", ja: "除外方法" },
  isOff: { en: "switched off; {n} left out", ja: "除外済み（{n}件を除外）" },
  limits: { en: "What stays taken for granted", ja: "除外できない前提" },
  limitsText: {
    en: "None of this can be switched off, and no figure on this page shows it.",
    ja: "以下は除外できず、このページの数値には表れない。",
  },
  unverified: { en: "Unverified figures", ja: "未検証の数値" },
  unverifiedText: {
    en: "These are in the networks and nobody has compared them with their source: the ratio itself, or the share of a control arm of choice that makes it count as one regimen. Check them before relying on what rests on them.",
    ja: "ネットワークに含まれるが、比そのもの、または選択型対照を1つのレジメンとみなす根拠の割合が出典と照合されていない。用いる前に確認が必要。",
  },
  newerText: {
    en: "Of these trials another ratio, as new or newer, is on record and was passed over, because nobody has compared it with its source:",
    ja: "次の試験には同時期またはより新しい別の値の登録があるが、出典と照合されていないため用いていない。",
  },
  unverifiedMark: { en: "unverified", ja: "未検証" },
  methods: { en: "How it was made", ja: "方法" },
  methodsText: {
    en: "Standard errors come from the published interval at its own level (99 % is not 95 %); of response rates from the counts (Woolf). Frequentist network meta-analysis by graph theory (Rücker 2012, doi:10.1002/jrsm.1058), trials of several arms with their correlation (Rücker and Schwarzer 2014, doi:10.1002/sim.6236), variance between trials by the method of moments, P-scores after Rücker and Schwarzer 2015 (doi:10.1186/s12874-015-0060-8). Certainty after GRADE for network meta-analysis (Puhan 2014, doi:10.1136/bmj.g5630) and CINeMA (Nikolakopoulou 2020, doi:10.1371/journal.pmed.1003082), by stated rules and without a reviewer: one level for an interval that includes 1, two for one that includes both 0.75 and 1.33; one for an indirect comparison, two through more than one other treatment; one each for assumptions, unverified figures, direct against indirect at p below 0.1, and I2 of 50 % or more in the network; moderate at most.",
    ja: "標準誤差は公表された信頼区間とその水準（99％は95％ではない）から、奏効率は例数から求めた（Woolf）。グラフ理論による頻度論的ネットワークメタアナリシス（Rücker 2012、doi:10.1002/jrsm.1058）、多群試験は相関を考慮（Rücker・Schwarzer 2014、doi:10.1002/sim.6236）、試験間分散はモーメント法、Pスコアは Rücker・Schwarzer 2015（doi:10.1186/s12874-015-0060-8）。確実性はGRADE（Puhan 2014、doi:10.1136/bmj.g5630）とCINeMA（Nikolakopoulou 2020、doi:10.1371/journal.pmed.1003082）に準じ、定めた規則による（評価者なし）：信頼区間が1を含めば1段階、0.75と1.33の両方を含めば2段階、間接比較は1段階（複数の治療を介せば2段階）、仮定、未検証の数値、直接・間接の差のp < 0.1、I2 50％以上は各1段階下げる。上限は「中」。",
  },
  advice: {
    en: "This is a synthesis for professionals, no advice on a patient: nextline assess.",
    ja: "専門家向けの統合であり、個々の患者への助言ではない（nextline assess）。",
  },
  sources: { en: "Sources", ja: "出典" },
  and: { en: ", ", ja: "、" },
} as const satisfies Readonly<Record<string, Text>>;

export type Word = keyof typeof words;

/** A word or sentence of the page, with what stands in braces filled in. */
export function say(word: Word, language: Language, fill: Readonly<Record<string, string | number>> = {}): string {
  return words[word][language].replace(/\{(\w+)\}/gu, (whole, key: string) => (key in fill ? String(fill[key]) : whole));
}
