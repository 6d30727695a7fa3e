/**
 * The latest assessments, by the record and the edition: a record system asks about one patient several times within minutes (chart opened,
 * order selected, order signed). Same record, same edition, same answer; so nothing can be stale but the clock, and the day is part of the edition.
 */
import { createHash } from "node:crypto";
import { type Assessment, type AssessOptions, assess, type Edition, type Snapshot } from "@nextline/core";
import type { ReadRecord } from "../record/reading.ts";

const kept = 32;

type LeaveOut = NonNullable<AssessOptions["leaveOut"]>;

export class Recent {
  readonly #assessments = new Map<string, Assessment>();

  /** The assessment of a record in an edition, worked out when it is not among the latest. */
  assess({ facts, notUnderstood }: ReadRecord, snapshot: Snapshot, edition: Edition, leaveOut: LeaveOut = []): Assessment {
    const key = createHash("sha256")
      .update(JSON.stringify([leaveOut, edition, facts, notUnderstood]))
      .digest("base64");
    const known = this.#assessments.get(key);
    const assessment = known ?? assess(facts, snapshot, edition, { notUnderstood, leaveOut });
    this.#assessments.delete(key);
    this.#assessments.set(key, assessment);
    const [oldest] = this.#assessments.keys();
    if (this.#assessments.size > kept && oldest !== undefined) this.#assessments.delete(oldest);
    return assessment;
  }
}
