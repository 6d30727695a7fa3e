import type { Edition, Jurisdiction, Snapshot } from "@nextline/core";
import { type CodeSystemId, codeIndex, isFhir, nameIndex, type PatientCase, readCase, readFhir, renderProblem } from "@nextline/intake";
import { BadInput, UsageError } from "./exit-codes.ts";
import { readInput } from "./read-input.ts";
import { today } from "./today.ts";

/** How the edition was asked for on the command line. */
export interface EditionOptions {
  readonly asOf?: string | undefined;
  readonly jurisdiction?: Jurisdiction | undefined;
  readonly guidelines?: readonly string[] | undefined;
  readonly offLabel?: boolean | undefined;
  readonly definitions?: Readonly<Record<string, string>> | undefined;
  /** Code systems that are not read in a FHIR record. */
  readonly withoutCodes?: readonly CodeSystemId[] | undefined;
}

/**
 * Reads a case file or a FHIR record, which is told by its content, and settles in which edition it is asked about: the command line first,
 * then the case, then today in the US.
 */
export async function readPatient(
  file: string,
  snapshot: Snapshot,
  asked: EditionOptions,
): Promise<{ readonly patient: PatientCase; readonly edition: Edition }> {
  const text = readInput(file);
  const context = { names: nameIndex(snapshot), today: today(), ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }) };
  const fhir = isFhir(text);
  if (!fhir && asked.withoutCodes !== undefined) throw new UsageError("--without-codes is for FHIR records; this is none");
  const result = fhir ? await readRecord(text, snapshot, context, asked.withoutCodes ?? []) : readCase(text, context);
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

/** The tables of units are opened only for a record. */
async function readRecord(
  text: string,
  snapshot: Snapshot,
  context: Parameters<typeof readCase>[1],
  without: readonly CodeSystemId[],
): Promise<ReturnType<typeof readFhir>> {
  const { ucum } = await import("@nextline/intake/ucum");
  return readFhir(text, { ...context, codes: codeIndex(snapshot, { without }), ucum });
}
