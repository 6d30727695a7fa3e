/** The parts a page of an assessment is made of, for programs that lay them out themselves: sections, lines and words. No form. */
export { findingLabel, findingText, isTold, valueText } from "./finding-text.ts";
export { localWords } from "./local-words.ts";
export { attentionSection } from "./page/attention.ts";
export { isBoxedWarning } from "./page/boxed-warning.ts";
export { buildPage, editionText } from "./page/build-page.ts";
export { counterfactualSection, generalSection, orderSection } from "./page/change.ts";
export { comparisonLine } from "./page/comparison.ts";
export { brief, type Context, isWorthwhile, type Limits, newContext, whole } from "./page/context.ts";
export { courseSection } from "./page/course.ts";
export { effectLine } from "./page/effect.ts";
export { optionSection } from "./page/option-details.ts";
export type { Block, Line, Page, Section, SourceEntry } from "./page/page.ts";
export { patientSection } from "./page/patient.ts";
export { sourcesSection } from "./page/source-list.ts";
export { supplyMark } from "./page/supply.ts";
export { listed } from "./phrases.ts";
export { whyNotPage } from "./render-why-not.ts";
export type { NameOf } from "./report-options.ts";
export {
  countryWords,
  groundWords,
  kindWords,
  reasonWords,
  standingWords,
  topicWords,
  unitText,
  valueWords,
  wordOf,
} from "./words.ts";
