import { type Assessment, type Fact, type Language, type Otherwise, type ShownFinding, vocabulary } from "@nextline/core";
import { factsByPlace } from "./fact-text.ts";
import { findingLabel, findingText } from "./finding-text.ts";
import { listed, say } from "./phrases.ts";
import { type NameOf, ownName } from "./report-options.ts";
import { clean } from "./text/clean.ts";
import { wrap } from "./text/wrap.ts";

export interface StateOptions {
  readonly language: Language;
  readonly nameOf?: NameOf;
  /** What was recorded, to be shown behind each place. */
  readonly facts?: readonly Fact[];
  readonly width?: number;
}

/** How many facts are named under a finding; the rest is counted. */
const mostFacts = 8;

/**
 * Every finding of the patient as text: its value, the facts it rests on, the rule and the source, and what it would be by another
 * definition; or what is needed to know it.
 */
export function renderState(assessment: Assessment, { language, nameOf = ownName, facts = [], width = 100 }: StateOptions): string {
  const lines = [say("findings", language), ""];
  const recorded = factsByPlace(facts, language, nameOf);
  const place = (because: string): string => {
    if (vocabulary.has(because)) return because;
    const text = recorded(because);
    return text === undefined ? because : `${because} = ${text}`;
  };
  for (const [id, finding] of Object.entries(assessment.state)) {
    const value = `${findingLabel(id, language)} (${id})${language === "en" ? ": " : "："}${findingText(finding, language, nameOf)}`;
    const below = [
      ...reasons(finding, assessment, language, place),
      ...(finding.otherwise ?? []).map((other) => otherwiseText(other, language, nameOf)),
      ...(id === "priorLines" ? counts(assessment, language) : []),
    ];
    lines.push(
      ...wrap(clean(value), width, finding.known ? "[x] " : "[?] "),
      ...below.flatMap((text) => wrap(clean(text), width, "      ")),
    );
  }
  return `${lines.join("\n")}\n`;
}

function reasons(finding: ShownFinding, { sources }: Assessment, language: Language, place: (because: string) => string): string[] {
  const { because = [], rule, source } = finding;
  const title = source === undefined ? undefined : sources[source]?.title;
  return [
    ...(finding.known || finding.needs.length === 0 ? [] : [say("needed", language, { x: finding.needs.join("; ") })]),
    ...(because.length === 0 ? [] : [say("becauseOf", language, { x: listed([...new Set(because)].map(place), language, mostFacts) })]),
    ...(rule === undefined ? [] : [say("byRule", language, { x: rule })]),
    ...(source === undefined ? [] : [say("fromSource", language, { x: title === undefined ? source : `${source}: ${title}` })]),
  ];
}

function otherwiseText(other: Otherwise, language: Language, nameOf: NameOf): string {
  const { definition, variant } = other;
  return say("otherwiseBy", language, { value: findingText(other.finding, language, nameOf), definition, variant });
}

const counts = ({ course }: Assessment, language: Language): string[] =>
  course.alternatives.map(({ count, text }) => say("otherCount", language, { n: count, x: text[language] }));
