import { definitionsOf, nearestName, type Snapshot } from "@nextline/core";
import { UsageError } from "./exit-codes.ts";

/**
 * The definitions asked for with `--definition NAME=VARIANT`, each by its id, whatever the case. A name or a variant that does not exist is
 * answered with the nearest one; two variants for one name are refused. `undefined`: none was asked for.
 *
 * @example definitionsAsked(["furtherTransplant=with-reinduction"], snapshot) // {furtherTransplant: "with-reinduction"}
 */
export function definitionsAsked(options: readonly string[] | undefined, snapshot: Snapshot): Readonly<Record<string, string>> | undefined {
  if (options === undefined || options.length === 0) return undefined;
  const known = definitionsOf(snapshot);
  const asked: Record<string, string> = {};
  for (const option of options) {
    const [name = "", variant, ...more] = option.split("=").map((part) => part.trim());
    if (name === "" || variant === undefined || variant === "" || more.length > 0)
      throw new UsageError(`--definition is NAME=VARIANT, as furtherTransplant=with-reinduction; found ${option}`);
    const definition = known.find(({ id }) => same(id, name));
    if (definition === undefined) throw new UsageError(`there is no definition ${name}${help(name, idsOf(known))}`);
    const chosen = definition.variants.find(({ id }) => same(id, variant));
    if (chosen === undefined)
      throw new UsageError(`the definition ${definition.id} has no variant ${variant}${help(variant, idsOf(definition.variants))}`);
    if (Object.hasOwn(asked, definition.id) && asked[definition.id] !== chosen.id)
      throw new UsageError(`--definition ${definition.id} was given twice: ${asked[definition.id]} and ${chosen.id}`);
    asked[definition.id] = chosen.id;
  }
  return asked;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

function help(name: string, ids: readonly string[]): string {
  const nearest = nearestName(name, ids);
  return nearest === undefined ? `; there are ${ids.join(", ")}` : `; did you mean ${nearest}? There are ${ids.join(", ")}`;
}
