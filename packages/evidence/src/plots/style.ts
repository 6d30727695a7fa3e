/** Colours for a light and a dark ground. Kinds of evidence in colours of Okabe and Ito, which colour-blind readers tell apart. */
const light = {
  ink: "#1a1c1e",
  quiet: "#4d555e",
  paper: "#ffffff",
  panel: "#f6f8fa",
  line: "#d5dadf",
  edge: "#7d8790",
  circle: "#cfe3f3",
  rim: "#0072b2",
  centre: "#0072b2",
  direct: "#0072b2",
  indirect: "#c04a00",
  both: "#007a5a",
  bar: "#0072b2",
  arms: "#e9b200",
};

const dark: typeof light = {
  ink: "#e6e8ea",
  quiet: "#aab3bc",
  paper: "#15181b",
  panel: "#1c2125",
  line: "#394148",
  edge: "#8a949d",
  circle: "#1f3f57",
  rim: "#56b4e9",
  centre: "#56b4e9",
  direct: "#56b4e9",
  indirect: "#ff9a4d",
  both: "#4fd0a8",
  bar: "#56b4e9",
  arms: "#f0e442",
};

const shades = (of: typeof light): string =>
  [
    `.ev-paper{fill:${of.paper}}.ev-panel{fill:${of.panel};stroke:${of.line}}`,
    `.ev-text,.ev-strong,.ev-head,.ev-label{fill:${of.ink}}.ev-quiet{fill:${of.quiet}}`,
    `.ev-label,.ev-edge-label{stroke:${of.panel}}.ev-edge-label{fill:${of.quiet}}`,
    `.ev-grid{stroke:${of.line}}.ev-axis{stroke:${of.edge}}.ev-one{stroke:${of.ink}}.ev-band{fill:${of.panel}}`,
    `.ev-edge{stroke:${of.edge}}.ev-arms{fill:${of.arms}}`,
    `.ev-node{fill:${of.circle};stroke:${of.rim}}.ev-centre{fill:${of.centre};stroke:${of.centre}}`,
    `.ev-bar{fill:${of.bar}}.ev-prediction{stroke:${of.quiet}}`,
    ...(["direct", "indirect", "both"] as const).map(
      (kind) =>
        `.ev-${kind}-line{stroke:${of[kind]}}.ev-${kind}-mark{stroke:${of[kind]};fill:${kind === "indirect" ? of.paper : of[kind]}}`,
    ),
  ].join("");

/** The style of all pictures: light, dark on a dark screen, light in print. Written out: programs that know no variables draw them too. */
export const pictureStyle = [
  `.ev{font-family:system-ui,"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic",sans-serif;font-size:13px}`,
  ".ev-strong,.ev-head{font-weight:700}.ev-head{font-size:16px}.ev-quiet{font-size:12px}",
  ".ev-label,.ev-edge-label{stroke-width:3.5px;paint-order:stroke;stroke-linejoin:round}.ev-label{font-size:13px;font-weight:600}.ev-edge-label{font-size:10.5px}",
  ".ev-edge{fill:none;stroke-linecap:round}.ev-arms{opacity:.3}.ev-node{stroke-width:1.5px}.ev-unsized{stroke-dasharray:3 2}",
  ".ev-grid{stroke-width:1px}.ev-axis{stroke-width:1px}.ev-one{stroke-width:1.2px}.ev-prediction{stroke-width:1px;stroke-dasharray:2 3}",
  ".ev-direct-line,.ev-indirect-line,.ev-both-line{stroke-width:2.2px}.ev-direct-mark,.ev-indirect-mark,.ev-both-mark{stroke-width:2px}",
  shades(light),
  `@media screen and (prefers-color-scheme:dark){${shades(dark)}}`,
].join("");
