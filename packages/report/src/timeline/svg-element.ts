import { escapeHtml } from "../html/escape-html.ts";
import { clean } from "../text/clean.ts";

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG with what is in it; numbers are rounded to two decimals, and what is undefined is left out. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : safe(String(value))}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

/** A text as it may stand in an element. */
export const safe = (text: string): string => escapeHtml(clean(text).toWellFormed());

/** What is shown when the pointer rests on an element. */
export const tip = (text: string): string => `<title>${safe(text)}</title>`;

/** A written text; `halo` keeps it legible where a line passes behind. */
export function written(text: string, x: number, y: number, look: string, attributes: Attributes = {}): string {
  return element("text", { x, y, class: look, ...attributes }, safe(text));
}

/** A number as it stands in a path. */
export const rounded = (value: number): string => String(Math.round(value * 100) / 100 || 0);
