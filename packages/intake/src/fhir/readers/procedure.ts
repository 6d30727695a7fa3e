import type { Fact, Procedure } from "@nextline/core";
import { given } from "../../given.ts";
import { whenOf } from "../dates.ts";
import type { FhirReading } from "../fhir-reading.ts";
import type { Item } from "../item.ts";
import { listOf, objectOf, textOf } from "../json.ts";
import { notRelevant, notUsed, type Outcome, used } from "../ledger.ts";
import { statusOf } from "../status.ts";
import { treatmentSaid } from "./treatment-words.ts";

/** A transplant, a leukapheresis or radiotherapy, on the day it was done or began. */
export function readProcedure(item: Item, reading: FhirReading): Outcome {
  const { resource, path } = item;
  const status = statusOf(item);
  if (!status.read) return status.outcome;
  const procedure = procedureOf(item, reading);
  if (typeof procedure !== "string") return procedure;
  if (status.status === undefined) reading.withoutStatus.push(path);
  const when = whenOf(resource, "performed");
  const fault = reading.dateFault(when);
  if (fault !== undefined) return fault;
  const date = when.date ?? when.stop;
  if (date === undefined) return notUsed("undated", `${procedure} without its day`);
  const { planned } = treatmentSaid(resource, path, reading);
  const fact: Fact = { kind: "procedure", procedure, date, ...given({ planned }), source: { path } };
  reading.remarkLater([fact]);
  return used(fact);
}

function procedureOf({ resource }: Item, reading: FhirReading): Procedure | Outcome {
  const found = reading.concept(resource["code"], "procedure");
  if (found.ok && found.meaning.kind === "procedure") return found.meaning.name;
  if (found.ok && found.meaning.kind === "other")
    return found.meaning.told ? notUsed("ask", found.meaning.what) : notRelevant(`understood, not used: ${found.meaning.what}`);
  if (found.ok) return notUsed("unknown-code", "not a procedure");
  if (isRadiotherapy(objectOf(resource["meta"])?.["profile"])) return "radiotherapy";
  // Any other procedure: what has a name here is a treatment of the myeloma, and those are told.
  const text = textOf(objectOf(resource["code"])?.["text"]) ?? "";
  const mayMatter = /transplant|移植|stem.?cell|car-?t/i.test(`${text} ${found.what}`);
  if (found.reason === "unknown-code" && !mayMatter) return notRelevant(found.what);
  return notUsed(found.reason, found.what);
}

const isRadiotherapy = (profiles: unknown): boolean =>
  listOf(profiles).some((profile) => textOf(profile)?.includes("/mcode-radiotherapy-course-summary") === true);
