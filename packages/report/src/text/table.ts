import { displayWidth, padColumns } from "./display-width.ts";
import { wrap } from "./wrap.ts";

const narrowest = 8;

const height = (rows: readonly (readonly string[])[], column: number, width: number): number[] =>
  rows.map((row) => wrap(row[column] ?? "", width).length);

/** The widths of columns that together fit: the two widest share what the others leave, so that the table has the fewest lines. */
function widths(rows: readonly (readonly string[])[], room: number): number[] {
  const needed: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      needed[index] = Math.max(needed[index] ?? 1, displayWidth(cell));
    });
  }
  const left = room - 2 * Math.max(0, needed.length - 1);
  const total = needed.reduce((sum, width) => sum + width, 0);
  if (total <= left || needed.length < 2) return needed;
  const order = needed.map((_, index) => index).sort((a, b) => (needed[b] ?? 0) - (needed[a] ?? 0));
  const [a = 0, b = 1] = order;
  const shared = Math.max(2 * narrowest, left - (total - (needed[a] ?? 0) - (needed[b] ?? 0)));
  let best = Number.POSITIVE_INFINITY;
  const result = [...needed];
  for (let width = narrowest; width <= shared - narrowest; width += 1) {
    const other = height(rows, b, shared - width);
    const lines = height(rows, a, width).reduce((sum, own, index) => sum + Math.max(own, other[index] ?? 1), 0);
    if (lines > best || (lines === best && width > (needed[a] ?? 0))) continue;
    best = lines;
    result[a] = width;
    result[b] = shared - width;
  }
  return result;
}

/**
 * Rows as lines in columns, two spaces apart, no line wider than `room`; a cell too long for its column goes on below.
 * Each row gives its own list of lines.
 */
export function tableLines(rows: readonly (readonly string[])[], room: number): string[][] {
  const columns = widths(rows, room);
  return rows.map((row) => {
    const cells = row.map((cell, index) => wrap(cell, columns[index] ?? narrowest));
    return Array.from({ length: Math.max(...cells.map((cell) => cell.length)) }, (_, line) =>
      columns
        .map((width, index) => padColumns(cells[index]?.[line] ?? "", width))
        .join("  ")
        .trimEnd(),
    );
  });
}
