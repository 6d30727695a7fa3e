import type { TimelineSeries } from "@nextline/core";
import { type CharacterRow, characterRow } from "./character-canvas.ts";
import type { ValueGroup } from "./value-groups.ts";

const levels = [..."▁▂▃▄▅▆▇█"];

/** The height of a value among eight. */
export type SparkScale = (value: number) => number;

/**
 * The heights of the values of markers that share a panel: between nothing and the highest, or between the lowest and the highest on a
 * logarithmic scale.
 */
export function sparkScale({ series, log }: Pick<ValueGroup, "series" | "log">): SparkScale {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const low = values.filter((value) => value > 0).reduce((least, value) => Math.min(least, value), high);
  return (value) => {
    if (value <= 0 || high <= 0) return 0;
    const part = log && high > low ? Math.log(value / low) / Math.log(high / low) : value / high;
    return Math.round(part * (levels.length - 1));
  };
}

/** The values of a marker as columns of characters. Of several values in one column the highest is shown. */
export function sparkRow(points: TimelineSeries["points"], scale: SparkScale, room: number, column: (day: number) => number): CharacterRow {
  const row = characterRow(room);
  const heights = new Map<number, number>();
  for (const { date, value } of points) {
    const at = column((date.first + date.last) / 2);
    heights.set(at, Math.max(heights.get(at) ?? 0, scale(value)));
  }
  for (const [at, level] of heights) row.put(at, levels[level] ?? " ");
  return row;
}
