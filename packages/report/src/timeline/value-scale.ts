/** How the values of a panel become heights, and which are named beside it. */
export interface ValueScale {
  /** The part of the height of the panel, 0 at the bottom. */
  readonly part: (value: number) => number;
  readonly ticks: readonly number[];
}

/** A scale from nothing to a little above the highest value, with two to five even ticks. */
export function linearScale(values: readonly number[]): ValueScale {
  const high = values.reduce((most, value) => Math.max(most, value), 0) || 1;
  const rough = (high * 1.12) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10);
  const top = high * 1.18;
  const ticks = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => Number((index * step).toPrecision(6)));
  return { part: (value) => Math.max(0, value) / top, ticks };
}

/** A logarithmic scale of whole powers of ten around the values; what is 0 lies at the bottom. */
export function logarithmicScale(values: readonly number[]): ValueScale {
  const found = values.filter((value) => value > 0);
  const high = found.reduce((most, value) => Math.max(most, value), 1);
  const low = found.reduce((least, value) => Math.min(least, value), high);
  const from = Math.floor(Math.log10(low));
  const to = Math.max(from + 1, Math.ceil(Math.log10(high * 1.3)));
  return {
    part: (value) => (value <= 0 ? 0 : Math.max(0, (Math.log10(value) - from) / (to - from))),
    ticks: Array.from({ length: to - from + 1 }, (_, index) => Number((10 ** (from + index)).toPrecision(6))),
  };
}
