import type { Problem } from "@nextline/core";
import { found } from "../found.ts";
import { objectOf, textOf } from "./json.ts";
import { jsonFault } from "./json-fault.ts";

/** A part of a record: a Bundle or a resource, with the words its place begins with. */
export interface Page {
  readonly path: string;
  readonly value: unknown;
}

export type RecordResult =
  | { readonly ok: true; readonly pages: readonly Page[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The longest text that is read by default, in characters: some ten thousand resources. */
export const longestRecord = 50_000_000;

const refused = (path: string, what: string, expected: string, remedy: string, at?: string): RecordResult => ({
  ok: false,
  problems: [{ path, found: what, expected, remedy, ...(at === undefined ? {} : { at }) }],
});

const wanted = "a FHIR R4 Bundle, a list of Bundles, NDJSON or a resource";

/**
 * The parts of a record: of a text (JSON, or NDJSON with one resource a line) or of what was parsed already (a Bundle, a resource, a list of
 * either: the pages of a search).
 */
export function parseRecord(record: unknown, maximum: number = longestRecord): RecordResult {
  if (typeof record !== "string") return pagesOf(record);
  if (record.length > maximum) {
    return refused(
      "(document)",
      `${record.length} characters`,
      `at most ${maximum}`,
      "Send the record of one patient, without documents and pictures.",
    );
  }
  const text = record.replace(/^\uFEFF/, "");
  if (text.trim() === "") return refused("(document)", "an empty text", wanted, "Send the record of the patient.");
  if (text.includes("\0")) return refused("(document)", "binary data", "text in UTF-8", "Send JSON.");
  try {
    return pagesOf(JSON.parse(text));
  } catch {
    return linesOf(text);
  }
}

function pagesOf(value: unknown): RecordResult {
  if (Array.isArray(value)) {
    if (value.length === 0) return refused("(document)", "an empty list", wanted, "Send the record of the patient.");
    const wrong = value.findIndex((each) => typeOf(each) === undefined);
    if (wrong >= 0) return noResource(`[${wrong}]`, value[wrong]);
    return { ok: true, pages: value.map((each, index) => ({ path: `${typeOf(each)}[${index}]`, value: each })) };
  }
  const type = typeOf(value);
  return type === undefined ? noResource("(document)", value) : { ok: true, pages: [{ path: type, value }] };
}

function noResource(path: string, value: unknown): RecordResult {
  const object = objectOf(value);
  if (object === undefined) return refused(path, found(value), wanted, "Send an object with its resourceType.");
  const what = object["resourceType"] === undefined ? "no resourceType" : found(object["resourceType"]);
  return refused(
    path === "(document)" ? "resourceType" : `${path}.resourceType`,
    what,
    "the name of a resource, as Bundle",
    "Write resourceType.",
  );
}

const typeOf = (value: unknown): string | undefined => {
  const type = textOf(objectOf(value)?.["resourceType"]);
  return type !== undefined && /^[A-Z][A-Za-z]{1,39}$/.test(type) ? type : undefined;
};

/** NDJSON: a resource a line. A text of which the first line is no JSON is told as the JSON it fails to be. */
function linesOf(text: string): RecordResult {
  const lines = text.split(/\r?\n/);
  const filled = lines.flatMap((line, index) => (line.trim() === "" ? [] : [{ line, number: index + 1 }]));
  const [first] = filled;
  if (filled.length < 2 || first === undefined || parsed(first.line) === undefined) return notJson(text);
  const pages: Page[] = [];
  for (const { line, number } of filled) {
    const value = parsed(line);
    const type = typeOf(value);
    if (value === undefined)
      return refused(
        `line ${number}`,
        "a line that is no JSON",
        "one resource on each line (NDJSON)",
        "Correct or remove the line.",
        `${number}:1`,
      );
    if (type === undefined)
      return refused(
        `line ${number}`,
        "no resourceType",
        "one resource on each line (NDJSON)",
        "Correct or remove the line.",
        `${number}:1`,
      );
    pages.push({ path: `line ${number}: ${type}`, value });
  }
  return { ok: true, pages };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Where JSON ends to be JSON; the message of the engine is not shown, for it may hold what stands in the record. */
function notJson(text: string): RecordResult {
  const before = textBeforeFault(text);
  if (before === undefined) return refused("(document)", "a text that is no JSON", wanted, "Send valid JSON.");
  const lines = before.split("\n");
  const at = `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
  return refused("(document)", "a text that is no JSON", wanted, "Correct the text at this place.", at);
}

/** Absent where a single string is too long to be looked through. */
function textBeforeFault(text: string): string | undefined {
  try {
    return text.slice(0, jsonFault(text));
  } catch {
    return undefined;
  }
}

/** Whether a text is FHIR and no case file: JSON or NDJSON that speaks of a resourceType near its beginning, or anywhere if it is one object. */
export function isFhir(text: string): boolean {
  const start =
    text
      .slice(0, 4)
      .replace(/^\uFEFF/, "")
      .trimStart()
      .charAt(0) || text.trimStart().charAt(0);
  return (start === "{" || start === "[") && /"resourceType"\s*:/.test(text);
}
