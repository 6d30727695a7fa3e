/**
 * Checks of what goes into an entry. Takes a value and where it stands; gives the value, or notes a problem that names the path and what was
 * expected. What was found is described and never quoted: a wrong field may hold what must not be written down.
 */
import { AuditError } from "../audit-error.ts";

type Fields = Readonly<Record<string, unknown>>;

/** One field: gives the value to be kept. */
export type Field<Value> = (value: unknown, path: string) => Value;

function described(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return `a text of ${value.length} characters`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return value === null ? "null" : typeof value === "object" ? "an object" : `a ${typeof value}`;
}

export const refused = (path: string, value: unknown, expected: string): AuditError => notKept(path, described(value), expected);

const notKept = (path: string, found: string, expected: string): AuditError =>
  new AuditError("not-accepted", `${path === "" ? "the entry" : path}: found ${found}; expected ${expected}. Nothing was recorded.`);

/** A text that fits the pattern, well-formed and no longer than `longest`. */
export function text(expected: string, pattern = /^[^\p{Cc}]+$/u, longest = 256): Field<string> {
  return (value, path) => {
    if (typeof value !== "string" || value.length > longest || !value.isWellFormed() || !pattern.test(value))
      throw refused(path, value, expected);
    return value;
  };
}

export const oneOf =
  <Word extends string>(...words: readonly Word[]): Field<Word> =>
  (value, path) => {
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) throw refused(path, value, words.join(" or "));
    return word;
  };

export const wholeNumber: Field<number> = (value, path) => {
  if (!Number.isSafeInteger(value) || (value as number) < 1) throw refused(path, value, "a whole number from 1");
  return value as number;
};

export const yesOrNo: Field<boolean> = (value, path) => {
  if (typeof value !== "boolean") throw refused(path, value, "true or false");
  return value;
};

export const listOf =
  <Value>(field: Field<Value>, longest = 1000): Field<readonly Value[]> =>
  (value, path) => {
    if (!Array.isArray(value) || value.length > longest) throw refused(path, value, `a list of at most ${longest}`);
    return value.map((item, index) => field(item, `${path}[${index}]`));
  };

/** Names of one pattern, each with a text. */
export const namedTexts =
  (names: RegExp, field: Field<string>): Field<Readonly<Record<string, string>>> =>
  (value, path) => {
    if (!isObject(value)) throw refused(path, value, "an object");
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => {
        if (!names.test(name)) throw notKept(path, `a name of ${name.length} characters`, `names of the form ${names.source}`);
        return [name, field(item, `${path}.${name}`)];
      }),
    );
  };

const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

/** An object with these fields and no others; an optional field that is `undefined` is left out. */
export function object<Needed extends Record<string, Field<unknown>>, Optional extends Record<string, Field<unknown>>>(
  needed: Needed,
  optional: Optional,
): Field<{ [Name in keyof Needed]: ReturnType<Needed[Name]> } & { [Name in keyof Optional]?: ReturnType<Optional[Name]> }> {
  return (value, path) => {
    if (!isObject(value)) throw refused(path, value, "an object");
    const known = { ...needed, ...optional };
    const unknown = Object.keys(value).findIndex((name) => !Object.hasOwn(known, name));
    if (unknown >= 0) throw notKept(path, `another name for field ${unknown + 1}`, `only ${Object.keys(known).join(", ")}`);
    const kept = Object.entries(known)
      .filter(([name]) => Object.hasOwn(needed, name) || value[name] !== undefined)
      .map(([name, field]) => [name, field(value[name], path === "" ? name : `${path}.${name}`)]);
    return Object.fromEntries(kept);
  };
}
