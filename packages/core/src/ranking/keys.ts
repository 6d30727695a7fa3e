import type { PreparedOption, Programme } from "../arguments/programme.ts";
import { levelOf } from "../arguments/template.ts";
import { parseDate } from "../terms/date.ts";
import { evidenceKind, nearestEvidence } from "./evidence.ts";
import { liftingEvidence, type Stand } from "./standing.ts";
import { type Truths, truthAt } from "./truths.ts";

/** The keys that come before the size of the effect, which compares options by pairs and has no key. */
export const keysBeforeEffect = [
  "directed-at-the-disease",
  "guideline-preference",
  "supply",
  "inside-the-label",
  "guideline-recency",
  "evidence-kind",
] as const;

/**
 * The keys by which options of the same standing are ordered after what randomised evidence shows, most important first. Smaller comes
 * first. Between `evidence-kind` and `strong-cautions` stands the size of the effect in one network (see order.ts).
 */
export const keyNames = [...keysBeforeEffect, "strong-cautions", "cautions", "survival", "sequencing", "preferences", "burden"] as const;

export type KeyName = (typeof keyNames)[number];

export type Keys = Readonly<Record<KeyName, number>>;

/** How heavy an option is for the patient: start in hospital, then infusions or injections, then the number of drugs. */
function burden({ regimen, features }: PreparedOption): number {
  const route = features.drugs.length === 0 ? 0 : features.allOral ? 1 : regimen.routes.includes("iv") ? 3 : 2;
  return (regimen.inpatientStart ? 100 : 0) + route * 10 + features.drugs.length;
}

/** Strategies need no label; an open question about the label does not put an option back. */
function isInsideLabel({ label }: PreparedOption, truths: Truths): boolean {
  return !label.regulated || (label.onLabel !== undefined && truthAt(truths, label.onLabel) !== "not-met");
}

/** It was shown to lengthen survival in a randomised trial that could have included the patient. */
function lengthensSurvival({ evidence }: PreparedOption, truths: Truths): boolean {
  return evidence.some(
    ({ trial, findings, eligible }) =>
      trial.design === "randomised" &&
      truthAt(truths, eligible) === "met" &&
      findings.some(
        ({ endpoint, subgroup, result }) => endpoint === "OS" && subgroup === "all" && result.ci !== undefined && result.ci[1] < 1,
      ),
  );
}

/** It was the control of a randomised trial that could have included the patient. */
function wasControl({ controls }: PreparedOption, truths: Truths): boolean {
  return controls.some((place) => truthAt(truths, place) === "met");
}

/** The keys of one option for one patient. */
export function keysOf(option: PreparedOption, stand: Stand, programme: Programme, truths: Truths): Keys {
  // Where an option is no more than possible, by what a guideline says or by what speaks against it, being named puts it before nothing.
  const said = Math.max(stand.guidelineLevel, stand.lifted?.level ?? 0);
  const level = levelOf(stand.standing) > levelOf("possible") ? said : 0;
  let byName = stand.lifted !== undefined && stand.lifted.level === level;
  let newest = 0;
  let strong = 0;
  let cautions = 0;
  let sequencing = 0;
  let preferences = 0;
  for (const template of option.templates) {
    if (truthAt(truths, template.criterion) !== "met") continue;
    const sign = template.kind === "against" ? 1 : template.kind === "for" ? -1 : 0;
    if (template.topic === "guideline") {
      if (template.ground === undefined || template.guideline === undefined) continue;
      newest = Math.max(newest, template.guideline.from);
      byName ||= template.guideline.namesIt && levelOf(template.ground) === level;
    } else if (template.topic === "sequencing") sequencing += sign;
    else if (template.topic === "preference") preferences += sign;
    else if (template.kind === "against" && template.force === "strong") strong += 1;
    else if (template.kind === "against") cautions += 1;
  }
  // An option that beat a recommended one stands where that one stands, on evidence as new as its publication.
  const lifted = liftingEvidence(option, stand)?.decisive;
  const published = parseDate(programme.catalogue.sources.get(lifted?.source ?? "")?.date ?? "")?.last ?? 0;
  return {
    "directed-at-the-disease": option.regimen.kind === "supportive-care" ? 1 : 0,
    "guideline-preference": -2 * level - (level > 0 && byName ? 1 : 0),
    supply: option.label.supplyOpen ? 1 : 0,
    "inside-the-label": isInsideLabel(option, truths) ? 0 : 1,
    "guideline-recency": level === 0 ? 0 : -(stand.lifted === undefined ? newest : published),
    "evidence-kind": evidenceKind(nearestEvidence(option.evidence, programme, truths), wasControl(option, truths)),
    "strong-cautions": strong,
    cautions,
    survival: lengthensSurvival(option, truths) ? 0 : 1,
    sequencing,
    preferences,
    burden: burden(option),
  };
}

/** The first key that tells two options apart; `undefined` when none does. */
export function firstDifference(a: Keys, b: Keys, names: readonly KeyName[] = keyNames): KeyName | undefined {
  return names.find((name) => a[name] !== b[name]);
}

/** Negative when `a` comes first by the keys; `names` are those that are looked at. */
export function compareKeys(a: Keys, b: Keys, names: readonly KeyName[] = keyNames): number {
  const name = firstDifference(a, b, names);
  return name === undefined ? 0 : a[name] - b[name];
}
