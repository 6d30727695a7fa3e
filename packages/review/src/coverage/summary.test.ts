import assert from "node:assert/strict";
import { test } from "node:test";
import type { Jurisdiction } from "@nextline/core";
import type { CoverageCell } from "./coverage.ts";
import { type GridState, gridStates } from "./grid.ts";
import { renderCoverageHeatMap } from "./render-heat-map.ts";
import { renderCoverageTable } from "./render-table.ts";
import { historyText, summarise } from "./summary.ts";

const [fit, other] = gridStates();
const later = gridStates().find(({ relapse }) => relapse === 4);
assert.ok(fit && other && later && historyText(fit) === historyText(other));

type Flags = Partial<Pick<CoverageCell, "nothingRecommended" | "guidelinesConflict" | "onlyUnverified">>;

function cell(state: GridState | undefined, jurisdiction: Jurisdiction, year: number, flags: Flags = {}): CoverageCell {
  assert.ok(state);
  const asOf = `${year}-12-31`;
  const none = { nothingRecommended: false, guidelinesConflict: false, onlyUnverified: false };
  return { state, jurisdiction, year, asOf, first: [], treatments: [], ...none, ...flags };
}

/** Two histories; in Japan the later one is not asked about. */
const summary = summarise([
  cell(fit, "US", 2025, { nothingRecommended: true }),
  cell(other, "US", 2025, { nothingRecommended: true, guidelinesConflict: true }),
  cell(later, "US", 2025, { onlyUnverified: true }),
  cell(fit, "JP", 2025, { nothingRecommended: true }),
  cell(other, "JP", 2025),
]);

test("patients with the same history are summed, and everything in a country and year", () => {
  const counted = (asked: number, nothingRecommended: number, guidelinesConflict: number, onlyUnverified: number): unknown => ({
    asked,
    nothingRecommended,
    guidelinesConflict,
    onlyUnverified,
  });
  assert.deepEqual(summary.at(fit, "US", 2025), counted(2, 2, 1, 0));
  assert.deepEqual(summary.at(other, "JP", 2025), counted(2, 1, 0, 0));
  assert.deepEqual(summary.total("US", 2025), counted(3, 2, 1, 1));
  assert.deepEqual([summary.histories.length, summary.columns.length], [2, 2]);
});

test("what was not asked about is not a zero", () => {
  assert.equal(summary.at(later, "JP", 2025), undefined);
  assert.equal(summary.at(fit, "EU", 2025), undefined);
});

test("the table has a row for each country and year, and lists the histories for which least is recommended", () => {
  const table = renderCoverageTable(summary);
  assert.match(table, /^\| US \| 2025-12-31 \| 3 \| 67 % \| 33 % \| 33 % \|$/m);
  assert.match(table, /^\| JP \| 2025-12-31 \| 2 \| 50 % \| 0 % \| 0 % \|$/m);
  assert.match(table, new RegExp(`Least covered in US on 2025-12-31 .*\n\n- 2 without: ${historyText(fit)}\n`));
  assert.doesNotMatch(table, new RegExp(historyText(later)), "something is recommended there");
});

test("of each relapse the two least covered histories are listed, common ones first, and the others are counted", () => {
  const histories = [...new Map(gridStates().map((state) => [historyText(state), state])).values()];
  const cells = histories.map((state) => cell(state, "US", 2025, { nothingRecommended: true }));
  const listed = renderCoverageTable(summarise(cells))
    .split("\n")
    .filter((line) => line.startsWith("- "));
  assert.deepEqual(
    listed.slice(0, -1).map((line) => /relapse \d/.exec(line)?.[0]),
    [1, 1, 2, 2, 3, 3, 4, 4].map((relapse) => `relapse ${relapse}`),
  );
  assert.ok(
    listed.slice(0, -1).every((line) => !/lenalidomide naive|bortezomib naive/.test(line)),
    "both are given to most",
  );
  assert.equal(listed.at(-1), `- and ${histories.length - 8} more histories`);
});

/** The rows of the three panels: the history that each tells on hovering, and its cells. */
function rows(svg: string): { readonly title: string; readonly fills: string[] }[] {
  return [...svg.matchAll(/<g [^>]*><title>([^<]*)<\/title>(.*?)<\/g>/g)].map(([, title = "", cells = ""]) => ({
    title,
    fills: [...cells.matchAll(/<rect [^>]*fill="([^"]*)"\/>/g)].map(([, fill = ""]) => fill),
  }));
}

test("the heat map has a row for each history in each of its three panels, and no script", () => {
  const svg = renderCoverageHeatMap(summary);
  assert.deepEqual(
    rows(svg).map(({ title }) => title),
    [0, 1, 2].flatMap(() => [historyText(fit), historyText(later as GridState)]),
  );
  assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img" aria-label="[^"]+">\n[\s\S]*<\/svg>\n$/);
  assert.doesNotMatch(svg, /<script|<foreignObject|\son\w+=|href|NaN|undefined/i);
});

test("the heat map is darker for a larger share, white for none and grey where nothing was asked", () => {
  const [nothing, , conflict, , , unverified] = rows(renderCoverageHeatMap(summary));
  const opacity = (fill: string | undefined): number => Number(/,([\d.]+)\)$/.exec(fill ?? "")?.[1]);
  const [us, jp] = nothing?.fills ?? [];
  assert.equal(opacity(us), 1, "all of them");
  assert.ok(opacity(jp) > 0 && opacity(jp) < 1, "half of them");
  assert.equal(conflict?.fills.length, 1, "none in Japan");
  assert.deepEqual([opacity(unverified?.fills[0]), unverified?.fills[1]], [1, "#ddd"]);
});
