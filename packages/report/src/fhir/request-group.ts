import type { Option, Standing } from "@nextline/core";
import type { RequestGroup, RequestGroupAction } from "fhir/r4.js";
import { type Context, isWorthwhile } from "../page/context.ts";
import { say } from "../phrases.ts";
import { groundWords, standingWords } from "../words.ts";
import { availabilityWords } from "./availability-words.ts";
import { concept, plain, reference, single } from "./element.ts";
import type { FhirOptions } from "./fhir-options.ts";
import type { Names } from "./names.ts";
import { narrative } from "./narrative.ts";
import { planReference } from "./regimen-definition.ts";
import { relatedArtifacts } from "./related-artifacts.ts";

const chosen: readonly Standing[] = ["preferred", "recommended", "possible"];
const refused: readonly Standing[] = ["not-advised", "excluded"];

/**
 * Every option in order as one RequestGroup of intent `proposal`: first those that can be chosen, of which at most one is, grouped by
 * standing; then those that are not advised or excluded, each with an applicability that is false, so that no engine carries it out.
 */
export function requestGroup(context: Context, { time, subject }: FhirOptions, names: Names): RequestGroup {
  const { assessment, language } = context;
  const { options, edition, notice } = assessment;
  const groups = [
    root(say("options", language), options.filter(isWorthwhile), chosen, context, names),
    root(
      refusedTitle(context),
      options.filter((option) => !isWorthwhile(option)),
      refused,
      context,
      names,
    ),
  ];
  return {
    resourceType: "RequestGroup",
    id: names.id("RequestGroup"),
    language,
    text: narrative(context),
    instantiatesCanonical: [planReference(edition.knowledge)],
    status: "active",
    intent: "proposal",
    ...(subject === undefined ? {} : { subject: reference(subject) }),
    authoredOn: time,
    author: reference(names.url("Device")),
    note: [{ text: plain(notice[language]) }],
    action: groups.flat(),
  };
}

function refusedTitle({ language }: Context): string {
  const words = refused.map((standing) => standingWords[standing][language]);
  return words.join(language === "en" ? " or " : "・");
}

function root(
  title: string,
  options: readonly Option[],
  standings: readonly Standing[],
  context: Context,
  names: Names,
): RequestGroupAction[] {
  const action = standings.flatMap((standing) => {
    const found = options.filter((option) => option.standing === standing);
    return found.length === 0 ? [] : [standingGroup(standing, found, context, names)];
  });
  return action.length === 0 ? [] : [{ title: plain(title), groupingBehavior: "logical-group", selectionBehavior: "at-most-one", action }];
}

function standingGroup(standing: Standing, options: readonly Option[], context: Context, names: Names): RequestGroupAction {
  const words = standingWords[standing][context.language];
  return {
    title: words,
    code: [concept("standing", standing, words)],
    groupingBehavior: "logical-group",
    selectionBehavior: "at-most-one",
    action: options.map((option) => optionAction(option, context, names)),
  };
}

function optionAction(option: Option, context: Context, names: Names): RequestGroupAction {
  const { language } = context;
  const { id, name, standing, rank, ground, availability, newerThanGuideline: newer } = option;
  const why =
    ground === "randomised-dominance"
      ? say("newer", language, { trial: newer?.trial ?? "", x: newer?.beaten ?? "" })
      : groundWords[ground][language];
  return {
    extension: [single("provisional", option.provisional)],
    prefix: String(rank),
    title: plain(name[language]),
    code: [
      concept("regimen", id, id),
      concept("standing", standing, standingWords[standing][language]),
      concept("ground", ground, why),
      concept("availability", availability, availabilityWords[availability][language]),
    ],
    documentation: relatedArtifacts(option, context),
    ...(refused.includes(standing)
      ? { condition: [{ kind: "applicability" as const, expression: { language: "text/fhirpath" as const, expression: "false" } }] }
      : {}),
    resource: reference(names.url("regimen", id)),
  };
}
