import type { Answer } from "../meaning.ts";

/** How yes and no are written. */
export const answerWords: Readonly<Record<Answer, readonly string[]>> = {
  yes: ["yes", "positive", "detected", "present", "pos", "+", "1+", "2+", "3+", "陽性", "あり", "有", "検出", "(+)", "reactive"],
  no: [
    "no",
    "negative",
    "not detected",
    "absent",
    "neg",
    "none detected",
    "undetectable",
    "-",
    "陰性",
    "なし",
    "無",
    "検出せず",
    "(-)",
    "−",
    "non-reactive",
  ],
  unclear: ["equivocal", "indeterminate", "inconclusive", "borderline", "not evaluable", "判定保留", "判定不能", "±"],
};
