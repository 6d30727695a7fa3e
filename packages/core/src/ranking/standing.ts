import type { PreparedOption, Programme } from "../arguments/programme.ts";
import { levelOf, standingAt, type Template } from "../arguments/template.ts";
import type { Standing } from "../catalogue/rule.ts";
import { type Truths, truthAt } from "./truths.ts";

/** Where an option stands, and whether something unknown could move it. */
export interface Stand {
  readonly standing: Standing;
  readonly provisional: boolean;
  /** The level that guidelines alone give (0 when none applies); what a trial winner inherits. */
  readonly guidelineLevel: number;
  /** The trial by which it stands as high as the option it beat. */
  readonly lifted: Lift | undefined;
}

/** The standing inherited from an option that was beaten in a randomised trial that could have included the patient. */
export interface Lift {
  readonly trial: string;
  readonly beaten: string;
  readonly level: number;
}

/** The trial by which an option was lifted, against the option that it beat. */
export function liftingEvidence(
  { evidence }: PreparedOption,
  { lifted }: Pick<Stand, "lifted">,
): PreparedOption["evidence"][number] | undefined {
  if (lifted === undefined) return undefined;
  return evidence.find(({ won, trial, comparators }) => won && trial.id === lifted.trial && comparators.includes(lifted.beaten));
}

type Mode = "as-known" | "at-best" | "at-worst";

/** Whether an open question counts as answered in favour of the option. */
function holds(truths: Truths, place: number, mode: Mode, helps: boolean): boolean {
  const truth = truthAt(truths, place);
  switch (truth) {
    case "met":
      return true;
    case "not-met":
      return false;
    case "unknown":
      return mode === "as-known" ? false : (mode === "at-best") === helps;
  }
}

const offLabelUnsupported = levelOf("not-advised");
const offLabelSupported = levelOf("possible");

/** The level of guideline statements that hold and were made before a day. */
function guidelineLevel(templates: readonly Template[], truths: Truths, mode: Mode, before = Number.POSITIVE_INFINITY): number {
  let level = 0;
  for (const template of templates) {
    if (template.guideline === undefined || template.ground === undefined || template.guideline.from >= before) continue;
    if (holds(truths, template.criterion, mode, true)) level = Math.max(level, levelOf(template.ground));
  }
  return level;
}

/** A label that may hold leaves its option possible (and provisional); any other ground must be known to hold. */
function grounds(template: Template, truths: Truths, mode: Mode): boolean {
  if (template.topic === "label" && mode === "as-known") return truthAt(truths, template.criterion) !== "not-met";
  return holds(truths, template.criterion, mode, true);
}

/** The level of one option when open questions are answered in one way. */
function levelFor(option: PreparedOption, programme: Programme, truths: Truths, mode: Mode, lift: number): number {
  let level = levelOf("not-advised");
  let cap = levelOf("preferred");
  let supported = false;
  for (const template of option.decisive) {
    if (template.kind === "excludes") {
      if (holds(truths, template.criterion, mode, false)) return levelOf("excluded");
      continue;
    }
    if (template.ground !== undefined && grounds(template, truths, mode)) {
      level = Math.max(level, levelOf(template.ground));
      if (template.guideline?.namesIt === true) supported = true;
    }
    if (template.cap !== undefined && holds(truths, template.criterion, mode, false)) cap = Math.min(cap, levelOf(template.cap));
  }
  level = Math.max(level, lift);
  if (option.label.regulated && !insideLabel(option, truths, mode)) {
    if (!(supported && programme.edition.offLabel === true)) cap = Math.min(cap, supported ? offLabelSupported : offLabelUnsupported);
  }
  return Math.min(level, cap);
}

function insideLabel(option: PreparedOption, truths: Truths, mode: Mode): boolean {
  if (option.label.onLabel === undefined) return false;
  const truth = truthAt(truths, option.label.onLabel);
  if (truth === "unknown") return mode !== "at-worst";
  return truth === "met";
}

/**
 * The highest standing inherited by beating an option that a guideline prefers or recommends for the patient. Only what a guideline said
 * before the trial was won can be overtaken: a later guideline knew the trial and chose for itself.
 */
function liftOf(option: PreparedOption, programme: Programme, truths: Truths, mode: Mode): Lift | undefined {
  let best: Lift | undefined;
  for (const evidence of option.evidence) {
    if (!evidence.won || !holds(truths, evidence.eligible, mode, true)) continue;
    for (const beaten of evidence.comparators) {
      const level = guidelineLevel(programme.optionById.get(beaten)?.decisive ?? [], truths, mode, evidence.wonSince);
      if (level >= levelOf("recommended") && level > (best?.level ?? 0)) best = { trial: evidence.trial.id, beaten, level };
    }
  }
  return best;
}

/** The standing of every option; given what a changed question leaves untouched, only the options it can move are worked out again. */
export function standings(
  programme: Programme,
  truths: Truths,
  before?: { readonly stands: readonly Stand[]; readonly changed: readonly number[] },
): readonly Stand[] {
  if (before === undefined) return programme.options.map((option) => standOf(option, programme, truths));
  const stands = [...before.stands];
  for (const index of new Set(before.changed.flatMap((place) => programme.optionsByPlace.get(place) ?? []))) {
    const option = programme.options[index];
    if (option !== undefined) stands[index] = standOf(option, programme, truths);
  }
  return stands;
}

/** Whether it is provisional is asked of few options and worked out when it is. */
function standOf(option: PreparedOption, programme: Programme, truths: Truths): Stand {
  const lift = liftOf(option, programme, truths, "as-known");
  const level = levelFor(option, programme, truths, "as-known", lift?.level ?? 0);
  const own = guidelineLevel(option.decisive, truths, "as-known");
  return {
    standing: standingAt(level),
    get provisional(): boolean {
      if (option.label.supplyOpen && level > levelOf("excluded")) return true;
      const highest = levelFor(option, programme, truths, "at-best", liftOf(option, programme, truths, "at-best")?.level ?? 0);
      return highest !== level || levelFor(option, programme, truths, "at-worst", lift?.level ?? 0) !== level;
    },
    guidelineLevel: own,
    lifted: lift !== undefined && lift.level > own ? lift : undefined,
  };
}
