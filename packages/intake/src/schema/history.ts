import { z } from "zod";
import { date, numberBetween, oneOf, text, wholeBetween, yesNo } from "./values.ts";

const drugs = () => z.array(text("the name of a drug"), { error: "a list of drugs" });

const drugsOrUnknown = () =>
  z.union([drugs().min(1, { error: "at least one drug, or unknown" }), z.literal("unknown")], { error: "a list of drugs, or unknown" });

/** A response to treatment (IMWG), the deepest first. */
export const response = () => oneOf(["sCR", "CR", "VGPR", "PR", "MR", "SD", "PD"]);

/** Grade 5 is death. */
export const grade = () => wholeBetween(0, 4, "(CTCAE grade)");

const toxicity = () =>
  z.strictObject({
    kind: text("a kind of toxicity"),
    grade: grade().optional(),
    drug: text("the name of a drug").optional(),
  });

const toxicities = () => z.array(toxicity(), { error: "a list of {kind, grade, drug}" });

/** A line of therapy as summarised by a clinician. */
export const line = () =>
  z.strictObject({
    drugs: drugsOrUnknown().optional(),
    regimen: text("the name of a regimen").optional(),
    transplant: yesNo().optional(),
    maintenance: drugs().optional(),
    bestResponse: response().optional(),
    months: numberBetween(0, 600, "months").optional(),
    sinceMonths: numberBetween(0, 600, "months").optional(),
    ended: oneOf(["progression-on-treatment", "progression-off-treatment", "toxicity", "completed", "choice", "ongoing"]).optional(),
    progressionAfterDays: numberBetween(0, 18_000, "days").optional(),
    progressedOn: drugs().optional(),
    toxicity: toxicities().optional(),
  });

/** What a dated exposure can be given for. */
const intents = [
  "induction",
  "mobilisation",
  "conditioning",
  "consolidation",
  "maintenance",
  "bridging",
  "lymphodepletion",
  "relapse",
] as const;

/** Drugs given together from a day to a day. */
export const exposure = () =>
  z.strictObject({
    drugs: drugsOrUnknown().optional(),
    regimen: text("the name of a regimen").optional(),
    start: date(),
    stop: date().optional(),
    intent: oneOf(intents).optional(),
    planned: yesNo().optional(),
    cycles: wholeBetween(0, 500, "complete cycles").optional(),
    doseLevel: oneOf(["full", "reduced", "maintenance"]).optional(),
    bestResponse: response().optional(),
    ended: oneOf(["progression", "toxicity", "completed", "choice", "ongoing"]).optional(),
    toxicity: toxicities().optional(),
  });

/** Something done on a day. */
export const procedure = () =>
  z.strictObject({
    procedure: oneOf(["autologous-transplant", "allogeneic-transplant", "leukapheresis", "radiotherapy"]),
    date: date(),
    planned: yesNo().optional(),
  });

export type Line = z.infer<ReturnType<typeof line>>;
export type Exposure = z.infer<ReturnType<typeof exposure>>;
export type Procedure = z.infer<ReturnType<typeof procedure>>;
