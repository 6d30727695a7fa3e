/** Takes a Bundle that `assessmentToFhir` made and gives back what FHIR holds of the assessment. */
import { type Assessment, type Language, languages, vocabulary } from "@nextline/core";
import type { Bundle, FhirResource, ParametersParameter, PlanDefinition, RequestGroup, RequestGroupAction } from "fhir/r4.js";
import { codeIn, partsOf, singles } from "./element.ts";
import { type ReadValue, readFindingValue } from "./finding-value.ts";

/** An argument in the language of the bundle. */
export interface ReadArgument {
  readonly kind: string;
  readonly topic: string;
  readonly force: string;
  readonly rule: string;
  readonly text: string;
  readonly because: readonly string[];
  readonly sources: readonly string[];
  readonly verified: string;
  readonly overlay?: string;
}

/** An open question in the language of the bundle. */
export interface ReadQuestion {
  readonly kind: string;
  readonly topic: string;
  readonly rule: string;
  readonly text: string;
  readonly findings: readonly string[];
  readonly sources: readonly string[];
}

export interface ReadOption {
  readonly id: string;
  readonly name: string;
  readonly drugs: readonly string[];
  readonly standing: string;
  readonly provisional: boolean;
  readonly rank: number;
  readonly ground: string;
  readonly availability: string;
  readonly arguments: readonly ReadArgument[];
  readonly open: readonly ReadQuestion[];
}

/** What FHIR holds of an assessment: one language, no keys of the order, no course, and findings as far as they are derived. */
export interface ReadAssessment {
  readonly language: Language;
  readonly edition: Assessment["edition"];
  readonly notice: string;
  readonly state: Readonly<Record<string, ReadValue>>;
  readonly options: readonly ReadOption[];
  readonly missing: Assessment["missing"];
  readonly counterfactuals: readonly { readonly if: string; readonly then: string }[];
  readonly sources: Readonly<Record<string, { readonly title?: string; readonly url?: string }>>;
}

export type FromFhir =
  | { readonly ok: true; readonly assessment: ReadAssessment }
  | { readonly ok: false; readonly path: string; readonly found: string; readonly expected: string };

/** The assessment in a bundle, or what the bundle lacks. */
export function assessmentFromFhir(bundle: Bundle): FromFhir {
  const resources = (bundle.entry ?? []).flatMap(({ resource }) => resource ?? []);
  const of = <Type extends FhirResource["resourceType"]>(type: Type): Extract<FhirResource, { resourceType: Type }>[] =>
    resources.filter((resource): resource is Extract<FhirResource, { resourceType: Type }> => resource.resourceType === type);
  const [guidance] = of("GuidanceResponse");
  const [group] = of("RequestGroup");
  const [parameters] = of("Parameters");
  if (guidance === undefined) return lacks("GuidanceResponse");
  if (group === undefined) return lacks("RequestGroup");
  if (parameters === undefined) return lacks("Parameters");
  const definitions = new Map(of("PlanDefinition").map((definition) => [`urn:uuid:${definition.id}`, definition]));
  const observations = of("Observation").flatMap((observation) => {
    const id = codeIn("finding", [observation.code]);
    const definition = id === undefined ? undefined : vocabulary.get(id);
    return definition === undefined ? [] : [[definition.id, readFindingValue(observation, definition)] as const];
  });
  return {
    ok: true,
    assessment: {
      language: languages.find((language) => language === bundle.language) ?? "en",
      edition: editionIn(parameters.parameter ?? []),
      notice: guidance.note?.[0]?.text ?? "",
      state: Object.fromEntries(observations),
      options: optionsIn(group, definitions),
      missing: (guidance.dataRequirement ?? []).flatMap((requirement) => {
        const part = partsOf(requirement.extension, "missing");
        const finding = part?.("finding")[0];
        if (part === undefined || finding === undefined) return [];
        const [member] = part("member");
        const flags = requirement.extension?.flatMap(({ extension: inner = [] }) =>
          inner.flatMap(({ valueBoolean }) => valueBoolean ?? []),
        );
        return [
          {
            finding,
            ...(member === undefined ? {} : { member }),
            couldChange: part("couldChange"),
            topOptionDependsOnIt: flags?.[0] ?? false,
            needs: part("needs"),
          },
        ];
      }),
      counterfactuals: (parameters.parameter ?? [])
        .filter(({ name }) => name === "counterfactual")
        .map(({ part = [] }) => ({ if: textIn(part, "if"), then: textIn(part, "then") })),
      sources: Object.fromEntries(
        leaves(group.action ?? [])
          .flatMap(({ documentation = [] }) => documentation)
          .flatMap(({ type, label, display, url }) =>
            type !== "citation" || label === undefined
              ? []
              : [[label, { ...(display === undefined ? {} : { title: display }), ...(url === undefined ? {} : { url }) }] as const],
          ),
      ),
    },
  };
}

