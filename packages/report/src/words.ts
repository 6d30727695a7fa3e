/** The words for what the assessment holds as a code: standings, keys, grounds, topics, values and units. In both languages. */
import type { Argument, DecidedBy, Jurisdiction, Language, Option, ShownComparison, Standing, Text, Topic, Truth } from "@nextline/core";

export const standingWords: Record<Standing, Text> = {
  preferred: { en: "preferred", ja: "推奨（第一選択）" },
  recommended: { en: "recommended", ja: "推奨" },
  possible: { en: "possible", ja: "選択肢" },
  "not-advised": { en: "not advised", ja: "推奨しない" },
  excluded: { en: "excluded", ja: "除外" },
};

export const countryWords: Record<Jurisdiction, Text> = {
  US: { en: "United States", ja: "米国" },
  EU: { en: "European Union", ja: "EU" },
  JP: { en: "Japan", ja: "日本" },
};

export const groundWords: Record<Exclude<Option["ground"], "randomised-dominance">, Text> = {
  guideline: { en: "guideline", ja: "ガイドライン" },
  label: { en: "label only", ja: "承認のみ" },
  rule: { en: "rule of reasoning", ja: "推論規則" },
  none: { en: "no ground", ja: "根拠なし" },
};

export const reasonWords: Record<Exclude<DecidedBy, "tie"> | "standing", Text> = {
  standing: { en: "standing", ja: "推奨度" },
  "randomised-dominance": { en: "it won in a randomised trial", ja: "ランダム化試験で優越" },
  "directed-at-the-disease": { en: "treatment of the disease before supportive care", ja: "支持療法より疾患治療を優先" },
  "inside-the-label": { en: "use inside the label", ja: "承認範囲内の使用" },
  "guideline-preference": { en: "strength of the guideline's recommendation", ja: "ガイドラインの推奨の強さ" },
  "guideline-recency": { en: "a more recent guideline", ja: "より新しいガイドライン" },
  supply: { en: "supply is known", ja: "供給が確認されている" },
  survival: { en: "longer survival in a randomised trial", ja: "ランダム化試験での生存期間延長" },
  "network-estimate": { en: "shown to be better through connected trials", ja: "ネットワークメタアナリシスで優越" },
  "larger-effect": { en: "larger effect in connected trials", ja: "ネットワークメタアナリシスで効果がより大きい" },
  "evidence-kind": { en: "kind of evidence in trials", ja: "試験エビデンスの種類" },
  "strong-cautions": { en: "fewer strong cautions", ja: "重大な注意が少ない" },
  cautions: { en: "fewer cautions", ja: "注意事項が少ない" },
  sequencing: { en: "sequence of treatments", ja: "治療の順序" },
  preferences: { en: "the patient's preferences", ja: "患者の希望" },
  burden: { en: "less burden of treatment", ja: "治療負担が少ない" },
};

export const comparisonKindWords: Record<ShownComparison["kind"], Text> = {
  direct: { en: "compared directly", ja: "直接比較" },
  indirect: { en: "indirect", ja: "間接比較" },
  "direct and indirect": { en: "direct and indirect", ja: "直接＋間接比較" },
};

export const topicWords: Record<Topic, Text> = {
  availability: { en: "availability", ja: "承認状況" },
  label: { en: "label", ja: "承認範囲" },
  contraindication: { en: "contraindication or caution", ja: "禁忌・注意" },
  dose: { en: "dose", ja: "用量" },
  interaction: { en: "interaction", ja: "相互作用" },
  measure: { en: "measure", ja: "対策" },
  refractoriness: { en: "refractoriness", ja: "抵抗性" },
  intolerance: { en: "intolerance", ja: "不耐" },
  toxicity: { en: "toxicity", ja: "毒性" },
  retreatment: { en: "retreatment", ja: "再投与" },
  fitness: { en: "fitness", ja: "体力" },
  risk: { en: "risk", ja: "リスク" },
  pace: { en: "pace of relapse", ja: "再発の速さ" },
  "response-duration": { en: "duration of response", ja: "奏効期間" },
  transplant: { en: "transplant", ja: "移植" },
  guideline: { en: "guideline", ja: "ガイドライン" },
  evidence: { en: "evidence", ja: "エビデンス" },
  sequencing: { en: "sequence", ja: "治療順序" },
  preference: { en: "preference", ja: "希望" },
  formulary: { en: "hospital formulary", ja: "院内採用" },
};

export const kindWords: Record<Argument["kind"], Text> = {
  excludes: { en: "excludes", ja: "除外" },
  against: { en: "against", ja: "不利" },
  for: { en: "for", ja: "有利" },
  requires: { en: "requires", ja: "必要" },
};

/** What an open question could do to the option. */
export const couldWords: Record<Argument["kind"], Text> = {
  excludes: { en: "could exclude it", ja: "除外の可能性" },
  against: { en: "could speak against it", ja: "不利となる可能性" },
  for: { en: "could support it", ja: "支持する可能性" },
  requires: { en: "could require something", ja: "追加対応の可能性" },
};

