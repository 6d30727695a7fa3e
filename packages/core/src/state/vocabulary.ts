import type { FindingDefinition, FindingEntry, FindingGroup, Vocabulary } from "../terms/finding.ts";
import { course } from "./findings/course.ts";
import { disease } from "./findings/disease.ts";
import { organs } from "./findings/organs.ts";
import { patient } from "./findings/patient.ts";
import { preferences } from "./findings/preferences.ts";
import { status } from "./findings/status.ts";

const groups: [FindingGroup, readonly FindingEntry[]][] = [
  ["patient", patient],
  ["status", status],
  ["course", course],
  ["disease", disease],
  ["organs", organs],
  ["preferences", preferences],
];

/** Every finding Nextline can state of a patient, in the order in which they are shown. */
export const findings: readonly FindingDefinition[] = groups.flatMap(([group, entries]) => entries.map((entry) => ({ ...entry, group })));

export const vocabulary: Vocabulary = new Map(findings.map((finding) => [finding.id, finding]));
