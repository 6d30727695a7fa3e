// A made-up record of 15 years: eight lines, a transplant, CAR-T cells, and 300 dates with M-protein, light chains and blood counts.
import { type Fact, type MeasurementCode, measurementUnits, parseDate } from "@nextline/core";

const dateOf = (text: string) => {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`${text} is no date`);
  return date;
};

/** Year, month and day of the index-th of 300 dates, about 18 days apart, from 2011-10 on. */
function labDate(index: number): string {
  const days = index * 18;
  const month = 9 + Math.floor(days / 30);
  return `${2011 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-${String((days % 30) + 1 > 28 ? 28 : (days % 30) + 1).padStart(2, "0")}`;
}

const lines: readonly (readonly [readonly string[], string, string])[] = [
  [["bortezomib", "lenalidomide", "dexamethasone"], "2011-10-10", "2012-02-20"],
  [["lenalidomide"], "2012-07-01", "2014-09-20"],
  [["carfilzomib", "dexamethasone"], "2014-10-10", "2016-01-20"],
  [["daratumumab", "bortezomib", "dexamethasone"], "2016-02-10", "2018-03-20"],
  [["pomalidomide", "cyclophosphamide", "dexamethasone"], "2018-04-10", "2019-06-20"],
  [["elotuzumab", "pomalidomide", "dexamethasone"], "2019-07-10", "2020-05-20"],
  [["selinexor", "dexamethasone"], "2020-06-10", "2021-02-20"],
  [["cilta-cel"], "2021-06-10", "2021-06-10"],
  [["talquetamab"], "2024-05-10", "2026-08-20"],
];

/** The facts of the record. */
export function longRecord(): readonly Fact[] {
  const facts: Fact[] = [];
  const measured = (code: MeasurementCode, value: number, date: string, path: string): void => {
    facts.push({ kind: "measurement", code, value, unit: measurementUnits[code], date: dateOf(date), source: { path } });
  };
  for (const [index, [drugs, start, stop]] of lines.entries()) {
    facts.push({
      kind: "exposure",
      drugs,
      date: dateOf(start),
      stop: dateOf(stop),
      ended: index === 0 || drugs.length === 1 ? "completed" : "progression",
      ...(index === 1 ? { intent: "maintenance" as const, planned: true } : {}),
      toxicity: [],
      source: { path: `treatments[${index}]` },
    });
  }
  facts.push({
    kind: "procedure",
    procedure: "autologous-transplant",
    date: dateOf("2012-04-10"),
    planned: true,
    source: { path: "treatments[9]" },
  });
  for (let index = 0; index < 300; index += 1) {
    const date = labDate(index);
    // A saw: each line brings the M-protein down and loses it again.
    const phase = (index % 34) / 34;
    const serumM = Number((3 * (phase < 0.4 ? 1 - phase / 0.42 : (phase - 0.38) / 0.62)).toFixed(2));
    measured("serumM", serumM, date, `series[${index}].serumM`);
    measured("kappa", Number((12 + 90 * serumM).toFixed(1)), date, `series[${index}].kappa`);
    measured("lambda", 9 + (index % 5), date, `series[${index}].lambda`);
    measured("hemoglobin", 11 + (index % 7) / 5, date, `labs.hemoglobin[${index}]`);
    measured("creatinine", 0.8 + (index % 9) / 20, date, `labs.creatinine[${index}]`);
    if (index % 6 === 0) measured("urineM", Math.round(150 * serumM), date, `series[${index}].urineM`);
  }
  measured("age", 71, "2026-11-22", "patient.age");
  return facts;
}
