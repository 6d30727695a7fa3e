import {
  type CriterionContext,
  checkCriterion,
  compile,
  type Drug,
  findings,
  type Jurisdiction,
  type Snapshot,
  type Values,
} from "@nextline/core";
import type { KnowledgeDocument } from "./document.ts";
import type { Faults } from "./faults.ts";

type Value = NonNullable<Values[number]>;

const number = (value: number): Value => ({ type: "number", interval: { low: value, high: value } });
const boolean = (value: boolean): Value => ({ type: "boolean", value });

/** A patient in the middle of each band of organ function. */
const kidneys: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  "creatinine clearance 75 mL/min": { creatinineClearance: number(75), dialysis: boolean(false) },
  "creatinine clearance 45 mL/min": { creatinineClearance: number(45), dialysis: boolean(false) },
  "creatinine clearance 22 mL/min": { creatinineClearance: number(22), dialysis: boolean(false) },
  dialysis: { creatinineClearance: number(8), dialysis: boolean(true) },
};

const impairments = findings.find(({ id }) => id === "hepaticImpairment")?.values ?? [];

const livers: Readonly<Record<string, Readonly<Record<string, Value>>>> = Object.fromEntries(
  impairments
    .map((word, index): [string, Readonly<Record<string, Value>>] => [
      `${word} hepatic impairment`,
      { hepaticImpairment: { type: "choice", interval: { low: index, high: index } } },
    ])
    .filter(([word]) => !word.startsWith("normal")),
);

/**
 * Every drug of a regimen must say, in each country in which it is authorised, what its dose is in each band of organ function, or that it is
 * not known (`change: not-studied`). A drug for which no band at all is written is told once.
 */
export function checkBands(
  snapshot: Snapshot,
  documents: ReadonlyMap<string, KnowledgeDocument>,
  context: CriterionContext,
  faults: Faults,
): void {
  const used = new Set(snapshot.regimens.flatMap(({ drugs }) => drugs.map(({ drug }) => drug)));
  for (const drug of snapshot.drugs) {
    const document = documents.get(`drugs/${drug.id}.yaml`);
    if (document === undefined || !used.has(drug.id)) continue;
    const authorised = snapshot.approvals.filter((approval) => approval.drug === drug.id && approval.indications.length > 0);
    for (const { jurisdiction } of authorised)
      for (const [organ, samples] of [["renal", kidneys] as const, ["hepatic", livers] as const])
        for (const [name, sample] of Object.entries(samples))
          if (!speaks(drug, organ, sample, jurisdiction, context))
            faults.add(
              document,
              [organ],
              `nothing for ${name} in ${jurisdiction}`,
              "a band for each degree of organ function",
              "add the band, or one with change: not-studied that says it is not known",
            );
  }
}

function speaks(
  drug: Drug,
  organ: "renal" | "hepatic",
  sample: Readonly<Record<string, Value>>,
  jurisdiction: Jurisdiction,
  context: CriterionContext,
): boolean {
  const values: Values = findings.map(({ id }) => sample[id]);
  return drug[organ].some(({ when, jurisdictions }) => {
    if (jurisdictions !== undefined && !jurisdictions.includes(jurisdiction)) return false;
    const checked = checkCriterion(when, context);
    return checked.ok && compile(checked.criterion)(values, 0) !== "not-met";
  });
}
