import { valueKinds } from "@nextline/core";
import { z } from "zod";
import { criterion, id, jurisdiction, note, sourced, strings, text, verified } from "./parts.ts";

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

const code = { system: z.string(), code: z.union([z.string(), z.number()]).transform(String), note: note.optional() };

/** What a code stands for: one of the project's own names under one of these keys, or `other` in words; a stage has its value beside it. */
const meaning = z
  .strictObject({
    measurement: z.string().optional(),
    attribute: z.string().optional(),
    condition: z.string().optional(),
    abnormality: z.string().optional(),
    drug: z.string().optional(),
    medicine: z.string().optional(),
    procedure: z.string().optional(),
    diagnosis: z.string().optional(),
    status: z.string().optional(),
    response: z.string().optional(),
    stage: z.string().optional(),
    value: z.number().optional(),
    other: z.string().optional(),
  })
  .refine((means) => Object.keys(means).filter((key) => key !== "value").length === 1, "one thing that the code stands for");

export const codes = z.strictObject({
  id,
  entries: z.array(
    z.strictObject({ ...code, display: z.string(), means: meaning, source: z.string(), locator: z.string().optional(), verified }),
  ),
  traps: z.array(z.strictObject({ ...code, text, source: z.string(), locator: z.string().optional(), verified })),
});

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

const kinds = z.array(z.enum(valueKinds));

/** Which section of a label a value of each kind stands in, as the regulation prescribes it for each kind of label. */
export const labelSections = z.strictObject({
  id,
  templates: z.array(
    z.strictObject({
      id,
      names: text,
      jurisdiction,
      labels: strings.min(1),
      sections: z.array(z.strictObject({ number: z.string().optional(), name: text, kinds: kinds.default([]), ...sourced })).min(1),
      nowhere: kinds.default([]),
      note: note.optional(),
    }),
  ),
});
