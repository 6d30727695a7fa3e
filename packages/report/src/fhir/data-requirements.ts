import type { MissingFinding } from "@nextline/core";
import type { DataRequirement } from "fhir/r4.js";
import { findingLabel } from "../finding-text.ts";
import type { Context } from "../page/context.ts";
import { codeSystem } from "./canonical.ts";
import { parts, plain, plainCode } from "./element.ts";
import type { FhirOptions } from "./fhir-options.ts";

/** In which resources a member of a set is recorded; everything else is an Observation. */
const types: Readonly<Record<string, DataRequirement["type"]>> = {
  conditions: "Condition",
  medicines: "MedicationStatement",
  exposedTo: "MedicationAdministration",
};

/**
 * What is missing and could change the advice, one requirement for each finding, or for each member of one that is asked about. The
 * extension says which options it could move, whether the first option depends on it, and what would make it known.
 */
export function dataRequirements({ assessment, language, nameOf }: Context, { codingsOf }: FhirOptions): DataRequirement[] {
  return assessment.missing.map((missing: MissingFinding) => {
    const { finding, member, couldChange, topOptionDependsOnIt, needs } = missing;
    const display = plain(findingLabel(finding, language));
    const own = { system: codeSystem("finding"), code: finding, display };
    const asked =
      member === undefined ? [] : [{ system: codeSystem("name"), code: plainCode(member), display: plain(nameOf(member, language)) }];
    return {
      extension: [parts("missing", { finding, member, couldChange, topOptionDependsOnIt, needs })],
      type: types[finding] ?? "Observation",
      codeFilter: [{ path: "code", code: member === undefined ? [own, ...(codingsOf?.(finding) ?? [])] : [...asked, own] }],
    };
  });
}
