/**
 * The record that a call is about: what was prefetched, and what was not from the FHIR server, where that is allowed. Takes the prefetched
 * values; gives resources and what was not seen, or what of the required is lacking. `null` means that there is nothing of the kind.
 */
import { type FetchFault, FhirFault, type FhirServer } from "./fhir-server.ts";
import { templates } from "./services.ts";

type Json = Readonly<Record<string, unknown>>;

export interface Gathered {
  readonly resources: readonly Json[];
  /** Parts of the record that were not given and not needed for advice. */
  readonly unseen: readonly { readonly path: string; readonly what: string }[];
  /** Keys without which there is no advice, and why each is lacking. */
  readonly lacking: readonly { readonly key: string; readonly because: Lack }[];
}

export type Lack = FetchFault | "not-given" | "error-given";

const words: Readonly<Record<Lack, string>> = {
  "not-given": "not prefetched, and no FHIR server that may be asked",
  "error-given": "prefetched as an error (OperationOutcome)",
  "not-allowed": "on a server that may not be asked",
  "not-found": "not found by the FHIR server",
  refused: "refused by the FHIR server",
  failed: "not answered by the FHIR server",
  "too-large": "more than is read",
  "too-slow": "not answered in time by the FHIR server",
};

export const lackWords = (because: Lack): string => words[because];

export async function gather(
  prefetch: Readonly<Record<string, Json | null>>,
  patientId: string,
  server: FhirServer | undefined,
): Promise<Gathered> {
  const parts = await Promise.all(
    Object.entries(templates).map(async ([key, { query, required }]) => {
      try {
        const given = Object.hasOwn(prefetch, key) ? prefetch[key] : undefined;
        if (given === null) return { key, required, resources: [] };
        const first = given ?? (await fetched(query.replace("{{context.patientId}}", encodeURIComponent(patientId)), server));
        return { key, required, resources: await allPages(first, server) };
      } catch (error) {
        if (error instanceof Lacking) return { key, required, because: error.because, resources: error.resources };
        if (error instanceof FhirFault) return { key, required, because: error.because, resources: [] };
        throw error;
      }
    }),
  );
  return {
    resources: unrepeated(parts.flatMap(({ resources }) => resources)),
    unseen: parts.flatMap(({ key, required, because }) =>
      because === undefined || required ? [] : [{ path: `prefetch.${key}`, what: words[because] }],
    ),
    lacking: parts.flatMap(({ key, required, because }) => (because !== undefined && required ? [{ key, because }] : [])),
  };
}

/** A part that is not whole; what of it there is. */
class Lacking extends Error {
  readonly because: Lack;
  readonly resources: readonly Json[];

  constructor(because: Lack, resources: readonly Json[] = []) {
    super(because);
    this.because = because;
    this.resources = resources;
  }
}

async function fetched(query: string, server: FhirServer | undefined): Promise<Json> {
  if (server === undefined) throw new Lacking("not-given");
  return await server.get(query);
}

/** The resources of a page and of all after it. A resource that is no Bundle is itself all there is. */
async function allPages(first: Json, server: FhirServer | undefined): Promise<readonly Json[]> {
  if (first["resourceType"] === "OperationOutcome") throw new Lacking("error-given");
  if (first["resourceType"] !== "Bundle") return [first];
  const resources: Json[] = [];
  const seen = new Set<string>();
  let page = first;
  for (;;) {
    resources.push(...entriesOf(page));
    const link = nextLink(page);
    if (link === undefined) return resources;
    if (seen.has(link)) throw new Lacking("failed", resources);
    seen.add(link);
    if (server === undefined) throw new Lacking("not-given", resources);
    try {
      page = await server.next(link);
    } catch (error) {
      if (error instanceof FhirFault) throw new Lacking(error.because, resources);
      throw error;
    }
  }
}

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

const objectsOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** OperationOutcomes in a search are remarks of the server on the search, and no part of the record. */
const entriesOf = (bundle: Json): readonly Json[] =>
  objectsOf(bundle["entry"]).flatMap(({ resource }) =>
    isObject(resource) && resource["resourceType"] !== "OperationOutcome" ? [resource] : [],
  );

function nextLink(bundle: Json): string | undefined {
  const next = objectsOf(bundle["link"]).find(({ relation }) => relation === "next")?.["url"];
  return typeof next === "string" && next !== "" ? next : undefined;
}

/** A resource that was given under two keys, or on two pages, counts once. */
function unrepeated(resources: readonly Json[]): readonly Json[] {
  const seen = new Set<string>();
  return resources.filter(({ resourceType, id }) => {
    if (typeof id !== "string") return true;
    const name = `${String(resourceType)}/${id}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
