import { createHash } from "node:crypto";
import type { Assessment, Edition } from "@nextline/core";
import type { AdviceNote } from "./job.ts";

/** What the audit trail keeps of an assessment. */
export function adviceNote(assessment: Assessment, { definitions }: Edition, input: Uint8Array): AdviceNote {
  const { jurisdiction, asOf, knowledge, guidelines, offLabel, overlays } = assessment.edition;
  return {
    edition: { jurisdiction, asOf, knowledge, guidelines, offLabel, overlays, ...(definitions === undefined ? {} : { definitions }) },
    input: createHash("sha256").update(input).digest("hex"),
    options: assessment.options.map(({ id, standing, rank, provisional }) => ({ id, standing, rank, provisional })),
  };
}
