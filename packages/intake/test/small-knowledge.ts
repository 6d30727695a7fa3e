import type { Drug, Regimen, Snapshot } from "@nextline/core";

/** A few names of the knowledge base, so that messages in tests do not change with it. */
const drug = (id: string, names: { en: string; ja: string }, synonyms: readonly string[] = []): Drug => ({
  id,
  names,
  synonyms,
  class: "PI",
  routes: [],
  codes: [],
  doses: [],
  renal: [],
  hepatic: [],
  frailty: [],
  cautions: [],
  interactions: [],
  measures: [],
  toxicities: [],
});

const regimen = (id: string, drugs: readonly string[], synonyms: readonly string[] = []): Regimen => ({
  id,
  names: { en: id, ja: id },
  synonyms,
  kind: drugs.length === 0 ? "observation" : "regimen",
  drugs: drugs.map((each) => ({ drug: each, schedule: { en: "", ja: "" } })),
  routes: [],
  inpatientStart: false,
  source: "test",
  verified: "unverified",
});

const named = (id: string, ja = id) => ({ id, names: { en: id.replaceAll("-", " "), ja } });

export const smallKnowledge: Pick<Snapshot, "drugs" | "regimens" | "terminology"> = {
  drugs: [
    drug("bortezomib", { en: "bortezomib", ja: "ボルテゾミブ" }, ["Velcade"]),
    drug("lenalidomide", { en: "lenalidomide", ja: "レナリドミド" }, ["Revlimid"]),
    drug("dexamethasone", { en: "dexamethasone", ja: "デキサメタゾン" }),
    drug("melphalan", { en: "melphalan", ja: "メルファラン" }, ["Alkeran"]),
    drug("cyclophosphamide", { en: "cyclophosphamide", ja: "シクロホスファミド" }),
    drug("daratumumab", { en: "daratumumab", ja: "ダラツムマブ" }, ["Darzalex"]),
    drug("cilta-cel", { en: "ciltacabtagene autoleucel", ja: "シルタカブタゲン オートルユーセル" }, ["Carvykti"]),
  ],
  regimens: [regimen("DRd", ["daratumumab", "lenalidomide", "dexamethasone"], ["Dara-Rd"]), regimen("observe", [])],
  terminology: {
    classes: [{ ...named("PI"), novel: true }],
    conditions: [
      { ...named("peripheral-neuropathy"), icd10: ["G62"] },
      { ...named("heart-failure", "心不全"), icd10: ["I50", "I11.0"] },
      { ...named("hypertension"), icd10: ["I10", "I11"] },
      { ...named("diabetes"), icd10: ["E11"] },
    ],
    toxicities: [named("peripheral-neuropathy"), named("rash")],
    abnormalities: ["del(17p)", "t(4;14)", "t(11;14)", "gain(1q)", "amp(1q)"].map((id) => named(id)),
    medicines: [{ ...named("strong-cyp3a4-inhibitor"), members: ["clarithromycin", "itraconazole"] }],
    subgroups: [],
    codes: [],
    codeTraps: [],
    labelTemplates: [],
    labels: [],
  },
};
