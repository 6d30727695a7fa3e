import { z } from "zod";
import { criterion, id, strings, text, verified } from "./parts.ts";

const list = <Entry extends z.ZodType>(entry: Entry) =>
  z.strictObject({ id, source: z.string().optional(), verified: verified.optional(), entries: z.array(entry) });

export const classes = list(
  z.strictObject({
    id,
    names: text,
    partOf: z.string().optional(),
    novel: z.boolean(),
    steroid: z.boolean().optional(),
    maintenanceDosed: z.boolean().optional(),
    seenInImmunofixation: z.boolean().optional(),
  }),
);

export const named = list(z.strictObject({ id, names: text }));

export const conditions = list(z.strictObject({ id, names: text, icd10: strings.optional(), charlson: z.string().optional() }));

export const subgroups = list(z.strictObject({ id, names: text, when: criterion.optional() }));

const labelVariant = z.strictObject({ id, text, when: criterion, source: z.string(), locator: z.string().optional(), verified });

export const labels = list(z.strictObject({ finding: z.string(), variants: z.array(labelVariant).min(1) }));

export const medicines = z.strictObject({
  id,
  source: z.string().optional(),
  verified: verified.optional(),
  note: z.string().optional(),
  groups: z.array(
    z.strictObject({
      id,
      names: text,
      members: strings,
      source: z.string().optional(),
      verified: verified.optional(),
      note: z.string().optional(),
    }),
  ),
});
