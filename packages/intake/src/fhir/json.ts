/** Reads JSON that may be anything: what has the wrong type is not there, and nothing throws. */
export interface JsonObject {
  readonly [key: string]: unknown;
}

export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** A list as it is; one value where a list belongs is a list of one, as some systems send it. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The objects of a list, each with its position. */
export function objectsOf(value: unknown): readonly { readonly index: number; readonly value: JsonObject }[] {
  return listOf(value).flatMap((item, index) => {
    const object = objectOf(item);
    return object === undefined ? [] : [{ index, value: object }];
  });
}

/** The longest text that is looked at; names and codes are far shorter. */
const longestText = 500;

/** A text with something in it, without the spaces around it. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.slice(0, longestText).trim();
  return text === "" ? undefined : text;
}

/** A finite number; also one that was sent as a text, as some systems do. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string" || !/^[-+]?\d{1,12}(\.\d{1,12})?$/.test(value.trim())) return undefined;
  return Number(value);
}

export function booleanOf(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

/** The first object of a list, or the object itself. */
export const firstObject = (value: unknown): JsonObject | undefined => objectsOf(value)[0]?.value;

/** A value as JSON, to be compared with another; `undefined` for what is no JSON, as a circle. */
export function jsonText(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
