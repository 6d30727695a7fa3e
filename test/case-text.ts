/** A dated history written as a case file, in the units of the vocabulary or in the others that laboratories use. */
import type { ExposureFact, Fact } from "@nextline/core";

/** By how much a number grows in the other unit: divided where that keeps it a short decimal. */
const otherUnits: Readonly<Record<string, readonly [unit: string, times: number]>> = {
  serumM: ["g/L", 10],
  involvedIg: ["g/L", 10],
  kappa: ["mg/dL", 0.1],
  lambda: ["mg/dL", 0.1],
  urineM: ["g/24h", 0.001],
  plasmacytomaArea: ["mm2", 100],
  lesionDiameter: ["mm", 10],
};

type Units = "own" | "other";

function written(code: string, value: number, units: Units): unknown {
  const other = otherUnits[code];
  return units === "own" || other === undefined ? value : { value: Number((value * other[1]).toPrecision(12)), unit: other[0] };
}

/** Drugs that no knowledge base has cannot be written. */
const known = (drugs: ExposureFact["drugs"]): ExposureFact["drugs"] =>
  drugs === "unknown" ? drugs : drugs.map((drug) => (drug === "a-drug-of-tomorrow" ? "lenalidomide" : drug));

function treatment(fact: Fact): object[] {
  if (fact.kind === "procedure") {
    const { kind: _, source: __, date, ...more } = fact;
    return [{ ...more, date: date?.text }];
  }
  if (fact.kind !== "exposure") return [];
  const { kind: _, source: __, date, stop, drugs, toxicity, ...more } = fact;
  const toxic = toxicity?.map((item) => (item.drug === undefined ? item : { ...item, drug: known([item.drug])[0] }));
  return [{ ...more, drugs: [known(drugs)].flat(), start: date?.text, stop: stop?.text, toxicity: toxic }].map((entry) =>
    drugs === "unknown" ? { ...entry, drugs } : { ...entry, drugs: [...new Set(entry.drugs)] },
  );
}

export function caseText(facts: readonly Fact[], creatinine: number, units: Units): string {
  const visits = new Map<string, Record<string, unknown>>();
  for (const fact of facts) {
    if (fact.date === undefined) continue;
    const { text } = fact.date;
    const visit = visits.get(text) ?? { date: text };
    if (fact.kind === "measurement") visit[fact.code] = written(fact.code, fact.value, units);
    else if (fact.kind === "attribute") visit[fact.code] = fact.value;
    else if (fact.kind === "response") visit["response"] = fact.response;
    else if (fact.kind === "mrd") visit["mrd"] = { result: fact.result, sensitivity: fact.sensitivity, method: fact.method };
    else continue;
    visits.set(text, visit);
  }
  const labs = { creatinine: units === "own" ? creatinine : { value: Number((creatinine * 88.4).toPrecision(12)), unit: "umol/L" } };
  const patient = { age: 70, sex: "female", weightKg: 60 };
  return JSON.stringify({ nextline: "case/1", patient, labs, treatments: facts.flatMap(treatment), series: [...visits.values()] });
}
