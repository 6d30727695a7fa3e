/** A small assessment made by hand: two options tied, one provisional, conflicts, something not understood and something unverified. */
import type { Argument, Assessment, Option } from "@nextline/core";

const keys: Option["keys"] = {
  "directed-at-the-disease": 0,
  "inside-the-label": 0,
  supply: 0,
  survival: 1,
  "guideline-preference": -4,
  "guideline-recency": 0,
  "evidence-kind": 0,
  "strong-cautions": 0,
  cautions: 0,
  sequencing: 0,
  preferences: 0,
  burden: 33,
};

const argument = (part: Partial<Argument> & Pick<Argument, "kind" | "rule" | "text">): Argument => ({
  topic: "guideline",
  force: "weak",
  because: ["edition"],
  sources: ["guide"],
  verified: "read",
  ...part,
});

/** An option with everything it needs; the rest as given. */
export function option(part: Partial<Option> & Pick<Option, "id" | "standing" | "rank">): Option {
  return {
    name: { en: part.id, ja: part.id },
    drugs: ["daratumumab", "dexamethasone"],
    provisional: false,
    availability: "in-force",
    ground: "guideline",
    schedule: [{ drug: "daratumumab", text: { en: "1800 mg sc weekly", ja: "1800 mg 皮下注 週1回" } }],
    arguments: [],
    open: [],
    evidence: null,
    comparison: null,
    keys,
    ...part,
  };
}

const serology = { en: "Hepatitis B serology before the start.", ja: "開始前にB型肝炎検査を行う。" };

const first = option({
  id: "DKd",
  name: { en: "daratumumab-carfilzomib-dexamethasone", ja: "ダラツムマブ＋カルフィルゾミブ＋デキサメタゾン" },
  standing: "preferred",
  rank: 1,
  provisional: true,
  arguments: [
    argument({
      kind: "against",
      topic: "toxicity",
      force: "weak",
      rule: "weak-against",
      text: { en: "Weak caution about the heart.", ja: "心臓に関する軽い注意。" },
    }),
    argument({
      kind: "against",
      topic: "contraindication",
      force: "strong",
      rule: "strong-against",
      because: ["lvef"],
      text: { en: "Strong caution: ejection fraction is low.", ja: "重大な注意：左室駆出率が低い。" },
      sources: ["label"],
      verified: "unverified",
    }),
    argument({ kind: "for", rule: "guide/one", text: { en: "The guideline prefers it.", ja: "ガイドラインが第一選択とする。" } }),
    argument({
      kind: "requires",
      topic: "dose",
      rule: "carfilzomib/dose",
      text: { en: "carfilzomib: 56 mg/m2.", ja: "カルフィルゾミブ：56 mg/m2。" },
    }),
    argument({
      kind: "requires",
      topic: "measure",
      rule: "daratumumab/test-before-start/hbv",
      text: { en: `daratumumab: ${serology.en}`, ja: `ダラツムマブ：${serology.ja}` },
    }),
    argument({
      kind: "requires",
      topic: "measure",
      rule: "carfilzomib/test-before-start/hbv",
      text: { en: `carfilzomib: ${serology.en}`, ja: `カルフィルゾミブ：${serology.ja}` },
    }),
  ],
  open: [
    {
      findings: ["neuropathyGrade"],
      rule: "open",
      topic: "contraindication",
      kind: "excludes",
      text: { en: "Grade 4 neuropathy excludes it.", ja: "グレード4の末梢神経障害では除外。" },
      sources: ["label"],
    },
  ],
  evidence: {
    trial: "CANDOR",
    population: "all",
    comparator: "Kd",
    endpoint: "PFS",
    hazardRatio: 0.59,
    ci: [0.45, 0.78],
    ciLevel: 95,
    medians: null,
    rates: null,
    design: "randomised",
    applies: "yes",
    source: "candor",
    verified: "unverified",
  },
  before: { next: "IsaKd", by: "evidence-kind", comparison: null },
});

