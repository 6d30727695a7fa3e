import type { RatioWithLimits } from "../report/report-data.ts";

/** A ratio as it is read: two places, below 0.1 three; above 10 one, above 100 none. */
export function ratioText(value: number): string {
  if (!Number.isFinite(value)) return "-";
  if (value >= 99.95) return value > 9999 ? ">9999" : value.toFixed(0);
  if (value >= 9.995) return value.toFixed(1);
  return value < 0.0995 ? value.toFixed(3) : value.toFixed(2);
}

/** A ratio with its interval: `0.62 (0.45-0.86)`. */
export function withLimits({ ratio, low, high }: RatioWithLimits): string {
  return `${ratioText(ratio)} (${ratioText(low)}-${ratioText(high)})`;
}

/** A p-value as it is read. */
export function pText(p: number): string {
  return p < 0.001 ? "<0.001" : p.toFixed(p < 0.1 ? 3 : 2);
}

/** As it stands after the letter p: `= 0.03`, `< 0.001`. */
export function pPhrase(p: number): string {
  return p < 0.001 ? "< 0.001" : `= ${pText(p)}`;
}
