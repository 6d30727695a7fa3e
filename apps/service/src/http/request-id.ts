import { randomUUID } from "node:crypto";

/**
 * The id of a request: the caller's where it is a UUID, a ULID or a trace id, and else a new one. Other ids are not taken over, for they go
 * to the log and could carry anything, such as the number of a patient.
 */
export function requestId(header: string | undefined): string {
  const given = header?.trim() ?? "";
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
  const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
  const trace = /^[0-9a-f]{32}$/;
  return uuid.test(given) || ulid.test(given) || trace.test(given) ? given : randomUUID();
}
