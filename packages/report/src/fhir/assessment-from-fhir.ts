/** Takes a Bundle that `assessmentToFhir` made and gives back what FHIR holds of the assessment. */
import { type Assessment, type Language, languages, vocabulary } from "@nextline/core";
import type {
  Bundle,
  FhirResource,
  ParametersParameter,
  PlanDefinition,
  RelatedArtifact,
  RequestGroup,
  RequestGroupAction,
} from "fhir/r4.js";
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

/** The nearest trial; what has no figure is `null`. */
export interface ReadEvidence {
  readonly trial: string;
  readonly population: string;
  readonly comparator: string | null;
  readonly endpoint: string;
  readonly hazardRatio: number | null;
  readonly ci: readonly [number, number] | null;
  readonly ciLevel: number | null;
  readonly medians: { readonly treatment: number | null; readonly comparator: number | null };
  readonly rates: { readonly treatment: number | null; readonly comparator: number | null };
  readonly design: string;
  readonly applies: string;
  readonly source: string;
  readonly verified: string;
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
  readonly evidence: ReadEvidence | null;
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
        const [member] = part?.texts("member") ?? [];
        if (part === undefined) return [];
        return [
          {
            finding: part.text("finding"),
            ...(member === undefined ? {} : { member }),
            couldChange: part.texts("couldChange"),
            topOptionDependsOnIt: part.flag("topOptionDependsOnIt"),
            needs: part.texts("needs"),
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
      arguments: documents.flatMap(argumentIn),
      open: documents.flatMap(questionIn),
      evidence: documents.flatMap(evidenceIn)[0] ?? null,
    };
  });
}

function argumentIn({ extension, display = "" }: RelatedArtifact): ReadArgument[] {
  const part = partsOf(extension, "argument");
  if (part === undefined) return [];
  const [overlay] = part.texts("overlay");
  return [
    {
      kind: part.text("kind"),
      topic: part.text("topic"),
      force: part.text("force"),
      rule: part.text("rule"),
      text: display,
      because: part.texts("because"),
      sources: part.texts("source"),
      verified: part.text("verified"),
      ...(overlay === undefined ? {} : { overlay }),
    },
  ];
}

function questionIn({ extension, display = "" }: RelatedArtifact): ReadQuestion[] {
  const part = partsOf(extension, "openQuestion");
  if (part === undefined) return [];
  const { text, texts } = part;
  return [
    { kind: text("kind"), topic: text("topic"), rule: text("rule"), text: display, findings: texts("finding"), sources: texts("source") },
  ];
}

function evidenceIn({ extension }: RelatedArtifact): ReadEvidence[] {
  const part = partsOf(extension, "evidence");
  if (part === undefined) return [];
  const { text, texts, numbers } = part;
  const number = (name: string): number | null => numbers(name)[0] ?? null;
  const [low, high] = numbers("ci");
  return [
    {
      trial: text("trial"),
      population: text("population"),
      comparator: texts("comparator")[0] ?? null,
      endpoint: text("endpoint"),
      hazardRatio: number("hazardRatio"),
      ci: low === undefined || high === undefined ? null : [low, high],
      ciLevel: number("ciLevel"),
      medians: { treatment: number("medianTreatment"), comparator: number("medianComparator") },
      rates: { treatment: number("rateTreatment"), comparator: number("rateComparator") },
      design: text("design"),
      applies: text("applies"),
      source: text("source"),
      verified: text("verified"),
    },
  ];
}
