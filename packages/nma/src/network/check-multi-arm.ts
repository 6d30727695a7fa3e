import type { Fault } from "./fault.ts";
import type { Network, Study, StudyContrast } from "./network.ts";

/** A variance of an arm may fall below 0 by this part of the largest variance in the study, which rounding of published figures explains. */
const roundingOfVariance = 1e-3;

/** The faults of one study: missing or repeated contrasts, effects that do not add up, variances that no arms can have. */
export function checkMultiArm({ treatments }: Network, study: Study, closure: number): Fault[] {
  const path = `study ${study.id}`;
  const name = (arm: number): string => treatments[study.arms[arm] ?? -1] ?? "";
  const pairs = new Map<string, StudyContrast[]>();
  for (const contrast of study.contrasts) {
    const key = pairKey(contrast.treatment, contrast.comparator);
    pairs.set(key, [...(pairs.get(key) ?? []), contrast]);
  }
  const faults: Fault[] = [];
  for (const [key, [first, second]] of pairs) {
    if (first === undefined || second === undefined) continue;
    faults.push({
      kind: "contrast-repeated",
      path,
      found: `${pairs.get(key)?.length} rows on ${name(first.treatment)} and ${name(first.comparator)}`,
      expected: "one row for each pair of arms",
      remedy: "keep one row; give separate studies separate names",
    });
  }
  const arms = study.arms.map((_, arm) => arm);
  const missing = arms.flatMap((a) => arms.filter((b) => b > a && !pairs.has(pairKey(a, b))).map((b) => `${name(a)} and ${name(b)}`));
  if (missing.length > 0) {
    faults.push({
      kind: "contrast-missing",
      path,
      found: `no row on ${missing.join("; ")}`,
      expected: `${(arms.length * (arms.length - 1)) / 2} rows for ${arms.length} arms`,
      remedy: "derive the contrast through the control arm and its covariance",
    });
  }
  return faults.length > 0 || arms.length < 3 ? faults : [...faultsOfClosure(), ...faultsOfVariance()];

  function of(a: number, b: number): { effect: number; variance: number } {
    const contrast = pairs.get(pairKey(a, b))?.[0];
    if (contrast === undefined) return { effect: 0, variance: 0 };
    return { effect: contrast.treatment === a ? contrast.effect : -contrast.effect, variance: contrast.variance };
  }

  function faultsOfClosure(): Fault[] {
    const worst = arms
      .flatMap((b) =>
        arms.map((c) => ({ b, c, gap: b === 0 || c === 0 || b >= c ? 0 : of(0, b).effect + of(b, c).effect - of(0, c).effect })),
      )
      .reduce((most, next) => (Math.abs(next.gap) > Math.abs(most.gap) ? next : most));
    if (Math.abs(worst.gap) <= closure) return [];
    return [
      {
        kind: "multi-arm-inconsistent",
        path,
        found: `the effects around ${name(0)}, ${name(worst.b)}, ${name(worst.c)} add up to ${worst.gap.toPrecision(3)}`,
        expected: `0 within ${closure}`,
        remedy: "correct an effect, or allow for rounding",
      },
    ];
  }

  /** v_ab = u_a + u_b by least squares: u_a = (sum over b of v_ab - U) / (k - 2), U = sum over pairs of v / (k - 1). */
  function faultsOfVariance(): Fault[] {
    const k = arms.length;
    const sums = arms.map((a) => arms.reduce((sum, b) => sum + of(a, b).variance, 0));
    const total = sums.reduce((sum, value) => sum + value, 0) / 2 / (k - 1);
    const largest = Math.max(...study.contrasts.map(({ variance }) => variance));
    return sums.flatMap((sum, arm): Fault[] => {
      const variance = (sum - total) / (k - 2);
      if (variance >= -roundingOfVariance * largest) return [];
      return [
        {
          kind: "arm-variance-negative",
          path,
          found: `the standard errors leave ${name(arm)} a variance of ${variance.toPrecision(3)}`,
          expected: "0 or more for every arm",
          remedy: "correct a standard error, or give the missing covariance",
        },
      ];
    });
  }
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}
