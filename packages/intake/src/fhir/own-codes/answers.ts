import type { Meaning } from "../meaning.ts";
import type { OwnConcept, OwnSet } from "./own-concept.ts";

const concept = (set: OwnSet, code: string, en: string, ja: string, means: Meaning, definition = `${en}.`): OwnConcept => ({
  code,
  set,
  en,
  ja,
  definition,
  means,
});

const abnormality = (code: string, name: string, ja = name, definition = `${name}.`) =>
  concept("abnormalities", code, name, ja, { kind: "abnormality", name }, definition);

const response = (name: "sCR" | "CR" | "VGPR" | "PR" | "MR" | "SD" | "PD", en: string, ja: string) =>
  concept("responses", `response-${name.toLowerCase()}`, `${name}, ${en}`, `${name}（${ja}）`, { kind: "response", response: name });

const word = (set: OwnSet, code: string, en: string, ja: string, of = code) => concept(set, code, en, ja, { kind: "word", word: of });

/** What a question can be answered with, and the abnormalities that can be found. */
export const answers: readonly OwnConcept[] = [
  abnormality("del-17p", "del(17p)"),
  abnormality("t-4-14", "t(4;14)"),
  abnormality("t-14-16", "t(14;16)"),
  abnormality("t-14-20", "t(14;20)"),
  abnormality("t-11-14", "t(11;14)"),
  abnormality("t-6-14", "t(6;14)"),
  abnormality("gain-1q", "gain(1q)", "gain(1q)", "Three copies of 1q21."),
  abnormality("amp-1q", "amp(1q)", "amp(1q)", "Four or more copies of 1q21."),
  abnormality("del-1p32", "del(1p32)"),
  abnormality("del-1p32-biallelic", "del(1p32) biallelic", "両アレルdel(1p32)", "Both copies of 1p32 are lost."),
  abnormality("tp53-mutation", "TP53 mutation", "TP53変異"),
  abnormality("hyperdiploidy", "hyperdiploidy", "高二倍体"),
  response("sCR", "stringent complete response", "厳格な完全奏効"),
  response("CR", "complete response", "完全奏効"),
  response("VGPR", "very good partial response", "最良部分奏効"),
  response("PR", "partial response", "部分奏効"),
  response("MR", "minimal response", "最小奏効"),
  response("SD", "stable disease", "安定"),
  response("PD", "progressive disease", "進行"),
  word("relapse-words", "biochemical", "Biochemical relapse", "生化学的再発"),
  word("relapse-words", "significant-paraprotein", "Significant paraprotein relapse", "有意なM蛋白再発"),
  word("relapse-words", "clinical", "Clinical relapse", "臨床的再発"),
  word("relapse-words", "slow", "Slow", "緩徐"),
  word("relapse-words", "rapid", "Rapid", "急速"),
  word("fitness", "fit", "Fit", "フィット"),
  word("fitness", "intermediate", "Intermediate", "中間"),
  word("fitness", "frail", "Frail", "フレイル"),
  ...[1, 2, 3, 4].map((stage) =>
    concept("stages", `r2-iss-${stage}`, `R2-ISS ${"I".repeat(stage).replace("IIII", "IV")}`, `R2-ISS病期${stage}`, {
      kind: "stage",
      code: "r2Iss",
      value: stage,
    }),
  ),
  word("light-chains", "kappa", "Kappa", "κ"),
  word("light-chains", "lambda", "Lambda", "λ"),
  word("words", "controlled", "Controlled", "コントロール良好"),
  word("words", "uncontrolled", "Uncontrolled", "コントロール不良"),
  word("words", "oral", "Oral", "経口"),
  word("words", "any", "Any", "問わない"),
  word("words", "none", "None", "なし"),
  word("words", "painful", "Painful", "有痛性"),
  word("words", "not-painful", "Not painful", "無痛性"),
  word("words", "ngf", "Next-generation flow", "次世代フローサイトメトリー", "NGF"),
  word("words", "ngs", "Next-generation sequencing", "次世代シーケンス", "NGS"),
  word("words", "flow", "Other flow cytometry", "フローサイトメトリー", "flow"),
];
