/** Why the audit trail did not do what it was asked. */
export type AuditErrorKind =
  /** The database is not there, is in use by another process, or was made by a newer version. */
  | "unavailable"
  /** What was given is not an entry, a day or a place that the trail knows. */
  | "not-accepted"
  /** More entries wait than the queue holds: the caller writes faster than the database. */
  | "full"
  /** The trail was closed. */
  | "closed";

/** The audit trail did not do what it was asked; the message names what was found, what was expected and the remedy. */
export class AuditError extends Error {
  readonly kind: AuditErrorKind;

  constructor(kind: AuditErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "AuditError";
    this.kind = kind;
  }
}
