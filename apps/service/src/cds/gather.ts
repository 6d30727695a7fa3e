/**
 * The record that a call is about: what was prefetched, and what was not from the FHIR server, where that is allowed. Takes the prefetched
 * values; gives resources and what was not seen, or what of the required is lacking. `null` means that there is nothing of the kind.
 */
import { type FetchFault, FhirFault, type FhirServer } from "./fhir-server.ts";
import { templates } from "./services.ts";

type Json = Readonly<Record<string, unknown>>;

export interface Gathered {
  /** Bundles and resources as they came, without the links between pages: all there are were followed. */
  readonly pages: readonly Json[];
  /** The resources in them. */
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
  "not-found": "not found",
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
        // A search without a match; a patient who is not there is no patient to advise on.
        if (given === null && key !== "patient") return { key, required, pages: [] };
        if (given === null) throw new Lacking("not-found");
        const first = given ?? (await fetched(query.replace("{{context.patientId}}", encodeURIComponent(patientId)), server));
        return { key, required, pages: await allPages(first, server) };
      } catch (error) {
        if (error instanceof Lacking) return { key, required, because: error.because, pages: error.pages };
        if (error instanceof FhirFault) return { key, required, because: error.because, pages: [] };
        throw error;
      }
    }),
  );
  const pages = parts.flatMap((part) => part.pages);
  return {
    pages,
    resources: pages.flatMap(resourcesOf),
    unseen: parts.flatMap(({ key, required, because }) =>
      because === undefined || required ? [] : [{ path: `prefetch.${key}`, what: words[because] }],
    ),
    lacking: parts.flatMap(({ key, required, because }) => (because !== undefined && required ? [{ key, because }] : [])),
  };
}

/** A part that is not whole; what of it there is. */
class Lacking extends Error {
  readonly because: Lack;
  readonly pages: readonly Json[];

  constructor(because: Lack, pages: readonly Json[] = []) {
    super(because);
    this.because = because;
    this.pages = pages;
  }
}

async function fetched(query: string, server: FhirServer | undefined): Promise<Json> {
  if (server === undefined) throw new Lacking("not-given");
  return await server.get(query);
}

/** A page and all after it. A resource that is no Bundle is itself all there is. */
async function allPages(first: Json, server: FhirServer | undefined): Promise<readonly Json[]> {
  if (first["resourceType"] === "OperationOutcome") throw new Lacking("error-given");
  if (first["resourceType"] !== "Bundle") return [first];
  const pages: Json[] = [];
  const seen = new Set<string>();
  let page = first;
  for (;;) {
    const { link: _, ...rest } = page;
    pages.push(rest);
    const link = nextLink(page);
    if (link === undefined) return pages;
    if (seen.has(link)) throw new Lacking("failed", pages);
    seen.add(link);
    if (server === undefined) throw new Lacking("not-given", pages);
    try {
      page = await server.next(link);
    } catch (error) {
      if (error instanceof FhirFault) throw new Lacking(error.because, pages);
      throw error;
    }
  }
}

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

const objectsOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

const resourcesOf = (page: Json): readonly Json[] =>
  page["resourceType"] === "Bundle" ? objectsOf(page["entry"]).flatMap(({ resource }) => (isObject(resource) ? [resource] : [])) : [page];

function nextLink(bundle: Json): string | undefined {
  const next = objectsOf(bundle["link"]).find(({ relation }) => relation === "next")?.["url"];
  return typeof next === "string" && next !== "" ? next : undefined;
}
