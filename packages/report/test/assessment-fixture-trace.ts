/** What was asked of the option Rd of the fixture: one rule that excludes it, one that is not known and one that does not hold. */
import { type Criterion, type FindingDefinition, type OptionTrace, type Trace, vocabulary } from "@nextline/core";

function definition(id: string): FindingDefinition {
  const found = vocabulary.get(id);
  if (found === undefined) throw new Error(`no finding ${id}`);
  return found;
}

function leaf(criterion: Criterion, truth: Trace["truth"], id: string): Trace {
  return { criterion, truth, parts: [], deciding: truth === "unknown" ? [] : [id], missing: truth === "unknown" ? [id] : [] };
}

const refractory: Criterion = {
  op: "compare",
  finding: definition("refractoryTo"),
  slot: 0,
  test: { type: "includes", name: "lenalidomide", members: new Set(["lenalidomide"]) },
};
const frail: Criterion = { op: "compare", finding: definition("fitness"), slot: 0, test: { type: "choice", relation: "is", index: 2 } };
const lines: Criterion = { op: "compare", finding: definition("priorLines"), slot: 0, test: { type: "number", relation: "is", value: 1 } };

/** Every rule of Rd. */
export const trace: OptionTrace = {
  id: "Rd",
  rules: [
    {
      rule: "refractory",
      topic: "refractoriness",
      kind: "excludes",
      text: { en: "Refractory to lenalidomide.", ja: "レナリドミドに抵抗性。" },
      sources: ["guide"],
      verified: "read",
      truth: "met",
      trace: leaf(refractory, "met", "refractoryTo"),
    },
    {
      rule: "frailty",
      topic: "fitness",
      kind: "for",
      text: { en: "A doublet for the frail.", ja: "フレイルでは2剤併用。" },
      sources: ["guide"],
      verified: "unverified",
      truth: "unknown",
      trace: leaf(frail, "unknown", "fitness"),
    },
    {
      rule: "guide/first-relapse",
      topic: "guideline",
      kind: "for",
      text: { en: "The guideline lists it", ja: "ガイドラインに記載" },
      sources: ["guide"],
      verified: "read",
      truth: "not-met",
      trace: {
        criterion: { op: "all", of: [lines, frail] },
        truth: "not-met",
        parts: [leaf(lines, "not-met", "priorLines"), leaf(frail, "unknown", "fitness")],
        deciding: ["priorLines"],
        missing: [],
      },
    },
  ],
};
