import type { NameIndex } from "../../names/name-index.ts";
import { folded } from "../../names/name-table.ts";
import { type Meaning, sameMeaning } from "../meaning.ts";
import { ownConcepts } from "../own-codes/own-concepts.ts";
import { answerWords } from "./answer-words.ts";
import { drugText } from "./drug-text.ts";
import { measurementNames } from "./measurement-names.ts";
import type { TextFound, TextIndex } from "./text-found.ts";
import { endingWords, procedureWords } from "./treatment-words.ts";

type Table = ReadonlyMap<string, readonly Meaning[]>;

/** Whole names, folded: case, width, spaces, hyphens and parentheses do not matter. A sign alone is kept as it is. */
const key = (text: string): string => folded(text) || text.normalize("NFKC").trim();

function table(entries: Iterable<readonly [string, Meaning]>): Table {
  const found = new Map<string, Meaning[]>();
  for (const [text, meaning] of entries) {
    const before = found.get(key(text)) ?? [];
    if (!before.some((each) => sameMeaning(each, meaning))) found.set(key(text), [...before, meaning]);
  }
  return found;
}

function* words<Name extends string>(
  lists: Readonly<Partial<Record<Name, readonly string[]>>>,
  meaning: (name: Name) => Meaning,
): Generator<readonly [string, Meaning]> {
  for (const [name, texts] of Object.entries(lists) as [Name, readonly string[]][]) for (const text of texts) yield [text, meaning(name)];
}

const ownTexts = (kinds: readonly Meaning["kind"][]): readonly (readonly [string, Meaning])[] =>
  ownConcepts
    .filter(({ means }) => kinds.includes(means.kind))
    .flatMap(({ en, ja, means }): (readonly [string, Meaning])[] => [
      [en, means],
      [ja, means],
      ...(means.kind === "response" ? [[means.response, means] as const, [en.replace(/^.*, /, ""), means] as const] : []),
      ...(means.kind === "word" ? [[means.word, means] as const] : []),
      ...(means.kind === "abnormality" ? [[means.name, means] as const] : []),
    ]);

const observations = table([
  ...words(measurementNames, (code) => ({ kind: "measurement", code })),
  ...ownTexts(["attribute", "measurement", "abnormality", "stated", "question"]),
]);
const answers = table([
  ...words(answerWords, (answer) => ({ kind: "answer", answer })),
  ...ownTexts(["response", "word", "stage", "grade", "abnormality"]),
]);
const procedures = table([...words(procedureWords, (name) => ({ kind: "procedure", name })), ...ownTexts(["procedure"])]);
const treatments = table([
  ...words(endingWords, (ended) => ({ kind: "ended", ended })),
  ...ownTexts(["ended", "intent", "planned", "dose"]),
]);

/** The names of a knowledge base and of the laboratories, by what they name. */
export function textIndex(names: NameIndex): TextIndex {
  const drugs = drugText(names);
  const fromTable = (found: Table, text: string): TextFound => {
    const meanings = found.get(key(text)) ?? [];
    const [meaning] = meanings;
    if (meaning === undefined) return { is: "none" };
    return meanings.length === 1 ? { is: "one", meaning } : { is: "several", what: "several things" };
  };
  const named = (id: string | undefined, kind: "condition" | "abnormality" | "toxicity"): TextFound =>
    id === undefined ? { is: "none" } : { is: "one", meaning: { kind, name: id } };
  const orElse = (first: TextFound, second: () => TextFound): TextFound => (first.is === "none" ? second() : first);
  return {
    find: (text, domain) => {
      switch (domain) {
        case "observation":
          return orElse(fromTable(observations, text), () => named(names.abnormalities.resolve(text), "abnormality"));
        case "answer":
          return orElse(fromTable(answers, text), () =>
            orElse(named(names.abnormalities.resolve(text), "abnormality"), () => (text.length > 3 ? drugs(text) : { is: "none" })),
          );
        case "condition":
          return named(names.conditions.resolve(text), "condition");
        case "toxicity":
          return named(names.toxicities.resolve(text), "toxicity");
        case "procedure":
          return fromTable(procedures, text);
        case "treatment":
          return fromTable(treatments, text);
        case "medication":
          return drugs(text);
      }
    },
  };
}
