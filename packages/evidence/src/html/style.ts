import { leagueColours } from "../plots/league-colour.ts";

const leagueStyle = Object.entries(leagueColours)
  .map(([name, { fill, ink }]) => `.${name}{background:${fill};color:${ink}}`)
  .join("");

/** The style of the page: light and dark, black on white when printed; pictures are drawn as large as the page allows. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1a1c1e; --paper: #fff; --line: #c9ced3; --quiet: #4d555e; --warn: #8a4b00; --warn-paper: #fff5e5; --link: #00528f; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e6e8ea; --paper: #15181b; --line: #3c444c; --quiet: #aab3bc; --warn: #ffc46b; --warn-paper: #2c2415; --link: #7cc4ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Hiragino Sans", "Noto Sans JP", "Yu Gothic", sans-serif; }
h1 { font-size: 1.4rem; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .5rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.02rem; margin: 1.4rem 0 .3rem; }
p, ul, ol { margin: .4rem 0 .8rem; max-width: 60rem; }
ul, ol { padding-left: 1.4rem; }
nav ul { columns: 3 14rem; list-style: none; padding: 0; }
.edition { color: var(--quiet); }
.scroll { overflow-x: auto; }
figure { margin: .8rem 0; }
figure svg { max-width: 100%; height: auto; display: block; border-radius: .4rem; }
table { border-collapse: collapse; margin: .4rem 0 1rem; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); font-size: .85rem; padding-bottom: .25rem; max-width: 60rem; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .8rem .25rem 0; text-align: left; vertical-align: top; }
tbody th { font-weight: 600; }
.whole { white-space: nowrap; }
.league { border-collapse: separate; border-spacing: 2px; font-size: .72rem; }
.league td, .league th { border: 0; padding: .2rem .3rem; text-align: center; white-space: nowrap; }
.league td b { display: block; font-size: .85rem; }
.unverified { color: var(--warn); font-weight: 600; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
${leagueStyle}
@media print { :root { --ink: #000; --paper: #fff; --line: #999; --quiet: #333; --warn: #000; --link: #000; color-scheme: light; } body { max-width: none; padding: 0; font-size: 9pt; } nav { display: none; } .scroll { overflow: visible; } .league { font-size: 5.5pt; border-spacing: 1px; } .league td, .league th { padding: 1px; } .league td b { font-size: 6.5pt; } .league td { print-color-adjust: exact; -webkit-print-color-adjust: exact; } table { font-size: 8pt; } tr, li, figure { break-inside: avoid; } h2, h3 { break-after: avoid; } }
`;
