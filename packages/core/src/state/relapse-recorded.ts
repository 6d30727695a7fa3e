import type { PatientRecord } from "../facts/record.ts";
import { attribute } from "./recorded.ts";

/** Whether it is known that the disease has relapsed after (or on) the last line. */
export function relapseRecorded(record: PatientRecord): boolean {
  return record.relapse !== undefined || attribute(record, "relapseKind") !== undefined || attribute(record, "relapsePace") !== undefined;
}
