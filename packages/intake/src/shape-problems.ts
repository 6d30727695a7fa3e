import { nearestName, vocabulary } from "@nextline/core";
import type { z } from "zod";
import type { Fault } from "./fault.ts";
import { found } from "./found.ts";
import type { Path } from "./path.ts";
import { groupsWith, keysAt, keysWithout } from "./schema/keys-at.ts";

type Issue = z.core.$ZodIssue;

/** The faults an issue of the schema stands for, each with its place, what was found and the nearest valid name. */
export function shapeFaults(issue: Issue, root: unknown): readonly Fault[] {
  return leaves(issue, []).flatMap((leaf) => faultsOf(leaf, root));
}

interface Leaf {
  readonly issue: Issue;
  readonly path: Path;
}

/** The issues of the alternative that was most likely meant: of those of the right kind, the one with the fewest faults. */
function leaves(issue: Issue, prefix: Path): readonly Leaf[] {
  const path = [...prefix, ...(issue.path as (string | number)[])];
  if (issue.code !== "invalid_union") return [{ issue, path }];
  const meant = issue.errors.filter(
    (branch) => !branch.some((each) => each.path.length === 0 && ["invalid_type", "invalid_value"].includes(each.code)),
  );
  const [best] = meant.map((branch) => branch.flatMap((each) => leaves(each, path))).sort((a, b) => weight(a) - weight(b));
  return best ?? [{ issue, path }];
}

const weight = (branch: readonly Leaf[]): number =>
  branch.reduce((sum, { issue }) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);

function faultsOf({ issue, path }: Leaf, root: unknown): readonly Fault[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey([...path, key]));
  const value = valueAt(root, path);
  if (value === undefined) return [missing(path, issue.message)];
  return [{ path, found: found(value), expected: expectedOf(issue), remedy: remedyFor(issue, value) }];
}

/** The longest list of keys that is spelled out. */
const spelledOut = 30;

function unknownKey(path: Path): Fault {
  const key = String(path.at(-1));
  const known = keysWithout(key, path.slice(0, -1));
  const expected = known.length <= spelledOut ? `one of ${known.join(", ")}` : "a key that docs/case-format.md lists";
  return { path, part: "key", found: `the unknown key ${found(key)}`, expected, remedy: unknownKeyRemedy(key, path, known) };
}

function unknownKeyRemedy(key: string, path: Path, known: readonly string[]): string {
  if (path[0] === "stated" && vocabulary.has(key))
    return "It cannot be stated: it follows from sinceMonths of the lines, or from stop of the treatments.";
  if (path.length > 1 && keysAt([]).includes(key)) return "It belongs at the top level.";
  const groups = groupsWith(key).filter((group) => group !== path[0]);
  const [group] = groups.filter((each) => each !== "stated").concat(groups);
  if (group !== undefined) return `It belongs under ${group}.`;
  const nearest = nearestName(key.slice(0, 80), known);
  return nearest === undefined ? "Correct or remove it; docs/case-format.md lists every key." : `Write ${nearest}.`;
}

function missing(path: Path, message: string): Fault {
  const key = path.at(-1);
  const expected = message.startsWith("Invalid input") ? "a value" : message;
  const remedy = path.length === 1 && key === "nextline" ? "Begin with `nextline: case/1`." : `Add ${key}.`;
  return { path, found: "nothing", expected, remedy };
}

/** The message of the schema is what was expected; only groups of keys have none of their own. */
function expectedOf(issue: Issue): string {
  if (!issue.message.startsWith("Invalid input")) return issue.message;
  return issue.code === "invalid_type" && issue.expected === "object" ? "a group of keys" : "another value";
}

function remedyFor(issue: Issue, value: unknown): string {
  const expected = issue.code === "invalid_type" ? issue.expected : undefined;
  if (value === "unknown") return "Leave it out: what is not known is not written.";
  if (typeof value === "string") {
    const written = value.trim();
    if (expected === "boolean" && /^(yes|no|on|off|true|false)$/i.test(written)) return `Write ${/^(yes|on|true)$/i.test(written)}.`;
    if (/\d{4}/.test(written) && / date | day /.test(issue.message)) return dateRemedy(written);
    if (expected === "array") return written === "none" ? "Write []." : `Write [${written}].`;
    if (issue.code === "invalid_union" && issue.message.startsWith("a list of")) return listRemedy(written, issue.message);
    if (/^-?\d+(\.\d+)?$/.test(written)) return "Remove the quotes.";
    const withUnit = /^(\d+(?:\.\d+)?)\s*(\S.{0,12})$/.exec(written);
    if (withUnit !== null && issue.message.includes("{value")) return `Write {value: ${withUnit[1]}, unit: ${withUnit[2]}}.`;
    const nearest = issue.code === "invalid_value" ? nearestWord(written, issue.values.map(String)) : undefined;
    if (nearest !== undefined) return `Write ${nearest}.`;
  }
  if ((issue.code === "too_small" || issue.code === "too_big") && issue.origin === "array") return "Correct the list.";
  if (issue.code === "too_small" || issue.code === "too_big") return "Check the value and its unit.";
  if (typeof value === "number" && expected === "int") return "Write a whole number.";
  if (issue.code === "invalid_value") return "Write one of these, or leave it out.";
  return "Write it as docs/case-format.md shows.";
}

/** The word that was likely meant. Abbreviations differ by a letter and mean another thing: NR is not CR. */
function nearestWord(written: string, words: readonly string[]): string | undefined {
  const nearest = nearestName(written.slice(0, 80), words);
  const isAbbreviation = /[A-Z]{2}/.test(nearest ?? "");
  return isAbbreviation && nearest?.toLowerCase() !== written.toLowerCase() ? undefined : nearest;
}

/** The remedy for a text where a list is expected, or a word that stands for one. */
function listRemedy(written: string, expected: string): string {
  const word = /, or (\w+)$/.exec(expected)?.[1];
  const meant = word === undefined ? undefined : nearestName(written.slice(0, 80), [word]);
  return `Write ${meant ?? `[${written}]`}.`;
}

function dateRemedy(written: string): string {
  const day = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=T|\s|$)/.exec(written);
  if (day === null || /^\d{4}-\d{2}-\d{2}$/.test(written)) return "Check the date.";
  return `Write ${day[1]}-${day[2]?.padStart(2, "0")}-${day[3]?.padStart(2, "0")}.`;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  return value;
}
