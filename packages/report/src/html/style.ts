/** The style of the page: light and dark, and plain black on white when printed. */
export const style = `
:root { color-scheme: light dark; --ink: #1a1c1e; --paper: #fff; --line: #c9ced3; --quiet: #555d66; --warn: #8a4b00; --warn-paper: #fff5e5; --strong: #a11226; --first: #0b6b3a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8ea; --paper: #15181b; --line: #3c444c; --quiet: #a4adb6; --warn: #ffc46b; --warn-paper: #2c2415; --strong: #ff8a96; --first: #6fd39b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Hiragino Sans", "Noto Sans JP", "Yu Gothic", sans-serif; }
h1 { font-size: 1.35rem; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 0; display: inline; }
h4 { font-size: .95rem; margin: .8rem 0 .2rem; }
p { margin: .4rem 0; }
ul, ol { margin: .2rem 0 .6rem; padding-left: 1.4rem; }
.edition, .more, small { color: var(--quiet); }
.attention { background: var(--warn-paper); border: 1px solid var(--warn); border-radius: .4rem; padding: .2rem 1rem .6rem; margin-top: 1rem; }
.attention h2 { margin-top: .5rem; border: 0; color: var(--warn); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .4rem 0 1rem; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; overflow-wrap: break-word; }
.first th, .first td:nth-child(3) { color: var(--first); font-weight: 700; }
.second th { color: var(--first); }
.strong { color: var(--strong); font-weight: 600; }
.warning, .unverified { color: var(--warn); }
details { border: 1px solid var(--line); border-radius: .4rem; padding: .4rem .8rem; margin: .5rem 0; }
summary { cursor: pointer; }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--first); outline-offset: 2px; }
@media print { :root { --ink: #000; --paper: #fff; --line: #999; --quiet: #333; --warn: #000; --warn-paper: #fff; --strong: #000; --first: #000; color-scheme: light; } body { max-width: none; padding: 0; font-size: 9.5pt; } details:not([open]) { display: none; } details { border: 0; padding: 0; break-inside: avoid; } tr, li { break-inside: avoid; } }
`;
