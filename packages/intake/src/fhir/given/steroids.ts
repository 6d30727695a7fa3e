import type { FhirReading } from "../fhir-reading.ts";
import { medicine } from "../readers/medication.ts";
import type { Course } from "./course.ts";

/** A steroid begun within this time of a treatment belongs to it. */
const belongsDays = 28;

/**
 * A steroid that is also a medicine for other diseases (prednisone) is treatment of the myeloma where it is given with another drug for it, and
 * a medicine otherwise. Gives the courses that are treatment; the others are settled.
 */
export function settleSteroids(courses: readonly Course[], reading: FhirReading): readonly Course[] {
  const isMedicine = ({ drug }: Course): boolean => reading.names.medicines.resolve(drug) !== undefined;
  const treatments = courses.filter((course) => !isMedicine(course));
  return courses.filter((course) => {
    if (!isMedicine(course) || treatments.some((other) => goTogether(course, other, reading.asOf.last))) return true;
    const { date, stop, ended } = course.fact;
    for (const path of course.paths)
      reading.ledger.settle(
        path,
        medicine(course.drug, { path, type: "MedicationStatement" }, { date, stop }, ended === "ongoing", reading),
      );
    return false;
  });
}

/** Begun with the treatment, or while it was given. */
function goTogether({ fact: steroid }: Course, { fact: other }: Course, asOf: number): boolean {
  const from = other.date.first - belongsDays;
  const end = other.stop?.last ?? (other.ended === "ongoing" ? asOf : other.date.last);
  return steroid.date.first >= from && steroid.date.first <= Math.max(end, other.date.last + belongsDays);
}
