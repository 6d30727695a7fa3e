import type { Item } from "./item.ts";
import { type JsonObject, objectOf, objectsOf, textOf } from "./json.ts";
import type { Page } from "./parse-record.ts";

/** The resources of a record, and what its Bundles say of what is missing. */
export interface Collected {
  readonly items: readonly Item[];
  /** Entries and contained resources that are none, and what is wrong with them. */
  readonly faulty: readonly { readonly path: string; readonly what: string }[];
  /** Remarks on whether the record is complete. */
  readonly incomplete: readonly { readonly path: string; readonly what: string }[];
}

/** How deep Bundles in Bundles are read; none in use needs more than two. */
const deepest = 4;

interface Gathering {
  readonly items: Item[];
  readonly faulty: { path: string; what: string }[];
  readonly incomplete: { path: string; what: string }[];
}

/** Every resource of the pages, those contained in others too, in the order in which they were sent. */
export function collect(pages: readonly Page[]): Collected {
  const gathering: Gathering = { items: [], faulty: [], incomplete: [] };
  for (const { path, value } of pages) gather(value, path, undefined, 0, gathering);
  missingPages(pages, gathering);
  return gathering;
}

function gather(value: unknown, path: string, fullUrl: string | undefined, depth: number, to: Gathering): void {
  const resource = objectOf(value);
  const type = textOf(resource?.["resourceType"]);
  if (resource === undefined || type === undefined) {
    to.faulty.push({ path, what: "no resource" });
    return;
  }
  if (type === "Bundle") {
    if (depth >= deepest) to.faulty.push({ path, what: "a Bundle nested too deeply" });
    else gatherBundle(resource, path, depth, to);
    return;
  }
  const item: Item = { path, type, resource, ...(fullUrl === undefined ? {} : { fullUrl }) };
  to.items.push(item);
  for (const { index, value: contained } of objectsOf(resource["contained"])) {
    const place = `${path}.contained[${index}]`;
    const containedType = textOf(contained["resourceType"]);
    if (containedType === undefined) to.faulty.push({ path: place, what: "no resource" });
    else to.items.push({ path: place, type: containedType, resource: contained, container: item });
  }
}

function gatherBundle(bundle: JsonObject, path: string, depth: number, to: Gathering): void {
  const entries = objectsOf(bundle["entry"]);
  for (const { index, value: entry } of entries) {
    const place = `${path}.entry[${index}]`;
    const resource = entry["resource"];
    if (resource === undefined || resource === null) {
      const method = textOf(objectOf(entry["request"])?.["method"]);
      to.faulty.push({ path: place, what: method === "DELETE" ? "a deletion" : "an entry without a resource" });
    } else gather(resource, `${place}.resource`, textOf(entry["fullUrl"]), depth + 1, to);
  }
  const all = bundle["entry"];
  if (Array.isArray(all)) {
    for (const [index, entry] of all.entries())
      if (objectOf(entry) === undefined) to.faulty.push({ path: `${path}.entry[${index}]`, what: "an entry that is no object" });
  }
}

const linksOf = (bundle: JsonObject, relation: string): readonly string[] =>
  objectsOf(bundle["link"]).flatMap(({ value }) => (textOf(value["relation"]) === relation ? (textOf(value["url"]) ?? []) : []));

/** Pages a Bundle says there are and that were not sent. */
function missingPages(pages: readonly Page[], to: Gathering): void {
  const bundles = pages.flatMap(({ path, value }) => {
    const bundle = objectOf(value);
    return bundle !== undefined && bundle["resourceType"] === "Bundle" ? [{ path, bundle }] : [];
  });
  const sent = new Set(bundles.flatMap(({ bundle }) => linksOf(bundle, "self")));
  for (const [index, { path, bundle }] of bundles.entries()) {
    const missing = linksOf(bundle, "next").filter((url) => !sent.has(url));
    // A page that follows in the list is the next one, unless it says that it is another.
    const follows = bundles[index + 1];
    if (missing.length === 0 || (follows !== undefined && linksOf(follows.bundle, "self").length === 0)) continue;
    to.incomplete.push({ path: `${path}.link`, what: "the record is not complete: there is a next page, and it was not sent" });
  }
}
