import type { Assembled } from "./assemble.ts";
import type { KnowledgeDocument } from "./document.ts";
import type { Faults } from "./faults.ts";
import { formularyRules } from "./overlay/lay-over.ts";
import type { Placed } from "./reader.ts";

/** An id and where it stands. */
interface Named {
  readonly id: string;
  readonly document: KnowledgeDocument;
  readonly path: readonly PropertyKey[];
}

/** What is cited by its id is the only one of that id, in the knowledge base and all that is laid over it. */
export function checkUnique({ entities, local }: Assembled, faults: Faults): void {
  const { sources, drugs, regimens, approvals, guidelines, trials, rules } = entities;
  for (const kind of [sources, drugs, regimens, approvals, guidelines, trials]) unique(named(kind), faults);
  unique(
    baseFirst(guidelines).flatMap(({ value, document }) => within(value.statements, document, "statements")),
    faults,
  );
  unique([...named(rules), ...local.flatMap((overlay) => formularyNamed(overlay, faults))], faults);
  for (const { value, document } of drugs)
    for (const key of ["cautions", "measures"] as const) {
      const additions = local.flatMap((overlay) => overlay.additions).filter((addition) => addition.value.id === value.id);
      unique(
        [...within(value[key], document, key), ...additions.flatMap((added) => within(added.value[key], added.document, key))],
        faults,
      );
    }
}

/** Tells every id that is taken already; gives the entries whose id is not. */
function unique(entries: readonly Named[], faults: Faults): Named[] {
  const taken = new Map<string, Named>();
  return entries.filter((entry) => {
    const other = taken.get(entry.id);
    if (other === undefined) taken.set(entry.id, entry);
    else {
      const { document, path, id } = entry;
      faults.add(document, path, id, `an id that stands once; it also stands in ${other.document.at(other.path)}`, "rename it");
    }
    return other === undefined;
  });
}

const baseFirst = <Value>(placed: readonly Placed<Value>[]): readonly Placed<Value>[] => [
  ...placed.filter(({ overlay }) => overlay === undefined),
  ...placed.filter(({ overlay }) => overlay !== undefined),
];

function named(entities: readonly Placed<{ readonly id: string }>[]): Named[] {
  return baseFirst(entities).map(({ value, document }) => ({ id: value.id, document, path: ["id"] }));
}

function within(entries: readonly { readonly id: string }[], document: KnowledgeDocument, key: string): Named[] {
  return entries.map(({ id }, index) => ({ id, document, path: [key, index, "id"] }));
}

/** The rules that a formulary becomes, each at its entry. */
function formularyNamed({ name, formulary }: Assembled["local"][number], faults: Faults): Named[] {
  if (formulary === undefined) return [];
  const { value, document } = formulary;
  const once = new Set(unique(within(value.entries, document, "entries"), faults).map(({ path }) => path[1]));
  return value.entries.flatMap((entry, index) =>
    once.has(index) ? formularyRules(entry, name, undefined).map(({ id }) => ({ id, document, path: ["entries", index, "id"] })) : [],
  );
}
