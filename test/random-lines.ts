/** Random histories: up to seven lines in order of time, over the drugs of the knowledge base and one that it does not know. */
import type { LineFact } from "@nextline/core";
import fc from "fast-check";
import { ids, snapshot } from "./knowledge.ts";

export const drugName: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom("lenalidomide", "bortezomib", "dexamethasone", "daratumumab", "carfilzomib", "pomalidomide") },
  { weight: 10, arbitrary: fc.constantFrom(...ids(snapshot.drugs)) },
  { weight: 1, arbitrary: fc.constant("a-drug-of-tomorrow") },
);

const drugNames = (most: number): fc.Arbitrary<string[]> => fc.uniqueArray(drugName, { minLength: 1, maxLength: most });
type LineAbout = Omit<LineFact, "position" | "source">;

const lineAbout: fc.Arbitrary<LineAbout> = fc.record(
  {
    kind: fc.constant("line" as const),
    drugs: fc.oneof({ weight: 9, arbitrary: drugNames(4) }, { weight: 1, arbitrary: fc.constant("unknown" as const) }),
    transplant: fc.boolean(),
    maintenance: drugNames(2),
    bestResponse: fc.constantFrom("sCR", "CR", "VGPR", "PR", "MR", "SD", "PD"),
    months: fc.nat(90),
    sinceMonths: fc.nat(60),
    ended: fc.constantFrom("progression-on-treatment", "progression-off-treatment", "toxicity", "completed", "choice", "ongoing"),
    progressionAfterDays: fc.nat(400),
    toxicity: fc.array(
      fc.record(
        { kind: fc.constantFrom(...ids(snapshot.terminology.toxicities)), grade: fc.integer({ min: 1, max: 4 }) },
        { requiredKeys: ["kind"] },
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ["kind", "drugs"] },
);

/** A line; what was progressed on and what was toxic is among the drugs given. */
const line: fc.Arbitrary<LineAbout> = fc
  .tuple(lineAbout, fc.option(fc.nat(20), { nil: undefined }), fc.option(fc.nat(20), { nil: undefined }))
  .map(([about, progressed, toxic]) => {
    const given = [...new Set([...(about.drugs === "unknown" ? [] : about.drugs), ...(about.maintenance ?? [])])];
    const culprit = toxic === undefined ? undefined : given[toxic % given.length];
    return {
      ...about,
      ...(progressed === undefined || given.length === 0 ? {} : { progressedOn: given.slice(progressed % given.length) }),
      ...(about.toxicity === undefined || culprit === undefined
        ? {}
        : { toxicity: about.toxicity.map((item) => ({ ...item, drug: culprit })) }),
    };
  });

/** A later line ended later, and only the last one can be ongoing. */
function inOrder(all: readonly LineAbout[]): LineFact[] {
  let since = 0;
  return all
    .map((about, index): LineFact => ({ ...about, position: index + 1, source: { path: `lines[${index}]` } }))
    .reverse()
    .map((each, fromLast): LineFact => {
      const ended = each.ended === "ongoing" && fromLast > 0 ? "choice" : each.ended;
      since = ended === "ongoing" ? 0 : since + (each.sinceMonths ?? 0);
      const { progressionAfterDays, sinceMonths, ...line } = each;
      const offTreatment = ended !== "ongoing" && ended !== "progression-on-treatment" && progressionAfterDays !== undefined;
      return {
        ...line,
        ...(ended === undefined ? {} : { ended }),
        // Stated days to progression stand alone: beside a time since the last dose they could contradict it.
        ...(sinceMonths === undefined || offTreatment ? {} : { sinceMonths: since }),
        ...(offTreatment ? { progressionAfterDays } : {}),
      };
    })
    .reverse();
}

export const lines: fc.Arbitrary<LineFact[]> = fc.array(line, { maxLength: 7, size: "max" }).map(inOrder);
