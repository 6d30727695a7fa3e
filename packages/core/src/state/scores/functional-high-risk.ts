import type { Interval } from "../../terms/interval.ts";
import { aboveLimit, atLeastLimit, between } from "../../terms/interval.ts";
import type { Text } from "../../terms/text.ts";
import type { Truth } from "../../terms/truth.ts";
import { not } from "../../terms/truth.ts";

export type FunctionalHighRiskVariantId = "ER18-init" | "ER24-asct" | "ER12-init" | "FHR-A";

/** One published or customary definition of functional high risk: its clock and its window. */
export interface FunctionalHighRiskVariant {
  readonly id: FunctionalHighRiskVariantId;
  readonly rule: Text;
  /** DOI or citation; `undefined` where none was retrieved. */
  readonly source: string | undefined;
  readonly verified: "abstract" | "secondary" | "unverified";
}

/** The definitions that time alone decides. There is no consensus, so a flag is always shown with its variant. */
export const functionalHighRiskVariants: readonly FunctionalHighRiskVariant[] = [
  {
    id: "ER18-init",
    rule: { en: "progression within 18 months of the start of first-line treatment", ja: "一次治療開始から18か月以内の増悪" },
    source: "10.1002/hem3.70127",
    verified: "abstract",
  },
  {
    id: "ER24-asct",
    rule: { en: "relapse less than 24 months after the first-line autologous transplant", ja: "一次治療の自家移植後24か月未満の再発" },
    source: "Blood 2017;130(Suppl 1):2024",
    verified: "abstract",
  },
  {
    id: "ER12-init",
    rule: { en: "relapse less than 12 months from the start of first-line treatment", ja: "一次治療開始から12か月未満の再発" },
    source: "10.1038/leu.2016.147",
    verified: "abstract",
  },
  {
    id: "FHR-A",
    rule: {
      en: "progression less than 12 months after the first-line transplant, or without one less than 18 months from the start",
      ja: "一次治療の移植後12か月未満の増悪、移植がなければ治療開始から18か月未満の増悪",
    },
    source: undefined,
    verified: "unverified",
  },
];

/** What functional high risk is judged from. */
export interface FunctionalHighRiskInput {
  /** Months from the start of first-line treatment to the first progression; not yet progressed: [months so far, Infinity]. */
  readonly firstLineMonths?: Interval | undefined;
  /** Whether an autologous transplant was part of the first line. */
  readonly transplantInFirstLine?: boolean | undefined;
  /** Months from that transplant to the first progression. */
  readonly monthsFromTransplant?: Interval | undefined;
}

const within = (months: Interval, limit: number): Truth => not(aboveLimit(months, limit));
const lessThan = (months: Interval, limit: number): Truth => not(atLeastLimit(months, limit));

interface Times {
  readonly fromStart: Interval;
  readonly fromTransplant: Interval | undefined;
}

function judge(variant: FunctionalHighRiskVariantId, { fromStart, fromTransplant }: Times): Truth {
  switch (variant) {
    case "ER18-init":
      return within(fromStart, 18);
    case "ER24-asct":
      return fromTransplant === undefined ? "not-met" : lessThan(fromTransplant, 24);
    case "ER12-init":
      return lessThan(fromStart, 12);
    case "FHR-A":
      return fromTransplant === undefined ? lessThan(fromStart, 18) : lessThan(fromTransplant, 12);
  }
}

/** Judged as if the first line held a transplant, which lies between the start and the progression and so bounds both times. */
function withTransplant(variant: FunctionalHighRiskVariantId, start: Interval, transplant: Interval): Truth {
  const fromStart = between(Math.max(start.low, transplant.low), start.high);
  const fromTransplant = between(transplant.low, Math.min(transplant.high, start.high));
  const contradictory = fromStart.low > fromStart.high || fromTransplant.low > fromTransplant.high;
  return contradictory ? "unknown" : judge(variant, { fromStart, fromTransplant });
}

/**
 * Functional high risk: the first progression came early after the start of first-line treatment, or after its transplant, by the
 * window of the chosen variant ("within 18 months" holds at 18; "less than 12 months" does not hold at 12).
 *
 * A missing time is unknown unless the other bounds it: the time from the transplant is never longer than the time from the start.
 * When it is not known whether there was a transplant, the answer is known where both cases give the same. Times that contradict each
 * other give unknown. Independent of ISS and cytogenetics.
 *
 * Not modelled: the part of FHR-A that counts less than a partial response to, or refractoriness to, induction, so that its "not-met"
 * is about time only; ER12-asct, CARTITUDE-2 cohort B and KarMMa-2 cohort 2a.
 *
 * Sources: ER18-init doi 10.1002/hem3.70127 and Clin Cancer Res 2021;27:3695; ER24-asct Blood 2017;130(Suppl 1):2024; ER12-init
 * doi 10.1038/leu.2016.147; FHR-A recalled. No consensus: Hematology 2023:433.
 *
 * @example functionalHighRisk("FHR-A", { transplantInFirstLine: true, monthsFromTransplant: exactly(11) }) // "met"
 */
export function functionalHighRisk(variant: FunctionalHighRiskVariantId, input: FunctionalHighRiskInput): Truth {
  const start = input.firstLineMonths ?? between(0, Number.POSITIVE_INFINITY);
  const transplant = input.monthsFromTransplant ?? between(0, Number.POSITIVE_INFINITY);
  const transplanted = withTransplant(variant, start, transplant);
  const notTransplanted = judge(variant, { fromStart: start, fromTransplant: undefined });
  switch (input.transplantInFirstLine) {
    case true:
      return transplanted;
    case false:
      return notTransplanted;
    case undefined:
      return transplanted === notTransplanted ? transplanted : "unknown";
  }
}
