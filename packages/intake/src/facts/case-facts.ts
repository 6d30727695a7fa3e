import type { CaseFile } from "../schema/case-schema.ts";
import { readAttribute } from "./attribute.ts";
import { readConditions } from "./conditions.ts";
import { readCytogenetics } from "./cytogenetics.ts";
import { readLines } from "./lines.ts";
import { readMeasured } from "./measured.ts";
import { readMedicines } from "./medicines.ts";
import { readNumber } from "./number.ts";
import { readPatient } from "./patient.ts";
import type { Reading } from "./reading.ts";
import { readRelapse } from "./relapse.ts";
import { readSeries } from "./series.ts";
import { readStated } from "./stated.ts";
import { readTreatments } from "./treatments.ts";

const laboratory = [
  "creatinine",
  "platelets",
  "neutrophils",
  "hemoglobin",
  "calcium",
  "albumin",
  "beta2Microglobulin",
  "ldh",
  "bilirubin",
  "ast",
  "alt",
  "crp",
  "sodium",
  "igG",
] as const;

/** Reads every part of a case whose shape is checked into facts, in the order of the format. */
export function readFacts(file: CaseFile, reading: Reading): void {
  if (file.patient !== undefined) readPatient(file.patient, reading);
  for (const code of ["ecog", "karnofsky", "adl", "iadl"] as const) readNumber(code, file.status?.[code], ["status", code], reading);
  readAttribute("frailty", file.status?.frailty, ["status", "frailty"], reading);
  for (const code of laboratory) readMeasured(code, file.labs?.[code], ["labs", code], reading);
  if (file.series !== undefined) readSeries(file.series, reading);
  readOrgans(file.organs ?? {}, reading);
  if (file.cytogenetics !== undefined) readCytogenetics(file.cytogenetics, reading);
  for (const code of ["iss", "rIss", "r2Iss"] as const) readNumber(code, file.stage?.[code], ["stage", code], reading);
  readDisease(file.disease ?? {}, reading);
  readConditions(file, reading);
  for (const code of ["hbvSurfaceAntigen", "hbvCoreAntibody", "hcv", "hiv"] as const) {
    readAttribute(code, file.infections?.[code], ["infections", code], reading);
  }
  readMedicines(file, reading);
  readHistory(file, reading);
  if (file.relapse !== undefined) readRelapse(file.relapse, reading);
  if (file.stated !== undefined) readStated(file.stated, reading);
  for (const code of ["route", "farFromCentre", "caregiver", "wantsTrial"] as const) {
    readAttribute(code, file.preferences?.[code], ["preferences", code], reading);
  }
}

function readOrgans(organs: NonNullable<CaseFile["organs"]>, reading: Reading): void {
  readMeasured("lvef", organs.lvef, ["organs", "lvef"], reading);
  readNumber("nyha", organs.nyha, ["organs", "nyha"], reading);
  readMeasured("qtc", organs.qtc, ["organs", "qtc"], reading);
  readAttribute("bloodPressure", organs.bloodPressure, ["organs", "bloodPressure"], reading);
  readAttribute("dialysis", organs.dialysis, ["organs", "dialysis"], reading);
  readMeasured("fev1", organs.fev1Percent, ["organs", "fev1Percent"], reading);
}

function readDisease(disease: NonNullable<CaseFile["disease"]>, reading: Reading): void {
  readAttribute("extramedullary", disease.extramedullary, ["disease", "extramedullary"], reading);
  readAttribute("plasmaCellLeukemia", disease.plasmaCellLeukemia, ["disease", "plasmaCellLeukemia"], reading);
  readAttribute("cnsDisease", disease.cns, ["disease", "cns"], reading);
  readAttribute("amyloidosis", disease.amyloidosis, ["disease", "amyloidosis"], reading);
  readAttribute("involvedLightChain", disease.lightChain, ["disease", "lightChain"], reading);
}

const undatedLines =
  "the lines carry no dates: response and progression of each line are not derived from the series; only pace and threshold of the present rise are";

/** The history is summarised or dated, never both: one must not contradict the other. */
function readHistory({ lines, treatments, series }: CaseFile, reading: Reading): void {
  if (lines !== undefined && treatments !== undefined) {
    reading.fault(["treatments"], "lines and treatments", "one of the two", "Remove treatments, or remove lines.");
  }
  if (lines !== undefined) readLines(lines, reading);
  if (treatments !== undefined) readTreatments(treatments, reading);
  if ((lines ?? []).length > 0 && (series ?? []).length > 0) reading.note(["series"], undatedLines);
}
