/** The fixed phrases of the report, in both languages. `{x}` is filled in by `say`. */
import type { Language, Text } from "@nextline/core";

export const phrases = {
  title: { en: "Nextline: next line of therapy in relapsed/refractory multiple myeloma", ja: "Nextline：再発・難治性多発性骨髄腫の次治療" },
  knowledge: { en: "knowledge {x}", ja: "知識ベース {x}" },
  guidelines: { en: "guidelines: {x}", ja: "ガイドライン：{x}" },
  guidelineCount: { en: "{n} guidelines", ja: "ガイドライン{n}件" },
  noGuidelines: { en: "no guideline counts", ja: "適用ガイドラインなし" },
  offLabel: { en: "off-label allowed", ja: "適応外を含む" },

  attention: { en: "FIRST: what does not fit, and what is not known", ja: "最初に確認：矛盾と不明点" },
  allClear: {
    en: "No conflict; everything was understood; nothing unknown could change the advice.",
    ja: "矛盾なし。入力はすべて解釈済み。推奨を変えうる不明点なし。",
  },
  conflicts: { en: "Conflicts (what is stated is used)", ja: "矛盾（記載された値を採用）" },
  conflict: { en: "{x}: stated {stated}; derived from the record {derived}", ja: "{x}：記載は「{stated}」、経過からの導出は「{derived}」" },
  fromFindings: { en: " (from {x})", ja: "（根拠：{x}）" },
  problems: { en: "Faults in the question", ja: "入力の誤り" },
  problem: {
    en: "{path}: found {found}; expected {expected}; {remedy}",
    ja: "{path}：「{found}」は不正。期待される値：{expected}（{remedy}）",
  },
  notUnderstood: { en: "Not understood, and not used", ja: "解釈できず、使用していない情報" },
  missing: {
    en: "Not known, and could change the advice (* the first option depends on it)",
    ja: "不明で、推奨を変えうる項目（* 第一候補が左右される）",
  },
  couldChange: { en: " - could move {x}", ja: "：影響する選択肢 {x}" },
  couldReorder: { en: " - could change the order", ja: "：順位が変わりうる" },

  patient: { en: "The patient", ja: "患者" },
  person: { en: "Person", ja: "背景" },
  course: { en: "Course", ja: "経過" },
  treatments: { en: "Treatment", ja: "治療歴" },
  resistance: { en: "Classes", ja: "薬剤クラス" },
  relapse: { en: "Relapse", ja: "再発" },
  risk: { en: "Risk", ja: "リスク" },
  organs: { en: "Organs", ja: "臓器機能" },
  alongside: { en: "Other", ja: "併存・併用" },
  unknown: { en: "Not known", ja: "不明" },
  notKnown: { en: "not known", ja: "不明" },
  none: { en: "none", ja: "なし" },
  noneSoFar: { en: "none recorded; others not known", ja: "記録なし（他は不明）" },
  othersNotKnown: { en: "others not known", ja: "他は不明" },
  openMembers: { en: "not known: {x}", ja: "不明：{x}" },
  between: { en: "between {low} and {high}", ja: "{low}～{high}" },
  yes: { en: "yes", ja: "あり" },
  no: { en: "no", ja: "なし" },

  options: { en: "Options", ja: "治療選択肢" },
  noOption: { en: "No option stands as possible or above.", ja: "「選択肢」以上に該当する治療はありません。" },
  rank: { en: "Rank", ja: "順位" },
  option: { en: "Option", ja: "治療" },
  standing: { en: "Standing", ja: "位置づけ" },
  ground: { en: "Ground", ja: "根拠" },
  effect: { en: "Nearest evidence (hazard ratio, 95% CI)", ja: "最も近いエビデンス（HR、95%CI）" },
  provisional: { en: "provisional", ja: "暫定" },
  provisionalNote: {
    en: "? provisional: something unknown could move it; = same rank.",
    ja: "? 暫定（不明点により変わりうる） = 同順位。",
  },
  newer: { en: "newer than the guideline: {trial} beat {x}", ja: "ガイドラインより新しい：{trial}試験で{x}に優越" },
  alsoPossible: { en: "Lower in rank ({n})", ja: "下位の候補（{n}）" },
  notAdvised: { en: "Not advised ({n})", ja: "推奨しない（{n}）" },
  excluded: { en: "Excluded ({n})", ja: "除外（{n}）" },
  versus: { en: "{trial} v {x}: {figures}, {population}", ja: "{trial}（対{x}）：{figures}、{population}" },
  singleArm: { en: "{trial} (single arm): {figures}, {population}", ja: "{trial}（単群）：{figures}、{population}" },
  outsideTrial: { en: "{trial} did not include patients like this one", ja: "{trial}試験はこのような患者を対象とせず" },
  eligibilityOpen: { en: "; eligibility not known", ja: "、適格性は不明" },
  noEvidence: { en: "no trial on record", ja: "登録試験なし" },
  allPatients: { en: "all patients", ja: "全患者" },
  months: { en: "months", ja: "か月" },
  median: { en: "median", ja: "中央値" },

  argumentsAgainst: { en: "Against", ja: "不利な論拠" },
  argumentsFor: { en: "For", ja: "有利な論拠" },
  doses: { en: "Dose", ja: "用量調整" },
  schedule: { en: "Schedule", ja: "投与スケジュール" },
  findOut: { en: "Find out first", ja: "先に確認すべきこと" },
  measures: { en: "Tests, prophylaxis and monitoring", ja: "検査・予防・モニタリング" },
  measuresOf: { en: "Tests, prophylaxis and monitoring for {x}", ja: "検査・予防・モニタリング（{x}）" },
  noAgainst: { en: "Nothing known speaks against it.", ja: "既知の不利な論拠なし。" },
  asUnder: { en: "as for {x}: {text}", ja: "{x}と同じ：{text}" },
  alsoFor: { en: "{x}; similarly {others}", ja: "{x}（{others}も類似の指示）" },
  unverified: { en: " (unverified)", ja: "（未検証）" },

  order: { en: "What put one before the other", ja: "順位の理由" },
  beforeBy: { en: "{x} before {next} by: {reason}", ja: "{x} ＞ {next}：{reason}" },
  tie: { en: "{x} and {next}: nothing tells them apart", ja: "{x} ＝ {next}：差をつける根拠なし" },
  counterfactuals: { en: "What would change the advice", ja: "推奨が変わる条件" },
  ifThen: { en: "If {condition}: {outcome}.", ja: "{condition}の場合：{outcome}" },
  general: { en: "For every option", ja: "すべての治療に共通" },
  sources: { en: "Sources", ja: "出典" },
  sourceGone: { en: "{x} (no entry in the assessment)", ja: "{x}（書誌情報なし）" },
  more: { en: "and {n} more (--format json for all)", ja: "他{n}件（--format json で全件）" },
  moreNames: { en: "and {n} more", ja: "他{n}件" },
  unverifiedCount: {
    en: "{n} of the {total} arguments and results shown rest on knowledge that was not verified, marked (unverified).",
    ja: "表示した論拠・結果{total}件のうち{n}件は未検証の知識に基づきます（「未検証」と表示）。",
  },
  askWhyNot: { en: "Why not: --why-not <option>", ja: "理由の確認：--why-not <治療>" },

  whyNot: { en: "Why not {x}?", ja: "なぜ{x}ではないのか" },
  where: { en: "Where it stands", ja: "位置づけ" },
  stands: { en: "{x}: {standing}, rank {rank} of {n}", ja: "{x}：{standing}、{n}件中{rank}位" },
  notAssessed: { en: "{x} is not among the options of this assessment.", ja: "{x}はこの評価の選択肢に含まれていません。" },
  standsFirst: { en: "Nothing stands before it.", ja: "これより上位の治療はありません。" },
  noLabel: { en: "No label in force ({x}) names this combination.", ja: "この併用を明記した承認（{x}）はありません。" },
  noGuideline: {
    en: "No guideline that counts puts it forward for this patient.",
    ja: "この患者にこの治療を勧める適用ガイドラインはありません。",
  },
  standBefore: { en: "Before it: {x}", ja: "上位の治療：{x}" },
  speaksAgainst: { en: "What speaks against it (! decides or weighs heavily)", ja: "不利な論拠（! は決定的または重大）" },
  holdsBecause: { en: " Holds because: {x}.", ja: "該当条件：{x}。" },
  holdsForAll: { en: " Holds for every patient.", ja: "すべての患者に該当。" },
  restsOn: { en: " Rests on: {x}.", ja: "根拠となる所見：{x}。" },
  wouldSupport: { en: "What would speak for it, and does not hold", ja: "有利となるが、該当しない条件" },
  onlyIf: { en: "{x} Only if: {criterion}.", ja: "{x}条件：{criterion}。" },
  spokeFor: { en: "What speaks for it", ja: "有利な論拠" },
  notSettled: { en: "What is not known", ja: "不明な点" },
  trace: { en: "Everything that was asked of {x}", ja: "{x}について評価したすべての規則" },
  traceLegend: { en: "[x] holds  [ ] does not hold  [?] not known", ja: "[x] 該当  [ ] 非該当  [?] 不明" },
  everybody: { en: "holds for everybody", ja: "全例に該当" },
  allOf: { en: "all of:", ja: "次のすべて：" },
  anyOf: { en: "any of:", ja: "次のいずれか：" },
  noneOf: { en: "not:", ja: "次に該当しない：" },
  someOf: { en: "at least {n} of:", ja: "次のうち{n}つ以上：" },
  findings: { en: "Findings", ja: "所見" },
  becauseOf: { en: "because: {x}", ja: "根拠：{x}" },
  byRule: { en: "rule: {x}", ja: "規則：{x}" },
  fromSource: { en: "source: {x}", ja: "出典：{x}" },
  needed: { en: "needed: {x}", ja: "必要な情報：{x}" },
} satisfies Record<string, Text>;

export type Phrase = keyof typeof phrases;

/** A phrase in a language with its places filled. */
export function say(phrase: Phrase, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return phrases[phrase][language].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Names in a row, at most `most` of them and then how many more. */
export function listed(names: readonly string[], language: Language, most = Number.POSITIVE_INFINITY): string {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  return [...shown, ...(rest > 0 ? [say("moreNames", language, { n: rest })] : [])].join(language === "en" ? ", " : "、");
}
