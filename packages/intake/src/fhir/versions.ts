import type { Item } from "./item.ts";
import { jsonText, objectOf, textOf } from "./json.ts";
import { notUsed, type Outcome } from "./ledger.ts";

/**
 * Resources sent more than once: on two pages, or in two versions. The newest is read; the others are told as repeated or superseded. Where
 * versions differ and nothing says which is newer, both are read.
 */
export function sentAgain(items: readonly Item[]): ReadonlyMap<Item, Outcome> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = identityOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  const settled = new Map<Item, Outcome>();
  for (const group of groups.values()) if (group.length > 1) settleGroup(group, settled);
  for (const item of items) {
    const outer = item.container === undefined ? undefined : settled.get(item.container);
    if (outer !== undefined) settled.set(item, outer);
  }
  return settled;
}

function settleGroup(group: readonly Item[], settled: Map<Item, Outcome>): void {
  const kept: { item: Item; text: string | undefined; version: string | undefined }[] = [];
  for (const item of group) {
    const text = jsonText(item.resource);
    const version = versionOf(item);
    if (text !== undefined && kept.some((each) => each.text === text)) {
      settled.set(item, notUsed("repeated", `${item.type} sent again, word for word`));
      continue;
    }
    const older = kept.find((each) => each.version !== undefined && version !== undefined && each.version < version);
    const newer = kept.find((each) => each.version !== undefined && version !== undefined && each.version > version);
    if (newer !== undefined) {
      settled.set(item, notUsed("superseded", `an earlier version of the same ${item.type}`));
      continue;
    }
    if (older !== undefined) settled.set(older.item, notUsed("superseded", `an earlier version of the same ${item.type}`));
    kept.push({ item, text, version });
  }
}

function identityOf({ type, resource, fullUrl, container }: Item): string | undefined {
  if (container !== undefined) return undefined;
  const id = textOf(resource["id"]);
  if (fullUrl !== undefined && /^https?:/.test(fullUrl)) return fullUrl.replace(/\/_history\/[^/]*$/, "");
  return id === undefined ? fullUrl : `${type}/${id}`;
}

/** When it was changed last, as a text that sorts; times in different zones are compared by their instant. */
function versionOf({ resource }: Item): string | undefined {
  const changed = textOf(objectOf(resource["meta"])?.["lastUpdated"]);
  const instant = changed === undefined ? Number.NaN : Date.parse(changed);
  return Number.isNaN(instant) ? undefined : String(instant).padStart(16, "0");
}
