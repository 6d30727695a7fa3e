import type { StatedFact } from "../facts/fact.ts";
import type { PatientRecord } from "../facts/record.ts";
import { parseDate } from "../terms/date.ts";
import type { FindingDefinition } from "../terms/finding.ts";
import { choiceOf, type FindingValue } from "../terms/finding-value.ts";
import { attribute, latest } from "./recorded.ts";

/** What the clinician states of a finding; a list is complete, so that what it does not name is stated as not so. */
export function statedValue(definition: FindingDefinition, record: PatientRecord): { value: FindingValue; path: string } | undefined {
  const fact = record.stated.find((item) => item.finding === definition.id);
  if (fact !== undefined) {
    const value = toValue(definition, fact.value);
    return value === undefined ? undefined : { value, path: fact.source.path };
  }
  switch (definition.id) {
    case "fitness": {
      const judged = attribute(record, "frailty");
      const value = judged === undefined ? undefined : toValue(definition, judged.value);
      return judged === undefined || value === undefined ? undefined : { value, path: judged.paths[0] ?? "status.frailty" };
    }
    case "relapseKind":
    case "relapsePace": {
      const said = attribute(record, definition.id);
      const value = said === undefined ? undefined : toValue(definition, said.value);
      return said === undefined || value === undefined ? undefined : { value, path: said.paths[0] ?? `relapse.${definition.id}` };
    }
    case "relapseDate": {
      const { relapse } = record;
      return relapse?.date === undefined ? undefined : { value: { type: "date", date: relapse.date }, path: relapse.source.path };
    }
    case "iss":
    case "rIss":
    case "r2Iss": {
      const stage = latest(record, definition.id);
      return stage === undefined
        ? undefined
        : { value: { type: "number", interval: stage.interval }, path: stage.paths[0] ?? `stage.${definition.id}` };
    }
    default:
      return undefined;
  }
}

/** A written value as a finding's value; `undefined` when it does not fit the type. */
export function toValue(definition: FindingDefinition, written: StatedFact["value"]): FindingValue | undefined {
  switch (definition.type) {
    case "number":
      return typeof written === "number" ? { type: "number", interval: { low: written, high: written } } : undefined;
    case "boolean":
      return typeof written === "boolean" ? { type: "boolean", value: written } : undefined;
    case "choice":
      return typeof written === "string" ? choiceOf(definition, written) : undefined;
    case "set":
      return Array.isArray(written) ? { type: "set", members: new Set(written), possible: new Set() } : undefined;
    case "date": {
      const date = typeof written === "string" ? parseDate(written) : undefined;
      return date === undefined ? undefined : { type: "date", date };
    }
    case "durations":
      return undefined;
  }
}
