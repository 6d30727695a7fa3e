import { found } from "../found.ts";
import type { Path } from "../path.ts";
import { nameRemedy, type Reading } from "./reading.ts";

interface DrugsOrRegimen {
  readonly drugs?: readonly string[] | "unknown" | undefined;
  readonly regimen?: string | undefined;
}

/** The drugs of a line or treatment, named themselves or by their regimen: one of the two. */
export function drugsGiven({ drugs, regimen }: DrugsOrRegimen, path: Path, reading: Reading): readonly string[] | "unknown" | undefined {
  if (drugs !== undefined && regimen !== undefined) {
    reading.fault([...path, "regimen"], "regimen and drugs", "one of the two", "Remove regimen.");
  }
  if (drugs === "unknown") return drugs;
  if (drugs !== undefined) return reading.drugs(drugs, [...path, "drugs"]);
  if (regimen !== undefined) return drugsOfRegimen(regimen, [...path, "regimen"], reading);
  const unless = [
    [...path, "drugs"],
    [...path, "regimen"],
  ];
  const remedy = "Add drugs: [...] or regimen: ..., or write drugs: unknown.";
  reading.fault(path, "neither drugs nor regimen", "the drugs that were given", remedy, unless);
  return undefined;
}

function drugsOfRegimen(written: string, path: Path, reading: Reading): readonly string[] | undefined {
  const { regimens, drugs, drugsOf } = reading.names;
  const id = regimens.resolve(written);
  if (id === undefined) {
    const drug = drugs.resolve(written);
    const remedy = drug === undefined ? `${nameRemedy(written, regimens)} Or name the drugs: drugs: [...].` : `Write drugs: [${drug}].`;
    reading.fault(path, found(written), "a regimen of the knowledge base", remedy);
    return undefined;
  }
  const named = drugsOf(id);
  if (named.length > 0) return named;
  reading.fault(path, found(written), "a regimen with drugs", "Name the drugs: drugs: [...].");
  return undefined;
}
