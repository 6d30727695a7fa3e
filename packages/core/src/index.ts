export type { PreparedContrast, PreparedNetwork } from "./arguments/from-estimates.ts";
export { definitionsOf } from "./arguments/programme.ts";
export { weakest } from "./arguments/weakest.ts";
export { type AssessOptions, assess } from "./assess.ts";
export type * from "./catalogue/approval.ts";
export { compareRows } from "./catalogue/better-row.ts";
export { type Catalogue, catalogueOf, criterionContext } from "./catalogue/catalogue.ts";
export type * from "./catalogue/drug.ts";
export type { Edition } from "./catalogue/edition.ts";
export type * from "./catalogue/guideline.ts";
export * from "./catalogue/label-template.ts";
export type * from "./catalogue/network-estimate.ts";
export type * from "./catalogue/overlay.ts";
export { hasBegun } from "./catalogue/period.ts";
export { type Place, placeOf } from "./catalogue/place.ts";
export { knownSince } from "./catalogue/publication.ts";
export type * from "./catalogue/regimen.ts";
export type * from "./catalogue/rule.ts";
export type * from "./catalogue/selector.ts";
export type * from "./catalogue/snapshot.ts";
export type * from "./catalogue/source.ts";
export * from "./catalogue/sourced.ts";
export type * from "./catalogue/terminology.ts";
export * from "./catalogue/topic.ts";
export type * from "./catalogue/trial.ts";
export { valueKind } from "./catalogue/value-kind.ts";
export { type Checked, type CriterionContext, checkCriterion } from "./criteria/check.ts";
export { type Criterion, type CriterionSource, comparisonsOf, findingsOf } from "./criteria/criterion.ts";
export { compile, type Evaluator, type Values } from "./criteria/evaluate.ts";
export { sentence } from "./criteria/sentence.ts";
export { type Trace, trace } from "./criteria/trace.ts";
export type * from "./explanation/assessment.ts";
export type * from "./explanation/shown-course-types.ts";
export { type Timeline, type TimelineDate, type TimelineLine, type TimelineSeries, timelineOf } from "./explanation/timeline.ts";
export { explainOption, type OptionTrace } from "./explanation/why-not.ts";
export * from "./facts/fact.ts";
export {
  type Certainty,
  type CertaintyLevel,
  type CertaintyReason,
  certaintyLevels,
  levelsLowered,
} from "./ranking/certainty.ts";
export * from "./ranking/certainty-words.ts";
export { certaintyOfPair } from "./ranking/comparison.ts";
export { keyNames } from "./ranking/keys.ts";
export { type NetworkPair, networkPair } from "./ranking/network-pair.ts";
export type { DecidedBy } from "./ranking/order.ts";
export { type Deciding, type OptionStanding, type Standings, standingsOf } from "./standings.ts";
export type { Definition, DefinitionVariant } from "./state/definitions.ts";
export { numberCodes as serialNumberCodes, wordCodes as serialWordCodes } from "./state/response/visits.ts";
export { findings, vocabulary } from "./state/vocabulary.ts";
export { isLoinc, isSnomed } from "./terms/check-digits.ts";
export { type CalendarDay, calendarDay, type DateInterval, dayNumber, parseDate, wholeYears } from "./terms/date.ts";
export type { Domain, FindingDefinition, Vocabulary } from "./terms/finding.ts";
export { nearestName } from "./terms/nearest.ts";
export type { Problem } from "./terms/problem.ts";
export { type Language, languages, type Text } from "./terms/text.ts";
export type { Truth } from "./terms/truth.ts";
