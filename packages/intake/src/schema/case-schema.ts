import { z } from "zod";
import { exposure, grade, line, procedure } from "./history.ts";
import { measured } from "./measured.ts";
import { seriesEntry } from "./series.ts";
import { stated } from "./stated.ts";
import { date, day, numberBetween, oneOf, text, wholeBetween, yesNo } from "./values.ts";

const patient = z.strictObject({
  age: wholeBetween(18, 120, "years").optional(),
  birthDate: date().optional(),
  sex: oneOf(["female", "male"]).optional(),
  heightCm: numberBetween(80, 250, "cm").optional(),
  weightKg: numberBetween(20, 350, "kg").optional(),
  canBecomePregnant: yesNo().optional(),
});

const status = z.strictObject({
  ecog: wholeBetween(0, 4).optional(),
  karnofsky: wholeBetween(0, 100).optional(),
  adl: wholeBetween(0, 6).optional(),
  iadl: wholeBetween(0, 8).optional(),
  frailty: oneOf(["fit", "intermediate", "frail"]).optional(),
});

const labs = z.strictObject({
  creatinine: measured().optional(),
  platelets: measured().optional(),
  neutrophils: measured().optional(),
  hemoglobin: measured().optional(),
  calcium: measured().optional(),
  albumin: measured().optional(),
  beta2Microglobulin: measured().optional(),
  ldh: measured().optional(),
  bilirubin: measured().optional(),
  ast: measured().optional(),
  alt: measured().optional(),
  crp: measured().optional(),
  sodium: measured().optional(),
  igG: measured().optional(),
});

const organs = z.strictObject({
  lvef: measured().optional(),
  nyha: wholeBetween(0, 4).optional(),
  qtc: measured().optional(),
  bloodPressure: oneOf(["controlled", "uncontrolled"]).optional(),
  dialysis: yesNo().optional(),
  fev1Percent: measured().optional(),
});

const presence = () => z.union([yesNo(), z.literal("unknown")], { error: "true, false or unknown" });

const abnormality = z.union(
  [
    z.boolean(),
    z.literal("unknown"),
    z.strictObject({ present: presence(), cellsPercent: numberBetween(0, 100, "percent of cells").optional(), date: date().optional() }),
  ],
  { error: "true, false, unknown or {present, cellsPercent}" },
);

const condition = z.union(
  [
    text("the name of a condition"),
    z.strictObject({
      name: text("the name of a condition").optional(),
      icd10: z
        .string({ error: "an ICD-10 code, as I50.9" })
        .regex(/^[A-Za-z][0-9][0-9A-Za-z](\.?[0-9A-Za-z]{1,4})?$/, { error: "an ICD-10 code, as I50.9" })
        .optional(),
      grade: grade().optional(),
      painful: yesNo().optional(),
      since: date().optional(),
      present: yesNo().optional(),
    }),
  ],
  { error: "a condition: {name} or {icd10}, with grade, painful, since, present" },
);

const serology = () => oneOf(["negative", "positive"]).optional();

/** Far more members than a patient can have; more is no case. */
const longestList = 2000;

const list = <T extends z.ZodType>(member: T, what: string) =>
  z
    .array(member, { error: `a list of ${what}` })
    .max(longestList, { error: `at most ${longestList} ${what}` })
    .optional();

/** The shape of a case file, `nextline: case/1`. What names mean, dates after today and impossible laboratory values are checked after it. */
export const caseSchema = z.strictObject({
  nextline: z.literal("case/1", { error: "case/1" }),
  asOf: day().optional(),
  jurisdiction: oneOf(["US", "EU", "JP"]).optional(),
  patient: patient.optional(),
  status: status.optional(),
  labs: labs.optional(),
  series: list(seriesEntry(), "values by date: {date, serumM, kappa, lambda}"),
  organs: organs.optional(),
  cytogenetics: z.record(z.string(), abnormality, { error: "abnormalities, each true, false or unknown" }).optional(),
  stage: z
    .strictObject({ iss: wholeBetween(1, 3).optional(), rIss: wholeBetween(1, 3).optional(), r2Iss: wholeBetween(1, 4).optional() })
    .optional(),
  disease: z
    .strictObject({
      extramedullary: yesNo().optional(),
      plasmaCellLeukemia: yesNo().optional(),
      cns: yesNo().optional(),
      amyloidosis: yesNo().optional(),
      lightChain: oneOf(["kappa", "lambda"]).optional(),
    })
    .optional(),
  conditions: list(condition, "conditions"),
  noOtherConditions: yesNo().optional(),
  infections: z.strictObject({ hbvSurfaceAntigen: serology(), hbvCoreAntibody: serology(), hcv: serology(), hiv: serology() }).optional(),
  medicines: list(text("the name of a medicine"), "medicines"),
  noOtherMedicines: yesNo().optional(),
  lines: list(line(), "lines of therapy"),
  treatments: list(z.union([exposure(), procedure()], { error: "a treatment: {drugs, start} or {procedure, date}" }), "treatments"),
  relapse: z
    .strictObject({
      kind: oneOf(["biochemical", "significant-paraprotein", "clinical"]).optional(),
      pace: oneOf(["slow", "rapid"]).optional(),
      date: date().optional(),
    })
    .optional(),
  stated: stated().optional(),
  preferences: z
    .strictObject({
      route: oneOf(["oral", "any"]).optional(),
      farFromCentre: yesNo().optional(),
      caregiver: yesNo().optional(),
      wantsTrial: yesNo().optional(),
    })
    .optional(),
});

/** A case as it is written, its shape checked. */
export type CaseFile = z.infer<typeof caseSchema>;
export type CaseCondition = z.infer<typeof condition>;
