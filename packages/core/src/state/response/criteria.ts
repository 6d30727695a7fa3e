/** A version of the response criteria: every threshold by name, so that another version is another table and not another program. */
export interface ResponseCriteria {
  readonly id: "IMWG-2016" | "IMWG-2011";
  /** A source of the knowledge base. */
  readonly source: string;
  /** From which a marker can be followed. */
  readonly measurable: {
    readonly serumGPerDl: number;
    /** IgA or IgD by nephelometry in place of the M-spike (a threshold of trial protocols, not of the criteria). */
    readonly involvedIgGPerDl: number;
    readonly urineMgPer24h: number;
    readonly involvedLightChainMgPerL: number;
    readonly marrowPercent: number;
  };
  /** Normal kappa/lambda ratio, both ends included. */
  readonly lightChainRatio: readonly [number, number];
  readonly minimal: { readonly serumFall: number; readonly urineFall: number; readonly plasmacytomaFall: number };
  readonly partial: {
    readonly serumFall: number;
    readonly urineFall: number;
    readonly urineBelowMgPer24h: number;
    readonly lightChainFall: number;
    readonly marrowFall: number;
    readonly plasmacytomaFall: number;
  };
  readonly veryGood: {
    readonly serumFall: number;
    readonly urineBelowMgPer24h: number;
    readonly lightChainFall: number;
    /** More than this. */
    readonly plasmacytomaFallAbove: number;
  };
  readonly complete: { readonly marrowBelowPercent: number };
  readonly progression: {
    readonly relativeRise: number;
    readonly serumGPerDl: number;
    /** From this nadir on an absolute rise alone is enough. */
    readonly highNadirGPerDl: number;
    readonly highNadirRiseGPerDl: number;
    readonly urineMgPer24h: number;
    /** More than this. */
    readonly lightChainAboveMgPerL: number;
    readonly marrowPoints: number;
    /** The marrow must reach this, whatever the rise (2011). */
    readonly marrowAtLeastPercent: number;
    readonly growth: number;
    readonly circulatingPerUl: number;
    readonly circulatingRise: number;
  };
  /** Significant paraprotein relapse: a doubling from `reference`, or two values that rose by `rise`; g/dL, mg/24 h, mg/L. */
  readonly significant: {
    readonly reference: { readonly serum: number; readonly urine: number; readonly involved: number };
    readonly rise: { readonly serum: number; readonly urine: number; readonly involved: number };
  };
}

/** IMWG 2016, doi 10.1016/S1470-2045(16)30206-6. */
export const imwg2016: ResponseCriteria = {
  id: "IMWG-2016",
  source: "kumar-2016-imwg-response",
  measurable: { serumGPerDl: 1, involvedIgGPerDl: 0.75, urineMgPer24h: 200, involvedLightChainMgPerL: 100, marrowPercent: 30 },
  lightChainRatio: [0.26, 1.65],
  minimal: { serumFall: 0.25, urineFall: 0.5, plasmacytomaFall: 0.5 },
  partial: {
    serumFall: 0.5,
    urineFall: 0.9,
    urineBelowMgPer24h: 200,
    lightChainFall: 0.5,
    marrowFall: 0.5,
    plasmacytomaFall: 0.5,
  },
  veryGood: { serumFall: 0.9, urineBelowMgPer24h: 100, lightChainFall: 0.9, plasmacytomaFallAbove: 0.9 },
  complete: { marrowBelowPercent: 5 },
  progression: {
    relativeRise: 0.25,
    serumGPerDl: 0.5,
    highNadirGPerDl: 5,
    highNadirRiseGPerDl: 1,
    urineMgPer24h: 200,
    lightChainAboveMgPerL: 100,
    marrowPoints: 10,
    marrowAtLeastPercent: 0,
    growth: 0.5,
    circulatingPerUl: 200,
    circulatingRise: 0.5,
  },
  // Rajkumar 2011, doi 10.1182/blood-2010-10-299487; the references of urine and light chain are those of measurable disease (convention).
  significant: { reference: { serum: 0.5, urine: 200, involved: 100 }, rise: { serum: 1, urine: 500, involved: 200 } },
};

/** The consensus of 2011, doi 10.1182/blood-2010-10-299487: a smaller fall of plasmacytomas for MR, a marrow of 10 % for progression. */
export const imwg2011: ResponseCriteria = {
  ...imwg2016,
  id: "IMWG-2011",
  source: "rajkumar-2011-uniform-reporting",
  minimal: { ...imwg2016.minimal, plasmacytomaFall: 0.25 },
  progression: { ...imwg2016.progression, marrowPoints: 0, marrowAtLeastPercent: 10 },
};

export const responseCriteria: readonly ResponseCriteria[] = [imwg2016, imwg2011];
