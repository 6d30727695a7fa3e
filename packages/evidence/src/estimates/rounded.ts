/** Eight places are more than any published figure has. */
export function rounded(value: number): number {
  return Number(value.toPrecision(8));
}
