import type { AttributeCode } from "@nextline/core";
import type { Meaning } from "./meaning.ts";

/** The two words of what is positive or negative, present or absent. */
const pairs = new Map<AttributeCode, readonly [yes: string, no: string]>([
  ["hbvSurfaceAntigen", ["positive", "negative"]],
  ["hbvCoreAntibody", ["positive", "negative"]],
  ["hcv", ["positive", "negative"]],
  ["hiv", ["positive", "negative"]],
  ["serumImmunofixation", ["positive", "negative"]],
  ["urineImmunofixation", ["positive", "negative"]],
  ["marrowClonalCells", ["present", "absent"]],
  ["bloodPressure", ["controlled", "uncontrolled"]],
]);

/** The words of those that are neither yes nor no. */
const words = new Map<AttributeCode, readonly string[]>([
  ["frailty", ["fit", "intermediate", "frail"]],
  ["bloodPressure", ["controlled", "uncontrolled"]],
  ["involvedLightChain", ["kappa", "lambda"]],
  ["relapseKind", ["biochemical", "significant-paraprotein", "clinical"]],
  ["relapsePace", ["slow", "rapid"]],
  ["route", ["oral", "any"]],
  ["sex", ["female", "male"]],
]);

/** An answer as a value of the vocabulary; `undefined` when it is none for this attribute. */
export function attributeValue(code: AttributeCode, meaning: Meaning): string | boolean | undefined {
  if (meaning.kind === "word") return words.get(code)?.includes(meaning.word) === true ? meaning.word : undefined;
  if (meaning.kind !== "answer" || meaning.answer === "unclear") return undefined;
  const pair = pairs.get(code);
  if (pair !== undefined) return meaning.answer === "yes" ? pair[0] : pair[1];
  return words.has(code) ? undefined : meaning.answer === "yes";
}
