import { textWidth } from "./text-width.ts";

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A picture: what is drawn, its size in pixels, and what it shows in words for those who do not see it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

/** An element of SVG with what is in it; numbers are rounded to one decimal, and what is undefined is left out. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const text = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : escaped(String(value))}"`)
    .join("");
  return children.length === 0 ? `<${name}${text}/>` : `<${name}${text}>${children.join("")}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text that stands in an element or in a quoted attribute without becoming markup; characters that XML does not allow are replaced. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, " ")
    .replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}

/** A written text; `look` is one of the classes of the style. */
export function written(text: string, x: number, y: number, look: string, attributes: Attributes = {}): string {
  return element("text", { x, y, class: look, ...attributes }, escaped(text));
}

/** What is shown when the pointer rests on an element. */
export const tip = (text: string): string => `<title>${escaped(text)}</title>`;

/** A number as it stands in a picture. */
export const rounded = (value: number): string => String(Math.round(value * 10) / 10 || 0);

/** Words broken into lines no wider than `width` pixels. */
export function broken(text: string, width: number, size: number): string[] {
  const pieces = text.match(/[^\s/、。，-]+[/、。，-]?\s*|[\s/、。，-]+/gu) ?? [text];
  const lines: string[] = [];
  let line = "";
  const add = (piece: string): void => {
    if (line !== "" && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  };
  for (const piece of pieces) for (const part of textWidth(piece, size) > width ? [...piece] : [piece]) add(part);
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}