export const truthWords: Record<Truth, Text> = {
  met: { en: "holds", ja: "該当" },
  "not-met": { en: "does not hold", ja: "非該当" },
  unknown: { en: "not known", ja: "不明" },
};

/** Signs before the parts of a trace; ASCII, so that they can be read and searched anywhere. */
export const truthSigns: Record<Truth, string> = { met: "[x]", "not-met": "[ ]", unknown: "[?]" };

/** The kinds of measure in the order in which they are read; monitoring, which alone may be cut, comes last. */
export const measureWords = {
  supply: { en: "Supply", ja: "供給" },
  boxedWarning: { en: "Boxed warning", ja: "警告" },
  programme: { en: "Programme", ja: "管理手順" },
  admission: { en: "Admission", ja: "入院" },
  "pregnancy-prevention": { en: "Pregnancy prevention", ja: "避妊管理" },
  "test-before-start": { en: "Before the start", ja: "開始前の検査" },
  eyeExamination: { en: "Eye examination", ja: "眼科検査" },
  prophylaxis: { en: "Prophylaxis", ja: "予防" },
  premedication: { en: "Before the doses", ja: "前投薬・前処置" },
  other: { en: "Also to confirm", ja: "その他の確認事項" },
  guideline: { en: "Guidelines", ja: "ガイドライン" },
  monitoring: { en: "Monitoring", ja: "モニタリング" },
} satisfies Record<string, Text>;

/** The values of choice findings; what is not here is written alike in both languages (CR, VGPR). */
export const valueWords: Readonly<Record<string, Text>> = {
  female: { en: "female", ja: "女性" },
  male: { en: "male", ja: "男性" },
  fit: { en: "fit", ja: "フィット" },
  intermediate: { en: "intermediate", ja: "中間" },
  frail: { en: "frail", ja: "フレイル" },
  "non-frail": { en: "not frail", ja: "非フレイル" },
  "not-relapsed": { en: "no relapse after the last line", ja: "直近治療後の再発なし" },
  relapsed: { en: "relapsed, not refractory", ja: "再発（非抵抗性）" },
  "relapsed-and-refractory": { en: "relapsed and refractory", ja: "再発・難治性" },
  "primary-refractory": { en: "primary refractory", ja: "初回抵抗性" },
  serum: { en: "serum M-protein", ja: "血清M蛋白" },
  urine: { en: "urine M-protein", ja: "尿M蛋白" },
  "serum-and-urine": { en: "serum and urine M-protein", ja: "血清・尿M蛋白" },
  "light-chains": { en: "free light chains", ja: "遊離軽鎖" },
  marrow: { en: "marrow", ja: "骨髄" },
  plasmacytoma: { en: "plasmacytoma", ja: "形質細胞腫" },
  none: { en: "none", ja: "なし" },
  biochemical: { en: "biochemical", ja: "生化学的再発" },
  "significant-paraprotein": { en: "significant rise of the M-protein", ja: "M蛋白の有意な増加" },
  clinical: { en: "clinical", ja: "臨床的再発" },
  slow: { en: "slow", ja: "緩徐" },
  rapid: { en: "rapid", ja: "急速" },
  standard: { en: "standard", ja: "標準" },
  high: { en: "high", ja: "高リスク" },
  "not-high": { en: "not high", ja: "高リスクでない" },
  normal: { en: "normal", ja: "正常" },
  mild: { en: "mild", ja: "軽度" },
  moderate: { en: "moderate", ja: "中等度" },
  severe: { en: "severe", ja: "高度" },
  controlled: { en: "controlled", ja: "管理良好" },
  uncontrolled: { en: "uncontrolled", ja: "管理不良" },
  negative: { en: "negative", ja: "陰性" },
  positive: { en: "positive", ja: "陽性" },
};

/** A code in the words of a table; the code itself where the table has none for it (CR, VGPR, NGF). */
export function wordOf(table: Readonly<Record<string, Text>>, code: string, language: Language): string {
  return Object.hasOwn(table, code) ? (table[code]?.[language] ?? code) : code;
}

const unitWords: Readonly<Record<string, Text>> = {
  a: { en: " years", ja: "歳" },
  mo: { en: " months", ja: "か月" },
  d: { en: " days", ja: "日" },
  "%": { en: " %", ja: "%" },
  "10*9/L": { en: " x10^9/L", ja: "×10^9/L" },
  "mL/min/{1.73_m2}": { en: " mL/min/1.73 m2", ja: " mL/min/1.73 m2" },
  "mg/(24.h)": { en: " mg/24 h", ja: " mg/24 h" },
  cm2: { en: " cm²", ja: " cm²" },
  "/uL": { en: " /µL", ja: " /µL" },
};

/** A UCUM unit as it is read, with the space before it. */
export function unitText(unit: string | undefined, language: Language): string {
  if (unit === undefined) return "";
  return Object.hasOwn(unitWords, unit) ? (unitWords[unit]?.[language] ?? ` ${unit}`) : ` ${unit}`;
}
