import type { Edition, Fact } from "@nextline/core";
import fc from "fast-check";
import { dayOf } from "../../../test/days.ts";
import { patient } from "../../../test/random-patient.ts";

const editions: readonly Edition[] = [
  { jurisdiction: "US", asOf: "2026-11-23" },
  { jurisdiction: "JP", asOf: "2019-09-30" },
  { jurisdiction: "EU", asOf: "2026-11-23" },
  { jurisdiction: "JP", asOf: "2026-11-23" },
  { jurisdiction: "US", asOf: "2021-04-01", offLabel: true },
];

/** Random patients, each with one of the first so many editions in which it is asked about; the same seed gives the same. */
export function randomPatients(
  n: number,
  seed: number,
  most: number = editions.length,
): { readonly facts: readonly Fact[]; readonly edition: Edition }[] {
  return fc
    .sample(fc.tuple(patient, fc.constantFrom(...editions.slice(0, most))), { numRuns: n, seed })
    .map(([facts, edition]) => ({ facts: facts(dayOf(edition.asOf)), edition }));
}
