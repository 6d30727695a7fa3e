import { z } from "zod";
import { date, id, verified } from "./parts.ts";

const numbers = z.array(z.number());
const place = z.int().min(0);

/** Made by the meta-analysis, never by hand: see `nextline knowledge estimates`. */
export const estimates = z.strictObject({
  id,
  endpoint: z.enum(["PFS", "OS"]),
  population: z.string(),
  input: z.string().regex(/^[0-9a-f]{64}$/),
  contrasts: z.array(
    z.strictObject({
      trial: z.string(),
      treatment: z.string(),
      comparator: z.string(),
      effect: z.number(),
      standardError: z.number().positive(),
      source: z.string(),
      verified,
      assumptions: z.array(z.enum(["pooled-control", "derived-contrast", "time-to-progression", "whole-trial", "counts-from-rates"])),
    }),
  ),
  networks: z.array(
    z.strictObject({
      from: date,
      until: date.optional(),
      treatments: z.array(z.string()).min(2),
      effects: numbers,
      covariance: numbers,
      weights: z.array(z.number().positive()),
      tau2: z.number().min(0),
      q: z.number().min(0),
      df: place,
      splits: z.array(z.strictObject({ treatment: z.string(), comparator: z.string(), p: z.number().min(0).max(1) })),
      contrasts: z.array(place).min(1),
    }),
  ),
});
