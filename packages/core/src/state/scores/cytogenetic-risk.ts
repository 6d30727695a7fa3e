/**
 * Three definitions of cytogenetic or genomic high risk over the same record of abnormalities. They disagree, by design: 1q gain
 * alone is high in mSMART 3.0 and not high in R-ISS and IMS/IMWG 2025. No combined answer is given.
 */
import type { Truth } from "../../terms/truth.ts";
import { all, any, fromBoolean } from "../../terms/truth.ts";

/** An abnormality of the myeloma cells that one of the definitions asks for. */
export type Abnormality =
  | "del17p"
  | "t414"
  | "t1416"
  | "t1420"
  | "t1114"
  | "gain1q" // exactly three copies of 1q21
  | "amp1q" // four copies or more
  | "del1p32" // loss of one copy or both
  | "del1p32Biallelic" // loss of both copies
  | "tp53Mutation";

/** Whether each abnormality was found; one that is absent from the record was not tested ("unknown"). */
export type Abnormalities = { readonly [A in Abnormality]?: Truth | undefined };

const found = (abnormalities: Abnormalities, ...names: Abnormality[]): Truth => any(names.map((name) => abnormalities[name] ?? "unknown"));

function risk<Low extends string>(high: Truth, low: Low): "high" | Low | undefined {
  switch (high) {
    case "met":
      return "high";
    case "not-met":
      return low;
    case "unknown":
      return undefined;
  }
}

/**
 * High-risk cytogenetics of the R-ISS: del(17p), t(4;14) or t(14;16).
 *
 * One found is high whatever was not tested; "standard" needs all three to be absent.
 *
 * Source: Palumbo 2015, doi 10.1200/JCO.2015.61.2267 (criteria read in secondary sources). Not modelled: a cut-off for the fraction
 * of cells that carry the abnormality.
 *
 * @example rIssCytogeneticRisk({ t1416: "met" }) // "high"
 */
export function rIssCytogeneticRisk(abnormalities: Abnormalities): "high" | "standard" | undefined {
  return risk(found(abnormalities, "del17p", "t414", "t1416"), "standard");
}

/**
 * The genetic part of mSMART 3.0 high risk: del(17p), TP53 mutation, t(4;14), t(14;16), t(14;20), or gain or amplification of 1q.
 *
 * One found is high whatever was not tested; "standard" needs all to be absent, and then means only that no high-risk genetic lesion
 * was found. Not modelled: R-ISS III, a high plasma-cell S-phase and a high-risk gene expression profile, each of which also makes
 * mSMART 3.0 high. The count of lesions (double-hit, triple-hit) is `msmartHits`.
 *
 * Source: Rajkumar and Kumar 2020, doi 10.1038/s41408-020-00359-2 (abstract; the parts beyond genetics are recalled).
 *
 * @example msmart3CytogeneticRisk({ gain1q: "met" }) // "high"
 */
export function msmart3CytogeneticRisk(abnormalities: Abnormalities): "high" | "standard" | undefined {
  return risk(found(abnormalities, "del17p", "tp53Mutation", "t414", "t1416", "t1420", "gain1q", "amp1q"), "standard");
}

/** A loss of both copies of 1p32; without a statement of its own it is excluded by the absence of any loss. */
function biallelicLoss1p32(abnormalities: Abnormalities): Truth {
  const stated = found(abnormalities, "del1p32Biallelic");
  return stated === "unknown" && abnormalities.del1p32 === "not-met" ? "not-met" : stated;
}

/** What the IMS/IMWG 2025 definition is made of. */
export interface ImsImwg2025Input {
  readonly abnormalities: Abnormalities;
  /** Part of the CD138-purified plasma cells that carry del(17p), percent. */
  readonly del17pClonalFractionPercent?: number | undefined;
  /** Serum beta-2 microglobulin, mg/L. */
  readonly beta2MicroglobulinMgPerL?: number | undefined;
  /** Serum creatinine, mg/dL. */
  readonly creatinineMgPerDl?: number | undefined;
}

/**
 * IMS/IMWG 2025 consensus genomic staging: high risk is any of
 * (1) del(17p) in more than 20% of plasma cells, or a TP53 mutation;
 * (2) t(4;14), t(14;16) or t(14;20) together with 1q gain or amplification or del(1p32);
 * (3) del(1p32) together with 1q gain or amplification, or biallelic del(1p32);
 * (4) beta-2 microglobulin of 5.5 mg/L or more with creatinine below 1.2 mg/dL.
 *
 * What was not tested leaves a criterion unknown unless its other parts decide it; "not-high" needs all four to be excluded. del(17p)
 * without its clonal fraction does not decide (1). A denied del(1p32) denies the biallelic loss too, unless that is stated.
 *
 * The cut-off is printed as ">20%" and as "20% or more" by different sources; the strict one is taken, so exactly 20% is not high by (1).
 * Defined for the time of diagnosis; at relapse it describes carried-forward or re-tested biology.
 *
 * Source: Avet-Loiseau 2025, doi 10.1200/JCO-24-01893, erratum doi 10.1200/JCO-25-01367 (criteria read in secondary sources).
 *
 * @example imsImwg2025GenomicRisk({ abnormalities: { t414: "met", gain1q: "met" } }) // "high"
 */
export function imsImwg2025GenomicRisk(input: ImsImwg2025Input): "high" | "not-high" | undefined {
  const { abnormalities, del17pClonalFractionPercent: fraction, beta2MicroglobulinMgPerL: b2m, creatinineMgPerDl: creatinine } = input;
  const extra1q = found(abnormalities, "gain1q", "amp1q");
  const lostBoth1p32 = biallelicLoss1p32(abnormalities);
  const lost1p32 = any([found(abnormalities, "del1p32"), lostBoth1p32]);
  const high = any([
    all([found(abnormalities, "del17p"), fromBoolean(fraction === undefined ? undefined : fraction > 20)]),
    found(abnormalities, "tp53Mutation"),
    all([found(abnormalities, "t414", "t1416", "t1420"), any([extra1q, lost1p32])]),
    all([lost1p32, extra1q]),
    lostBoth1p32,
    all([fromBoolean(b2m === undefined ? undefined : b2m >= 5.5), fromBoolean(creatinine === undefined ? undefined : creatinine < 1.2)]),
  ]);
  return risk(high, "not-high");
}
