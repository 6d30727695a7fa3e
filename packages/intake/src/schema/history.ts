import { z } from "zod";
import { date, numberBetween, oneOf, text, wholeBetween, yesNo } from "./values.ts";

const drugs = () => z.array(text("the name of a drug"), { error: "a list of drugs" });

const responses = ["sCR", "CR", "VGPR", "PR", "MR", "SD", "PD"] as const;

/** Grade 5 is death. */
export const grade = () => wholeBetween(0, 4, "(CTCAE grade)");

const toxicity = () =>
  z.strictObject({
    kind: text("a kind of toxicity"),
    grade: grade().optional(),
    drug: text("the name of a drug").optional(),
  });

/** A line of therapy as summarised by a clinician. */
export const line = () =>
  z.strictObject({
    drugs: z
      .union([drugs().min(1, { error: "at least one drug, or unknown" }), z.literal("unknown")], { error: "a list of drugs, or unknown" })
      .optional(),
    regimen: text("the name of a regimen").optional(),
    transplant: yesNo().optional(),
    maintenance: drugs().optional(),
    bestResponse: oneOf(responses).optional(),
    months: numberBetween(0, 600, "months").optional(),
    sinceMonths: numberBetween(0, 600, "months").optional(),
    ended: oneOf(["progression-on-treatment", "progression-off-treatment", "toxicity", "completed", "choice", "ongoing"]).optional(),
    progressionAfterDays: numberBetween(0, 18_000, "days").optional(),
    progressedOn: drugs().optional(),
    toxicity: z.array(toxicity(), { error: "a list of {kind, grade, drug}" }).optional(),
  });

export const exposure = () =>
  z.strictObject({
    drugs: drugs().min(1, { error: "at least one drug" }).optional(),
    regimen: text("the name of a regimen").optional(),
    start: date(),
    stop: date().optional(),
    intent: oneOf(["induction", "consolidation", "maintenance", "bridging", "relapse"]).optional(),
    bestResponse: oneOf(responses).optional(),
    ended: oneOf(["progression", "toxicity", "completed", "choice", "ongoing"]).optional(),
  });

export const procedure = () =>
  z.strictObject({
    procedure: oneOf(["autologous-transplant", "allogeneic-transplant", "radiotherapy"]),
    date: date(),
  });

export type Line = z.infer<ReturnType<typeof line>>;
export type Exposure = z.infer<ReturnType<typeof exposure>>;
export type Procedure = z.infer<ReturnType<typeof procedure>>;
