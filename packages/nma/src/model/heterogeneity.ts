import { chiSquaredUpperTail } from "../distributions/chi-squared.ts";
import { normalQuantile } from "../distributions/normal.ts";

/** How far results differ beyond chance. What does not exist without degrees of freedom is left out. */
export interface Heterogeneity {
  readonly q: number;
  readonly df: number;
  readonly p?: number;
  /** Part of the variation that is not chance, 0 to 1. */
  readonly i2?: number;
  readonly i2Low?: number;
  readonly i2High?: number;
}

/**
 * Q with its p-value, I2 = max(0, (Q - df) / Q) and the limits of I2 at `level` through H = sqrt(Q / df). With df 0 there is nothing to
 * test, and only Q and df are given; limits need df of at least 2.
 *
 * Source: Higgins and Thompson 2002, doi 10.1002/sim.1186.
 */
export function heterogeneity(q: number, df: number, level: number): Heterogeneity {
  const p = chiSquaredUpperTail(q, df);
  if (p === undefined) return { q, df };
  const i2 = q > 0 ? Math.max(0, (q - df) / q) : 0;
  const standardError =
    q > df + 1
      ? Math.log(q / df) / (2 * (Math.sqrt(2 * q) - Math.sqrt(2 * df - 1)))
      : Math.sqrt((1 - 1 / (3 * (df - 1) ** 2)) / (2 * (df - 1)));
  if (!Number.isFinite(standardError) || df < 2) return { q, df, p, i2 };
  const logH = Math.log(Math.max(1, Math.sqrt(q / df)));
  const width = normalQuantile(1 - (1 - level) / 2) * standardError;
  const limit = (log: number): number => 1 - 1 / Math.max(1, Math.exp(log)) ** 2;
  return { q, df, p, i2, i2Low: limit(logH - width), i2High: limit(logH + width) };
}
