import type { Verified } from "@nextline/core";

/** Numbers the sources of a page in the order in which they are first cited, and counts what rests on unverified knowledge. */
export interface Citations {
  /** The numbers of the sources of one argument. */
  readonly cite: (sources: readonly string[], verified?: Verified) => Cited;
  /** What was cited so far, in order. */
  readonly cited: () => readonly string[];
  readonly counts: () => { readonly total: number; readonly unverified: number };
}

export interface Cited {
  readonly cites: readonly number[];
  readonly unverified: boolean;
}

/** A new numbering, for one page. */
export function newCitations(): Citations {
  const numbers = new Map<string, number>();
  let total = 0;
  let unverified = 0;
  return {
    cite: (sources, verified) => {
      const cites = [...new Set(sources.filter((source) => source !== ""))].map((source) => {
        const number = numbers.get(source) ?? numbers.size + 1;
        numbers.set(source, number);
        return number;
      });
      if (verified !== undefined) total += 1;
      if (verified === "unverified") unverified += 1;
      return { cites, unverified: verified === "unverified" };
    },
    cited: () => [...numbers.keys()],
    counts: () => ({ total, unverified }),
  };
}
