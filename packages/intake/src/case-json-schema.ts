import { z } from "zod";
import { caseSchema } from "./schema/case-schema.ts";

/** The JSON Schema (2020-12) of a case file, for editors and other programs. Generated from the schema that `readCase` checks with. */
export function caseJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(caseSchema, { target: "draft-2020-12", io: "input" }),
    title: "Nextline case file",
    description: "One patient with relapsed or refractory multiple myeloma, as a clinician writes it down: nextline: case/1",
  };
}
