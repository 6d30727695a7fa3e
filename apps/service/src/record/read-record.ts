/** A record in any notation that the service takes: a case file or FHIR R4, by its content type and content. */
import { readCase } from "@nextline/intake";
import type { Notation } from "../advice/job.ts";
import { readFhirRecord } from "./read-fhir-record.ts";
import { type Reading, type RecordContext, refused } from "./reading.ts";

/** Reads a record given as text, or as the value that JSON stood for. Never throws. */
export function readRecord(record: string | object, notation: Notation, context: RecordContext): Reading {
  if (notation === "fhir-ndjson") return readFhirRecord(record, context);
  if (notation === "yaml") return readCaseRecord(record, context);
  if (notation === "fhir-json" || isFhir(record)) return readFhirRecord(record, context);
  return readCaseRecord(record, context);
}

/** FHIR says what it is by `resourceType`; a case file by `nextline`. */
function isFhir(record: string | object): boolean {
  if (typeof record !== "string") return "resourceType" in record;
  const start = record.slice(0, 4000);
  return /"resourceType"\s*:/.test(start) && !/^\s*\{\s*"nextline"\s*:/.test(start);
}

function readCaseRecord(record: string | object, { names, today, asOf }: RecordContext): Reading {
  const text = typeof record === "string" ? record : JSON.stringify(record);
  const result = readCase(text, { names, today, ...(asOf === undefined ? {} : { asOf }) });
  if (!result.ok) return refused(result.problems);
  const { facts, jurisdiction, notUnderstood } = result.case;
  return {
    ok: true,
    // Whoever writes a case file says with it that this is a patient with myeloma.
    record: { facts, asOf: result.case.asOf, notUnderstood, myeloma: "yes", ...(jurisdiction === undefined ? {} : { jurisdiction }) },
  };
}
