/** The drugs in the draft orders of a call, by their ids in the knowledge base. What is no drug of the knowledge base is left out. */
import type { Snapshot } from "@nextline/core";
import type { NameIndex } from "@nextline/intake";
import type { HookRequest } from "./hook-request.ts";

type Json = Readonly<Record<string, unknown>>;

export interface Ordered {
  readonly drugs: readonly string[];
  /** Of these, those that are being selected. */
  readonly selected?: readonly string[];
}

export function orderedDrugs(request: HookRequest, names: NameIndex, snapshot: Snapshot): Ordered {
  if (request.hook === "patient-view") return { drugs: [] };
  const orders = (request.context.draftOrders.entry ?? []).flatMap(({ resource }) => (resource === undefined ? [] : [resource as Json]));
  const medications = new Map(
    orders.flatMap((order) =>
      order["resourceType"] === "Medication" && typeof order["id"] === "string" ? [[`Medication/${order["id"]}`, order] as const] : [],
    ),
  );
  const drugsOf = (order: Json): readonly string[] => drugsIn(medicationOf(order, medications), names, snapshot);
  const requested = orders.filter(
    ({ resourceType, status, doNotPerform }) =>
      resourceType === "MedicationRequest" && doNotPerform !== true && status !== "cancelled" && status !== "entered-in-error",
  );
  const drugs = [...new Set(requested.flatMap(drugsOf))];
  if (request.hook === "order-sign") return { drugs };
  const chosen = new Set(request.context.selections);
  const selected = requested.filter(
    ({ resourceType, id }) => chosen.has(`${String(resourceType)}/${String(id)}`) || chosen.has(String(id)),
  );
  return { drugs, selected: [...new Set(selected.flatMap(drugsOf))] };
}

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const objectsOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The concept of the medicine of an order: its own, that of a contained resource, or that of another order entry. */
function medicationOf(order: Json, others: ReadonlyMap<string, Json>): unknown {
  const { medicationCodeableConcept, medicationReference, contained } = order;
  if (isObject(medicationCodeableConcept)) return medicationCodeableConcept;
  const reference = isObject(medicationReference) ? medicationReference["reference"] : undefined;
  if (typeof reference !== "string") return isObject(medicationReference) ? { text: medicationReference["display"] } : undefined;
  const found = reference.startsWith("#")
    ? objectsOf(contained).find(({ id }) => `#${String(id)}` === reference)
    : others.get(reference.replace(/^.*\/(Medication\/[^/]+).*$/, "$1"));
  return found?.["code"] ?? (isObject(medicationReference) ? { text: medicationReference["display"] } : undefined);
}

function drugsIn(concept: unknown, names: NameIndex, { drugs }: Snapshot): readonly string[] {
  if (!isObject(concept)) return [];
  const codings = objectsOf(concept["coding"]);
  const byCode = codings.flatMap(({ system, code }) =>
    drugs.filter(({ codes }) => codes.some((known) => isSame(known, system, code))).map(({ id }) => id),
  );
  if (byCode.length > 0) return byCode.slice(0, 1);
  const texts = [concept["text"], ...codings.map(({ display }) => display)].filter((text) => typeof text === "string");
  const named = texts.flatMap((text) => drugNamed(text, names) ?? []);
  return named.slice(0, 1);
}

/** A name alone, or the name that a text such as `lenalidomide 10 mg oral capsule` begins with. */
function drugNamed(text: string, names: NameIndex): string | undefined {
  const words = text
    .trim()
    .slice(0, 200)
    .split(/[\s,(]+/)
    .slice(0, 4);
  for (let length = words.length; length > 0; length -= 1) {
    const found = names.drugs.resolve(words.slice(0, length).join(" "));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isSame(known: { readonly system: string; readonly code: string | number }, system: unknown, code: unknown): boolean {
  if (typeof system !== "string" || typeof code !== "string" || String(known.code) !== code) return false;
  return (addresses[known.system] ?? []).includes(system.replace(/^https:/, "http:").replace(/\/$/, ""));
}

const addresses: Readonly<Record<string, readonly string[]>> = {
  rxnorm: ["http://www.nlm.nih.gov/research/umls/rxnorm", "urn:oid:2.16.840.1.113883.6.88"],
  atc: ["http://www.whocc.no/atc", "urn:oid:2.16.840.1.113883.6.73"],
  snomed: ["http://snomed.info/sct", "urn:oid:2.16.840.1.113883.6.96"],
  yj: ["http://www.capstandard.jp/iyaku.info/CodeSystem/YJ_code", "urn:oid:1.2.392.100495.20.1.73"],
};
