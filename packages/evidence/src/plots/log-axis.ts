/** A logarithmic axis of ratios: where a ratio stands between two pixels, and the ratios that are marked. */
export interface LogAxis {
  readonly at: (ratio: number) => number;
  readonly ticks: readonly number[];
  readonly low: number;
  readonly high: number;
}

const marks = [1, 2, 5];
const denseMarks = [1, 1.5, 2, 3, 5, 7];

/** The axis that holds all the ratios given, and 1, from pixel `left` to pixel `right`; never wider than a factor of 1000 to either side. */
export function logAxis(ratios: readonly number[], left: number, right: number): LogAxis {
  const finite = ratios.filter((ratio) => ratio > 0 && Number.isFinite(ratio)).map((ratio) => Math.min(1000, Math.max(0.001, ratio)));
  const low = Math.min(0.8, ...finite) / 1.06;
  const high = Math.max(1.25, ...finite) * 1.06;
  const span = Math.log(high / low);
  const within = (ratio: number): boolean => ratio >= low && ratio <= high;
  const of = (steps: readonly number[]): number[] =>
    [-3, -2, -1, 0, 1, 2, 3].flatMap((power) => steps.map((step) => Number((step * 10 ** power).toPrecision(2)))).filter(within);
  const room = Math.floor((right - left) / 34);
  const ticks = [of(denseMarks), of(marks), of([1])].find((some) => some.length <= room) ?? of([1]);
  return { at: (ratio) => left + ((right - left) * Math.log(Math.min(high, Math.max(low, ratio)) / low)) / span, ticks, low, high };
}
