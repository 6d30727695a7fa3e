import type { Snapshot } from "@nextline/core";

type Json = Readonly<Record<string, unknown>>;

/**
 * Whether a record holds a plasma-cell neoplasm: by a code that the knowledge base or ICD-10 (C90) has for one, or by a text that names it.
 * `no` where there are diagnoses and none is one; `not known` where there is no diagnosis at all, for then the list was not kept.
 */
export function myelomaIn(record: object, snapshot: Snapshot): "yes" | "no" | "not known" {
  const conditions = resourcesIn(record).filter(({ resourceType }) => resourceType === "Condition");
  if (conditions.length === 0) return "not known";
  const codes = codesOfDiagnoses(snapshot);
  return conditions.some((condition) => !isWithdrawn(condition) && namesMyeloma(condition["code"], codes)) ? "yes" : "no";
}

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const objectsOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

function resourcesIn(value: unknown, depth = 0): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap((each) => resourcesIn(each, depth));
  if (!isObject(value) || depth > 4) return [];
  return value["resourceType"] === "Bundle"
    ? objectsOf(value["entry"]).flatMap(({ resource }) => resourcesIn(resource, depth + 1))
    : [value];
}

/** Entered in error or refuted: the patient does not have it. */
function isWithdrawn({ verificationStatus }: Json): boolean {
  const codings = isObject(verificationStatus) ? objectsOf(verificationStatus["coding"]) : [];
  return codings.some(({ code }) => code === "entered-in-error" || code === "refuted");
}

function namesMyeloma(concept: unknown, codes: ReadonlySet<string>): boolean {
  if (!isObject(concept)) return false;
  const codings = objectsOf(concept["coding"]);
  const texts = [concept["text"], ...codings.map(({ display }) => display)].filter((text) => typeof text === "string");
  return (
    codings.some(({ code }) => typeof code === "string" && (codes.has(code) || /^C90(\.?[0-3]|$)/i.test(code))) ||
    texts.some((text) => /myelom|plasma[ -]?cell leuk|plasmacytom|骨髄腫|形質細胞/i.test(text.slice(0, 500)))
  );
}

const known = new WeakMap<Snapshot, ReadonlySet<string>>();

function codesOfDiagnoses(snapshot: Snapshot): ReadonlySet<string> {
  const codes =
    known.get(snapshot) ??
    new Set(snapshot.terminology.codes.flatMap(({ code, means }) => (means.diagnosis === undefined ? [] : [String(code)])));
  known.set(snapshot, codes);
  return codes;
}
