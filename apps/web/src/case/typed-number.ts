/**
 * What was typed into a number field as it goes into the case: a number when it is one, nothing when empty, and otherwise the text itself,
 * which the reader then refuses at its place. A decimal comma and full-width digits are read as they are meant.
 */
export function typedNumber(text: string): number | string | undefined {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/^(-?\d+),(\d+)$/, "$1.$2");
  if (plain === "") return undefined;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text.trim();
}
