/** Findings and their values in words. */
import { type Language, type ShownFinding, type ShownKnowledge, type ShownValue, vocabulary } from "@nextline/core";
import { listed, say } from "./phrases.ts";
import type { NameOf } from "./report-options.ts";
import { unitText, valueWords, wordOf } from "./words.ts";

/** The name of a finding; the id itself when the vocabulary has none. */
export function findingLabel(id: string, language: Language): string {
  return vocabulary.get(id)?.label[language] ?? id;
}

/** A value in words, with its unit. */
export function valueText(value: ShownValue, unit: string | undefined, language: Language, nameOf: NameOf): string {
  if (typeof value === "boolean") return say(value ? "yes" : "no", language);
  if (typeof value === "number") return `${value}${unitText(unit, language)}`;
  if (typeof value === "string") return wordOf(valueWords, value, language);
  if (isList(value))
    return value.length === 0
      ? say("none", language)
      : listed(
          value.map((name) => nameOf(name, language)),
          language,
        );
  const lengths = Object.entries(value).map(([name, length]) => `${nameOf(name, language)} ${length}${unitText(unit, language)}`);
  return lengths.length === 0 ? say("none", language) : listed(lengths, language);
}

function isList(value: ShownValue): value is readonly string[] {
  return Array.isArray(value);
}

/** What is known of a finding in words: an empty list is "none" only when nothing is open. */
export function findingText(finding: ShownKnowledge, language: Language, nameOf: NameOf): string {
  if (!finding.known) {
    if (finding.between === undefined) return say("notKnown", language);
    const [low, high] = finding.between.map((value) => valueText(value, undefined, language, nameOf));
    return say("between", language, { low: low ?? "", high: high ?? "" });
  }
  const open = finding.undetermined ?? [];
  const known = valueText(finding.value, finding.unit, language, nameOf);
  if (open.length === 0) return known;
  const empty = typeof finding.value === "object" && Object.keys(finding.value).length === 0;
  const anything = open.includes("any") || open.includes("any other");
  if (anything) return empty ? say("noneSoFar", language) : `${known}${gap(language)}${say("othersNotKnown", language)}`;
  const names = say("openMembers", language, {
    x: listed(
      open.map((name) => nameOf(name, language)),
      language,
      3,
    ),
  });
  return empty ? names : `${known}${gap(language)}${names}`;
}

const gap = (language: Language): string => (language === "en" ? "; " : "／");

/** Whether something of the finding is known. */
export function isTold(finding: ShownFinding | undefined): finding is Extract<ShownFinding, { known: true }> {
  if (finding?.known !== true) return false;
  const empty = typeof finding.value === "object" && Object.keys(finding.value).length === 0;
  return !(empty && (finding.undetermined ?? []).length > 0);
}
