import type { Problem } from "@nextline/core";
import type { Item } from "./item.ts";
import { booleanOf, objectOf, objectsOf, textOf } from "./json.ts";
import type { References } from "./references.ts";

/** The patient of a record, and how a resource is told to be of them. */
export interface PatientOf {
  readonly patient: Item | undefined;
  /** Whether a Patient is the one of the record: sent once, or in versions that do not say which is newer. */
  readonly isPatient: (item: Item) => boolean;
  /** Whether a resource is of this patient: its own subject, or that of the resource it is contained in. */
  readonly isOf: (item: Item) => boolean;
}

export type PatientResult = { readonly ok: true; readonly of: PatientOf } | { readonly ok: false; readonly problem: Problem };

/**
 * The one patient of a record, of which earlier versions and repetitions were left out. A record of two is refused: nothing tells whose advice is
 * asked for.
 */
export function patientOf(items: readonly Item[], references: References): PatientResult {
  const patients = items.filter(({ type, container }) => type === "Patient" && container === undefined);
  const current = patients.filter((item) => !isReplaced(item));
  const [patient, ...others] = current.length > 0 ? current : patients;
  if (patient === undefined) return withoutPatient(items);
  const other = others.find((each) => !isSame(each, patient));
  if (other !== undefined) {
    return {
      ok: false,
      problem: {
        path: other.path,
        found: `a second patient (the first is ${patient.path})`,
        expected: "the record of one patient",
        remedy: "Send one patient at a time.",
      },
    };
  }
  const hasName = textOf(patient.resource["id"]) !== undefined || patient.fullUrl !== undefined;
  const one = !hasName && subjectsOf(items).size <= 1;
  return {
    ok: true,
    of: {
      patient,
      isPatient: (item) => item === patient || others.includes(item),
      isOf: (item) => one || isOf(item, patient, patients, references),
    },
  };
}

const isSame = (a: Item, b: Item): boolean => {
  const id = textOf(a.resource["id"]);
  return id === undefined ? a.fullUrl !== undefined && a.fullUrl === b.fullUrl : id === textOf(b.resource["id"]);
};

const isReplaced = ({ resource }: Item): boolean =>
  booleanOf(resource["active"]) === false || objectsOf(resource["link"]).some(({ value }) => textOf(value["type"]) === "replaced-by");

const subjectOf = ({ resource }: Item): unknown => resource["subject"] ?? resource["patient"];

/** The last `Patient/id` of an address, or the address itself. */
const named = (url: string): string => /(Patient\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]*)?$/.exec(url)?.[1] ?? url;

function isOf(item: Item, patient: Item, patients: readonly Item[], references: References): boolean {
  const subject = subjectOf(item) ?? (item.container === undefined ? undefined : subjectOf(item.container));
  if (subject === undefined || subject === null) return true;
  const referred = references.follow(subject, item);
  switch (referred.is) {
    case "found":
      // A patient that is contained is the same one in the words of the sender.
      return referred.item === patient || patients.includes(referred.item) || referred.item.container !== undefined;
    case "nothing":
      return true;
    case "not-sent": {
      const id = textOf(patient.resource["id"]);
      const url = textOf(objectOf(subject)?.["reference"]);
      if (url !== undefined && id !== undefined && named(url) === `Patient/${id}`) return true;
      const identifier = textOf(objectOf(objectOf(subject)?.["identifier"])?.["value"]);
      if (url === undefined && identifier !== undefined)
        return objectsOf(patient.resource["identifier"]).some(({ value }) => textOf(value["value"]) === identifier);
      return url === undefined;
    }
  }
}

/** A record without its Patient is read when everything in it is of one subject. */
function withoutPatient(items: readonly Item[]): PatientResult {
  const [, other] = [...subjectsOf(items).values()];
  if (other === undefined) return { ok: true, of: { patient: undefined, isPatient: () => false, isOf: () => true } };
  return {
    ok: false,
    problem: {
      path: `${other.path}.subject`,
      found: "a second subject, and no Patient",
      expected: "the record of one patient",
      remedy: "Send one patient at a time, with the Patient resource.",
    },
  };
}

/** Every subject that is named, with the first resource that names it. */
function subjectsOf(items: readonly Item[]): ReadonlyMap<string, Item> {
  const subjects = new Map<string, Item>();
  for (const item of items) {
    const url = textOf(objectOf(subjectOf(item))?.["reference"]);
    if (url !== undefined && !url.startsWith("#") && !subjects.has(named(url))) subjects.set(named(url), item);
  }
  return subjects;
}
