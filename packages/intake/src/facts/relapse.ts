import { given } from "../given.ts";
import type { CaseFile } from "../schema/case-schema.ts";
import { readAttribute } from "./attribute.ts";
import type { Reading } from "./reading.ts";

/** The relapse the question is about: its kind and pace hold as of its date. */
export function readRelapse(relapse: NonNullable<CaseFile["relapse"]>, reading: Reading): void {
  const date = reading.optionalDate(relapse.date, ["relapse", "date"]);
  if (date !== undefined) reading.fact({ kind: "relapse", ...given({ date }), source: { path: "relapse.date" } });
  readAttribute("relapseKind", relapse.kind, ["relapse", "kind"], reading, date);
  readAttribute("relapsePace", relapse.pace, ["relapse", "pace"], reading, date);
}
