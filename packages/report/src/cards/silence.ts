import type { Assessment, ShownLine } from "@nextline/core";

/** Why there is nothing to say. */
export type Silence = "no-myeloma" | "no-line-of-therapy" | "no-progression" | "next-line-begun";

/**
 * Whether a call for advice on the next line is answered with silence, and why; `undefined`: there is something to say.
 *
 * - `no-myeloma`: the caller knows that the record holds no diagnosis of multiple myeloma.
 * - `no-line-of-therapy`: no line is recorded or stated; the patient is newly diagnosed, or not a patient of ours.
 * - `next-line-begun`: the last line goes on and began on or after the day of the relapse: the record answers already.
 * - `no-progression`: nothing recorded says that the disease progressed on or after the last line, or never responded to it.
 *
 * A progression of which only one value is there, or of which only the pace is known, is one to speak about.
 */
export function silenceOf(assessment: Assessment, { myeloma = "not known" }: { readonly myeloma?: string }): Silence | undefined {
  if (myeloma === "no") return "no-myeloma";
  const last = assessment.course.lines.at(-1);
  if (last === undefined) {
    if (!mayHaveLines(assessment)) return "no-line-of-therapy";
    return isRelapseRecorded(assessment) ? undefined : "no-progression";
  }
  if (isAnswered(assessment, last)) return "next-line-begun";
  return isProgression(last) || isRelapseRecorded(assessment) ? undefined : "no-progression";
}

/** No line is recorded; their number may be stated. */
function mayHaveLines({ state }: Assessment): boolean {
  const lines = state["priorLines"];
  if (lines?.known === true) return typeof lines.value === "number" && lines.value > 0;
  const high = lines?.between?.[1];
  return typeof high === "number" && high > 0;
}

const isProgression = ({ ended, progression }: ShownLine): boolean => ended.startsWith("progression") || progression !== null;

function isRelapseRecorded({ state }: Assessment): boolean {
  const told = (id: string): boolean => {
    const finding = state[id];
    return finding !== undefined && (finding.known || finding.between !== undefined);
  };
  const status = state["diseaseStatus"];
  const refractory = state["refractoryToLastLine"];
  return (
    told("relapseDate") ||
    told("relapseKind") ||
    told("relapsePace") ||
    (status?.known === true && status.value !== "not-relapsed") ||
    (refractory?.known === true && refractory.value === true)
  );
}

function isAnswered({ state }: Assessment, { ongoing, start, progression }: ShownLine): boolean {
  const relapse = state["relapseDate"];
  if (!ongoing || progression !== null || start === undefined || relapse?.known !== true) return false;
  return typeof relapse.value === "string" && firstDay(start) >= firstDay(relapse.value);
}

/** The first part of a date that may be a period, so that dates can be compared as texts. */
const firstDay = (date: string): string => date.split("/")[0] ?? date;
