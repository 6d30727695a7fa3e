import type { NetworkTolerance } from "../network/check-network.ts";
import type { Fault } from "../network/fault.ts";
import type { SmallValues } from "../ranking/p-score.ts";

/** How the between-study variance is estimated: by moments (DerSimonian-Laird, generalised) or restricted maximum likelihood. */
export type Tau2Method = "moments" | "reml";

/** What a caller of `networkMetaAnalysis` decides. */
export interface ReportOptions {
  /** Whether a small effect is good, for the P-scores. There is no default: a hazard ratio of death and one of response point opposite ways. */
  readonly smallValues: SmallValues;
  /** Of every interval, as a fraction strictly between 0 and 1. Default is 0.95. */
  readonly level?: number;
  /** Default is `moments`. */
  readonly tau2?: Tau2Method;
  /** Also separate indirect from direct evidence by design (SIDDE), which refits the network once for each compared pair. Default is false. */
  readonly sidde?: boolean;
  /** The order of the league tables, best first by habit; names the network lacks are left out. Default is all, by code point. */
  readonly order?: readonly string[];
  /** How much rounding within multi-arm studies is forgiven. */
  readonly tolerance?: NetworkTolerance;
}

/** Faults of the options, for callers the compiler does not check. */
export function faultsOfOptions({ smallValues, level = 0.95, tau2 = "moments" }: ReportOptions): Fault[] {
  const faults: Fault[] = [];
  const say = (path: string, found: unknown, expected: string, remedy: string): void => {
    faults.push({ kind: "option-not-usable", path: `options.${path}`, found: `${path} ${String(found)}`, expected, remedy });
  };
  if (smallValues !== "desirable" && smallValues !== "undesirable") {
    say("smallValues", smallValues, "desirable or undesirable", "say whether a small effect is good for the patient");
  }
  if (!(level > 0 && level < 1)) say("level", level, "a fraction strictly between 0 and 1", "give 0.95 for an interval of 95%");
  if (tau2 !== "moments" && tau2 !== "reml") say("tau2", tau2, "moments or reml", "name one of the two estimators");
  return faults;
}
