import type { CodeIndex } from "./code-index.ts";
import { type JsonObject, objectOf, objectsOf, textOf } from "./json.ts";
import { type Meaning, sameMeaning } from "./meaning.ts";
import type { Reason } from "./reason.ts";
import { agreeingText } from "./special-codes.ts";
import { type CodeSystemId, systemOf } from "./systems.ts";
import type { TextDomain, TextIndex } from "./texts/text-found.ts";

/** What a CodeableConcept stands for, or why that cannot be told. */
export type ConceptFound =
  | { readonly ok: true; readonly meaning: Meaning }
  | { readonly ok: false; readonly reason: Reason; readonly what: string };

export interface Terms {
  readonly codes: CodeIndex;
  readonly texts: TextIndex;
}

interface Seen {
  readonly meanings: Meaning[];
  readonly traps: string[];
  readonly wrongDigits: string[];
  readonly unknown: string[];
  readonly texts: string[];
  leftOut: boolean;
  /** A code of a system that says exactly what it is about is not known: a text beside it must not stand for it. */
  decisive: boolean;
}

/**
 * Systems whose unknown code wins over a text: `Creatinine` beside the LOINC code of creatinine in urine is not the one in serum. A product code
 * of a medicine is no such thing, for there are tens of thousands, and the text names the drug.
 */
const decisive: Readonly<Partial<Record<TextDomain, readonly CodeSystemId[]>>> = {
  observation: ["loinc", "jlac10", "snomed"],
  condition: ["icd10", "icd10cm"],
};

const failed = (reason: Reason, what: string): ConceptFound => ({ ok: false, reason, what });

/**
 * What a CodeableConcept stands for: its codes first, then its text. Several codes must stand for one thing, a text beside a code must not
 * stand for another, and a code that is a trap or whose check digit is wrong is not taken. Nothing is guessed.
 */
export function conceptOf(concept: unknown, domain: TextDomain, terms: Terms): ConceptFound {
  const object = objectOf(concept);
  const seen: Seen = { meanings: [], traps: [], wrongDigits: [], unknown: [], texts: [], leftOut: false, decisive: false };
  const written = object === undefined ? textOf(concept) : textOf(object["text"]);
  if (written !== undefined) seen.texts.push(written);
  const agreeing: RegExp[] = [];
  for (const { value: coding } of codingsOf(object)) readCoding(coding, domain, terms, seen, agreeing);
  const texts = textsFound(seen.texts, domain, terms.texts);
  return decided(seen, texts, agreeing);
}

function codingsOf(object: JsonObject | undefined): readonly { readonly value: JsonObject }[] {
  if (object === undefined) return [];
  const codings = objectsOf(object["coding"]);
  // A Coding where a CodeableConcept belongs.
  return codings.length === 0 && object["code"] !== undefined && object["system"] !== undefined ? [{ value: object }] : codings;
}

function readCoding(coding: JsonObject, domain: TextDomain, { codes }: Terms, seen: Seen, agreeing: RegExp[]): void {
  const display = textOf(coding["display"]);
  if (display !== undefined) seen.texts.push(display);
  const address = textOf(coding["system"]);
  const code = textOf(coding["code"]);
  if (code === undefined) return;
  const system = systemOf(address);
  const shown = codes.shown(address, code);
  if (system === undefined) {
    seen.unknown.push(shown);
    return;
  }
  if (readCode(system, code, shown, codes, seen, agreeing) && decisive[domain]?.includes(system) === true) seen.decisive = true;
}

/** Whether the code is not known. */
function readCode(system: CodeSystemId, code: string, shown: string, codes: CodeIndex, seen: Seen, agreeing: RegExp[]): boolean {
  const lookup = codes.lookup(system, code);
  switch (lookup.is) {
    case "known": {
      seen.meanings.push(...lookup.meanings);
      const mustAgree = agreeingText.get(`${system} ${code}`);
      if (mustAgree !== undefined) agreeing.push(mustAgree);
      break;
    }
    case "trap":
      seen.traps.push(`${shown}: ${lookup.text.replace(/\.$/, "")}`);
      break;
    case "check-digit":
      seen.wrongDigits.push(shown);
      break;
    case "left-out":
      seen.leftOut = true;
      break;
    case "unknown":
      seen.unknown.push(shown);
      return true;
  }
  return false;
}