/** The assessment that the tests of every form show. */
export const assessment: Assessment = {
  nextline: "assessment/1",
  edition: {
    jurisdiction: "JP",
    asOf: "2026-11-22",
    knowledge: "1.0.0+abcdef012345",
    guidelines: ["a", "b", "c"],
    offLabel: false,
    overlays: [],
  },
  notice: {
    en: "Nextline supports and does not replace medical judgement.",
    ja: "Nextlineは医学的判断を支援するもので、代替するものではありません。",
  },
  state: {
    age: { known: true, value: 72, unit: "a", because: ["patient.age"] },
    fitness: { known: false, needs: ["status.frailty"], between: ["fit", "frail"] },
    priorLines: { known: true, value: 2, because: ["lines"] },
    exposedTo: { known: true, value: ["bortezomib", "lenalidomide"], because: ["lines[0].drugs"] },
    refractoryTo: {
      known: true,
      value: ["lenalidomide"],
      because: ["lines[0].ended"],
      rule: "imwg-60-days",
      source: "guide",
      undetermined: ["bortezomib"],
    },
    intolerantTo: { known: true, value: [], because: [] },
    conditions: { known: true, value: [], because: [], undetermined: ["any other"] },
    creatinineClearance: { known: true, value: 45.2, unit: "mL/min", because: ["labs.creatinine"] },
    platelets: { known: false, needs: ["labs.platelets"] },
  },
  recordConflicts: [],
  course: { from: "nothing", lines: [], priorLines: { low: 0, high: 0 }, alternatives: [], leftOut: [], relapseKindNeeds: [] },
  definitions: [],
  conflicts: [{ finding: "priorLines", stated: 1, derived: 2, because: ["lines"] }],
  options: [
    first,
    option({ id: "IsaKd", standing: "preferred", rank: 2, before: { next: "TecDara", by: "standing", comparison: null } }),
    option({
      id: "TecDara",
      standing: "recommended",
      rank: 3,
      ground: "randomised-dominance",
      newerThanGuideline: { trial: "MajesTEC-3", beaten: "DPd" },
      before: { next: "DPd", by: "standing", comparison: null },
    }),
    option({ id: "DPd", standing: "possible", rank: 4, ground: "label", before: { next: "IsaPd", by: "tie", comparison: null } }),
    option({ id: "IsaPd", standing: "possible", rank: 4 }),
    option({ id: "Vd", standing: "not-advised", rank: 6 }),
    option({
      id: "Rd",
      standing: "excluded",
      rank: 7,
      arguments: [
        argument({
          kind: "excludes",
          topic: "refractoriness",
          force: "strong",
          rule: "refractory",
          because: ["refractoryTo"],
          text: { en: "Refractory to lenalidomide.", ja: "レナリドミドに抵抗性。" },
        }),
      ],
    }),
  ],
  missing: [
    { finding: "platelets", couldChange: ["DKd", "IsaKd"], topOptionDependsOnIt: true, needs: ["labs.platelets"] },
    { finding: "conditions", member: "heart-failure", couldChange: ["DKd"], topOptionDependsOnIt: false, needs: ["conditions"] },
    { finding: "conditions", member: "copd", couldChange: ["DPd"], topOptionDependsOnIt: false, needs: ["conditions"] },
  ],
  counterfactuals: [
    {
      if: "fitness frail",
      then: "DPd would come first (recommended)",
      text: {
        if: { en: "fitness frail", ja: "体力 frail" },
        then: { en: "DPd would come first (recommended)", ja: "DPdが第一候補（recommended）" },
      },
    },
  ],
  general: [argument({ kind: "requires", rule: "bone", text: { en: "Zoledronic acid monthly.", ja: "ゾレドロン酸を毎月投与する。" } })],
  sources: {
    guide: { title: "A guideline of myeloma", where: "J Guide 2025;1:1-2", date: "2025-01-01", doi: "10.1000/guide" },
    label: { title: "Kyprolis label", date: "2024-05", url: "https://example.org/label" },
    candor: { title: "CANDOR", where: "Lancet", date: "2020-07-18", pmid: "32682484" },
  },
  notUnderstood: [
    { path: "entry[3].<script>alert(1)</script>", what: "a procedure that is not known" },
    { path: "lines[0].note", what: "free text is not read" },
  ],
  problems: [],
};
