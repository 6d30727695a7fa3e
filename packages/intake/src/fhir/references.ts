import type { Item } from "./item.ts";
import { objectOf, objectsOf, textOf } from "./json.ts";

/** What a Reference leads to. */
export type Referred =
  | { readonly is: "found"; readonly item: Item }
  /** Named, but not in the record, or not by something that can be looked up. */
  | { readonly is: "not-sent"; readonly name: string }
  | { readonly is: "nothing" };

export interface References {
  readonly follow: (reference: unknown, from: Item) => Referred;
}

const withoutHistory = (url: string): string => url.replace(/\/_history\/[^/]*$/, "");

/** `Type/id` at the end of an address. */
const tail = /(?:^|\/)([A-Z][A-Za-z]{1,39})\/([A-Za-z0-9.-]{1,64})$/;

/**
 * Follows references as they are sent: `#id` to a contained resource, absolute and `urn:` addresses to the `fullUrl` of an entry, relative ones
 * (`Patient/1`) to the resource of that type and id, and logical ones by their identifier. One that fits several resources leads nowhere.
 */
export function referencesIn(items: readonly Item[]): References {
  const byUrl = new Map<string, Item[]>();
  const byId = new Map<string, Item[]>();
  const byIdentifier = new Map<string, Item[]>();
  const contained = new Map<string, Item>();
  const add = (map: Map<string, Item[]>, key: string, item: Item) => {
    const before = map.get(key);
    if (before === undefined) map.set(key, [item]);
    else before.push(item);
  };
  for (const item of items) {
    const id = textOf(item.resource["id"]);
    if (item.container !== undefined) {
      if (id !== undefined) contained.set(`${item.container.path}#${id}`, item);
      continue;
    }
    if (item.fullUrl !== undefined) add(byUrl, withoutHistory(item.fullUrl), item);
    if (id !== undefined) add(byId, `${item.type}/${id}`, item);
    for (const { value } of objectsOf(item.resource["identifier"])) {
      const identifier = textOf(value["value"]);
      if (identifier !== undefined) add(byIdentifier, `${item.type} ${textOf(value["system"]) ?? ""} ${identifier}`, item);
    }
  }
  const one = (found: readonly Item[] | undefined): Item | undefined => {
    const [item, ...more] = found ?? [];
    return item !== undefined && more.every((each) => sameResource(each, item)) ? item : undefined;
  };
  const literal = (url: string, from: Item): Item | undefined => {
    if (url.startsWith("#")) {
      const root = from.container ?? from;
      return url === "#" ? root : contained.get(`${root.path}${url}`);
    }
    const plain = withoutHistory(url);
    const direct = one(byUrl.get(plain));
    if (direct !== undefined) return direct;
    const [, type, id] = tail.exec(plain) ?? [];
    if (type === undefined || id === undefined) return undefined;
    const base = /^(https?:\/\/.*\/)[A-Z][A-Za-z]+\/[^/]+$/.exec(withoutHistory((from.container ?? from).fullUrl ?? ""))?.[1];
    const beside = base === undefined || /^[a-z]+:/.test(plain) ? undefined : one(byUrl.get(`${base}${plain}`));
    if (beside !== undefined) return beside;
    const candidates = byId.get(`${type}/${id}`) ?? [];
    // An absolute address does not lead to the same id on another server.
    if (/^https?:/.test(plain)) return one(candidates.filter(({ fullUrl }) => fullUrl === undefined || !/^https?:/.test(fullUrl)));
    return one(candidates);
  };
  return {
    follow: (reference, from) => {
      const object = objectOf(reference);
      const url = textOf(object?.["reference"]) ?? textOf(reference);
      if (url !== undefined) {
        const item = literal(url, from);
        if (item !== undefined) return { is: "found", item };
      }
      const identifier = objectOf(object?.["identifier"]);
      const value = textOf(identifier?.["value"]);
      const type = textOf(object?.["type"]);
      if (value !== undefined) {
        const key = `${textOf(identifier?.["system"]) ?? ""} ${value}`;
        const item = one(
          type === undefined
            ? [...new Set(items.map((each) => each.type))].flatMap((each) => byIdentifier.get(`${each} ${key}`) ?? [])
            : byIdentifier.get(`${type} ${key}`),
        );
        if (item !== undefined) return { is: "found", item };
      }
      const name = url ?? value ?? textOf(object?.["display"]);
      return name === undefined ? { is: "nothing" } : { is: "not-sent", name };
    },
  };
}

const sameResource = (a: Item, b: Item): boolean =>
  a.type === b.type && textOf(a.resource["id"]) === textOf(b.resource["id"]) && a.resource["id"] !== undefined;
