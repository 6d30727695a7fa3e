import type { PublishedRatio } from "@nextline/nma";

/** Half a unit of the last place in which figures are published as a rule. */
const rounding = 0.005;

/** Beyond rounding a ratio may stand off the middle of its interval by this part of the interval before it is told. */
const forgiven = 0.05;

/**
 * Whether a published ratio stands off the middle of its interval on the logarithmic scale by more than rounding to two places explains:
 * then it was adjusted or stratified otherwise than its interval, or a figure is wrong, and the standard error taken from the interval is doubtful.
 */
export function isOffCentre({ ratio, low, high }: PublishedRatio): boolean {
  const width = Math.log(high) - Math.log(low);
  const off = Math.abs(2 * Math.log(ratio) - Math.log(low) - Math.log(high));
  const explained = rounding * (1 / low + 1 / high + 2 / ratio);
  return off > explained + forgiven * width;
}
