import type { Option } from "@nextline/core";
import type { PlanDefinition } from "fhir/r4.js";
import type { Context } from "../page/context.ts";
import { codeSystem, nextLinePlan } from "./canonical.ts";
import { concept, plain, plainCode } from "./element.ts";
import type { Names } from "./names.ts";

/**
 * What an option is, for any patient: its drugs with their schedule. A definition, and never a request: nothing is ordered by it. Its
 * name is its code in our own system of regimens.
 */
export function regimenDefinition(option: Option, { language, nameOf, assessment }: Context, names: Names): PlanDefinition {
  const schedules = new Map(option.schedule.map(({ drug, text }) => [drug, text[language]]));
  return {
    resourceType: "PlanDefinition",
    id: names.id("regimen", option.id),
    language,
    identifier: [{ system: codeSystem("regimen"), value: plainCode(option.id) }],
    version: assessment.edition.knowledge,
    title: plain(option.name[language]),
    type: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/plan-definition-type", code: "clinical-protocol" }] },
    status: "active",
    experimental: false,
    ...(option.drugs.length === 0
      ? {}
      : {
          action: option.drugs.map((drug) => {
            const schedule = schedules.get(drug);
            return {
              title: plain(nameOf(drug, language)),
              ...(schedule === undefined ? {} : { description: plain(schedule) }),
              code: [concept("name", drug, nameOf(drug, language))],
            };
          }),
        }),
  };
}

/** The plan of which an assessment is one run: to choose the next line of therapy. It is named, and its logic is Nextline itself. */
export const planReference = (knowledge: string): string => `${nextLinePlan}|${knowledge}`;
