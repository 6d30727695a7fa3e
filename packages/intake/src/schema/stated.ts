import { type FindingDefinition, findings } from "@nextline/core";
import { z } from "zod";
import { date, numberBetween, oneOf, text, wholeBetween, yesNo } from "./values.ts";

/** What a clinician may state of a finding, by its type. Durations by drug cannot be stated: they follow from the lines. */
function statable(finding: FindingDefinition) {
  const [low, high] = finding.range ?? [0, Number.MAX_SAFE_INTEGER];
  switch (finding.type) {
    case "number":
      return finding.unit === undefined ? wholeBetween(low, high) : numberBetween(low, high, finding.unit);
    case "boolean":
      return yesNo();
    case "choice": {
      const [first = "", ...others] = finding.values ?? [];
      return oneOf([first, ...others]);
    }
    case "set":
      return z.array(text("a name"), { error: "the complete list of names ([]: none)" });
    case "date":
      return date();
    case "durations":
      return undefined;
  }
}

/** `stated`: any finding of the vocabulary except durations. */
export const stated = () =>
  z.strictObject(
    Object.fromEntries(
      findings.flatMap((finding) => {
        const schema = statable(finding);
        return schema === undefined ? [] : [[finding.id, schema.optional().meta({ description: finding.label.en })] as const];
      }),
    ),
  );

export type Stated = z.infer<ReturnType<typeof stated>>;
