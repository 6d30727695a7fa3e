import type { Components } from "./components.ts";
import type { ResponseCriteria } from "./criteria.ts";
import type { MeasurableKind } from "./measurable-kind.ts";

/**
 * The kind of measurable disease before a line. Light chains count only where neither serum nor urine M-protein is measurable, the
 * marrow only where light chains are not either. `undefined` when nothing was measured before the line.
 *
 * A marker that was not measured at all counts as not measurable here; what it could have shown is named as missing elsewhere.
 * Source: IMWG 2016 (doi 10.1016/S1470-2045(16)30206-6) and 2011 (doi 10.1182/blood-2010-10-299487), measurable disease.
 */
export function measurableKind(baseline: Components, criteria: ResponseCriteria): MeasurableKind | undefined {
  const { measurable } = criteria;
  const { serum, serumMethod, urine, lightChains, marrow, plasmacytoma } = baseline;
  if ([serum, urine, lightChains, marrow, plasmacytoma].every((value) => value === undefined)) return undefined;
  const inSerum = serum !== undefined && serum >= (serumMethod === "involvedIg" ? measurable.involvedIgGPerDl : measurable.serumGPerDl);
  const inUrine = urine !== undefined && urine >= measurable.urineMgPer24h;
  if (inSerum) return inUrine ? "serum-and-urine" : "serum";
  if (inUrine) return "urine";
  if (lightChains?.involved !== undefined && lightChains.involved >= measurable.involvedLightChainMgPerL && !lightChains.ratioNormal)
    return "light-chains";
  if (marrow !== undefined && marrow >= measurable.marrowPercent) return "marrow";
  return plasmacytoma !== undefined && plasmacytoma > 0 ? "plasmacytoma" : "none";
}
