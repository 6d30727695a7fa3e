import type { Components } from "./components.ts";
import type { ResponseCriteria } from "./criteria.ts";
import type { MeasurableKind } from "./measurable-kind.ts";
import { above, below, either, every, fallen, met, type Need, needing, notMet, type Requirement, whether } from "./need.ts";
import { categoryIndex } from "./response-category.ts";

/** The category at one time as far as it is settled: at least, at most, and what is missing for each better one that is still open. */
export interface CategoryAt {
  /** Index into `responseCategories`. */
  readonly atLeast: number;
  readonly atMost: number;
  /** The open categories above `atLeast`, the nearest first. */
  readonly open: readonly { readonly category: "sCR" | "CR" | "VGPR" | "PR" | "MR"; readonly needs: readonly Need[] }[];
}

/** What a category is judged on. */
export interface Judged {
  readonly kind: MeasurableKind;
  readonly baseline: Components;
  readonly now: Components;
  readonly criteria: ResponseCriteria;
  /** An antibody is given that shows as a band in immunofixation. */
  readonly antibodyBand?: boolean;
}

const betterThanStable = ["sCR", "CR", "VGPR", "PR", "MR"] as const;

/**
 * The response category at one visit, confirmation and progression apart: the best category whose every condition holds, and the best
 * that what is missing leaves possible. SD where none holds.
 *
 * Source: IMWG 2016, doi 10.1016/S1470-2045(16)30206-6, and 2011, doi 10.1182/blood-2010-10-299487 (read in secondary tables).
 */
export function categoryAt(judged: Judged): CategoryAt {
  const requirements = requirementsOf(judged);
  const open: { category: (typeof betterThanStable)[number]; needs: readonly Need[] }[] = [];
  for (const category of betterThanStable) {
    const { truth, needs } = requirements[category];
    if (truth === "met") return settled(categoryIndex(category), open);
    if (truth === "unknown") open.unshift({ category, needs });
  }
  return settled(categoryIndex("SD"), open);
}

function settled(atLeast: number, open: CategoryAt["open"]): CategoryAt {
  const best = open.at(-1);
  return { atLeast, atMost: best === undefined ? atLeast : categoryIndex(best.category), open };
}

function requirementsOf(judged: Judged): Readonly<Record<(typeof betterThanStable)[number], Requirement>> {
  const complete = completeResponse(judged);
  return {
    sCR: every(complete, normalRatio(judged), noClonalCells(judged)),
    CR: complete,
    VGPR: veryGoodPartial(judged),
    PR: partial(judged),
    MR: minimal(judged),
  };
}

/** Immunofixation negative in serum and urine, no plasmacytoma left, fewer than 5 % plasma cells; with light chains alone also a normal ratio. */
function completeResponse(judged: Judged): Requirement {
  const { kind, baseline, now, criteria, antibodyBand = false } = judged;
  if (signOfDisease(judged)) return notMet;
  const marrow = now.marrow === undefined ? needing("marrow") : whether(below(now.marrow, criteria.complete.marrowBelowPercent));
  return every(
    now.serumImmunofixation === true && antibodyBand ? needing("antibodyBand") : negative(now.serumImmunofixation, "serumImmunofixation"),
    negative(now.urineImmunofixation, "urineImmunofixation"),
    kind === "light-chains" ? normalRatio(judged) : met,
    plasmacytomasGone(baseline, now),
    marrow,
  );
}

/**
 * A sign of the disease that rules out a complete response: M-protein measured in serum or urine and not refuted by immunofixation, a positive
 * immunofixation that is not the antibody given, or 5 % plasma cells. An involved immunoglobulin by nephelometry is normally there.
 */
export function signOfDisease({ now, criteria, antibodyBand = false }: Pick<Judged, "now" | "criteria" | "antibodyBand">): boolean {
  const inSerum = now.serumMethod !== "involvedIg" && now.serum !== undefined && now.serum > 0 && now.serumImmunofixation !== false;
  const inUrine = now.urine !== undefined && now.urine > 0 && now.urineImmunofixation !== false;
  const byFixation = (now.serumImmunofixation === true && !antibodyBand) || now.urineImmunofixation === true;
  const inMarrow = now.marrow !== undefined && !below(now.marrow, criteria.complete.marrowBelowPercent);
  return inSerum || inUrine || byFixation || inMarrow;
}

const negative = (positive: boolean | undefined, need: Need): Requirement => (positive === undefined ? needing(need) : whether(!positive));

const normalRatio = ({ now }: Judged): Requirement =>
  now.lightChains === undefined ? needing("lightChains") : whether(now.lightChains.ratioNormal);

