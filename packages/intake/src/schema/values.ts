import { parseDate } from "@nextline/core";
import { z } from "zod";

/**
 * The smallest parts of the case schema. The message of every check is what was expected, in words; the rest of a problem is
 * written in shape-problems.ts.
 */
export const yesNo = () => z.boolean({ error: "true or false" });

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `one of ${values.join(", ")}` });

export const text = (what: string) =>
  z
    .string({ error: what })
    .min(1, { error: what })
    .max(200, { error: `${what} of at most 200 characters` });

export const numberBetween = (low: number, high: number, unit = "") => {
  const error = `a number from ${low} to ${high}${unit === "" ? "" : ` ${unit}`}`;
  return z.number({ error }).min(low, { error }).max(high, { error });
};

export const wholeBetween = (low: number, high: number, unit = "") => {
  const error = `a whole number from ${low} to ${high}${unit === "" ? "" : ` ${unit}`}`;
  return z.int({ error }).min(low, { error }).max(high, { error });
};

const dateExpected = "a date that exists, as 2026-03-27, 2026-03 or 2026";
const dayExpected = "a day that exists, as 2026-03-27";

const exists = (value: string | number): boolean => parseDate(String(value)) !== undefined;

/** A date that may be imprecise; a year may be written as a number. */
export const date = () =>
  z
    .union(
      [
        z.string({ error: dateExpected }).regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: dateExpected, abort: true }),
        z.int({ error: dateExpected }).min(1900, { error: dateExpected }).max(2200, { error: dateExpected }),
      ],
      {
        error: dateExpected,
      },
    )
    .refine(exists, { error: dateExpected })
    .meta({ description: "A date: 2026-03-27, 2026-03 or 2026" });

/** A date with its day. */
export const day = () =>
  z
    .string({ error: dayExpected })
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: dayExpected, abort: true })
    .refine(exists, { error: dayExpected })
    .meta({ description: "A day: 2026-03-27" });
