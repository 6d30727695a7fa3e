/** The standard normal distribution: tails with full relative accuracy, and quantiles. */

const density = (x: number): number => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);

/**
 * The probability above x, 1 - Phi(x), accurate relative to its size down to the smallest number a double can hold.
 * Near 0 by the series, in the tail by the continued fraction. NaN gives NaN.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.11 and 26.2.14.
 */
export function normalUpperTail(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < 0) return 1 - normalUpperTail(-x);
  if (x < 2.5) {
    let [term, sum] = [x, x];
    for (let odd = 3; term > sum * 1e-17; odd += 2) {
      term *= (x * x) / odd;
      sum += term;
    }
    return 0.5 - density(x) * sum;
  }
  if (x > 40) return 0;
  let fraction = x;
  for (let n = Math.ceil(40 + 500 / x); n >= 1; n--) fraction = x + n / fraction;
  return density(x) / fraction;
}

/** Phi(x), the probability below x, accurate relative to its size. */
export function normalLowerTail(x: number): number {
  return normalUpperTail(-x);
}

/** The probability of a standard normal value at least as far from 0 as z, in either direction. */
export function normalTwoSided(z: number): number {
  return 2 * normalUpperTail(Math.abs(z));
}

/**
 * The value below which a standard normal value lies with probability p. 0 gives -Infinity, 1 gives Infinity, anything outside NaN.
 * Newton's method on the tail, from the rational start of Abramowitz and Stegun 26.2.23.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  let x = t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3);
  for (let step = 0; step < 8; step++) x += (normalUpperTail(x) - p) / density(x);
  return -x;
}
