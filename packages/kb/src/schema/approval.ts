import { z } from "zod";
import { criterion, date, dated, id, jurisdiction, note, sourced, strings, text, verified } from "./parts.ts";

/** Where and when a drug is authorised, for whom, and where supply parts from it. */
export const approval = z.strictObject({
  id,
  drug: z.string(),
  jurisdiction,
  note: note.optional(),
  indications: z.array(
    z.strictObject({
      id,
      event: z.enum(["approval", "accelerated", "conditional", "conversion", "expansion"]),
      ended: z.enum(["withdrawn", "replaced"]).optional(),
      setting: z.enum(["relapsed", "newly-diagnosed", "other"]),
      regimens: strings,
      when: criterion.optional(),
      text,
      dateVerified: verified,
      ...dated,
      ...sourced,
      from: date,
    }),
  ),
  supply: z
    .array(
      z.strictObject({
        status: z.enum(["not-supplied", "limited", "not-known"]),
        text,
        dateVerified: verified,
        ...dated,
        ...sourced,
        from: date,
      }),
    )
    .default([]),
});
