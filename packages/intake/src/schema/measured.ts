import { z } from "zod";
import { date } from "./values.ts";

const number = (error: string) => z.number({ error });

const detailed = () =>
  z.strictObject({
    value: number("a number"),
    unit: z.string({ error: "a unit, as text" }).optional(),
    date: date().optional(),
    upperLimit: z.number({ error: "a number above 0" }).positive({ error: "a number above 0" }).optional(),
  });

const expected = "a number, or {value, unit, date, upperLimit}, or a list of those";

/** A measured value: a number in the default unit, a number with unit, date and upper limit of normal, or a list of those. */
export const measured = () =>
  z.union([number(expected), detailed(), z.array(z.union([number(expected), detailed()], { error: expected }), { error: expected })], {
    error: expected,
  });

/** A value of a series: its date stands beside it. */
export const measuredOnce = () => {
  const error = "a number, or {value, unit}";
  return z.union([number(error), z.strictObject({ value: number("a number"), unit: z.string({ error: "a unit, as text" }).optional() })], {
    error,
  });
};

export type Measured = z.infer<ReturnType<typeof measured>>;
