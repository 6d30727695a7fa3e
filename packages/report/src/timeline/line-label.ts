import type { ShownLine } from "@nextline/core";
import type { TimelineNames } from "./timeline-options.ts";
import { tell } from "./timeline-words.ts";

/** What a line is called in short: the letters of its regimen, else its drugs. */
export function lineLabel({ drugs, transplants }: ShownLine, names: TimelineNames): string {
  const { language, nameOf, regimenOf } = names;
  if (drugs === null) return tell("drugsNotKnown", language);
  if (drugs.length === 0) return transplants.length > 0 ? tell("transplant", language) : tell("treatment", language);
  return regimenOf(drugs) ?? drugs.map((drug) => nameOf(drug, language)).join(language === "en" ? " + " : "＋");
}
