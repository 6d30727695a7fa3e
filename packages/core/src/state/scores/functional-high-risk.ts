import type { Interval } from "../../terms/interval.ts";
import { aboveLimit, atLeastLimit, between } from "../../terms/interval.ts";
import type { Text } from "../../terms/text.ts";
import type { Truth } from "../../terms/truth.ts";
import { all, fromBoolean, not } from "../../terms/truth.ts";

export type FunctionalHighRiskVariantId = "ER18-init" | "ER24-asct" | "ER12-init" | "ER12-asct" | "FHR-A" | "CARTITUDE-2-B" | "KarMMa-2-2a";

/** One published or customary definition of functional high risk: its clock and its window. */
export interface FunctionalHighRiskVariant {
  readonly id: FunctionalHighRiskVariantId;
  readonly rule: Text;
  /** A source of the knowledge base: the definition itself, or where it was read of. */
  readonly source: string;
  readonly verified: "abstract" | "secondary" | "unverified";
}

/** The definitions that time alone decides. There is no consensus, so a flag is always shown with its variant. */
export const functionalHighRiskVariants: readonly FunctionalHighRiskVariant[] = [
  {
    id: "ER18-init",
    rule: { en: "progression within 18 months of the start of first-line treatment", ja: "一次治療開始から18か月以内の増悪" },
    source: "pethema-2025-early-relapse",
    verified: "abstract",
  },
  {
    id: "ER24-asct",
    rule: { en: "relapse less than 24 months after the first-line autologous transplant", ja: "一次治療の自家移植後24か月未満の再発" },
    source: "cibmtr-2017-early-relapse",
    verified: "abstract",
  },
  {
    id: "ER12-init",
    rule: { en: "relapse less than 12 months from the start of first-line treatment", ja: "一次治療開始から12か月未満の再発" },
    source: "majithia-2016-early-relapse",
    verified: "abstract",
  },
  {
    id: "ER12-asct",
    rule: { en: "relapse less than 12 months after the first-line autologous transplant", ja: "一次治療の自家移植後12か月未満の再発" },
    source: "majithia-2016-early-relapse",
    verified: "abstract",
  },
  {
    id: "FHR-A",
    rule: {
      en: "progression less than 12 months after the first-line transplant, or without one less than 18 months from the start",
      ja: "一次治療の移植後12か月未満の増悪、移植がなければ治療開始から18か月未満の増悪",
    },
    source: "fhr-2023-hematology",
    verified: "unverified",
  },
  {
    id: "CARTITUDE-2-B",
    rule: {
      en: "progression within 12 months of the first-line transplant, or without one within 12 months of the start",
      ja: "一次治療の移植後12か月以内の増悪、移植がなければ治療開始から12か月以内の増悪",
    },
    source: "jnj-2025-cartitude-2-cohort-b",
    verified: "secondary",
  },
  {
    id: "KarMMa-2-2a",
    rule: {
      en: "progression less than 18 months after the start of a first line with transplant and maintenance by an immunomodulatory drug",
      ja: "移植と免疫調節薬による維持療法を含む一次治療の開始から18か月未満の増悪",
    },
    source: "registry-karmma-2",
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
  /** Whether the transplant was followed by maintenance with an immunomodulatory drug. */
  readonly immunomodulatoryMaintenance?: boolean | undefined;
}

const within = (months: Interval, limit: number): Truth => not(aboveLimit(months, limit));
const lessThan = (months: Interval, limit: number): Truth => not(atLeastLimit(months, limit));

interface Times {
  readonly fromStart: Interval;
  readonly fromTransplant: Interval | undefined;
  readonly maintenance: Truth;
}

function judge(variant: FunctionalHighRiskVariantId, { fromStart, fromTransplant, maintenance }: Times): Truth {
  switch (variant) {
    case "ER18-init":
      return within(fromStart, 18);
    case "ER24-asct":
      return fromTransplant === undefined ? "not-met" : lessThan(fromTransplant, 24);
    case "ER12-init":
      return lessThan(fromStart, 12);
    case "ER12-asct":
      return fromTransplant === undefined ? "not-met" : lessThan(fromTransplant, 12);
    case "FHR-A":
      return fromTransplant === undefined ? lessThan(fromStart, 18) : lessThan(fromTransplant, 12);
    case "CARTITUDE-2-B":
      return within(fromTransplant ?? fromStart, 12);
    case "KarMMa-2-2a":
      return fromTransplant === undefined ? "not-met" : all([lessThan(fromStart, 18), maintenance]);
  }
}

/** Judged as if the first line held a transplant, which lies between the start and the progression and so bounds both times. */
function withTransplant(variant: FunctionalHighRiskVariantId, start: Interval, transplant: Interval, maintenance: Truth): Truth {
  const fromStart = between(Math.max(start.low, transplant.low), start.high);
  const fromTransplant = between(transplant.low, Math.min(transplant.high, start.high));
  const contradictory = fromStart.low > fromStart.high || fromTransplant.low > fromTransplant.high;
  return contradictory ? "unknown" : judge(variant, { fromStart, fromTransplant, maintenance });
}

/**
 * Functional high risk: the first progression came early after the start of first-line treatment, or after its transplant, by the
 * window of the chosen variant ("within 18 months" holds at 18; "less than 12 months" does not hold at 12).
 *
 * A missing time is unknown unless the other bounds it: the time from the transplant is never longer than the time from the start.
 * Maintenance matters to KarMMa-2-2a only. When it is not known whether there was a transplant, the answer is known where both cases
 * give the same. Times that contradict each other give unknown. Independent of ISS and cytogenetics.
 *
 * Not modelled: the part of FHR-A that counts less than a partial response to, or refractoriness to, induction, so that its "not-met"
 * is about time only; the drug that KarMMa-2 asks for by name, and what induction it asks for.
 *
 * Sources: ER18-init doi 10.1002/hem3.70127 and `s-ermm-2021`, Clin Cancer Res 27:3695; ER24-asct Blood 2017;130(Suppl 1):2024; ER12-init and
 * ER12-asct doi 10.1038/leu.2016.147; CARTITUDE-2-B the sponsor's medical information on the trial; FHR-A and KarMMa-2-2a recalled. No
 * consensus: Hematology 2023:433.
 *
 * @example functionalHighRisk("FHR-A", { transplantInFirstLine: true, monthsFromTransplant: exactly(11) }) // "met"
 */
export function functionalHighRisk(variant: FunctionalHighRiskVariantId, input: FunctionalHighRiskInput): Truth {
  const start = input.firstLineMonths ?? between(0, Number.POSITIVE_INFINITY);
  const transplant = input.monthsFromTransplant ?? between(0, Number.POSITIVE_INFINITY);
  const maintenance = fromBoolean(input.immunomodulatoryMaintenance);
  const transplanted = withTransplant(variant, start, transplant, maintenance);
  const notTransplanted = judge(variant, { fromStart: start, fromTransplant: undefined, maintenance });
  switch (input.transplantInFirstLine) {
    case true:
      return transplanted;
    case false:
      return notTransplanted;
    case undefined:
      return transplanted === notTransplanted ? transplanted : "unknown";
  }
}
