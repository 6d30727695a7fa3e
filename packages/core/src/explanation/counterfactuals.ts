import type { Programme } from "../arguments/programme.ts";
import type { PatientRecord } from "../facts/record.ts";
import { vocabulary } from "../state/vocabulary.ts";
import type { FindingDefinition } from "../terms/finding.ts";
import { type FindingValue, membership } from "../terms/finding-value.ts";
import { isExact } from "../terms/interval.ts";
import type { Language, Text } from "../terms/text.ts";
import { type Alternative, alternatives } from "./alternatives.ts";
import type { Counterfactual } from "./assessment.ts";
import { shownValue } from "./show.ts";
import { type Answer, supposing } from "./suppose.ts";

/** Facts that can turn out otherwise. What was given in the past cannot; that a drug failed can be judged anew. */
const changeable = new Set([
  "fitness",
  "refractoryTo",
  "relapseKind",
  "relapsePace",
  "transplantEligible",
  "cytogeneticRisk",
  "cytogenetics",
  "extramedullary",
  "plasmaCellLeukemia",
  "creatinineClearance",
  "dialysis",
  "hepaticImpairment",
  "lvef",
  "nyha",
  "qtc",
  "bloodPressure",
  "fev1",
  "platelets",
  "neutrophils",
  "neuropathyGrade",
  "neuropathicPain",
  "conditions",
  "ecog",
  "wantsTrial",
  "prefersOral",
]);

/** How many are shown at most. */
const most = 8;

/** The single changes of one known fact that would alter the top option, one for each fact and outcome: the nearest value first. */
export function counterfactuals(programme: Programme, record: PatientRecord, base: Answer): Counterfactual[] {
  const found: Counterfactual[] = [];
  for (const finding of base.state.findings) {
    const { value } = finding;
    if (value === undefined || !changeable.has(finding.id)) continue;
    const outcomes = new Set<string>();
    const settled = new Set<string>();
    for (const alternative of byNearness(alternatives(finding, programme, "known"), value)) {
      const direction = directionOf(alternative.value, value);
      if (!isPlausible(alternative, base) || settled.has(direction)) continue;
      const other = supposing(programme, record, base, new Map([[alternative.finding, alternative.value]]));
      const outcome = `${alternative.member ?? ""} ${other.top.join()}`;
      if (other.top.join() === base.top.join() || outcomes.has(outcome)) continue;
      outcomes.add(outcome);
      if (direction !== "") settled.add(direction);
      found.push(written(alternative, other, programme));
      if (found.length === most) return found;
    }
  }
  return found;
}

function byNearness(all: readonly Alternative[], current: FindingValue): Alternative[] {
  if (current.type !== "number" && current.type !== "choice") return [...all];
  const distance = (value: FindingValue): number =>
    value.type === current.type && (value.type === "number" || value.type === "choice")
      ? Math.abs(value.interval.low - current.interval.low)
      : 0;
  return [...all].sort((a, b) => distance(a.value) - distance(b.value));
}

/** Up or down from the current value; past the nearest change in a direction nothing further is asked. */
function directionOf(value: FindingValue, current: FindingValue): string {
  if (
    value.type !== current.type ||
    (value.type !== "number" && value.type !== "choice") ||
    (current.type !== "number" && current.type !== "choice")
  )
    return "";
  return value.interval.low < current.interval.low ? "down" : "up";
}

/** Only drugs the patient has had can be judged refractory anew, and only conditions the patient has can go. */
function isPlausible({ finding, member, value }: Alternative, base: Answer): boolean {
  if (member === undefined || value.type !== "set") return true;
  if (finding === "conditions") return !value.members.has(member);
  if (finding !== "refractoryTo") return true;
  const exposed = base.state.findings.find((item) => item.id === "exposedTo")?.value;
  return exposed?.type === "set" && membership(exposed, member) === "met";
}

function written(alternative: Alternative, other: Answer, programme: Programme): Counterfactual {
  const definition = vocabulary.get(alternative.finding);
  const condition: Text = { en: say(alternative, definition, programme, "en"), ja: say(alternative, definition, programme, "ja") };
  const first = other.top.join(", ");
  const standing = other.stands[programme.options.findIndex((option) => option.regimen.id === other.top[0])]?.standing ?? "";
  const outcome: Text = { en: `${first} would come first (${standing})`, ja: `${first}が第一候補（${standing}）` };
  return { if: condition.en, then: outcome.en, text: { if: condition, then: outcome } };
}

const relation: Record<string, Text> = {
  "refractoryTo true": { en: "refractory to {x}", ja: "{x}に抵抗性" },
  "refractoryTo false": { en: "not refractory to {x}", ja: "{x}に抵抗性なし" },
  "conditions false": { en: "without {x}", ja: "{x}がない" },
  "cytogenetics true": { en: "with {x}", ja: "{x}あり" },
  "cytogenetics false": { en: "without {x}", ja: "{x}なし" },
};

function say(
  { finding, member, value }: Alternative,
  definition: FindingDefinition | undefined,
  programme: Programme,
  language: Language,
): string {
  if (definition === undefined) return finding;
  const label = definition.label[language];
  if (value.type === "set" && member !== undefined) {
    const phrase = relation[`${finding} ${value.members.has(member)}`]?.[language] ?? "{x}";
    return phrase.replace("{x}", programme.catalogue.nameOf(member, language));
  }
  if (value.type === "boolean") return language === "en" ? (value.value ? label : `not ${label}`) : value.value ? label : `${label}なし`;
  const exact =
    value.type === "number" && isExact(value.interval)
      ? ` ${value.interval.low}${definition.unit === undefined || definition.unit === "a" ? "" : ` ${definition.unit}`}`
      : ` ${String(shownValue(definition, value) ?? "")}`;
  return `${label}${exact}`;
}
