/** Student's t distribution on whole degrees of freedom, where it is a finite sum. */

/**
 * The probability that |T| is at most t, on `df` degrees of freedom.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 (odd) and 26.7.4 (even).
 */
export function studentWithin(t: number, df: number): number {
  const angle = Math.atan(t / Math.sqrt(df));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const odd = df % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = 0;
  for (let r = odd ? 1 : 0; r <= df - 2; r += 2) {
    sum += term;
    term *= (cosine * cosine * (r + 1)) / (r + 2);
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

/**
 * The t that |T| stays within with probability `level`, strictly between 0 and 1. Unknown (`undefined`) for other levels and for degrees of
 * freedom that are not a whole number above 0. By halving, to the last digit.
 *
 * @example studentQuantile(0.95, 18) // 2.1009
 */
export function studentQuantile(level: number, df: number): number | undefined {
  if (!Number.isInteger(df) || df < 1 || !(level > 0 && level < 1)) return undefined;
  let [low, high] = [0, 1];
  while (studentWithin(high, df) < level) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-16 * high; step++) {
    const middle = (low + high) / 2;
    if (studentWithin(middle, df) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
