/**
 * How many columns a text takes on a terminal: characters that Unicode calls wide or fullwidth take two, combining marks and
 * zero-width characters none, everything else one (also what Unicode calls ambiguous).
 */

/** Wide and fullwidth ranges of Unicode Standard Annex 11, first and last code point. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const takesNoColumn = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

/** Whether one character takes two columns. */
export function isWide(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return point >= 0x1100 && wide.some(([first, last]) => point >= first && point <= last);
}

/** The number of columns of a text on one line. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) columns += isWide(character) ? 2 : takesNoColumn.test(character) ? 0 : 1;
  return columns;
}

/** The text with spaces after it up to a number of columns; unchanged when it is already as wide. */
export function padColumns(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}

/** The text cut to a number of columns, with "..." where something was cut. */
export function cutColumns(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = "";
  for (const character of text) {
    if (displayWidth(kept + character) > columns - 3) break;
    kept += character;
  }
  return `${kept.trimEnd()}...`;
}
