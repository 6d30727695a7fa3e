/** Responders and patients of one arm. */
export interface ArmCount {
  /** Percent with the event. */
  readonly rate: number;
  readonly patients: number;
}

/**
 * The logarithm of the odds ratio of `treatment` versus `comparator` and its standard error sqrt(1/a + 1/b + 1/c + 1/d), from published
 * percentages, with the 1/c + 1/d of the comparator arm alone. Half a patient is added to each cell when a cell is empty. `undefined` when an arm has no patients or a rate is no percentage.
 *
 * Source: Woolf 1955, doi 10.1111/j.1469-1809.1955.tb01348.x; the half patient: Haldane 1956, doi 10.1111/j.1469-1809.1956.tb01285.x.
 */
export function logOddsRatio(
  treatment: ArmCount,
  comparator: ArmCount,
): { effect: number; standardError: number; comparatorVariance: number } | undefined {
  const cells = [treatment, comparator].flatMap(({ rate, patients }) => {
    const events = Math.round((rate / 100) * patients);
    return [events, patients - events];
  });
  if ([treatment, comparator].some(({ rate, patients }) => !(patients > 0 && rate >= 0 && rate <= 100))) return undefined;
  const correction = cells.includes(0) ? 0.5 : 0;
  const [a = 0, b = 0, c = 0, d = 0] = cells.map((cell) => cell + correction);
  const comparatorVariance = 1 / c + 1 / d;
  return { effect: Math.log((a * d) / (b * c)), standardError: Math.sqrt(1 / a + 1 / b + comparatorVariance), comparatorVariance };
}
