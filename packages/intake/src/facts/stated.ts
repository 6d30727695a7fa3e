import { type Domain, vocabulary } from "@nextline/core";
import { type Path, pathText } from "../path.ts";
import type { Stated } from "../schema/stated.ts";
import type { Reading } from "./reading.ts";

/** Findings stated by the clinician. A list is complete: what is not in it is stated as not so, and `[]` means none. */
export function readStated(stated: Stated, reading: Reading): void {
  for (const [finding, written] of Object.entries(stated)) {
    const definition = vocabulary.get(finding);
    if (definition === undefined || written === undefined) continue;
    const path = ["stated", finding];
    const source = { path: pathText(path) };
    if (Array.isArray(written)) {
      const value = members(written, definition.domain ?? "drug", path, reading);
      reading.fact({ kind: "stated", finding, value, source });
    } else if (definition.type === "date") {
      const date = reading.date(String(written), path);
      if (date !== undefined) reading.fact({ kind: "stated", finding, value: date.text, source });
    } else reading.fact({ kind: "stated", finding, value: written as string | number | boolean, source });
  }
}

function members(written: readonly string[], domain: Domain, path: Path, reading: Reading): readonly string[] {
  if (domain === "drug") return reading.drugs(written, path);
  const { names } = reading;
  const tables = {
    class: { table: names.classes, what: "a drug class" },
    abnormality: { table: names.abnormalities, what: "a cytogenetic abnormality" },
    condition: { table: names.conditions, what: "a condition of the knowledge base" },
    toxicity: { table: names.toxicities, what: "a kind of toxicity of the knowledge base" },
    medicine: { table: names.medicines, what: "a medicine of the knowledge base" },
  } as const;
  const { table, what } = tables[domain];
  const ids = written.map((name, index) => reading.name(name, [...path, index], table, what));
  return [...new Set(ids.filter((id) => id !== undefined))];
}
