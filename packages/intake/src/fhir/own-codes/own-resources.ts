import { ownSystem } from "../systems.ts";
import { type OwnSet, ownSets } from "./own-concept.ts";
import { ownConcepts } from "./own-concepts.ts";

/** The version of the code system: it changes when a concept is added or its definition changes. */
const version = "1.0.0";

const about = {
  version,
  status: "active",
  experimental: false,
  date: "2026-11-28",
  publisher: "Nextline",
  copyright: "Apache-2.0",
} as const;

interface OwnResource {
  readonly resourceType: "CodeSystem" | "ValueSet";
  readonly id: string;
  readonly [key: string]: unknown;
}

/** The code system with its value sets, as FHIR R4 resources. */
export function ownResources(): readonly OwnResource[] {
  return [codeSystem(), everything, ...(Object.keys(ownSets) as OwnSet[]).map(valueSet)];
}

const everything: OwnResource = {
  resourceType: "ValueSet",
  id: "nextline-all",
  url: `${ownSystem}.1`,
  ...about,
  name: "NextlineAll",
  title: "Nextline: all concepts",
  description: "Every concept of the code system.",
  compose: { include: [{ system: ownSystem }] },
};

function codeSystem(): OwnResource {
  return {
    resourceType: "CodeSystem",
    id: "nextline",
    url: ownSystem,
    ...about,
    name: "NextlineConcepts",
    title: "Nextline: concepts of relapsed myeloma without a standard code",
    description:
      "What advice on relapsed myeloma needs to know and no standard codes, or none that was seen: VGPR and the other IMWG responses, R2-ISS, IMWG frailty, del(1p32), drugs a disease is refractory to, lines of therapy.",
    caseSensitive: true,
    content: "complete",
    count: ownConcepts.length,
    valueSet: `${ownSystem}.1`,
    concept: ownConcepts.map(({ code, en, ja, definition }) => ({
      code,
      display: en,
      definition,
      designation: [{ language: "ja", value: ja }],
    })),
  };
}

function valueSet(set: OwnSet, index: number): OwnResource {
  return {
    resourceType: "ValueSet",
    id: `nextline-${set}`,
    url: `${ownSystem}.${index + 2}`,
    ...about,
    name: `Nextline${set
      .split("-")
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join("")}`,
    title: `Nextline: ${set.replaceAll("-", " ")}`,
    description: `${ownSets[set]}.`,
    compose: {
      include: [
        { system: ownSystem, concept: ownConcepts.filter((each) => each.set === set).map(({ code, en }) => ({ code, display: en })) },
      ],
    },
  };
}
