import type { Finding } from "../state/state.ts";
import { vocabulary } from "../state/vocabulary.ts";
import type { FindingDefinition } from "../terms/finding.ts";
import { type FindingValue, wordOf } from "../terms/finding-value.ts";
import { isExact } from "../terms/interval.ts";
import type { Otherwise, ShownFinding, ShownKnowledge, ShownValue } from "./assessment.ts";

/** Numbers are shown to two decimals; the reasoning keeps them whole. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

const sorted = (names: Iterable<string>): string[] => [...names].sort();

/** A value as it is written in the assessment; `undefined` while it is only known within bounds. */
export function shownValue(definition: FindingDefinition, value: FindingValue): ShownValue | undefined {
  switch (value.type) {
    case "number":
      return isExact(value.interval) ? rounded(value.interval.low) : undefined;
    case "boolean":
      return value.value;
    case "choice":
      return wordOf(definition, value);
    case "set":
      return sorted(value.members);
    case "date":
      return value.date.text;
    case "durations":
      return Object.fromEntries(
        sorted(value.byMember.keys()).flatMap((name) => {
          const interval = value.byMember.get(name);
          return interval !== undefined && isExact(interval) ? [[name, rounded(interval.low)]] : [];
        }),
      );
  }
}

/** The least and the greatest it can be. */
export function shownBounds(definition: FindingDefinition, value: FindingValue): [ShownValue, ShownValue] | undefined {
  if (value.type === "number")
    return [
      rounded(value.interval.low),
      Number.isFinite(value.interval.high) ? rounded(value.interval.high) : rounded(definition.range?.[1] ?? value.interval.low),
    ];
  if (value.type === "choice") return [definition.values?.[value.interval.low] ?? "", definition.values?.[value.interval.high] ?? ""];
  return undefined;
}

/** How far a finding is known. */
export function shownKnowledge(definition: FindingDefinition, value: FindingValue | undefined): ShownKnowledge {
  if (value === undefined) return { known: false };
  const shown = shownValue(definition, value);
  if (shown === undefined) {
    const between = shownBounds(definition, value);
    return { known: false, ...(between === undefined ? {} : { between }) };
  }
  const open = value.type === "set" || value.type === "durations" ? (value.possible === "any" ? ["any"] : sorted(value.possible)) : [];
  const many = definition.domain === "condition" && open.length > 5;
  return {
    known: true,
    value: shown,
    ...(definition.unit === undefined ? {} : { unit: definition.unit }),
    ...(open.length === 0 ? {} : { undetermined: many ? ["any other"] : open }),
  };
}

/** A finding as it is shown, with what it would be by other definitions. */
export function shownFinding(finding: Finding, otherwise: readonly Otherwise[] = []): ShownFinding {
  const definition = vocabulary.get(finding.id);
  if (definition === undefined) return { known: false, needs: [] };
  const knowledge = shownKnowledge(definition, finding.value);
  const { because, rule, source } = finding;
  const made = {
    ...(rule === undefined ? {} : { rule }),
    ...(source === undefined ? {} : { source }),
    ...(otherwise.length === 0 ? {} : { otherwise }),
  };
  if (knowledge.known) return { ...knowledge, because, ...made };
  return { ...knowledge, needs: definition.needs, ...(because.length === 0 ? {} : { because }), ...made };
}
