import { type CriterionContext, checkCriterion, compile, type Drug, findings, type Jurisdiction, type Values } from "@nextline/core";
import type { Assembled } from "./assemble.ts";
import type { Faults } from "./faults.ts";

type Value = NonNullable<Values[number]>;
/** The findings of a patient in each band, by its name. */
type Samples = Readonly<Record<string, Readonly<Record<string, Value>>>>;

const number = (value: number): Value => ({ type: "number", interval: { low: value, high: value } });
const boolean = (value: boolean): Value => ({ type: "boolean", value });

/** A patient in the middle of each band of organ function. */
const kidneys: Samples = {
  "creatinine clearance 75 mL/min": { creatinineClearance: number(75), dialysis: boolean(false) },
  "creatinine clearance 45 mL/min": { creatinineClearance: number(45), dialysis: boolean(false) },
  "creatinine clearance 22 mL/min": { creatinineClearance: number(22), dialysis: boolean(false) },
  dialysis: { creatinineClearance: number(8), dialysis: boolean(true) },
};

const impairments = findings.find(({ id }) => id === "hepaticImpairment")?.values ?? [];

const livers: Samples = Object.fromEntries(
  impairments
    .map((word, index): [string, Readonly<Record<string, Value>>] => [
      `${word} hepatic impairment`,
      { hepaticImpairment: { type: "choice", interval: { low: index, high: index } } },
    ])
    .filter(([word]) => !word.startsWith("normal")),
);

const organs = [
  ["renal", kidneys],
  ["hepatic", livers],
] as const;

/**
 * Every drug of a regimen must say, in each country in which it is authorised, what its dose is in each band of organ function, or that it is
 * not known (`change: not-studied`). Where nothing at all is written of an organ, that is one fault; otherwise each band that is missing is one.
 */
export function checkBands({ snapshot, entities }: Assembled, context: CriterionContext, faults: Faults): void {
  const used = new Set(snapshot.regimens.flatMap(({ drugs }) => drugs.map(({ drug }) => drug)));
  const laid = new Map(snapshot.drugs.map((drug) => [drug.id, drug]));
  for (const { value, document } of entities.drugs) {
    const drug = laid.get(value.id) ?? value;
    const countries = snapshot.approvals
      .filter((approval) => approval.drug === drug.id && approval.indications.length > 0)
      .map(({ jurisdiction }) => jurisdiction);
    if (!used.has(drug.id) || countries.length === 0) continue;
    for (const [organ, samples] of organs)
      for (const found of missing(drug, organ, samples, countries, context))
        faults.add(
          document,
          [organ],
          found,
          "a band for each degree of organ function",
          "add the band, or one with change: not-studied that says it is not known",
        );
  }
}

/** What a drug does not say of an organ. */
function missing(
  drug: Drug,
  organ: "renal" | "hepatic",
  samples: Samples,
  countries: readonly Jurisdiction[],
  context: CriterionContext,
): string[] {
  if (drug[organ].length === 0) return [`nothing in ${countries.join(", ")}`];
  return countries.flatMap((country) =>
    Object.entries(samples)
      .filter(([, sample]) => !speaks(drug, organ, sample, country, context))
      .map(([name]) => `nothing for ${name} in ${country}`),
  );
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
