import { measurementUnits, parseDate, wholeYears } from "@nextline/core";
import type { Path } from "../path.ts";
import type { CaseFile } from "../schema/case-schema.ts";
import { readAttribute } from "./attribute.ts";
import { readNumber } from "./number.ts";
import type { Reading } from "./reading.ts";

/** Age, sex, body and whether pregnancy is possible. */
export function readPatient(patient: NonNullable<CaseFile["patient"]>, reading: Reading): void {
  const path = ["patient"];
  readAge(patient, reading);
  readAttribute("sex", patient.sex, [...path, "sex"], reading);
  readNumber("height", patient.heightCm, [...path, "heightCm"], reading);
  readNumber("weight", patient.weightKg, [...path, "weightKg"], reading);
  readAttribute("canBecomePregnant", patient.canBecomePregnant, [...path, "canBecomePregnant"], reading);
}

function readAge({ age, birthDate }: NonNullable<CaseFile["patient"]>, reading: Reading): void {
  const path = ["patient", "age"];
  if (birthDate === undefined) {
    readNumber("age", age, path, reading);
    return;
  }
  if (age !== undefined) reading.fault(path, "age and birthDate", "one of the two", "Remove age: it follows from birthDate.");
  ageAtBirthDate(String(birthDate), reading);
}

/** The age on the day asked about; given only when every possible day of an imprecise birth date leads to the same. */
function ageAtBirthDate(birthDate: string, reading: Reading): void {
  const path: Path = ["patient", "birthDate"];
  const date = reading.date(birthDate, path);
  if (date === undefined) return;
  const most = wholeYears(earliestDay(birthDate), reading.asOf.text);
  const least = wholeYears(latestDay(birthDate), reading.asOf.text);
  if (most < 18 || least > 120) {
    reading.fault(path, `${birthDate}, an age of ${most}`, `an age of 18 to 120 years on ${reading.asOf.text}`, "Check the date of birth.");
  } else if (most === least) {
    reading.fact({ kind: "measurement", code: "age", value: most, unit: measurementUnits.age, source: { path: "patient.birthDate" } });
  } else {
    reading.note(path, `the age on ${reading.asOf.text} is ${least} or ${most}: the birth date is imprecise; age is not known`);
  }
}

const earliestDay = (date: string): string => `${date}-01-01`.slice(0, 10);

function latestDay(date: string): string {
  const month = date.length === 4 ? `${date}-12` : date;
  if (month.length === 10) return month;
  const interval = parseDate(month);
  const days = interval === undefined ? 31 : interval.last - interval.first + 1;
  return `${month}-${String(days).padStart(2, "0")}`;
}
