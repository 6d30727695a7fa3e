import type { Assessment } from "@nextline/core";
import type { GuidanceResponse, OperationOutcome, OperationOutcomeIssue, Parameters, ParametersParameter } from "fhir/r4.js";
import { findingLabel, valueText } from "../finding-text.ts";
import type { Context } from "../page/context.ts";
import { say } from "../phrases.ts";
import { dataRequirements } from "./data-requirements.ts";
import { plain, reference } from "./element.ts";
import type { FhirOptions } from "./fhir-options.ts";
import type { Names } from "./names.ts";
import { planReference } from "./regimen-definition.ts";

/**
 * The answer as a whole. Its status is `failure` when the question has a fault; `data-requested` when something that is missing could
 * change the advice; else `success`.
 */
export function guidanceResponse(context: Context, options: FhirOptions, names: Names, hasMessages: boolean): GuidanceResponse {
  const { assessment, language } = context;
  const { time, subject } = options;
  const requirements = dataRequirements(context, options);
  return {
    resourceType: "GuidanceResponse",
    id: names.id("GuidanceResponse"),
    language,
    moduleCanonical: planReference(assessment.edition.knowledge),
    status: assessment.problems.length > 0 ? "failure" : requirements.length > 0 ? "data-requested" : "success",
    ...(subject === undefined ? {} : { subject: reference(subject) }),
    occurrenceDateTime: time,
    performer: reference(names.url("Device")),
    note: [{ text: plain(assessment.notice[language]) }],
    ...(hasMessages ? { evaluationMessage: [reference(names.url("OperationOutcome"))] } : {}),
    outputParameters: reference(names.url("Parameters")),
    result: reference(names.url("RequestGroup")),
    ...(requirements.length === 0 ? {} : { dataRequirement: requirements }),
  };
}

/** What does not fit and what was not understood; `undefined` when there is nothing to tell. */
export function evaluationMessages({ assessment, language, nameOf }: Context, names: Names): OperationOutcome | undefined {
  const { problems, conflicts, recordConflicts, notUnderstood } = assessment;
  const issue = (severity: OperationOutcomeIssue["severity"], code: OperationOutcomeIssue["code"], text: string, at?: string) => ({
    severity,
    code,
    details: { text: plain(text) },
    ...(at === undefined ? {} : { diagnostics: plain(at) }),
  });
  const words = (value: Conflict["stated"]): string => valueText(value, undefined, language, nameOf);
  const issues: OperationOutcomeIssue[] = [
    ...problems.map((problem) => issue("error", "value", say("problem", language, { ...problem }), problem.path)),
    ...conflicts.map(({ finding, stated, derived, between }) => {
      const [low = "", high = ""] = (between ?? []).map(words);
      const found = derived === null ? say("between", language, { low, high }) : words(derived);
      return issue(
        "warning",
        "conflict",
        say("conflict", language, { x: findingLabel(finding, language), stated: words(stated), derived: found }),
      );
    }),
    ...recordConflicts.map(({ text, because }) =>
      issue("warning", "conflict", text[language], because.length === 0 ? undefined : because.join(", ")),
    ),
    ...notUnderstood.map(({ path, what }) => issue("warning", "not-supported", what, path)),
  ];
  if (issues.length === 0) return undefined;
  return { resourceType: "OperationOutcome", id: names.id("OperationOutcome"), language, issue: issues };
}

type Conflict = Assessment["conflicts"][number];

/** In which world the question was asked, and what would change the advice. */
export function editionParameters({ assessment, language }: Context, names: Names): Parameters {
  const { jurisdiction, asOf, knowledge, guidelines, offLabel, overlays } = assessment.edition;
  const parameter: ParametersParameter[] = [
    { name: "jurisdiction", valueCode: jurisdiction },
    { name: "asOf", valueDate: asOf },
    { name: "knowledge", valueString: knowledge },
    ...guidelines.map((id) => ({ name: "guideline", valueString: plain(id) })),
    { name: "offLabel", valueBoolean: offLabel },
    ...overlays.map((overlay) => ({ name: "overlay", valueString: plain(overlay) })),
    ...assessment.counterfactuals.map(({ text }) => ({
      name: "counterfactual",
      part: [
        { name: "if", valueString: plain(text.if[language]) },
        { name: "then", valueString: plain(text.then[language]) },
      ],
    })),
  ];
  return { resourceType: "Parameters", id: names.id("Parameters"), language, parameter };
}
