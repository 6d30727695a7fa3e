import type { Argument, Assessment } from "@nextline/core";
import { isOpen } from "./missing-tests.ts";

/** A test that a drug asks for before the start, with the findings that the record lacks. */
export interface OpenTest {
  readonly argument: Argument;
  /** Empty: no finding can hold the result. */
  readonly lacking: readonly string[];
}

/** What a measure of the knowledge base is about, by its name: findings, or a member of one. */
const about: readonly (readonly [RegExp, readonly (readonly [finding: string, member?: string])[]])[] = [
  [/hbv|hepatitis/u, [["hbvSurfaceAntigen"], ["hbvCoreAntibody"]]],
  [/viral-hepatitis/u, [["hcv"]]],
  [/hiv/u, [["hiv"]]],
  [/ejection-fraction|cardiac/u, [["lvef"]]],
  [/renal-function/u, [["creatinine"]]],
  [/liver-function/u, [["hepaticImpairment"]]],
  [/lung-function/u, [["fev1"]]],
  [/ecg/u, [["qtc"]]],
  [/t1114/u, [["cytogenetics", "t(11;14)"]]],
];

/**
 * Tests before the start of which the record lacks a result. A test that is asked for everybody and that no finding can hold (blood
 * typing) is none of them: the record cannot show whether it was done, and an alert that it may answer is no alert. One that is asked
 * for because of something in this patient (a pregnancy test) is told.
 */
export function openTests(found: readonly Argument[], assessment: Assessment): OpenTest[] {
  return found.flatMap((argument) => {
    const [, kind, name = ""] = argument.rule.split("/");
    if (kind !== "test-before-start") return [];
    const findings = about.flatMap(([word, asked]) => (word.test(name) ? asked : []));
    const lacking = findings.filter(([id, member]) => isOpen(assessment, id, member)).map(([id]) => id);
    if (findings.length === 0) return isOwn(argument) ? [{ argument, lacking: [] }] : [];
    return lacking.length === 0 ? [] : [{ argument, lacking: [...new Set(lacking)] }];
  });
}

/** Whether something in this patient, and not the edition alone, makes the argument. */
export const isOwn = ({ because }: Argument): boolean => because.some((finding) => finding !== "edition");
