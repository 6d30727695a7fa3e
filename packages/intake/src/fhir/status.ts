import type { Item } from "./item.ts";
import { textOf } from "./json.ts";
import { notUsed, type Outcome } from "./ledger.ts";
import type { Reason } from "./reason.ts";

/** What a status says: that the resource is read, that it is read although nothing is said, or why it is not. */
export type StatusFound =
  | { readonly read: true; readonly status: string | undefined }
  | { readonly read: false; readonly outcome: Outcome };

type Gate = Readonly<Record<string, "read" | Reason>>;

const observed: Gate = {
  final: "read",
  amended: "read",
  corrected: "read",
  appended: "read",
  partial: "preliminary",
  preliminary: "preliminary",
  registered: "preliminary",
  cancelled: "cancelled",
  "entered-in-error": "entered-in-error",
  unknown: "unknown-status",
};

const happened: Gate = {
  completed: "read",
  "in-progress": "read",
  active: "read",
  stopped: "read",
  "on-hold": "read",
  preparation: "only-planned",
  draft: "only-planned",
  intended: "only-planned",
  "not-done": "cancelled",
  "not-taken": "cancelled",
  cancelled: "cancelled",
  declined: "cancelled",
  "entered-in-error": "entered-in-error",
  unknown: "unknown-status",
};

/** By the type of the resource; a type that is not here has no status that matters. */
const gates = new Map<string, Gate>([
  ["Observation", observed],
  ["DiagnosticReport", observed],
  ["Procedure", { ...happened, stopped: "cancelled", "on-hold": "cancelled" }],
  ["MedicationRequest", happened],
  ["MedicationAdministration", { ...happened, "on-hold": "cancelled" }],
  ["MedicationStatement", happened],
  ["MedicationDispense", { ...happened, "on-hold": "cancelled", stopped: "cancelled" }],
]);

/** Whether the status of a resource lets it be read. One that is missing is no reason against it, and is remarked on by the caller. */
export function statusOf({ type, resource }: Item): StatusFound {
  const status = textOf(resource["status"]);
  const gate = gates.get(type);
  if (gate === undefined || status === undefined) return { read: true, status };
  const found = Object.hasOwn(gate, status) ? gate[status] : "unknown-status";
  if (found === "read") return { read: true, status };
  return { read: false, outcome: notUsed(found ?? "unknown-status", `${type} with status ${JSON.stringify(status)}`) };
}
