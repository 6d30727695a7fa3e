import type { Assessment, Language, ShownFinding } from "@nextline/core";
import { findingLabel, findingText } from "./finding-text.ts";
import { listed, say } from "./phrases.ts";
import { type NameOf, ownName } from "./report-options.ts";
import { clean } from "./text/clean.ts";
import { wrap } from "./text/wrap.ts";

/** Every finding of the patient as text: its value with what it rests on, the rule and the source, or what is needed to know it. */
export function renderState(assessment: Assessment, language: Language, nameOf: NameOf = ownName, width = 100): string {
  const lines = [say("findings", language), ""];
  for (const [id, finding] of Object.entries(assessment.state)) {
    const value = `${findingLabel(id, language)} (${id})${language === "en" ? ": " : "："}${findingText(finding, language, nameOf)}`;
    lines.push(
      ...wrap(clean(value), width, finding.known ? "[x] " : "[?] "),
      ...reasons(finding, language).flatMap((text) => wrap(clean(text), width, "      ")),
    );
  }
  return `${lines.join("\n")}\n`;
}

function reasons(finding: ShownFinding, language: Language): string[] {
  if (!finding.known) return finding.needs.length === 0 ? [] : [say("needed", language, { x: finding.needs.join("; ") })];
  const { because, rule, source } = finding;
  return [
    ...(because.length === 0 ? [] : [say("becauseOf", language, { x: listed(because, language, 8) })]),
    ...(rule === undefined ? [] : [say("byRule", language, { x: rule })]),
    ...(source === undefined ? [] : [say("fromSource", language, { x: source })]),
  ];
}
