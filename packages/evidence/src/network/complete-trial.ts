import { type EvidenceAssumption, type Trial, weakest } from "@nextline/core";
import { contrastThroughControl } from "@nextline/nma";
import { type EvidenceQuestion, isTime } from "../question.ts";
import type { EvidenceContrast, LeftOut, TrialContrasts } from "./evidence-contrast.ts";

/**
 * The contrasts of a trial with every pair of its arms. A trial of three arms or more needs them all; those it did not publish follow from
 * the comparisons with the control that the arms share (`contrastThroughControl`). Without a shared control, or with the assumption switched
 * off, the trial is left out: two of its contrasts as if of two trials would count its control twice.
 */
export function completed(
  trial: Trial,
  given: readonly EvidenceContrast[],
  leftOut: readonly LeftOut[],
  question: EvidenceQuestion,
  assume: ReadonlySet<EvidenceAssumption>,
): TrialContrasts {
  const arms = [...new Set(given.flatMap(({ treatment, comparator }) => [treatment, comparator]))].sort();
  const find = (a: string, b: string): EvidenceContrast | undefined =>
    given.find(({ treatment, comparator }) => (treatment === a && comparator === b) || (treatment === b && comparator === a));
  const missing = arms.flatMap((a, i) => arms.slice(i + 1).flatMap((b) => (find(a, b) === undefined ? [[a, b] as const] : [])));
  if (missing.length === 0) return { contrasts: given, leftOut };
  const without = (why: LeftOut["why"], assumption?: EvidenceAssumption): TrialContrasts => ({
    contrasts: [],
    leftOut: [
      ...leftOut,
      { trial: trial.id, why, treatments: arms, source: given[0]?.source ?? "", ...(assumption === undefined ? {} : { assumption }) },
    ],
  });
  if (!assume.has("derived-contrast")) return without("assumption-off", "derived-contrast");
  const made = missing.map(([a, b]) => derived(a, b));
  if (made.some((contrast) => contrast === undefined)) return without("other-contrasts-missing");
  return { contrasts: [...given, ...made.flatMap((contrast) => contrast ?? [])], leftOut };

  function derived(a: string, b: string): EvidenceContrast | undefined {
    const shared = given.filter(({ treatment }) => treatment === a || treatment === b);
    const [ac, bc] = [shared.find(({ treatment }) => treatment === a), shared.find(({ treatment }) => treatment === b)];
    if (ac === undefined || bc === undefined) return undefined;
    const contrast = contrastThroughControl(ac, bc, sharedVariance(ac, bc, question));
    if (contrast === undefined) return undefined;
    const { treatment, comparator } = { treatment: ac.patients.treatment, comparator: bc.patients.treatment };
    return {
      ...contrast,
      source: ac.source,
      verified: weakest([ac.verified, bc.verified]),
      assumptions: [...new Set([...ac.assumptions, ...bc.assumptions, "derived-contrast" as const])],
      patients: { ...(treatment === undefined ? {} : { treatment }), ...(comparator === undefined ? {} : { comparator }) },
    };
  }
}

/**
 * The covariance of two effects that share their control: what the control arm adds to the variance of each, which is 1 / (its events) for hazard
 * ratios and 1/c + 1/d of its responders and others for odds ratios; the smaller of both. Where events are not on record: the smaller of
 * v r / (1 + r) over both contrasts, r being the patients of the treatment for each of the control, times the hazard ratio where that is below 1.
 * A hazard ratio has the variance (1 + 1/r) / (events of the control) if r is the ratio of events, and with proportional hazards and
 * the same follow-up there is at least that ratio: so the covariance is not overstated, and the interval of the derived contrast is rather too wide
 * than too narrow. In a closed loop other comparisons of the network may become narrower or wider by it.
 */
function sharedVariance(ac: EvidenceContrast, bc: EvidenceContrast, { endpoint }: EvidenceQuestion): number {
  const counted = [ac, bc].flatMap(({ comparatorVariance }) => comparatorVariance ?? []);
  if (counted.length > 0 || !isTime(endpoint)) return Math.min(...counted);
  return Math.min(
    ...[ac, bc].map(({ effect, standardError, patients }) => {
      const { treatment, comparator } = patients;
      const size = treatment === undefined || comparator === undefined ? 1 : treatment / comparator;
      const ratio = size * Math.min(1, Math.exp(effect));
      return (standardError ** 2 * ratio) / (1 + ratio);
    }),
  );
}