interface TextsFound {
  readonly meanings: readonly Meaning[];
  readonly several?: string;
  readonly amongOthers?: string;
}

function textsFound(texts: readonly string[], domain: TextDomain, index: TextIndex): TextsFound {
  const found = [...new Set(texts)].map((text) => ({ text, found: index.find(text, domain) }));
  const several = found.find(({ found: each }) => each.is === "several");
  const among = found.find(({ found: each }) => each.is === "among-others");
  return {
    meanings: found.flatMap(({ found: each }) => (each.is === "one" ? [each.meaning] : [])).filter(isFirst),
    ...(several === undefined ? {} : { several: several.text }),
    ...(among === undefined ? {} : { amongOthers: among.text }),
  };
}

const isFirst = (meaning: Meaning, index: number, all: readonly Meaning[]): boolean =>
  all.findIndex((each) => sameMeaning(each, meaning)) === index;

function decided(seen: Seen, texts: TextsFound, agreeing: readonly RegExp[]): ConceptFound {
  const all = seen.meanings.filter(isFirst);
  const named = all.filter(({ kind }) => kind !== "other");
  const meanings = named.length > 0 ? named : all;
  const [meaning, another] = meanings;
  if (meaning === undefined) return withoutCode(seen, texts);
  if (another !== undefined) {
    const agreed = meanings.filter((each) => texts.meanings.some((text) => sameMeaning(text, each)));
    const [one, more] = agreed;
    if (one !== undefined && more === undefined) return { ok: true, meaning: one };
    return failed("codes-disagree", `codes that stand for ${meanings.map(meaningText).join(" and ")}`);
  }
  if (meaning.kind === "other") return { ok: true, meaning };
  const beside = texts.meanings.find((text) => !sameMeaning(text, meaning) && text.kind === meaning.kind);
  if (beside !== undefined)
    return failed("code-and-text-disagree", `a code for ${meaningText(meaning)} beside a text for ${meaningText(beside)}`);
  if (agreeing.some((pattern) => !seen.texts.some((text) => pattern.test(text))))
    return failed("code-and-text-disagree", `a code that is in use for two things, without a text that says ${meaningText(meaning)}`);
  return { ok: true, meaning };
}

function withoutCode(seen: Seen, texts: TextsFound): ConceptFound {
  const [trap] = seen.traps;
  if (trap !== undefined) return failed("trap", trap);
  const [wrong] = seen.wrongDigits;
  if (wrong !== undefined) return failed("check-digit", `${wrong} fails its check digit`);
  const shown = [...new Set([...seen.unknown, ...seen.texts.map((text) => JSON.stringify(text))])].slice(0, 3).join(", ");
  if (seen.decisive) return failed("unknown-code", `${shown} stands for nothing here`);
  const [meaning, another] = texts.meanings;
  if (meaning !== undefined && another === undefined && texts.several === undefined) return { ok: true, meaning };
  if (meaning !== undefined || texts.several !== undefined)
    return failed("ambiguous-text", `${JSON.stringify(texts.several ?? seen.texts[0] ?? "")} means several things`);
  if (texts.amongOthers !== undefined) return failed("text-not-certain", `${JSON.stringify(texts.amongOthers)} says more than a name`);
  if (seen.leftOut)
    return failed("code-system-left-out", shown === "" ? "no code of a system that is read" : `${shown}: no code of a system that is read`);
  return shown === "" ? failed("no-code", "neither code nor text") : failed("unknown-code", `${shown} stands for nothing here`);
}

/** A meaning in a few words. */
export function meaningText(meaning: Meaning): string {
  switch (meaning.kind) {
    case "measurement":
    case "attribute":
    case "stage":
      return meaning.code;
    case "other":
      return meaning.what;
    case "question":
      return meaning.of;
    case "stated":
      return meaning.finding;
    case "response":
      return meaning.response;
    case "answer":
      return meaning.answer;
    case "word":
      return meaning.word;
    default:
      return "name" in meaning ? meaning.name : meaning.kind;
  }
}
