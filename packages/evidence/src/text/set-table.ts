import type { TextSetting } from "./text-setting.ts";

const apart = 2;

/**
 * Rows in columns, no line wider than `room` as far as no word has to be cut: the columns with the most to give, give way, and what is too long
 * goes on below. The first row is the head.
 */
export function setTable(rows: readonly (readonly string[])[], room: number, { displayWidth, wrap }: TextSetting): string[] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ""));
  const widths = columns.map((cells) => Math.max(1, ...cells.map(displayWidth)));
  const least = columns.map((cells) => Math.max(1, ...cells.flatMap(words).map(displayWidth)));
  let over = widths.reduce((sum, width) => sum + width, apart * (widths.length - 1)) - room;
  for (; over > 0; over--) {
    const give = widths.map((width, column) => (width > (least[column] ?? 1) ? width : 0));
    const widest = give.reduce((best, width, column) => (width > (give[best] ?? 0) ? column : best), 0);
    const from = (give[widest] ?? 0) > 0 ? widest : widths.indexOf(Math.max(...widths));
    widths[from] = Math.max(4, (widths[from] ?? 0) - 1);
  }
  return rows.flatMap((row) => {
    const cells = row.map((cell, column) => wrap(cell, widths[column] ?? 4));
    const height = Math.max(1, ...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, i) =>
      cells
        .map((cell, column) => {
          const text = cell[i] ?? "";
          return text + " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text)));
        })
        .join(" ".repeat(apart))
        .trimEnd(),
    );
  });
}

/** What stays together: words, and of writing without spaces pairs of characters. */
function words(text: string): string[] {
  return text.match(/[\u3000-\u9fff\uff00-\uffef]{1,3}|[^\s\u3000-\u9fff\uff00-\uffef]+/gu) ?? [];
}
