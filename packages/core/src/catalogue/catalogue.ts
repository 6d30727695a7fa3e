import type { CriterionContext } from "../criteria/check.ts";
import type { Lists } from "../state/derived.ts";
import { findings } from "../state/vocabulary.ts";
import type { Domain } from "../terms/finding.ts";
import type { Language, Text } from "../terms/text.ts";
import type { Drug } from "./drug.ts";
import type { Regimen } from "./regimen.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Source } from "./source.ts";
import type { DrugClass, Terminology } from "./terminology.ts";

/** The names and lookups of a knowledge base, built once for a snapshot. */
export interface Catalogue {
  readonly snapshot: Snapshot;
  readonly drugs: ReadonlyMap<string, Drug>;
  readonly regimens: ReadonlyMap<string, Regimen>;
  readonly classes: ReadonlyMap<string, DrugClass>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly criteria: CriterionContext;
  readonly lists: Lists;
  /** The name of a drug, class, condition, abnormality, toxicity, medicine group or trial population; the id itself when it has none. */
  readonly nameOf: (id: string, language: Language) => string;
}

type NamesOnly = Pick<Snapshot, "drugs" | "terminology">;

/** The drugs of a class or of a group of classes. */
function drugsOfClass(classId: string, { drugs, terminology }: NamesOnly): string[] {
  const classes = new Set([classId, ...terminology.classes.filter((entry) => entry.partOf === classId).map((entry) => entry.id)]);
  return drugs.filter((drug) => classes.has(drug.class)).map((drug) => drug.id);
}

/** What each name of a domain stands for. */
function membersByDomain(names: NamesOnly): Record<Domain, Map<string, ReadonlySet<string>>> {
  const { drugs, terminology } = names;
  const single = (ids: readonly string[]): Map<string, ReadonlySet<string>> => new Map(ids.map((id) => [id, new Set([id])]));
  const drug = single(drugs.map((entry) => entry.id));
  for (const entry of terminology.classes) drug.set(entry.id, new Set(drugsOfClass(entry.id, names)));
  const classes = single(terminology.classes.map((entry) => entry.id));
  for (const { partOf, id } of terminology.classes)
    if (partOf !== undefined) classes.set(partOf, new Set([...(classes.get(partOf) ?? []), id]));
  const medicine = single(terminology.medicines.flatMap((group) => group.members));
  for (const group of terminology.medicines) medicine.set(group.id, new Set(group.members));
  const idsOf = (entries: readonly { id: string }[]): string[] => entries.map((entry) => entry.id);
  return {
    drug,
    class: classes,
    medicine,
    condition: single(idsOf(terminology.conditions)),
    toxicity: single(idsOf(terminology.toxicities)),
    abnormality: single(idsOf(terminology.abnormalities)),
  };
}

/** What a criterion of this knowledge base may say. */
export function criterionContext(names: NamesOnly): CriterionContext {
  const members = membersByDomain(names);
  return { findings, members: (domain, name) => members[domain].get(name), names: (domain) => members[domain].keys() };
}

/** Drugs of the classes that cell therapies are made of. */
function cellsOf(regimens: readonly Regimen[], drugs: readonly Drug[], steroids: ReadonlySet<string>): ReadonlySet<string> {
  const given = new Set(regimens.filter(({ kind }) => kind === "cell-therapy").flatMap((regimen) => regimen.drugs.map(({ drug }) => drug)));
  const classes = new Set(drugs.filter(({ id }) => given.has(id) && !steroids.has(id)).map((drug) => drug.class));
  return new Set(drugs.filter((drug) => classes.has(drug.class)).map(({ id }) => id));
}

function listsOf({ drugs, terminology, regimens }: NamesOnly & Pick<Snapshot, "regimens">): Lists {
  const drugsOf = (chosen: (entry: DrugClass) => boolean): ReadonlySet<string> => {
    const classes = new Set(terminology.classes.filter(chosen).map(({ id }) => id));
    return new Set(drugs.filter((drug) => classes.has(drug.class)).map(({ id }) => id));
  };
  const steroids = drugsOf((entry) => entry.steroid === true);
  return {
    drugs: drugs.map((drug) => drug.id),
    steroids,
    maintenanceDosed: drugsOf((entry) => entry.maintenanceDosed === true),
    seenInImmunofixation: drugsOf((entry) => entry.seenInImmunofixation === true),
    cellTherapies: cellsOf(regimens, drugs, steroids),
    classOf: new Map(drugs.map((drug) => [drug.id, drug.class])),
    classes: terminology.classes.map((entry) => entry.id),
    conditions: terminology.conditions.map((entry) => entry.id),
    charlson: new Map(
      terminology.conditions.flatMap((entry) => (entry.charlson === undefined ? [] : [[entry.id, entry.charlson] as const])),
    ),
    abnormalities: terminology.abnormalities.map((entry) => entry.id),
    toxicities: terminology.toxicities.map((entry) => entry.id),
    medicines: terminology.medicines.flatMap((group) => group.members),
  };
}

function namesOf(terminology: Terminology, drugs: readonly Drug[]): Map<string, Text> {
  const { classes, conditions, toxicities, abnormalities, medicines, subgroups } = terminology;
  return new Map(
    [...subgroups, ...medicines, ...abnormalities, ...toxicities, ...conditions, ...classes, ...drugs].map((entry) => [
      entry.id,
      entry.names,
    ]),
  );
}

const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]): Map<string, Entry> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** Builds the lookups of a snapshot. */
export function catalogueOf(snapshot: Snapshot): Catalogue {
  const names = namesOf(snapshot.terminology, snapshot.drugs);
  return {
    snapshot,
    drugs: byId(snapshot.drugs),
    regimens: byId(snapshot.regimens),
    classes: byId(snapshot.terminology.classes),
    sources: byId(snapshot.sources),
    criteria: criterionContext(snapshot),
    lists: listsOf(snapshot),
    nameOf: (id, language) => names.get(id)?.[language] ?? id,
  };
}
