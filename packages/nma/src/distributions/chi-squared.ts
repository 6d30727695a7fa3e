import { normalUpperTail } from "./normal.ts";

/**
 * The probability that a chi-squared value on `df` degrees of freedom, a whole number above 0, is above x. All terms of the finite sum are
 * positive, so it is accurate relative to its size. Unknown (`undefined`) for other degrees of freedom.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.4.4 (odd) and 26.4.5 (even).
 */
export function chiSquaredUpperTail(x: number, df: number): number | undefined {
  if (!Number.isInteger(df) || df < 1 || Number.isNaN(x)) return undefined;
  if (x <= 0) return 1;
  const odd = df % 2 === 1;
  let sum = odd ? 2 * normalUpperTail(Math.sqrt(x)) : Math.exp(-x / 2);
  let logTerm = odd ? Math.log(2 * Math.sqrt(x)) - x / 2 - Math.log(2 * Math.PI) / 2 : -x / 2 + Math.log(x / 2);
  for (let r = odd ? 1 : 2; r <= df - 2; r += 2) {
    sum += Math.exp(logTerm);
    logTerm += Math.log(x / (r + 2));
  }
  return Math.min(1, sum);
}
