import type { Reading, RecordContext } from "./reading.ts";

/** A record in FHIR R4: text (a resource, a Bundle or NDJSON), a value, or a list of resources. */
export function readFhirRecord(_record: string | object, _context: RecordContext): Reading {
  return { ok: false, status: 501, detail: "FHIR is not read yet", problems: [] };
}
