/** The words of the timeline, in both languages. `{x}` is filled in by `tell`. */
import type { Language, Text } from "@nextline/core";
import { filled } from "../filled.ts";

const words = {
  title: { en: "Course of the disease as of {day}", ja: "治療経過（{day}現在）" },
  lineTitle: { en: "Line {n}: {x}", ja: "ライン{n}：{x}" },
  lineCount: { en: "{n} lines of therapy", ja: "{n}ライン" },
  oneLine: { en: "1 line of therapy", ja: "1ライン" },
  countBetween: { en: "between {low} and {high} lines of therapy", ja: "{low}～{high}ライン" },
  nothing: { en: "No line of therapy is recorded.", ja: "治療ラインの記録はありません。" },
  noDates: {
    en: "The lines were summarised without dates: they cannot be drawn in time.",
    ja: "ラインは日付なしで要約されているため、時間軸には描けません。",
  },
  nothingToDraw: { en: "Nothing with a date to draw.", ja: "図示できる日付がありません。" },

  line: { en: "Line", ja: "ライン" },
  treatment: { en: "Treatment", ja: "治療" },
  drugs: { en: "Drugs", ja: "薬剤" },
  otherDrugsNotKnown: { en: "and drugs that are not known", ja: "ほか不明の薬剤" },
  allogeneicOn: { en: "{x} (allogeneic)", ja: "{x}（同種）" },
  earlierProgression: { en: "Progression before", ja: "以前の増悪" },
  drugsNotKnown: { en: "drugs not known", ja: "薬剤不明" },
  maintenanceWith: { en: "maintenance {x}", ja: "維持療法：{x}" },
  supportWith: { en: "for transplant or cells {x}", ja: "移植・細胞療法のため：{x}" },
  dates: { en: "Dates", ja: "期間" },
  fromTo: { en: "{from} to {to}", ja: "{from}～{to}" },
  since: { en: "since {from}, ongoing", ja: "{from}～（継続中）" },
  fromOnly: { en: "from {from}, end not known", ja: "{from}～（終了日不明）" },
  began: { en: "Began", ja: "開始理由" },
  transplant: { en: "Transplant", ja: "移植" },
  response: { en: "Response", ja: "効果" },
  bestResponse: { en: "Best response", ja: "最良効果" },
  bestBetween: { en: "{low} to {high}", ja: "{low}～{high}" },
  best: { en: "best {x}", ja: "最良 {x}" },
  on: { en: "{x} on {date}", ja: "{x}（{date}）" },
  asRecorded: { en: "{x}, as recorded", ja: "{x}（記載による）" },
  needsFor: { en: "{category} needs {x}", ja: "{category}には{x}が必要" },
  needs: { en: "needs {x}", ja: "判定に必要：{x}" },
  notKnown: { en: "not known", ja: "不明" },
  mrd: { en: "MRD", ja: "MRD" },
  mrdResult: { en: "{result} on {date} ({detail})", ja: "{date} {result}（{detail}）" },
  oneIn: { en: "1 in {n}", ja: "感度 1/{n}" },
  sustained: { en: "sustained", ja: "持続陰性" },
  relapseFromComplete: { en: "Signs after CR", ja: "CR後の徴候" },
  progression: { en: "Progression", ja: "増悪" },
  none: { en: "none", ja: "なし" },
  progressed: { en: "{date}, {certainty}, by {by}", ja: "{date}（{certainty}、{by}）" },
  progressedAsRecorded: { en: "{date}, as recorded", ja: "{date}（記載による）" },
  lightChainEscape: { en: "light-chain escape", ja: "軽鎖エスケープ" },
  ended: { en: "Ended", ja: "終了理由" },
  refractory: { en: "Refractory", ja: "抵抗性" },
  refractoryOpen: { en: "not settled: {x}", ja: "未確定：{x}" },
  withNote: { en: "{x} ({note})", ja: "{x}（{note}）" },

  chart: { en: "In time", ja: "経時図" },
  linesRow: { en: "Lines", ja: "ライン" },
  proceduresRow: { en: "Procedures", ja: "処置" },
  responseRow: { en: "Response", ja: "効果判定" },
  asOfMark: { en: "as of {day}", ja: "{day}現在" },
  allZero: { en: "{x}: 0 at each of {n} visits", ja: "{x}：{n}回の測定すべて0" },
  range: { en: "{x}: {low} to {high} {unit}", ja: "{x}：{low}～{high} {unit}" },
  rangeOne: { en: "{x}: {low} {unit}", ja: "{x}：{low} {unit}" },
  logScale: { en: "log scale", ja: "対数軸" },

  alternatives: { en: "Other counts that a careful reader may come to", ja: "他に考えうるライン数" },
  alternative: { en: "{count}: {text}", ja: "{count}：{text}" },
  leftOut: { en: "Recorded, and part of no line", ja: "記録はあるがラインに含めないもの" },
  conflicts: { en: "Contradictions in the record", ja: "記録の矛盾" },
  because: { en: "{x} [{paths}]", ja: "{x} ［{paths}］" },
  kindNeeds: { en: "What would settle the kind of the relapse", ja: "再発の種類の判定に必要な情報" },

  legend: { en: "Legend", ja: "凡例" },
  legendCertain: { en: "progression", ja: "増悪" },
  legendOneValue: { en: "progression on one value", ja: "増悪（1回の値のみ）" },
  legendOpen: { en: "date not exact", ja: "日付が不正確" },
  legendOngoing: { en: "ongoing", ja: "継続中" },
  legendLow: { en: "reduced or maintenance dose", ja: "減量・維持量" },
  givenSign: { en: "given", ja: "投与" },
  lightSign: { en: "perhaps given (date not exact)", ja: "投与の可能性（日付が不正確）" },
  transplantSign: { en: "transplant", ja: "移植" },
  cellsSign: { en: "cells", ja: "細胞療法" },
  procedureSign: { en: "other procedure", ja: "その他の処置" },
  description: { en: "{count}. {lines}", ja: "{count}。{lines}" },
} satisfies Record<string, Text>;

export type TimelineWord = keyof typeof words;

/** A phrase of the timeline with its places filled. */
export function tell(word: TimelineWord, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return filled(words[word][language], values);
}
