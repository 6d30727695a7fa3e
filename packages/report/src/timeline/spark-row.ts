import type { TimelineSeries } from "@nextline/core";
import { type CharacterRow, characterRow } from "./character-canvas.ts";

const levels = [..."▁▂▃▄▅▆▇█"];

/**
 * The values of a marker as columns of eight heights between nothing and the highest, or between the lowest and the highest on a logarithmic
 * scale. Of several values in one column the highest is shown.
 */
export function sparkRow(points: TimelineSeries["points"], log: boolean, room: number, column: (day: number) => number): CharacterRow {
  const row = characterRow(room);
  const values = points.map(({ value }) => value);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const low = values.filter((value) => value > 0).reduce((least, value) => Math.min(least, value), high);
  const height = (value: number): number => {
    if (value <= 0 || high <= 0) return 0;
    const part = log && high > low ? Math.log(value / low) / Math.log(high / low) : value / high;
    return Math.round(part * (levels.length - 1));
  };
  const heights = new Map<number, number>();
  for (const { date, value } of points) {
    const at = column((date.first + date.last) / 2);
    heights.set(at, Math.max(heights.get(at) ?? 0, height(value)));
  }
  for (const [at, level] of heights) row.put(at, levels[level] ?? " ");
  return row;
}
