import { isWide } from "../text/display-width.ts";

const narrow = /[iljtfrI.,:;'|()[\]{}!/ -]/u;
const broad = /[mwMWGOQ%@+=<>~&#→µκλ]/u;
const capital = /[A-Z0-9]/u;

/** What bold letters take more. */
export const bold = 1.12;

/** About how wide a text is in a wide sans-serif font, rather too wide than too narrow; in units of the size of the font. */
export function textExtent(text: string, size: number): number {
  let width = 0;
  for (const character of text)
    width += isWide(character)
      ? 1.02
      : narrow.test(character)
        ? 0.41
        : broad.test(character)
          ? 0.95
          : capital.test(character)
            ? 0.68
            : 0.62;
  return width * size;
}

/** The text cut to a width, with an ellipsis where something was cut. */
export function cutExtent(text: string, size: number, most: number): string {
  if (textExtent(text, size) <= most) return text;
  let kept = "";
  for (const character of text) {
    if (textExtent(`${kept}${character}…`, size) > most) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