const lacks = (type: string): FromFhir => ({
  ok: false,
  path: "Bundle.entry",
  found: `no ${type}`,
  expected: "a Bundle that Nextline made, with GuidanceResponse, RequestGroup and Parameters",
});

const textIn = (parameters: readonly ParametersParameter[], name: string): string =>
  parameters.find((parameter) => parameter.name === name)?.valueString ?? "";

function editionIn(parameters: readonly ParametersParameter[]): Assessment["edition"] {
  const texts = (name: string): string[] => parameters.filter((one) => one.name === name).flatMap(({ valueString }) => valueString ?? []);
  const jurisdiction = parameters.find(({ name }) => name === "jurisdiction")?.valueCode;
  return {
    jurisdiction: jurisdiction === "EU" || jurisdiction === "JP" ? jurisdiction : "US",
    asOf: parameters.find(({ name }) => name === "asOf")?.valueDate ?? "",
    knowledge: textIn(parameters, "knowledge"),
    guidelines: texts("guideline"),
    offLabel: parameters.find(({ name }) => name === "offLabel")?.valueBoolean ?? false,
    overlays: texts("overlay"),
  };
}

/** Actions without groups, in order. */
function leaves(actions: readonly RequestGroupAction[]): RequestGroupAction[] {
  return actions.flatMap((action) => (action.action === undefined ? [action] : leaves(action.action)));
}

function optionsIn(group: RequestGroup, definitions: ReadonlyMap<string, PlanDefinition>): ReadOption[] {
  return leaves(group.action ?? []).map((action) => {
    const definition = definitions.get(action.resource?.reference ?? "");
    const documents = action.documentation ?? [];
    return {
      id: codeIn("regimen", action.code) ?? "",
      name: action.title ?? "",
      drugs: (definition?.action ?? []).flatMap(({ code }) => codeIn("name", code) ?? []),
      standing: codeIn("standing", action.code) ?? "",
      provisional: singles(action.extension, "provisional")[0]?.valueBoolean ?? false,
      rank: Number(action.prefix),
      ground: codeIn("ground", action.code) ?? "",
      availability: codeIn("availability", action.code) ?? "",
      arguments: documents.flatMap(({ extension: found, display = "" }) => {
        const part = partsOf(found, "argument");
        if (part === undefined) return [];
        const one = (name: string): string => part(name)[0] ?? "";
        const [overlay] = part("overlay");
        return [
          {
            kind: one("kind"),
            topic: one("topic"),
            force: one("force"),
            rule: one("rule"),
            text: display,
            because: part("because"),
            sources: part("source"),
            verified: one("verified"),
            ...(overlay === undefined ? {} : { overlay }),
          },
        ];
      }),
      open: documents.flatMap(({ extension: found, display = "" }) => {
        const part = partsOf(found, "openQuestion");
        if (part === undefined) return [];
        const one = (name: string): string => part(name)[0] ?? "";
        return [
          { kind: one("kind"), topic: one("topic"), rule: one("rule"), text: display, findings: part("finding"), sources: part("source") },
        ];
      }),
    };
  });
}
