import { oneDate, type When, whenOf } from "../dates.ts";
import type { FhirReading } from "../fhir-reading.ts";
import type { Item } from "../item.ts";
import { type JsonObject, objectOf, objectsOf, textOf } from "../json.ts";
import { notRelevant, notUsed, type Outcome } from "../ledger.ts";
import type { Meaning } from "../meaning.ts";
import { hasValue, meaningIn, noValue, type Observed } from "../observed.ts";
import { statusOf } from "../status.ts";
import { readLine } from "./line.ts";
import { readMrd } from "./mrd.ts";
import { readObserved } from "./observed-facts.ts";
import { readStated } from "./stated.ts";
import { readVariant } from "./variant.ts";

/** An Observation with its components. Every component has an outcome of its own. */
export function readObservation(item: Item, reading: FhirReading): void {
  const components = objectsOf(item.resource["component"]).map(({ index, value }) => ({
    path: `${item.path}.component[${index}]`,
    holder: value,
  }));
  for (const { path } of components) reading.ledger.open(path, "component");
  const when = dated(item.resource, reading, item.path);
  const refusal = refused(item, when, reading);
  if (refusal !== undefined) {
    reading.ledger.settle(item.path, refusal);
    for (const { path } of components) reading.ledger.settle(path, notRelevant("part of an observation that was not used"));
    return;
  }
  const date = oneDate(when);
  const parts = components.map((each): Observed => ({ ...each, date }));
  readCoded({ path: item.path, holder: item.resource, date }, parts, item, reading);
  for (const { path } of parts)
    if (!reading.ledger.isSettled(path) && !isSetAside(path, reading))
      reading.ledger.settle(path, notRelevant("belongs to the observation it is part of"));
}

/** Whether a component waits for others to be joined with. */
const isSetAside = (path: string, { abnormalities, complete }: FhirReading): boolean =>
  abnormalities.some((each) => each.path === path) || complete.some(({ source }) => source.path === path);

function refused(item: Item, when: When, reading: FhirReading): Outcome | undefined {
  const status = statusOf(item);
  if (!status.read) return status.outcome;
  if (status.status === undefined) reading.withoutStatus.push(item.path);
  return reading.dateFault(when);
}

/** When it was observed; where only the time of the report is told, that is taken and said. */
function dated(resource: JsonObject, reading: FhirReading, path: string): When {
  const when = whenOf(resource, "effective");
  if (when.date !== undefined || when.stop !== undefined || when.bad !== undefined) return when;
  const issued = whenOf({ atDateTime: resource["issued"] }, "at");
  if (issued.date !== undefined) reading.remark(path, "dated by the day of its report, for nothing else is told");
  return issued;
}

function readCoded(observed: Observed, parts: readonly Observed[], item: Item, reading: FhirReading): void {
  const found = reading.concept(item.resource["code"], "observation");
  const settle = (outcome: Outcome | undefined) => {
    if (outcome !== undefined) reading.ledger.settle(observed.path, outcome);
  };
  const meaning = found.ok ? found.meaning : stageIn(observed, reading);
  if (meaning === undefined) {
    readParts(parts, item, reading);
    if (found.ok) return;
    const panel = !hasValue(observed.holder) && (parts.length > 0 || objectsOf(item.resource["hasMember"]).length > 0);
    if (panel) settle(notRelevant("a panel: its parts are read one by one"));
    else settle(isOfNoMatter(item) && found.reason === "unknown-code" ? notRelevant(found.what) : notUsed(found.reason, found.what));
    return;
  }
  if (isOfUrine(item, reading) && meaning.kind === "measurement" && meaning.code !== "urineM") {
    settle(notUsed("code-and-text-disagree", `${meaning.code} measured in urine`));
    return;
  }
  const whole = wholeOf(meaning, observed, parts, reading);
  if (whole !== undefined) {
    settle(whole);
    return;
  }
  readParts(parts, item, reading);
  const isPanel = meaning.kind === "question" && meaning.of === "panel";
  const alone = isPanel || (!hasValue(observed.holder) && observed.holder["dataAbsentReason"] === undefined && parts.length > 0);
  settle(alone ? notRelevant("its parts are read one by one") : readObserved(meaning, observed, reading));
}

/** What is read together with its components. */
function wholeOf(meaning: Meaning, observed: Observed, parts: readonly Observed[], reading: FhirReading): Outcome | undefined {
  if (meaning.kind === "stated") return readStated(meaning.finding, observed, parts, reading);
  if (meaning.kind !== "question") return undefined;
  if (meaning.of === "mrd") return readMrd(observed, parts, reading);
  if (meaning.of === "variant") return readVariant(observed, parts, reading);
  return meaning.of === "line" ? readLine(observed, parts, reading) : undefined;
}

/** A stage is told by its value, under whatever code. */
function stageIn(observed: Observed, reading: FhirReading): Meaning | undefined {
  if (objectOf(observed.holder["valueCodeableConcept"]) === undefined) return undefined;
  const meaning = meaningIn(observed, reading);
  return meaning?.kind === "stage" ? { kind: "measurement", code: meaning.code } : undefined;
}

/** Each component as an observation of its own. */
function readParts(parts: readonly Observed[], item: Item, reading: FhirReading): void {
  for (const part of parts) {
    const found = reading.concept(part.holder["code"], "observation");
    if (!found.ok) {
      const outcome = isOfNoMatter(item) && found.reason === "unknown-code" ? notRelevant(found.what) : notUsed(found.reason, found.what);
      reading.ledger.settle(part.path, outcome);
      continue;
    }
    const { meaning } = found;
    const value = hasValue(part.holder) || part.holder["interpretation"] !== undefined;
    const outcome = value ? readObserved(meaning, part, reading) : noValue(part);
    if (outcome !== undefined) reading.ledger.settle(part.path, outcome);
  }
}

const noMatter: ReadonlySet<string> = new Set(["vital-signs", "social-history", "survey", "activity", "exam", "therapy"]);

/** Vital signs, social history and the like, of which nothing here depends. */
const isOfNoMatter = ({ resource }: Item): boolean =>
  objectsOf(resource["category"]).some(({ value }) =>
    objectsOf(value["coding"]).some(({ value: coding }) => noMatter.has(textOf(coding["code"]) ?? "")),
  );

/** Whether the specimen says urine. */
function isOfUrine(item: Item, reading: FhirReading): boolean {
  const reference = item.resource["specimen"];
  if (reference === undefined || reference === null) return false;
  const referred = reading.references.follow(reference, item);
  const type = referred.is === "found" ? objectOf(referred.item.resource["type"]) : undefined;
  const texts = [
    textOf(objectOf(reference)?.["display"]),
    textOf(type?.["text"]),
    ...objectsOf(type?.["coding"]).map(({ value }) => textOf(value["display"])),
  ];
  return texts.some((text) => text !== undefined && /urine|尿/i.test(text));
}
