import type { Edition, Jurisdiction, Snapshot } from "@nextline/core";
import { nameIndex, type PatientCase, readCase, renderProblem } from "@nextline/intake";
import { BadInput } from "./exit-codes.ts";
import { readInput } from "./read-input.ts";
import { today } from "./today.ts";

/** How the edition was asked for on the command line. */
export interface EditionOptions {
  readonly asOf?: string | undefined;
  readonly jurisdiction?: Jurisdiction | undefined;
  readonly guidelines?: readonly string[] | undefined;
  readonly offLabel?: boolean | undefined;
  readonly definitions?: Readonly<Record<string, string>> | undefined;
}

/** Reads a case file and settles in which edition it is asked about: the command line first, then the case, then today in the US. */
export function readPatient(
  file: string,
  snapshot: Snapshot,
  asked: EditionOptions,
): { readonly patient: PatientCase; readonly edition: Edition } {
  const text = readInput(file);
  const result = readCase(text, { names: nameIndex(snapshot), today: today(), ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }) });
  if (!result.ok)
    throw new BadInput(result.problems.map((problem) => `${file === "-" ? "standard input" : file}: ${renderProblem(problem)}`));
  const edition: Edition = {
    jurisdiction: asked.jurisdiction ?? result.case.jurisdiction ?? "US",
    asOf: result.case.asOf,
    ...(asked.guidelines === undefined ? {} : { guidelines: asked.guidelines }),
    ...(asked.definitions === undefined ? {} : { definitions: asked.definitions }),
    ...(asked.offLabel === true ? { offLabel: true } : {}),
  };
  return { patient: result.case, edition };
}