const noClonalCells = ({ now }: Judged): Requirement =>
  now.clonalCells === undefined ? needing("clonalCells") : whether(!now.clonalCells);

function plasmacytomasGone(baseline: Components, now: Components): Requirement {
  if (now.plasmacytoma !== undefined) return whether(now.plasmacytoma === 0);
  return hadPlasmacytoma(baseline) ? needing("plasmacytoma") : met;
}

/** Convention: where no plasmacytoma was ever measured there was none. */
const hadPlasmacytoma = ({ plasmacytoma }: Components): boolean => plasmacytoma !== undefined && plasmacytoma > 0;

function veryGoodPartial({ kind, baseline, now, criteria: { veryGood } }: Judged): Requirement {
  const shrunk = !hadPlasmacytoma(baseline) ? met : shrunkByMoreThan(veryGood.plasmacytomaFallAbove, baseline, now);
  const urine =
    now.urine !== undefined
      ? whether(below(now.urine, veryGood.urineBelowMgPer24h))
      : now.urineImmunofixation === false
        ? met
        : needing("urine");
  switch (kind) {
    case "serum":
    case "serum-and-urine":
      return every(fallen(now.serum, baseline.serum, veryGood.serumFall, "serum"), urine, shrunk);
    case "urine":
      return every(urine, shrunk);
    case "light-chains":
      return every(lightChainsFallen(baseline, now, veryGood.lightChainFall), shrunk);
    case "plasmacytoma":
      return shrunk;
    case "marrow":
    case "none":
      return notMet;
  }
}

function shrunkByMoreThan(fraction: number, baseline: Components, now: Components): Requirement {
  if (now.plasmacytoma === undefined) return needing("plasmacytoma");
  return whether(above((baseline.plasmacytoma ?? 0) * (1 - fraction), now.plasmacytoma));
}

const lightChainsFallen = (baseline: Components, now: Components, fraction: number): Requirement =>
  fallen(now.lightChains?.difference, baseline.lightChains?.difference, fraction, "lightChains");

function partial({ kind, baseline, now, criteria: { partial: limits } }: Judged): Requirement {
  const shrunk = hadPlasmacytoma(baseline) ? fallen(now.plasmacytoma, baseline.plasmacytoma, limits.plasmacytomaFall, "plasmacytoma") : met;
  const serum = fallen(now.serum, baseline.serum, limits.serumFall, "serum");
  const urine = either(
    fallen(now.urine, baseline.urine, limits.urineFall, "urine"),
    now.urine === undefined ? needing("urine") : whether(below(now.urine, limits.urineBelowMgPer24h)),
  );
  switch (kind) {
    case "serum":
      // Urine that was not measurable before asks nothing but to stay so.
      return every(serum, now.urine === undefined ? met : urine, shrunk);
    case "serum-and-urine":
      return every(serum, urine, shrunk);
    case "urine":
      return every(urine, shrunk);
    case "light-chains":
      return every(lightChainsFallen(baseline, now, limits.lightChainFall), shrunk);
    case "marrow":
      return every(fallen(now.marrow, baseline.marrow, limits.marrowFall, "marrow"), shrunk);
    case "plasmacytoma":
      return shrunk;
    case "none":
      return notMet;
  }
}

/**
 * Defined on M-protein (and plasmacytomas) only. For light chains or the marrow alone it is not: a fall that would be one leaves open whether
 * the disease responded.
 */
function minimal({ kind, baseline, now, criteria: { minimal: limits } }: Judged): Requirement {
  const shrunk = hadPlasmacytoma(baseline) ? fallen(now.plasmacytoma, baseline.plasmacytoma, limits.plasmacytomaFall, "plasmacytoma") : met;
  const serum = fallen(now.serum, baseline.serum, limits.serumFall, "serum");
  const urine = fallen(now.urine, baseline.urine, limits.urineFall, "urine");
  switch (kind) {
    case "serum":
      return every(serum, shrunk);
    case "serum-and-urine":
      return every(serum, urine, shrunk);
    case "urine":
      return every(urine, shrunk);
    case "plasmacytoma":
      return shrunk;
    case "light-chains":
      return undefinedMinimal(lightChainsFallen(baseline, now, limits.serumFall));
    case "marrow":
      return undefinedMinimal(fallen(now.marrow, baseline.marrow, limits.serumFall, "marrow"));
    case "none":
      return notMet;
  }
}

const undefinedMinimal = (fall: Requirement): Requirement => (fall.truth === "met" ? needing("notDefined") : fall);
