import type { Snapshot, Text } from "@nextline/core";
import { networkMetaAnalysis } from "@nextline/nma";
import type { EvidenceContrast } from "../network/evidence-contrast.ts";
import type { EvidenceNetwork } from "../network/evidence-network.ts";
import { isTime } from "../question.ts";
import { analysisOf } from "./analysis.ts";
import { trialsOf } from "./comparator.ts";
import type { EvidenceRequest } from "./evidence-request.ts";
import { withInterval } from "./ratio.ts";
import type { PartReport, ReportedContrast, ReportedTreatment } from "./report-data.ts";

/** One network that hangs together, with its meta-analysis against a comparator. */
export function partReport(
  part: EvidenceNetwork["parts"][number],
  number: number,
  comparator: string,
  { endpoint, model = "random" }: EvidenceRequest,
  snapshot: Snapshot,
): PartReport {
  const smallValues = isTime(endpoint) ? "desirable" : "undesirable";
  const made = networkMetaAnalysis(part.contrasts, { smallValues });
  return {
    part: number,
    comparator,
    treatments: treatmentsOf(part, snapshot),
    contrasts: part.contrasts.map(reported),
    ...(made.ok ? { analysis: analysisOf(made.value, part.contrasts, comparator, model) } : {}),
    faults: made.ok ? [] : made.faults,
  };
}

function reported(contrast: EvidenceContrast): ReportedContrast {
  const {
    study,
    treatment,
    comparator,
    published,
    effect,
    standardError,
    source,
    locator,
    verified,
    assumptions,
    followUpMonths,
    newer,
    patients,
  } = contrast;
  return {
    trial: study,
    treatment,
    comparator,
    ...(published === undefined ? {} : { published: { ...published, level: Number((published.level * 100).toPrecision(6)) } }),
    offCentre: contrast.offCentre === true,
    derived: contrast.derived === true,
    effect,
    standardError,
    ratio: withInterval(contrast),
    patients,
    ...(followUpMonths === undefined ? {} : { followUpMonths }),
    ...(newer === undefined ? {} : { newer }),
    assumptions,
    source,
    ...(locator === undefined ? {} : { locator }),
    verified,
  };
}

/** Patients of a trial count once, in however many of its contrasts they stand. */
function treatmentsOf(part: EvidenceNetwork["parts"][number], snapshot: Snapshot): ReportedTreatment[] {
  const trials = trialsOf(part);
  return part.treatments.map((id) => {
    const arms = new Map(
      part.contrasts.flatMap(({ study, treatment, comparator, patients }) => [
        ...(treatment === id ? [[study, patients.treatment] as const] : []),
        ...(comparator === id ? [[study, patients.comparator] as const] : []),
      ]),
    );
    const sizes = [...arms.values()];
    const patients = sizes.some((size) => size === undefined) ? undefined : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
    return { id, names: treatmentNames(id, snapshot), ...(patients === undefined ? {} : { patients }), trials: trials.get(id) ?? 0 };
  });
}

/** The names of a treatment; of a choice of several each. What is no option of the knowledge base has the name of its arm. */
export function treatmentNames(id: string, { regimens }: Snapshot): Text {
  const names = id.split("/").map((one) => regimens.find((regimen) => regimen.id === one)?.names ?? { en: one, ja: one });
  return { en: names.map(({ en }) => en).join(", or "), ja: names.map(({ ja }) => ja).join("、または") };
}
