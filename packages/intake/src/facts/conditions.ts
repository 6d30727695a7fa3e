import { found } from "../found.ts";
import { given } from "../given.ts";
import { type Path, pathText } from "../path.ts";
import type { CaseCondition, CaseFile } from "../schema/case-schema.ts";
import { readAttribute } from "./attribute.ts";
import type { Reading } from "./reading.ts";

type Named = Exclude<CaseCondition, string>;

/**
 * Conditions by name or ICD-10 code. A code without a mapping is noted; the list is then not taken as complete even when
 * `noOtherConditions` says so, for the code may stand for a condition that matters.
 */
export function readConditions({ conditions, noOtherConditions }: CaseFile, reading: Reading): void {
  const seen = new Map<string, boolean>();
  let complete = true;
  for (const [index, written] of (conditions ?? []).entries()) {
    const path = ["conditions", index];
    const condition: Named = typeof written === "string" ? { name: written } : written;
    const date = reading.optionalDate(condition.since, [...path, "since"]);
    const name = typeof written === "string" ? namedCondition(written, path, reading) : conditionOf(written, path, reading);
    if (name === undefined) {
      complete = false;
      continue;
    }
    const present = condition.present ?? true;
    if (seen.has(name) && seen.get(name) !== present) {
      reading.fault(path, `${name} both present and not present`, "one or the other", "Remove one of the entries.");
    }
    seen.set(name, present);
    const { grade, painful } = condition;
    reading.fact({ kind: "condition", name, present, ...given({ grade, painful, date }), source: { path: pathText(path) } });
  }
  if (conditions?.length === 0 && noOtherConditions === undefined) {
    reading.note(["conditions"], "an empty list says nothing; write noOtherConditions: true when there are none");
  }
  if (noOtherConditions === true && !complete) {
    reading.note(["noOtherConditions"], "not used: the list holds a condition that was not understood");
  } else readAttribute("noOtherConditions", noOtherConditions, ["noOtherConditions"], reading);
}

function conditionOf({ name, icd10 }: Named, path: Path, reading: Reading): string | undefined {
  if ((name === undefined) === (icd10 === undefined)) {
    const what = name === undefined ? "neither name nor icd10" : "name and icd10";
    const remedy = name === undefined ? "Add the name of the condition." : "Remove one of the two.";
    reading.fault(path, what, "either name or icd10", remedy, [
      [...path, "name"],
      [...path, "icd10"],
    ]);
  }
  if (name !== undefined) return namedCondition(name, [...path, "name"], reading);
  if (icd10 === undefined) return undefined;
  const mapped = reading.names.conditionOfIcd10(icd10);
  if (mapped === undefined)
    reading.note([...path, "icd10"], `no condition of the knowledge base stands for the ICD-10 code ${found(icd10)}`);
  return mapped;
}

const namedCondition = (name: string, path: Path, reading: Reading): string | undefined =>
  reading.name(name, path, reading.names.conditions, "a condition of the knowledge base, or {icd10}");
