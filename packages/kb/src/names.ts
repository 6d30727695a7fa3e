import type { Snapshot } from "@nextline/core";

/** The kinds of thing that another file may refer to. */
export type Kind = "source" | "drug" | "regimen" | "class" | "toxicity" | "medicine group" | "guideline" | "trial" | "subgroup";

/** Every name there is, by kind. */
export type Names = Readonly<Record<Kind, ReadonlySet<string>>>;

/** The names of a snapshot, each under its kind. */
export function namesOf({ sources, drugs, regimens, guidelines, trials, terminology }: Snapshot): Names {
  const ids = (entries: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(entries.map((entry) => entry.id));
  return {
    source: ids(sources),
    drug: ids(drugs),
    regimen: ids(regimens),
    class: ids(terminology.classes),
    toxicity: ids(terminology.toxicities),
    "medicine group": ids(terminology.medicines),
    guideline: ids(guidelines),
    trial: ids(trials),
    subgroup: ids(terminology.subgroups),
  };
}
