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
