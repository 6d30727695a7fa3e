/** Facts and editions of the right shape that make no sense: what a faulty importer could hand over. */
import { type Edition, type Fact, measurementUnits } from "@nextline/core";
import fc from "fast-check";
import { type Question, question } from "./random-edition.ts";

const word = fc.oneof(
  fc.constantFrom(
    "",
    "__proto__",
    "constructor",
    "toString",
    "lenalidomide",
    "IMiD",
    "del(17p)",
    "peripheral-neuropathy",
    "any",
    "unknown",
  ),
  fc.string(),
);
const number = fc.oneof(
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 1, 60, 1e308),
  fc.double(),
  fc.integer(),
);
const scalar = fc.oneof(word, number, fc.boolean());
const wordList = fc.array(word, { maxLength: 4 });
/** Dates of the right shape: some that no calendar has, some that could be. */
const date = fc.oneof(
  fc.record({ text: word, first: number, last: number }),
  fc.tuple(word, fc.integer({ min: 15_000, max: 21_000 }), fc.constantFrom(-30, 0, 0, 0, 30, 365)).map(([text, first, days]) => ({
    text,
    first,
    last: first + days,
  })),
);
const source = fc.record({ path: word });
const optional = { source, date };
const finding = fc.oneof(
  word,
  fc.constantFrom(
    "age",
    "fitness",
    "refractoryTo",
    "exposedTo",
    "priorLines",
    "relapseKind",
    "relapseDate",
    "monthsSinceLastDose",
    "cytogenetics",
  ),
);

const toxicity = fc.array(fc.record({ kind: word, grade: number, drug: word }, { requiredKeys: ["kind"] }), { maxLength: 2 });
const procedures = fc.constantFrom("autologous-transplant", "allogeneic-transplant", "leukapheresis", "radiotherapy");
const response = fc.constantFrom("sCR", "CR", "PR", "SD", "PD");

const exposure = fc.record(
  {
    kind: fc.constant("exposure"),
    drugs: fc.oneof(wordList, fc.constant("unknown"), fc.constantFrom(["cilta-cel"], ["dexamethasone"], ["bortezomib", "lenalidomide"])),
    stop: date,
    intent: fc.oneof(word, fc.constantFrom("induction", "mobilisation", "maintenance", "bridging", "lymphodepletion", "relapse")),
    planned: fc.boolean(),
    cycles: number,
    doseLevel: word,
    bestResponse: fc.oneof(word, response),
    ended: fc.oneof(word, fc.constantFrom("progression", "toxicity", "completed", "ongoing")),
    toxicity,
    ...optional,
  },
  { requiredKeys: ["kind", "drugs", "source"] },
);

const shapes: readonly fc.Arbitrary<unknown>[] = [
  fc.record(
    {
      kind: fc.constant("measurement"),
      code: fc.oneof(word, fc.constantFrom(...Object.keys(measurementUnits)), fc.constantFrom("serumM", "urineM", "kappa", "lambda")),
      value: number,
      unit: word,
      upperLimit: number,
      ...optional,
    },
    { requiredKeys: ["kind", "code", "value", "unit", "source"] },
  ),
  fc.record(
    {
      kind: fc.constant("attribute"),
      code: fc.oneof(
        word,
        fc.constantFrom("sex", "frailty", "dialysis", "relapseKind", "noOtherConditions", "route"),
        fc.constantFrom("serumImmunofixation", "urineImmunofixation", "marrowClonalCells", "newLesion", "lesionsCleared", "hyperviscosity"),
        fc.constant("involvedLightChain"),
      ),
      value: scalar,
      ...optional,
    },
    { requiredKeys: ["kind", "code", "value", "source"] },
  ),
  fc.record(
    {
      kind: fc.constant("abnormality"),
      name: word,
      present: fc.oneof(fc.boolean(), fc.constant("unknown")),
      cellsPercent: number,
      ...optional,
    },
    { requiredKeys: ["kind", "name", "present", "source"] },
  ),
  fc.record(
    { kind: fc.constant("condition"), name: word, present: fc.boolean(), grade: number, painful: fc.boolean(), ...optional },
    { requiredKeys: ["kind", "name", "present", "source"] },
  ),
  fc.record({ kind: fc.constant("medicine"), name: word, ...optional }, { requiredKeys: ["kind", "name", "source"] }),
  fc.record(
    {
      kind: fc.constant("line"),
      position: fc.oneof(fc.constantFrom(1, 2), number),
      drugs: fc.oneof(wordList, fc.constant("unknown")),
      transplant: fc.boolean(),
      maintenance: wordList,
      bestResponse: word,
      months: number,
      sinceMonths: number,
      ended: fc.oneof(word, fc.constantFrom("completed", "ongoing", "toxicity", "progression-off-treatment")),
      progressionAfterDays: number,
      progressedOn: wordList,
      toxicity,
      ...optional,
    },
    { requiredKeys: ["kind", "position", "drugs", "source"] },
  ),
  exposure,
  exposure,
  fc.record(
    { kind: fc.constant("procedure"), procedure: fc.oneof(word, procedures), planned: fc.boolean(), ...optional },
    { requiredKeys: ["kind", "procedure", "source"] },
  ),
  fc.record(
    { kind: fc.constant("response"), response: fc.oneof(word, response), ...optional },
    { requiredKeys: ["kind", "response", "source"] },
  ),
  fc.record(
    { kind: fc.constant("mrd"), result: fc.oneof(word, fc.constant("negative")), sensitivity: number, method: word, ...optional },
    { requiredKeys: ["kind", "result", "sensitivity", "source"] },
  ),
  fc.record({ kind: fc.constant("relapse"), ...optional }, { requiredKeys: ["kind", "source"] }),
  fc.record(
    { kind: fc.constant("stated"), finding, value: fc.oneof(scalar, wordList), ...optional },
    { requiredKeys: ["kind", "finding", "value", "source"] },
  ),
];

const days = [
  "2026-11-23",
  "2019-09-30",
  "2026-02-30",
  "2026-13-01",
  "2026",
  "0000-01-01",
  "9999-12-31",
  "",
  "__proto__",
  "1e9",
  "２０２６-01-01",
];

const edition: fc.Arbitrary<Edition> = fc
  .record(
    {
      jurisdiction: fc.constantFrom("US", "EU", "JP", "XX", "__proto__"),
      asOf: fc.constantFrom(...days),
      guidelines: fc.constantFrom<string[]>([], ["IMWG"], ["__proto__", ""]),
      offLabel: fc.boolean(),
    },
    { requiredKeys: ["jurisdiction", "asOf"] },
  )
  .map((odd) => odd as Edition);

/** Few enough that the knowledge is prepared once for each. */
const editions = [...days.map((asOf): Edition => ({ jurisdiction: "US", asOf })), ...fc.sample(edition, 12)];

/** Where lines are summarised the dated treatments are not used: half have no summary. */
export const nonsense: fc.Arbitrary<Question> = fc
  .tuple(fc.constantFrom(...editions), fc.array(fc.oneof(...shapes), { maxLength: 20 }), fc.boolean())
  .map(([asked, facts, summarised]) =>
    question(
      (facts as Fact[]).filter(({ kind }) => summarised || kind !== "line"),
      asked,
    ),
  );
