import { createHash } from "node:crypto";
import type { Assessment, Edition, Snapshot } from "@nextline/core";
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

/** What the audit trail keeps of silence that needed no assessment: nothing was shown. */
export function silenceNote(
  { jurisdiction, asOf, offLabel = false }: Edition,
  { version, hash, overlays }: Snapshot,
  input: Uint8Array,
): AdviceNote {
  return {
    edition: {
      jurisdiction,
      asOf,
      knowledge: `${version}+${hash.slice(0, 12)}`,
      guidelines: [],
      offLabel,
      overlays: overlays.map((overlay) => `${overlay.id}+${overlay.hash.slice(0, 12)}`),
    },
    input: createHash("sha256").update(input).digest("hex"),
    options: [],
    cards: [],
  };
}
