/** The topics of arguments: what an argument is about. */
export const topics = [
  "availability",
  "label",
  "contraindication",
  "dose",
  "interaction",
  "measure",
  "refractoriness",
  "intolerance",
  "toxicity",
  "retreatment",
  "fitness",
  "risk",
  "pace",
  "response-duration",
  "transplant",
  "guideline",
  "evidence",
  "sequencing",
  "preference",
  "formulary",
] as const;

export type Topic = (typeof topics)[number];
