import { z } from "zod";
import { criterion, id, note, sourced, strings } from "./parts.ts";

const percent = z.number().min(0).max(100);

const pair = z.strictObject({ treatment: z.number().nullable().optional(), comparator: z.number().nullable().optional() });

export const trial = z.strictObject({
  id,
  nct: z.string().optional(),
  phase: z.union([z.string(), z.number()]).transform(String),
  design: z.enum(["randomised", "single-arm"]),
  blinded: z.boolean().optional(),
  enrolled: z.number().optional(),
  eligibility: z.strictObject({ when: criterion.optional(), text: strings.default([]), ...sourced }),
  population: z
    .strictObject({
      medianAge: z.number().optional(),
      medianPriorLines: z.number().optional(),
      highRiskCytogenetics: percent.optional(),
      lenalidomideRefractory: percent.optional(),
      bortezomibRefractory: percent.optional(),
      antiCD38Refractory: percent.optional(),
      tripleClassRefractory: percent.optional(),
      ...sourced,
    })
    .optional(),
  arms: z.array(
    z.strictObject({
      id,
      regimens: strings,
      pooled: z.boolean().optional(),
      n: z.number().optional(),
      mainly: z.strictObject({ regimen: z.string(), percent, ...sourced }).optional(),
    }),
  ),
  results: z
    .array(
      z.strictObject({
        endpoint: z.string(),
        subgroup: z.string(),
        treatment: z.string(),
        comparator: z.string().optional(),
        hr: z.number().positive().optional(),
        ci: z.tuple([z.number().positive(), z.number().positive()]).optional(),
        ciLevel: z.number().optional(),
        medians: pair.optional(),
        rates: pair.optional(),
        landmark: z.unknown().optional(),
        subgroupN: pair.optional(),
        events: pair.optional(),
        followUpMonths: z.number().optional(),
        dataCut: z.string().optional(),
        ...sourced,
      }),
    )
    .default([]),
  safety: z
    .array(
      z.strictObject({
        event: z.string(),
        grade: z.union([z.string(), z.number()]).transform(String),
        treatment: z.number().nullable().optional(),
        comparator: z.number().nullable().optional(),
        ...sourced,
      }),
    )
    .default([]),
  pooledFrom: strings.optional(),
  note: note.optional(),
});
