import { colourGroups, groupColours } from "./drug-colour.ts";

interface Shades {
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
  readonly band: string;
  readonly line: string;
  readonly edge: string;
  readonly bad: string;
  readonly good: string;
  readonly first: string;
  readonly second: string;
}

const light: Shades = {
  ink: "#1a1c1e",
  quiet: "#4d555e",
  paper: "#ffffff",
  band: "#f0f3f6",
  line: "#d5dadf",
  edge: "#7d8790",
  bad: "#a8071a",
  good: "#0b5d34",
  first: "#0059a0",
  second: "#a84300",
};

const dark: Shades = {
  ink: "#e6e8ea",
  quiet: "#aab3bc",
  paper: "#15181b",
  band: "#20252a",
  line: "#394148",
  edge: "#7d8790",
  bad: "#ff8a96",
  good: "#7ddba6",
  first: "#7cc4ff",
  second: "#ffb07a",
};

/** The colours, written out: programs that know no variables draw the picture too. */
function shades(shade: Shades, mode: "light" | "dark"): string {
  return [
    `.tl-paper{fill:${shade.paper}}.tl-band{fill:${shade.band}}`,
    `.tl-text{fill:${shade.ink};stroke:${shade.paper}}.tl-quiet{fill:${shade.quiet};stroke:${shade.paper}}`,
    `.tl-bad{fill:${shade.bad};stroke:${shade.paper}}.tl-good{fill:${shade.good};stroke:${shade.paper}}`,
    `.tl-grid{stroke:${shade.line}}.tl-edge{stroke:${shade.edge}}`,
    `.tl-pd{stroke:${shade.bad}}.tl-pd-area{fill:${shade.bad}}.tl-dot{fill:${shade.good}}`,
    `.tl-badge{fill:${shade.ink}}.tl-badge-text{fill:${shade.paper}}`,
    `.tl-sign{fill:${shade.ink};stroke:${shade.paper}}.tl-open{fill:${shade.paper};stroke:${shade.ink}}`,
    `.tl-hatch{stroke:${shade.paper}}`,
    `.tl-curve-0{stroke:${shade.first}}.tl-point-0{fill:${shade.first};stroke:${shade.paper}}.tl-name-0{fill:${shade.first};stroke:${shade.paper}}`,
    `.tl-curve-1{stroke:${shade.second}}.tl-point-1{fill:${shade.second};stroke:${shade.paper}}.tl-name-1{fill:${shade.second};stroke:${shade.paper}}`,
    ...colourGroups.map((group) => {
      const [fill, edge] = groupColours[group][mode];
      return `.tl-${group}{fill:${fill};stroke:${edge}}`;
    }),
  ].join("");
}

/** The style of the picture: light, dark on a dark screen, light in print. */
export const svgStyle = [
  `.tl{font-family:system-ui,"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic",sans-serif}`,
  ".tl text{stroke-width:3px;paint-order:stroke;stroke-linejoin:round}",
  ".tl-strong{font-weight:700}.tl-badge-text{font-weight:700;stroke:none}",
  ".tl-curve{fill:none;stroke-width:1.6px;stroke-linejoin:round}.tl-curve-1{stroke-dasharray:5 3}",
  ".tl-pd{stroke-width:1.8px}.tl-pd-area{opacity:.14}.tl-unsure{stroke-dasharray:5 4}.tl-light{opacity:.62}",
  shades(light, "light"),
  `@media screen and (prefers-color-scheme:dark){${shades(dark, "dark")}}`,
].join("");
