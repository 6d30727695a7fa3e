import type { Text } from "../../terms/text.ts";
import type { Truth } from "../../terms/truth.ts";

/** What would have to be known for a better category, or for a progression to be settled. */
export const needTexts = {
  serum: { en: "serum M-protein", ja: "血清M蛋白" },
  urine: { en: "24-hour urine M-protein", ja: "24時間尿M蛋白" },
  lightChains: { en: "free light chains", ja: "遊離軽鎖" },
  marrow: { en: "marrow plasma cells", ja: "骨髄形質細胞" },
  clonalCells: { en: "clonality of the marrow plasma cells", ja: "骨髄形質細胞のクローナリティ" },
  plasmacytoma: { en: "measurement of the plasmacytomas", ja: "形質細胞腫の計測" },
  serumImmunofixation: { en: "serum immunofixation", ja: "血清免疫固定法" },
  urineImmunofixation: { en: "urine immunofixation", ja: "尿免疫固定法" },
  baseline: { en: "a value before the line", ja: "治療開始前の値" },
  antibodyBand: { en: "whether the band is the antibody given", ja: "バンドが投与中の抗体によるものか" },
  notDefined: { en: "a minimal response is not defined for this kind of disease", ja: "この病型ではMRが定義されていない" },
  secondValue: { en: "a second consecutive value", ja: "連続する2回目の値" },
} as const satisfies Record<string, Text>;

export type Need = keyof typeof needTexts;

/** One condition of a category: whether it holds, and what is missing where that is not known. */
export interface Requirement {
  readonly truth: Truth;
  readonly needs: readonly Need[];
}

export const met: Requirement = { truth: "met", needs: [] };
export const notMet: Requirement = { truth: "not-met", needs: [] };
export const needing = (...needs: readonly Need[]): Requirement => ({ truth: "unknown", needs });
export const whether = (holds: boolean): Requirement => (holds ? met : notMet);

/** All must hold; what is missing of those that are open. */
export function every(...requirements: readonly Requirement[]): Requirement {
  const needs: Need[] = [];
  for (const requirement of requirements) {
    switch (requirement.truth) {
      case "not-met":
        return notMet;
      case "unknown":
        needs.push(...requirement.needs);
        break;
      case "met":
    }
  }
  return needs.length === 0 ? met : { truth: "unknown", needs: [...new Set(needs)] };
}

/** One is enough; what is missing of all that are open. */
export function either(...requirements: readonly Requirement[]): Requirement {
  if (requirements.some(({ truth }) => truth === "met")) return met;
  const open = requirements.filter(({ truth }) => truth === "unknown");
  return open.length === 0 ? notMet : { truth: "unknown", needs: [...new Set(open.flatMap(({ needs }) => needs))] };
}

/** Decimal fractions are compared as they are written: 0.7 - 0.2 is 0.5. */
const rounding = 1e-9;

export const atLeast = (value: number, limit: number): boolean => value >= limit - rounding * Math.max(1, Math.abs(limit));
export const above = (value: number, limit: number): boolean => value > limit + rounding * Math.max(1, Math.abs(limit));
export const below = (value: number, limit: number): boolean => !atLeast(value, limit);

/** Whether a value fell by at least a fraction of what it was. */
export function fallen(now: number | undefined, before: number | undefined, fraction: number, need: Need): Requirement {
  if (before === undefined) return needing("baseline");
  if (now === undefined) return needing(need);
  return whether(atLeast(before * (1 - fraction), now));
}
