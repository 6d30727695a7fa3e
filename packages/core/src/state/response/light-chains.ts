import type { PatientRecord } from "../../facts/record.ts";
import { attribute } from "../recorded.ts";
import type { ResponseCriteria } from "./criteria.ts";
import { above, atLeast } from "./need.ts";
import type { Visit } from "./visits.ts";

export type LightChain = "kappa" | "lambda";

/** The free light chains of one visit as the criteria use them, mg/L. */
export interface LightChains {
  /** `undefined`: which one is involved is not known. */
  readonly involved: number | undefined;
  /** Involved minus uninvolved (dFLC). */
  readonly difference: number | undefined;
  readonly ratioNormal: boolean;
}

/**
 * Which light chain the myeloma makes: as recorded, else that of the visit with the greatest difference among those with an abnormal
 * ratio. `undefined` when neither tells.
 */
export function involvedLightChain(record: PatientRecord, visits: readonly Visit[], criteria: ResponseCriteria): LightChain | undefined {
  const recorded = attribute(record, "involvedLightChain")?.value;
  if (recorded === "kappa" || recorded === "lambda") return recorded;
  let greatest = 0;
  let involved: LightChain | undefined;
  for (const { numbers } of visits) {
    const { kappa, lambda } = numbers;
    if (kappa === undefined || lambda === undefined || isNormal(kappa, lambda, criteria)) continue;
    const difference = Math.abs(kappa - lambda);
    if (difference <= greatest) continue;
    greatest = difference;
    involved = kappa > lambda ? "kappa" : "lambda";
  }
  return involved;
}

function isNormal(kappa: number, lambda: number, { lightChainRatio: [low, high] }: ResponseCriteria): boolean {
  return atLeast(kappa, low * lambda) && !above(kappa, high * lambda);
}

/** The light chains of a visit; `undefined` unless both were measured. */
export function lightChainsOf({ numbers }: Visit, involved: LightChain | undefined, criteria: ResponseCriteria): LightChains | undefined {
  const { kappa, lambda } = numbers;
  if (kappa === undefined || lambda === undefined) return undefined;
  const ratioNormal = isNormal(kappa, lambda, criteria);
  switch (involved) {
    case "kappa":
      return { involved: kappa, difference: kappa - lambda, ratioNormal };
    case "lambda":
      return { involved: lambda, difference: lambda - kappa, ratioNormal };
    case undefined:
      return { involved: undefined, difference: undefined, ratioNormal };
  }
}
