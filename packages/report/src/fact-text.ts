/** Facts in words, so that a trace shows what was recorded and not only where. */
import type { Fact, Language } from "@nextline/core";
import { listed } from "./phrases.ts";
import type { NameOf } from "./report-options.ts";

/** What was recorded at a place, in a few words; `undefined` for a place that holds no fact (a finding, a part of the question). */
export function factsByPlace(facts: readonly Fact[], language: Language, nameOf: NameOf): (place: string) => string | undefined {
  const byPath = new Map(facts.map((fact) => [fact.source.path, fact]));
  return (place) => {
    const fact = byPath.get(place) ?? byPath.get(place.replace(/\.[A-Za-z]+$/, ""));
    return fact === undefined ? undefined : `${factText(fact, language, nameOf)}${fact.date === undefined ? "" : ` (${fact.date.text})`}`;
  };
}

function factText(fact: Fact, language: Language, nameOf: NameOf): string {
  const names = (ids: readonly string[] | "unknown"): string =>
    ids === "unknown"
      ? "?"
      : listed(
          ids.map((id) => nameOf(id, language)),
          language,
        );
  switch (fact.kind) {
    case "measurement":
      return `${fact.value} ${fact.unit === "1" ? "" : fact.unit}`.trim();
    case "attribute":
      return String(fact.value);
    case "abnormality":
      return `${nameOf(fact.name, language)} ${fact.present}${fact.cellsPercent === undefined ? "" : ` ${fact.cellsPercent} %`}`;
    case "condition":
      return `${fact.present ? "" : "no "}${nameOf(fact.name, language)}${fact.grade === undefined ? "" : ` grade ${fact.grade}`}`;
    case "medicine":
      return nameOf(fact.name, language);
    case "line":
      return [names(fact.drugs), fact.bestResponse, fact.ended].filter((part) => part !== undefined).join(", ");
    case "exposure":
      return [names(fact.drugs), fact.stop === undefined ? undefined : `-> ${fact.stop.text}`, fact.intent, fact.bestResponse, fact.ended]
        .filter((part) => part !== undefined)
        .join(", ");
    case "procedure":
      return fact.procedure;
    case "response":
      return fact.response;
    case "mrd":
      return `${fact.result}, ${fact.sensitivity}`;
    case "relapse":
      return "relapse";
    case "stated":
      return String(fact.value);
  }
}
