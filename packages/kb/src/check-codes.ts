import { measurementUnits } from "@nextline/core";
import type { Assembled } from "./assemble.ts";
import { type Faults, suggestion } from "./faults.ts";

/** The check digit of a LOINC code: the doubled digits of Luhn, from the right. */
export function isLoinc(code: string): boolean {
  const match = /^(\d{1,7})-(\d)$/.exec(code);
  if (match === null) return false;
  const [, body = "", check = ""] = match;
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return (10 - (sum % 10)) % 10 === Number(check);
}

/** The dihedral group of five: products, and the permutations of the digits by their place (Verhoeff). */
const product = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
].map((row) => [...row].map(Number));
const permutations = ["0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"].map(
  (row) => [...row].map(Number),
);

/** The check digit of a SNOMED CT identifier (Verhoeff). */
export function isSnomed(code: string): boolean {
  if (!/^\d{6,18}$/.test(code)) return false;
  const digits = [...code].reverse().map(Number);
  return digits.reduce((state, digit, index) => product[state]?.[permutations[index % 8]?.[digit] ?? 0] ?? 0, 0) === 0;
}

/** Check digits, names that must exist, and codes that would stand for two things. A trap may fail its check digit; that is often why it is one. */
export function checkCodes({ snapshot, entities, documents }: Assembled, faults: Faults): void {
  const document = documents.get("terminology/codes.yaml");
  const { codes, codeTraps, conditions, abnormalities, medicines } = snapshot.terminology;
  const names: Readonly<Record<string, ReadonlySet<string>>> = {
    measurement: new Set(Object.keys(measurementUnits)),
    condition: new Set(conditions.map(({ id }) => id)),
    abnormality: new Set(abnormalities.map(({ id }) => id)),
    drug: new Set(snapshot.drugs.map(({ id }) => id)),
    medicine: new Set(medicines.flatMap(({ id, members }) => [id, ...members])),
  };
  const digits: Readonly<Record<string, (code: string) => boolean>> = { loinc: isLoinc, snomed: isSnomed };
  const meanings = new Map<string, string>();
  const traps = new Set(codeTraps.map(({ system, code }) => `${system} ${code}`));
  for (const [index, { system, code, means }] of (document === undefined ? [] : codes).entries()) {
    const at = ["entries", index, "code"];
    const key = `${system} ${code}`;
    const fault = (found: string, expected: string, remedy: string): void => {
      if (document !== undefined) faults.add(document, at, found, expected, remedy);
    };
    if (digits[system]?.(code) === false)
      fault(code, "a code whose check digit is right", "look the code up; a wrong code in use belongs to traps");
    if (traps.has(key)) fault(code, "a code that is no trap", "keep it in one of the two lists");
    const meaning = JSON.stringify(means);
    if (meanings.has(key) && meanings.get(key) !== meaning) fault(code, "one meaning for a code", "join the entries");
    meanings.set(key, meaning);
    for (const [kind, name] of Object.entries(means))
      if (names[kind] !== undefined && typeof name === "string" && !names[kind].has(name))
        fault(name, `a ${kind} of the project`, suggestion(name, names[kind]));
  }
  for (const { value: drug, document: own } of entities.drugs)
    for (const [index, { system, code }] of drug.codes.entries())
      if (digits[system]?.(code) === false)
        faults.add(own, ["codes", index, "code"], code, "a code whose check digit is right", "look the code up");
}
