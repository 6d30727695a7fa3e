/** A case as it is being written: the plain value of a case file. Only intake's reader says what it means. */
export interface CaseValue {
  readonly nextline: "case/1";
  readonly [key: string]: unknown;
}

/** The way to a part of a case: keys and places. */
export type CasePath = readonly (string | number)[];

/** A case without anything. */
export const emptyCase: CaseValue = { nextline: "case/1" };

const isGroup = (value: unknown): value is Readonly<Record<string | number, unknown>> => typeof value === "object" && value !== null;

/** What stands at a path; `undefined` when nothing does. */
export function valueAt(value: unknown, path: CasePath): unknown {
  let found = value;
  for (const step of path) found = isGroup(found) ? found[step] : undefined;
  return found;
}

/** The case with a value at a path, or without one. Groups that become empty go; places in lists move up. */
export function withValue(value: CaseValue, path: CasePath, part: unknown): CaseValue {
  return (changed(value, path, part) ?? emptyCase) as CaseValue;
}

function changed(group: unknown, path: CasePath, part: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return part;
  if (typeof step === "number") {
    const list = Array.isArray(group) ? [...group] : [];
    const inside = changed(list[step], rest, part);
    if (inside === undefined) list.splice(step, 1);
    else list[step] = inside;
    return list.length === 0 ? undefined : list;
  }
  const entries: Record<string, unknown> = isGroup(group) && !Array.isArray(group) ? { ...group } : {};
  const inside = changed(entries[step], rest, part);
  if (inside === undefined) delete entries[step];
  else entries[step] = inside;
  return Object.keys(entries).length === 0 ? undefined : entries;
}

/** Whether anything is said of the patient; country and day are not of the patient. */
export function saysSomething(value: CaseValue): boolean {
  return Object.keys(value).some((key) => !["nextline", "asOf", "jurisdiction"].includes(key));
}
