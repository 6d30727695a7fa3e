import { type Fact, measurementUnits, wholeYears } from "@nextline/core";
import { dayOf } from "../dates.ts";
import type { FhirReading } from "../fhir-reading.ts";
import type { Item } from "../item.ts";
import { objectsOf, textOf } from "../json.ts";
import { notUsed, type Outcome, used } from "../ledger.ts";

/** Age on the day asked about, and sex as the formulas for kidney function need it. */
export function readPatient(item: Item, reading: FhirReading): Outcome {
  const facts = [...ageOf(item, reading), ...sexOf(item, reading)];
  const { resource, path } = item;
  const died = resource["deceasedBoolean"] === true || textOf(resource["deceasedDateTime"]) !== undefined;
  if (died) reading.remark(path, "the record says that the patient has died");
  return facts.length > 0 ? used(...facts) : notUsed("no-value", "neither age nor sex can be told");
}

function ageOf({ resource, path }: Item, reading: FhirReading): readonly Fact[] {
  const written = resource["birthDate"];
  if (written === undefined || written === null) return [];
  const place = `${path}.birthDate`;
  const born = dayOf(written);
  if (born === undefined || born.first > reading.asOf.first) {
    reading.remark(place, "no date of birth; age is not known");
    return [];
  }
  const most = wholeYears(earliest(born.text), reading.asOf.text);
  const least = wholeYears(latest(born.text), reading.asOf.text);
  if (most !== least) {
    reading.remark(place, `the age on ${reading.asOf.text} is ${least} or ${most}: the birth date is imprecise; age is not known`);
    return [];
  }
  if (most < 18 || most > 120) {
    reading.remark(place, `an age of ${most} on ${reading.asOf.text}; expected 18 to 120 years; not used`);
    return [];
  }
  return [{ kind: "measurement", code: "age", value: most, unit: measurementUnits.age, source: { path: place } }];
}

const earliest = (date: string): string => `${date}-01-01`.slice(0, 10);

function latest(date: string): string {
  const month = date.length === 4 ? `${date}-12` : date;
  if (month.length === 10) return month;
  const interval = dayOf(month);
  const days = interval === undefined ? 31 : interval.last - interval.first + 1;
  return `${month}-${String(days).padStart(2, "0")}`;
}

const birthSexes: ReadonlyMap<string, string> = new Map([
  ["F", "female"],
  ["M", "male"],
]);

/** `gender`, or the sex at birth of US Core where gender says neither; where they differ none is taken. */
function sexOf({ resource, path }: Item, reading: FhirReading): readonly Fact[] {
  const gender = textOf(resource["gender"]);
  const administrative = gender === "female" || gender === "male" ? gender : undefined;
  const birth = objectsOf(resource["extension"])
    .filter(({ value }) => textOf(value["url"])?.endsWith("/us-core-birthsex") === true)
    .flatMap(({ value }) => birthSexes.get(textOf(value["valueCode"]) ?? "") ?? [])[0];
  if (administrative !== undefined && birth !== undefined && birth !== administrative) {
    reading.remark(`${path}.gender`, "gender and sex at birth differ; state the sex the formulas for kidney function should use");
    return [];
  }
  const value = administrative ?? birth;
  if (value === undefined) {
    if (gender !== undefined) reading.remark(`${path}.gender`, `gender ${JSON.stringify(gender)}: the sex is not known`);
    return [];
  }
  return [{ kind: "attribute", code: "sex", value, source: { path: `${path}.gender` } }];
}
