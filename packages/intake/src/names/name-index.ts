import type { Condition, Drug, NamedEntry, Regimen, Snapshot } from "@nextline/core";
import { type NameTable, nameTable } from "./name-table.ts";

/** Every name a case may use, from its accepted spellings (id, English, Japanese, synonyms) to the id of the knowledge base. */
export interface NameIndex {
  readonly drugs: NameTable;
  readonly classes: NameTable;
  readonly regimens: NameTable;
  readonly conditions: NameTable;
  readonly toxicities: NameTable;
  readonly abnormalities: NameTable;
  /** Concomitant medicines. */
  readonly medicines: NameTable;
  /** Groups of medicines, which are no medicine: what is taken has to be named. */
  readonly medicineGroups: NameTable;
  /** The drugs of a regimen, by its id. */
  readonly drugsOf: (regimen: string) => readonly string[];
  /** The condition an ICD-10 code stands for: that of its longest mapped prefix; dots do not matter. `undefined`: not mapped. */
  readonly conditionOfIcd10: (code: string) => string | undefined;
}

/**
 * The name index of a knowledge base.
 *
 * @example
 * const names = nameIndex(snapshot);
 * names.drugs.resolve("Darzalex"); // "daratumumab"
 */
export function nameIndex(snapshot: Pick<Snapshot, "drugs" | "regimens" | "terminology">): NameIndex {
  const { drugs, regimens, terminology } = snapshot;
  const drugsByRegimen = new Map(regimens.map((regimen) => [regimen.id, regimen.drugs.map((each) => each.drug)]));
  const medicines = terminology.medicines.flatMap((group) => group.members.map((id) => ({ id, spellings: [] })));
  return {
    drugs: nameTable(drugs.map(spelled)),
    classes: nameTable(terminology.classes.map(spelled)),
    regimens: nameTable(regimens.map(spelled)),
    conditions: nameTable(terminology.conditions.map(spelled)),
    toxicities: nameTable(terminology.toxicities.map(spelled)),
    abnormalities: nameTable(terminology.abnormalities.map(spelled)),
    medicines: nameTable(medicines),
    medicineGroups: nameTable(terminology.medicines.map(spelled)),
    drugsOf: (regimen) => drugsByRegimen.get(regimen) ?? [],
    conditionOfIcd10: icd10Index(terminology.conditions),
  };
}

function spelled(entry: NamedEntry | Drug | Regimen): { id: string; spellings: string[] } {
  return { id: entry.id, spellings: [entry.names.en, entry.names.ja, ...("synonyms" in entry ? entry.synonyms : [])] };
}

const plainCode = (code: string): string => code.replaceAll(".", "").toUpperCase();

function icd10Index(conditions: readonly Condition[]): (code: string) => string | undefined {
  const prefixes = new Map(
    conditions.flatMap((condition) => (condition.icd10 ?? []).map((prefix) => [plainCode(prefix), condition.id] as const)),
  );
  return (code) => {
    const plain = plainCode(code);
    for (let length = plain.length; length > 0; length -= 1) {
      const condition = prefixes.get(plain.slice(0, length));
      if (condition !== undefined) return condition;
    }
    return undefined;
  };
}
