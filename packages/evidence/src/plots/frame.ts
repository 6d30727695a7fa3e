import { pictureStyle } from "./style.ts";
import { element, escaped, type Picture, rounded } from "./svg.ts";

/**
 * A picture as SVG. `id` names it in a page that holds several; a page that has the style needs it no more than once. The ground is
 * painted, so that it stays legible wherever it is put.
 */
export function svgOf({ width, height, title, description, body }: Picture, id = "ev", styled = true): string {
  const [w, h] = [rounded(width), rounded(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="ev" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(description)}</desc>`,
    styled ? `<style>${pictureStyle}</style>` : "",
    element("rect", { class: "ev-paper", width, height }),
    body,
    "</svg>",
  ].join("");
}
