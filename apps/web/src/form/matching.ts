import type { Language, Snapshot, Text } from "@nextline/core";

/** Something that can be picked by its name or any of its other names. */
export interface Named {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly spellings: readonly string[];
}

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\-‐・()（）]/gu, "");

const most = 12;

/** The names that fit what was typed: the very name, those that begin with it, those of which another name does, those that hold it. */
export function matching(names: readonly Named[], typed: string): Named[] {
  const wanted = plain(typed);
  if (wanted === "") return names.slice(0, most);
  const fits = names.flatMap((name) => {
    const own = [name.id, name.label].map((spelling) => plain(spelling).indexOf(wanted));
    const other = [name.detail ?? "", ...name.spellings].map((spelling) => plain(spelling).indexOf(wanted));
    const begins = own.includes(0) ? 1 : other.includes(0) ? 2 : 3;
    const found = [...own, ...other].some((place) => place >= 0);
    return found ? [{ name, rank: plain(name.id) === wanted ? 0 : begins }] : [];
  });
  return fits
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ name }) => name);
}

interface Entry {
  readonly id: string;
  readonly names: Text;
  readonly synonyms?: readonly string[];
}

const named = ({ id, names, synonyms = [] }: Entry, language: Language, byId: boolean): Named => ({
  id,
  label: byId ? id : names[language],
  ...(byId && names[language] !== id ? { detail: names[language] } : {}),
  spellings: [names.en, names.ja, ...synonyms],
});

/** Regimens by their abbreviation, those made of drugs only. */
export const regimenNames = ({ regimens }: Snapshot, language: Language): Named[] =>
  regimens.filter(({ drugs }) => drugs.length > 0).map((regimen) => named(regimen, language, true));

/** Every option of the advice, also observation and supportive care. */
export const optionNames = ({ regimens }: Snapshot, language: Language): Named[] =>
  regimens.map((regimen) => named(regimen, language, true));

export const drugNames = ({ drugs }: Snapshot, language: Language): Named[] => drugs.map((drug) => named(drug, language, false));

export const conditionNames = ({ terminology }: Snapshot, language: Language): Named[] =>
  terminology.conditions.map((entry) => named(entry, language, false));

export const toxicityNames = ({ terminology }: Snapshot, language: Language): Named[] =>
  terminology.toxicities.map((entry) => named(entry, language, false));

/** Medicines, each with the group it belongs to. */
export function medicineNames({ terminology }: Snapshot, language: Language): Named[] {
  const groups = new Map<string, string>();
  for (const group of terminology.medicines)
    for (const member of group.members) if (!groups.has(member)) groups.set(member, group.names[language]);
  return [...groups].map(([id, detail]) => ({ id, label: id, detail, spellings: [] }));
}
