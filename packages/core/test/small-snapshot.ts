/** A knowledge base of invented drugs and options, small enough to be read beside a test that uses it. */
import { assess } from "../src/assess.ts";
import type { Edition } from "../src/catalogue/edition.ts";
import type { Assessment, Option } from "../src/explanation/assessment.ts";
import type { Fact } from "../src/facts/fact.ts";
import type {
  Approval,
  Drug,
  Guideline,
  Indication,
  LabelTemplate,
  Regimen,
  Rule,
  Snapshot,
  Statement,
  Text,
  Trial,
  TrialResult,
} from "../src/index.ts";

export const text = (en: string): Text => ({ en, ja: en });
const sourced = { source: "a-source", verified: "read" } as const;

/** A drug of a class of which nothing is known but what is said. */
export function drug(id: string, drugClass: string, more: Partial<Drug> = {}): Drug {
  const none = { codes: [], doses: [], renal: [], hepatic: [], frailty: [], cautions: [], interactions: [], measures: [], toxicities: [] };
  return { id, names: text(id.toUpperCase()), synonyms: [], class: drugClass, routes: ["po"], ...none, ...more };
}

/** An option of some drugs; one without drugs is a strategy. */
export function regimen(id: string, drugs: readonly string[], more: Partial<Regimen> = {}): Regimen {
  return {
    id,
    names: text(id),
    synonyms: [],
    kind: drugs.length === 0 ? "observation" : "regimen",
    drugs: drugs.map((name) => ({ drug: name, schedule: text("daily") })),
    routes: drugs.length === 0 ? [] : ["po"],
    inpatientStart: false,
    ...sourced,
    ...more,
  };
}

/** A label of a drug in the US for some options, since 2015 and for everybody unless said otherwise. */
export function approval(name: string, regimens: readonly string[], more: Partial<Indication> = {}): Approval {
  const indication: Indication = {
    id: "relapsed",
    event: "approval",
    setting: "relapsed",
    regimens,
    from: "2015-01-01",
    dateVerified: "read",
    text: text("relapsed disease"),
    ...sourced,
    ...more,
  };
  return { id: `us/${name}`, drug: name, jurisdiction: "US", indications: [indication], supply: [] };
}

/** An international guideline of 2020. */
export function guideline(statements: readonly (Pick<Statement, "id" | "options"> & Partial<Statement>)[]): Guideline {
  return {
    id: "guide-2020",
    body: "GUIDE",
    jurisdiction: "INT",
    title: text("Guide 2020"),
    source: "a-source",
    from: "2020-01-01",
    statements: statements.map((statement) => ({ topic: "regimen", text: text(statement.id), ...sourced, ...statement })),
  };
}

/** A randomised trial that one option won against another. */
export function win(
  winner: string,
  loser: string,
  more: Partial<TrialResult> = {},
  eligibility: Partial<Trial["eligibility"]> = {},
): Trial {
  const result: TrialResult = {
    endpoint: "PFS",
    subgroup: "all",
    treatment: "new",
    comparator: "old",
    hr: 0.6,
    ci: [0.4, 0.8],
    ...sourced,
  };
  return {
    id: `${winner}-v-${loser}`,
    phase: "3",
    design: "randomised",
    eligibility: { text: [], ...sourced, ...eligibility },
    arms: [
      { id: "new", regimens: [winner] },
      { id: "old", regimens: [loser] },
    ],
    results: [{ ...result, ...more }],
    safety: [],
  };
}

export function rule(id: string, more: Partial<Rule>): Rule {
  return {
    id,
    topic: "refractoriness",
    forEach: "option",
    effect: { kind: "against", force: "strong" },
    text: text(id),
    sources: ["a-source"],
    verified: "read",
    ...more,
  };
}

/** A template that puts doses and reduced doses into one section of a label, and other bands of the kidneys into two. */
export function labelTemplate(...labels: readonly string[]): LabelTemplate {
  return {
    id: "a-template",
    names: text("a template"),
    jurisdiction: "US",
    labels,
    sections: [
      { number: "2", name: { en: "Dosage", ja: "用量" }, kinds: ["dose", "renal-reduced", "renal-other"], ...sourced },
      { number: "8", name: { en: "Populations", ja: "集団" }, kinds: ["renal-other"], ...sourced },
    ],
    nowhere: [],
  };
}

const named = (id: string): { id: string; names: Text } => ({ id, names: text(id) });

/** Two novel drugs of different classes, a third of the class of the first, and a steroid. */
export function smallSnapshot(more: Partial<Snapshot>): Snapshot {
  return {
    version: "0",
    hash: "0123456789abcdef",
    overlays: [],
    sources: [{ id: "a-source", kind: "paper", title: "A source", date: "2021-06-01", accessed: "2026-11-22" }],
    drugs: [drug("drug-a", "class-x"), drug("drug-b", "class-y"), drug("drug-c", "class-x"), drug("drug-s", "steroid")],
    regimens: [],
    approvals: [],
    guidelines: [],
    trials: [],
    rules: [],
    estimates: [],
    terminology: {
      classes: [
        { ...named("class-x"), novel: true },
        { ...named("class-y"), novel: true },
        { ...named("steroid"), novel: false, steroid: true },
      ],
      conditions: [named("heart-failure")],
      toxicities: [],
      abnormalities: [],
      medicines: [],
      subgroups: [named("all")],
      codes: [],
      codeTraps: [],
      labelTemplates: [],
      labels: [],
    },
    ...more,
  };
}

export const edition: Edition = { jurisdiction: "US", asOf: "2026-11-22" };

/** Findings as the clinician states them. */
export function stating(findings: Readonly<Record<string, number | boolean | string | readonly string[]>>): Fact[] {
  return Object.entries(findings).map(([finding, value]) => ({ kind: "stated", finding, value, source: { path: `stated.${finding}` } }));
}

/** The advice on a patient of whom some findings are stated. */
export function advised(snapshot: Snapshot, findings: Parameters<typeof stating>[0], asked: Partial<Edition> = {}): Assessment {
  return assess(stating(findings), snapshot, { ...edition, ...asked });
}

/** One option of the advice. */
export function optionOf(assessment: Assessment, id: string): Option {
  const option = assessment.options.find((candidate) => candidate.id === id);
  if (option === undefined) throw new RangeError(`there is no option ${id}`);
  return option;
}

/** The rules of the arguments made on an option. */
export const rulesOf = (option: Option): string[] => option.arguments.map((argument) => argument.rule);
