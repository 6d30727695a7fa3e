import type { Argument, Assessment, Topic } from "@nextline/core";
import { warningsFirst } from "../page/boxed-warning.ts";
import type { Target } from "./ordered.ts";
import type { Silence } from "./silence.ts";
import { isOwn, type OpenTest, openTests } from "./tests-before-start.ts";

/** What is to be said of one order. */
export interface Concerns {
  /** Why it is excluded or not advised, or what weighs heavily against it. */
  readonly reasons: readonly Argument[];
  readonly doses: readonly Argument[];
  readonly tests: readonly OpenTest[];
  readonly indicator: "critical" | "warning";
  readonly about: "excluded" | "not-advised" | "caution" | "dose" | "test";
}

/** Topics that are about harm to this patient, whatever the line of therapy. */
const harm: readonly Topic[] = ["contraindication", "interaction", "intolerance", "dose"];

/**
 * What speaks against an order in this patient; `undefined`: it is fine.
 *
 * - It is excluded or not advised: why. `critical` when a contraindication, an interaction, an intolerance or a dose that must not be
 *   given excludes it; else `warning`.
 * - Something heavy speaks against one of its drugs on these grounds, although it stands higher: `warning`.
 * - A dose has to be changed because of something in the patient, or a test is due before the start of which the record has no result:
 *   `warning`.
 *
 * While a line goes on without progression, the question of the next line is not asked: only harm and doses are told, and no test
 * before a start.
 */
export function concernsOf(target: Target, assessment: Assessment, silence: Silence | undefined): Concerns | undefined {
  const goingOn = silence === "no-progression" || silence === "next-line-begun";
  const against = target.arguments.filter(({ kind, force }) => kind === "excludes" || (kind === "against" && force === "strong"));
  const harmful = against.filter(({ topic }) => harm.includes(topic));
  const excluding = against.filter(({ kind }) => kind === "excludes");
  const doses = target.arguments.filter((argument) => argument.topic === "dose" && argument.kind === "requires" && isOwn(argument));
  const tests = goingOn ? [] : openTests(target.arguments, assessment);
  const excluded = target.standing === "excluded" && (!goingOn || excluding.some(({ topic }) => harm.includes(topic)));
  const notAdvised = target.standing === "not-advised" && !goingOn;
  const reasons = excluded ? firstly(excluding, against) : notAdvised ? against : harmful;
  const about = excluded
    ? "excluded"
    : notAdvised
      ? "not-advised"
      : reasons.length > 0
        ? "caution"
        : doses.length > 0
          ? "dose"
          : tests.length > 0
            ? "test"
            : undefined;
  if (about === undefined) return undefined;
  const indicator = reasons.some(({ kind, topic }) => kind === "excludes" && harm.includes(topic)) ? "critical" : "warning";
  return { reasons: warningsFirst(reasons), doses, tests, indicator, about };
}

const firstly = (first: readonly Argument[], all: readonly Argument[]): Argument[] => [
  ...first,
  ...all.filter((one) => !first.includes(one)),
];
