/** One laboratory value of a form: what was typed, in which unit, with the upper limit of normal where it is judged by one. */
export interface MeasuredEntry {
  readonly value: unknown;
  readonly unit: string;
  readonly upperLimit?: unknown;
  /** What else stands with the value in the case, such as its date. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** The entry of a form from what the case holds; `undefined` for several values, which the form does not change. */
export function entryOf(written: unknown, defaultUnit: string): MeasuredEntry | undefined {
  if (Array.isArray(written)) return undefined;
  if (typeof written !== "object" || written === null) return { value: written, unit: defaultUnit, rest: {} };
  const { value, unit, upperLimit, ...rest } = written as Record<string, unknown>;
  return { value, unit: typeof unit === "string" ? unit : defaultUnit, ...(upperLimit === undefined ? {} : { upperLimit }), rest };
}

/** What the case holds of an entry: a plain number where the unit is the default one and nothing else is said. */
export function writtenOf({ value, unit, upperLimit, rest }: MeasuredEntry, defaultUnit: string): unknown {
  if (value === undefined) return undefined;
  if (unit === defaultUnit && upperLimit === undefined && Object.keys(rest).length === 0) return value;
  return { value, ...(unit === defaultUnit ? {} : { unit }), ...(upperLimit === undefined ? {} : { upperLimit }), ...rest };
}
