/**
 * Breaks a text into lines of a width in columns: between words, and between Japanese characters except where a line may not begin
 * or end (kinsoku). A word wider than a line is cut.
 */
import { displayWidth, isWide } from "./display-width.ts";

const notAtStart = new Set("、。，．・：；？！）」』】〕〉》］｝ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々／〜%％");
const notAtEnd = new Set("（「『【〔〈《［｛");

/** The pieces of a text that stay together; a space is a piece of its own. */
function pieces(text: string): string[] {
  const result: string[] = [];
  let open = "";
  let joins = false;
  const close = (): void => {
    if (open !== "") result.push(open);
    open = "";
  };
  for (const character of text) {
    if (character === " " || character === "\n" || character === "\t") {
      close();
      result.push(" ");
      joins = false;
      continue;
    }
    const breakable = isWide(character) || isWide(open.slice(-1));
    if (open !== "" && breakable && !joins && !notAtStart.has(character)) close();
    open += character;
    joins = notAtEnd.has(character);
  }
  close();
  return result;
}

/** Cuts what is wider than a line. */
function cut(piece: string, width: number): string[] {
  const result: string[] = [];
  let open = "";
  for (const character of piece) {
    if (open !== "" && displayWidth(open + character) > width) {
      result.push(open);
      open = "";
    }
    open += character;
  }
  return [...result, open];
}

/**
 * The lines of a text, none wider than `width` columns. The first begins with `first`, the others with `rest` (default: as many spaces).
 *
 * @example wrap("one two", 5, "- ") // ["- one", "  two"]
 */
export function wrap(text: string, width: number, first = "", rest = " ".repeat(displayWidth(first))): string[] {
  const room = Math.max(2, width - Math.max(displayWidth(first), displayWidth(rest)));
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (piece === " ") {
      if (line !== "" && !line.endsWith(" ")) line += " ";
      continue;
    }
    for (const part of displayWidth(piece) > room ? cut(piece, room) : [piece]) {
      if (line !== "" && displayWidth(line) + displayWidth(part) > room) {
        lines.push(line.trimEnd());
        line = "";
      }
      line += part;
    }
  }
  if (line !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines.map((content, index) => (index === 0 ? first : rest) + content);
}
