/**
 * The names of Nextline's own FHIR artefacts: object identifiers under one made of a UUID (2.25, ITU-T X.667), which nobody else can
 * hold. They are names and no addresses. The root is the code system of what intake understands (`packages/intake/src/fhir/systems.ts`);
 * a test holds the two to be the same.
 */
export const ownRoot = "urn:oid:2.25.251499458919338332369248431751535419987";

/** Code systems of what Nextline says, by their arc under the root; an arc is never given to another. */
const arcs = {
  "card-topic": 1,
  "override-reason": 2,
  "orderable-test": 3,
  finding: 4,
  "finding-value": 5,
  standing: 6,
  ground: 7,
  availability: 8,
  name: 9,
  regimen: 10,
} as const;

export type OwnSystem = keyof typeof arcs;

/** Every code system of what Nextline says. */
export const ownSystems = Object.keys(arcs) as readonly OwnSystem[];

/** The canonical name of a code system of our own. */
export const codeSystem = (id: OwnSystem): string => `${ownRoot}.100.${arcs[id]}`;

/** The plan that an assessment carries out: to choose the next line of therapy. */
export const nextLinePlan = `${ownRoot}.200.1`;

/** The base of extensions of our own. */
export const extension = (arc: number): string => `${ownRoot}.300.${arc}`;
