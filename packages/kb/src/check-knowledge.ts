import { criterionContext, type Problem } from "@nextline/core";
import type { Assembled } from "./assemble.ts";
import { checkBands } from "./check-bands.ts";
import { checkCodes } from "./check-codes.ts";
import { checkEstimates } from "./check-estimates.ts";
import { EverywhereCheck } from "./check-everywhere.ts";
import { checkHealth } from "./check-health.ts";
import { checkLabelSections } from "./check-label-sections.ts";
import { checkReferences } from "./check-references.ts";
import { checkUnique } from "./check-unique.ts";
import { Faults } from "./faults.ts";
import { namesOf } from "./names.ts";
import { checkOverlays } from "./overlay/check-overlays.ts";
import { usedByEngine } from "./used-by-engine.ts";

/** Everything in the knowledge base that refers to something else must find it; every criterion must be one. Sorted by place. */
export function checkKnowledge(assembled: Assembled): Problem[] {
  const { snapshot, documents, problems } = assembled;
  const faults = new Faults(namesOf(snapshot));
  const context = criterionContext(snapshot);
  const everywhere = new EverywhereCheck(faults, context, snapshot);
  for (const [path, document] of documents) everywhere.check(path, document);
  checkReferences(assembled, faults);
  checkUnique(assembled, faults);
  checkOverlays(assembled, faults);
  checkEstimates(assembled, faults);
  checkHealth(assembled, faults);
  checkBands(assembled, context, faults);
  checkCodes(assembled, faults);
  checkLabelSections(assembled, faults);
  for (const id of usedByEngine) {
    if (faults.names.source.has(id)) continue;
    faults.problems.push({
      path: `sources/${id}.yaml`,
      found: "no such file",
      expected: "the source that the engine cites",
      remedy: "restore the file",
    });
  }
  const place = (problem: Problem): string => problem.at ?? "";
  return [...problems, ...faults.problems].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}
