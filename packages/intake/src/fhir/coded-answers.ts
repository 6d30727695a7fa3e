import type { Answer, Meaning } from "./meaning.ts";
import type { CodeSystemId } from "./systems.ts";

/**
 * Answers as laboratories code them. LOINC answers LA..., SNOMED CT qualifiers, and the letters of HL7 v3 (which have no system id here and
 * are read in `interpretation` only). Seen in public profiles and value sets (German core data set, DCC, HL7 examples).
 */
const answers: Readonly<Record<Answer, readonly (readonly [CodeSystemId, string])[]>> = {
  yes: [
    ["snomed", "10828004"], // positive
    ["snomed", "260373001"], // detected
    ["snomed", "52101004"], // present
    ["loinc", "LA6576-8"], // positive
    ["loinc", "LA11882-0"], // detected
    ["loinc", "LA9633-4"], // present
    ["loinc", "LA33-6"], // yes
  ],
  no: [
    ["snomed", "260385009"], // negative
    ["snomed", "260415000"], // not detected
    ["snomed", "2667000"], // absent
    ["loinc", "LA6577-6"], // negative
    ["loinc", "LA11883-8"], // not detected
    ["loinc", "LA9634-2"], // absent
    ["loinc", "LA32-8"], // no
  ],
  unclear: [
    ["snomed", "42425007"], // equivocal
    ["snomed", "419984006"], // inconclusive
    ["loinc", "LA18198-4"], // no call
    ["loinc", "LA11885-3"], // equivocal
    ["loinc", "LA9663-1"], // inconclusive
  ],
};

/** The answers of LOINC to the ECOG performance status: 0 to 4; 5, dead, is no value here. */
const ecog = ["LA9622-7", "LA9623-5", "LA9624-3", "LA9625-0", "LA9626-8"];

/** Every coded answer with what it says. */
export const codedAnswers: readonly (readonly [CodeSystemId, string, Meaning])[] = [
  ...Object.entries(answers).flatMap(([answer, codes]) =>
    codes.map(([system, code]) => [system, code, { kind: "answer", answer: answer as Answer }] as const),
  ),
  ...ecog.map((code, value) => ["loinc", code, { kind: "number", value }] as const),
];

/** The letters of HL7 in `Observation.interpretation` that say whether something was found. H, L and N say nothing of that. */
export const interpretations: ReadonlyMap<string, Answer> = new Map([
  ["POS", "yes"],
  ["DET", "yes"],
  ["NEG", "no"],
  ["ND", "no"],
  ["IND", "unclear"],
  ["E", "unclear"],
]);
