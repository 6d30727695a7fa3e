import type { Problem } from "@nextline/core";
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from "yaml";
import type { Fault } from "./fault.ts";
import { found } from "./found.ts";
import { type Path, pathText } from "./path.ts";

/**
 * Takes the text of a case file, YAML or JSON (JSON is YAML), and gives its plain value and the place of every path in it.
 * Does not know what a case is. Refuses, before any parsing, what is too large, empty or not text.
 */
export type DocumentResult =
  | { readonly ok: true; readonly document: CaseDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface CaseDocument {
  readonly value: unknown;
  /** Keys that stand twice in their group; the value has the last of them. */
  readonly repeated: readonly Problem[];
  /** A fault with its path as text and its place (`line:column`, both from 1). */
  readonly locate: (fault: Fault) => Problem;
}

/** The longest text that is read by default, in characters; a case has a few thousand. The parser needs seconds for this much. */
export const maximalLength = 1_000_000;

/** The deepest nesting that is read; a case needs six. */
const maximalDepth = 50;

/** How many aliases (`*name`) may be expanded; more is taken as an attack. */
const maximalAliases = 100;

/** YAML 1.2 whatever the text declares, repeated keys left to `repeatedKeys`, nothing written to the console. */
const readAsCore = { schema: "core", merge: false, prettyErrors: false, uniqueKeys: false, logLevel: "error" } as const;

const wholeDocument = (what: string, expected: string, remedy: string, at = "1:1"): Problem => ({
  path: pathText([]),
  found: what,
  expected,
  remedy,
  at,
});

export function readDocument(text: string, maximum: number = maximalLength): DocumentResult {
  const refusal = refuse(text, maximum);
  if (refusal !== undefined) return { ok: false, problems: [refusal] };
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  try {
    const yaml = parseDocument(text, { lineCounter: lines, ...readAsCore });
    const errors = [...yaml.errors, ...yaml.warnings];
    if (errors.some((error) => error.message.includes("call stack"))) return { ok: false, problems: [tooDeep] };
    if (errors.length > 0) return { ok: false, problems: errors.slice(0, 20).map((error) => syntaxProblem(error, at(error.pos[0]))) };
    const value: unknown = yaml.toJS({ maxAliasCount: maximalAliases });
    const document = { value, repeated: repeatedKeys(yaml.contents, [], at), locate: (fault: Fault) => located(fault, yaml.contents, at) };
    return { ok: true, document };
  } catch (error) {
    return { ok: false, problems: [unreadable(error)] };
  }
}

function refuse(text: string, maximum: number): Problem | undefined {
  if (text.length > maximum) {
    return wholeDocument(
      `${text.length} characters`,
      `at most ${maximum}`,
      "A case is one patient: split the file, or leave out what is no part of the case.",
    );
  }
  if (text.includes("\0") || text.includes("\uFFFD")) {
    return wholeDocument("binary data", "text in UTF-8", "Save the case as YAML or JSON text.");
  }
  if (text.trim() === "") return wholeDocument("an empty file", "a case", "Begin with `nextline: case/1`.");
  if (deepest(text) > maximalDepth) {
    return wholeDocument(`brackets more than ${maximalDepth} deep`, "a case", "Write the case as docs/case-format.md shows.");
  }
  return undefined;
}

/** How deep brackets could be nested; counts those in texts too, which only makes it too large. */
function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > most) most = depth;
    } else if ((code === 0x5d || code === 0x7d) && depth > 0) depth -= 1;
  }
  return most;
}

function syntaxProblem(error: YAMLError, at: string): Problem {
  if (error.code === "MULTIPLE_DOCS") {
    return wholeDocument("a second document", "one case in a file", "Put every case into its own file.", at);
  }
  const what = error.message.split("\n")[0]?.replace(/[.:]\s*$/, "") ?? "";
  return wholeDocument(`a text that cannot be read (${what})`, "YAML or JSON", "Correct the text at this place.", at);
}

const tooDeep = wholeDocument("groups nested too deeply", "a case", "Write the case as docs/case-format.md shows.");

function unreadable(error: unknown): Problem {
  if (error instanceof RangeError) return tooDeep;
  if (!(error instanceof ReferenceError)) return wholeDocument("a text that cannot be read", "YAML or JSON", "Write plain YAML or JSON.");
  return wholeDocument("too many aliases", `at most ${maximalAliases} uses of *aliases`, "Write the values out.");
}

/** The fault with the place of its key or value, or of the innermost group that is there when the path leads nowhere. */
function located(fault: Fault, root: unknown, at: (offset: number) => string): Problem {
  const problem = { path: pathText(fault.path), found: fault.found, expected: fault.expected, remedy: fault.remedy };
  return { ...problem, at: at(offsetOf(fault.path, fault.part === "key", root)) };
}

function offsetOf(path: Path, ofKey: boolean, root: unknown): number {
  let node: unknown = root;
  let offset = start(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => keyText(item.key) === String(step));
      if (pair === undefined) return offset;
      const last = depth === path.length - 1;
      node = pair.value;
      offset = (last && ofKey ? start(pair.key) : (start(node) ?? start(pair.key))) ?? offset;
    } else if (isSeq(node) && typeof step === "number") {
      node = node.items[step];
      offset = start(node) ?? offset;
    } else return offset;
  }
  return offset;
}

const start = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];

const keyText = (key: unknown): string => (isScalar(key) ? String(key.value ?? "") : String(key));

function repeatedKeys(node: unknown, path: Path, at: (offset: number) => string): readonly Problem[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => repeatedKeys(item, [...path, index], at));
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.items.flatMap((pair) => {
    const key = keyText(pair.key);
    const place = [...path, key];
    const below = repeatedKeys(pair.value, place, at);
    if (!seen.has(key)) {
      seen.add(key);
      return below;
    }
    const remedy = "Remove one of them; several values with dates are a list.";
    const problem = { path: pathText(place), found: `the key ${found(key)} again`, expected: "every key once in its group", remedy };
    return [{ ...problem, at: at(start(pair.key) ?? 0) }, ...below];
  });
}
