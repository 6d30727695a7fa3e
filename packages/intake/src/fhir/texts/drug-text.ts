import type { NameIndex } from "../../names/name-index.ts";
import { folded } from "../../names/name-table.ts";
import { medicineNames } from "./medicine-names.ts";
import type { TextFound } from "./text-found.ts";

/** What may stand beside the name of a medicine and says only how much and in which form. */
const forms = new RegExp(
  [
    "[\\d.,×*/%()\\[\\]「」【】（）+-]+",
    "(?<![a-z])(?:mg|ml|mcg|ug|µg|μg|g|kg|m2|iu|units?|unt|meq|mmol|cells?|hr|day|dose|cap|tab|po|iv|sc|im|inj)(?![a-z])",
    "(?<![a-z])(?:injection|injectable|solution|suspension|oral|capsules?|tablets?|vials?|syringe|powder|for|intravenous|subcutaneous|infusion|product|pill|prefilled|pen|film|coated|extended|release|delayed|chewable|disintegrating|effervescent|enteric|ec|er|xr|dr|sr|od|odt|lyophilized|concentrate|generic|brand)(?![a-z])",
    "(?<![a-z])(?:hydrochloride|hydrate|sodium|phosphate|citrate|sulfate|mesylate|acetate|monohydrate|boronate|succinate)(?![a-z])",
    "hyaluronidase(?:-fihj)?",
    "腸溶|徐放|口腔内崩壊|ドライシロップ|細粒|シロップ|キット|シリンジ|バイアル|点滴|皮下|経口|カリウム|メシル酸塩|リン酸塩|硫酸塩|フマル酸塩|マレイン酸塩|酢酸エステル|臭化物",
    "注射用|点滴静注用|点滴静注|静注用|皮下注|静注|注射液|注射|カプセル|錠|散|顆粒|内服|配合|水和物|塩酸塩|リン酸エステルナトリウム|ナトリウム|グラム|ミリグラム|用|液|注|剤",
  ].join("|"),
  "gi",
);

/** Names shorter than this are abbreviations, and are read only when they stand alone. */
const shortest = { latin: 5, japanese: 3 };
const isLatin = (text: string): boolean => /^[\x20-\x7e]+$/.test(text);

/** The longest text of a medicine in which names are looked for. */
const longest = 200;

/**
 * What the text of a medication names. A name alone is taken; so is a product text (`lenalidomide 25 MG Oral Capsule [Revlimid]`,
 * `レブラミドカプセル５ｍｇ`) that holds names of one drug and else only strength and form. Several drugs, or other words beside the name, are not
 * taken.
 */
export function drugText(names: NameIndex): (text: string) => TextFound {
  const spellings = names.drugs
    .spellings()
    .filter(({ spelling }) => spelling.length >= (isLatin(spelling) ? shortest.latin : shortest.japanese));
  const medicines = [...names.medicines.spellings(), ...otherMedicineNames(names)];
  const whole = new Map(otherMedicineNames(names).map(({ spelling, id }) => [folded(spelling), id]));
  const bySize = [...spellings, ...medicines.map(({ spelling, id }) => ({ spelling, id: `medicine ${id}` }))]
    .map(({ spelling, id }) => ({ id, plain: plainText(spelling) }))
    .sort((a, b) => b.plain.length - a.plain.length);
  const remembered = new Map<string, TextFound>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const found = wholeName(text, names, whole) ?? productText(text, bySize);
    if (remembered.size < 5_000) remembered.set(text, found);
    return found;
  };
}

/** The other names of medicines the knowledge base has, but for those that are names of a drug of it. */
const otherMedicineNames = ({ medicines, drugs }: NameIndex): readonly { readonly spelling: string; readonly id: string }[] =>
  Object.entries(medicineNames)
    .filter(([id]) => medicines.resolve(id) === id)
    .flatMap(([id, all]) => all.map((spelling) => ({ spelling, id })))
    .filter(({ spelling }) => drugs.resolve(spelling) === undefined);

function wholeName(text: string, { drugs, regimens, medicines }: NameIndex, others: ReadonlyMap<string, string>): TextFound | undefined {
  const drug = drugs.resolve(text);
  const medicine = medicines.resolve(text) ?? others.get(folded(text));
  if (drug !== undefined) return { is: "one", meaning: { kind: "drug", name: drug } };
  if (medicine !== undefined) return { is: "one", meaning: { kind: "medicine", name: medicine } };
  const regimen = regimens.resolve(text);
  return regimen === undefined ? undefined : { is: "one", meaning: { kind: "regimen", name: regimen } };
}

/** Without differences of width, case and hyphens, and without what a maker writes in Japanese brackets. */
const plainText = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/「[^」]{0,20}」/g, " ")
    .replace(/[‐-―_・]/g, "-");

function productText(text: string, names: readonly { readonly id: string; readonly plain: string }[]): TextFound {
  if (text.length > longest) return { is: "none" };
  let rest = plainText(text);
  const found = new Set<string>();
  for (const { id, plain } of names) {
    let at = indexOfName(rest, plain);
    while (at >= 0) {
      found.add(id);
      rest = `${rest.slice(0, at)} ${rest.slice(at + plain.length)}`;
      at = indexOfName(rest, plain);
    }
  }
  const [id] = found;
  if (id === undefined) return { is: "none" };
  if (found.size > 1) return { is: "several", what: [...found].map((each) => each.replace("medicine ", "")).join(", ") };
  const left = rest.replace(forms, " ").trim();
  if (left !== "") return { is: "among-others", what: id.replace("medicine ", "") };
  return { is: "one", meaning: id.startsWith("medicine ") ? { kind: "medicine", name: id.slice(9) } : { kind: "drug", name: id } };
}

/** Where a name stands as a word of its own; Japanese has no spaces between words. */
function indexOfName(text: string, name: string): number {
  if (!isLatin(name)) return text.indexOf(name);
  let at = text.indexOf(name);
  while (at >= 0) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + name.length);
    if (!/[a-z]/.test(before) && !/[a-z]/.test(after)) return at;
    at = text.indexOf(name, at + 1);
  }
  return -1;
}
