import { nearestName } from "@nextline/core";

/** A spelling without what writers differ in: case, width, spaces, hyphens, underscores, parentheses. */
export const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-‐-―_()・]/g, "");

/** One kind of name: from every accepted spelling to the id of the knowledge base. */
export interface NameTable {
  /** The id that is meant; `undefined` when the name is not known. */
  readonly resolve: (name: string) => string | undefined;
  /** The known spelling nearest to a name that is not known, with its id. */
  readonly nearest: (name: string) => { readonly spelling: string; readonly id: string } | undefined;
  /** Every accepted spelling with its id. */
  readonly spellings: () => readonly { readonly spelling: string; readonly id: string }[];
}

/** Spellings by id, the id first. An id always means itself; of two entries that share another spelling, the first has it. */
export function nameTable(entries: readonly { readonly id: string; readonly spellings: readonly string[] }[]): NameTable {
  const ids = new Map<string, string>();
  const spellings = new Map<string, string>();
  const add = (spelling: string, id: string) => {
    const key = folded(spelling);
    if (key === "" || ids.has(key)) return;
    ids.set(key, id);
    spellings.set(spelling, id);
  };
  for (const { id } of entries) add(id, id);
  for (const entry of entries) for (const spelling of entry.spellings) add(spelling, entry.id);
  return {
    resolve: (name) => ids.get(folded(name)),
    spellings: () => [...spellings].map(([spelling, id]) => ({ spelling, id })),
    nearest: (name) => {
      const spelling = nearestName(name.slice(0, 80), spellings.keys());
      const id = spelling === undefined ? undefined : spellings.get(spelling);
      return spelling === undefined || id === undefined ? undefined : { spelling, id };
    },
  };
}
