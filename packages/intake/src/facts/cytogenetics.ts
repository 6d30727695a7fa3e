import { found } from "../found.ts";
import { given } from "../given.ts";
import { pathText } from "../path.ts";
import type { CaseFile } from "../schema/case-schema.ts";
import type { Reading } from "./reading.ts";

/** Cytogenetic abnormalities, each found, not found, or looked for without an answer. One that is not named was not looked for. */
export function readCytogenetics(cytogenetics: NonNullable<CaseFile["cytogenetics"]>, reading: Reading): void {
  const names = new Map<string, string>();
  for (const [written, value] of Object.entries(cytogenetics)) {
    const path = ["cytogenetics", written];
    const { present, cellsPercent, date: dated } = typeof value === "object" ? value : { present: value };
    const date = reading.optionalDate(dated, [...path, "date"]);
    const name = reading.name(written, path, reading.names.abnormalities, "a cytogenetic abnormality");
    if (name === undefined) continue;
    const first = names.get(name);
    if (first !== undefined)
      reading.fault(path, `${found(written)}, which is ${found(first)} again`, "every abnormality once", "Remove one of them.");
    names.set(name, written);
    reading.fact({ kind: "abnormality", name, present, ...given({ cellsPercent, date }), source: { path: pathText(path) } });
  }
}
