import type { DoseLevel, ExposureFact, Intent, LineEnd, Procedure } from "@nextline/core";
import type { OwnConcept } from "./own-concept.ts";

type Ended = NonNullable<ExposureFact["ended"]>;

const endings: readonly (readonly [Ended, string, string])[] = [
  ["progression", "Progression", "増悪"],
  ["toxicity", "Toxicity", "毒性"],
  ["completed", "Completed as planned", "予定終了"],
  ["choice", "Choice", "希望・判断"],
  ["ongoing", "Going on", "継続中"],
];

const lineEndings: readonly (readonly [LineEnd, string, string])[] = [
  ["progression-on-treatment", "Progression on treatment", "治療中の増悪"],
  ["progression-off-treatment", "Progression off treatment", "治療終了後の増悪"],
];

const intents: readonly (readonly [Intent, string, string])[] = [
  ["induction", "Induction", "導入療法"],
  ["mobilisation", "Mobilisation", "幹細胞動員"],
  ["conditioning", "Conditioning", "移植前処置"],
  ["consolidation", "Consolidation", "地固め療法"],
  ["maintenance", "Maintenance", "維持療法"],
  ["bridging", "Bridging", "ブリッジング"],
  ["lymphodepletion", "Lymphodepletion", "リンパ球除去"],
  ["relapse", "For relapse", "再発治療"],
];

const doses: readonly (readonly [DoseLevel, string, string])[] = [
  ["full", "Full dose", "標準量"],
  ["reduced", "Reduced dose", "減量"],
  ["maintenance", "Maintenance dose", "維持量"],
];

const procedures: readonly (readonly [Procedure, string, string])[] = [
  ["autologous-transplant", "Autologous stem-cell transplant", "自家造血幹細胞移植"],
  ["allogeneic-transplant", "Allogeneic stem-cell transplant", "同種造血幹細胞移植"],
  ["leukapheresis", "Leukapheresis for CAR-T cells", "CAR-T用白血球アフェレーシス"],
  ["radiotherapy", "Radiotherapy", "放射線治療"],
];

/** What can be said of a treatment: in `statusReason`, `reasonCode` or `category`. */
export const treatmentWords: readonly OwnConcept[] = [
  ...endings.map(([ended, en, ja]): OwnConcept => concept("endings", `ended-${ended}`, en, ja, { kind: "ended", ended })),
  ...lineEndings.map(([word, en, ja]): OwnConcept => concept("endings", `ended-${word}`, en, ja, { kind: "word", word })),
  ...intents.map(([intent, en, ja]): OwnConcept => concept("intents", `intent-${intent}`, en, ja, { kind: "intent", intent })),
  concept("plans", "planned", "Planned", "計画内", { kind: "planned", planned: true }),
  concept("plans", "not-planned", "Not planned", "計画外", { kind: "planned", planned: false }),
  ...doses.map(([level, en, ja]): OwnConcept => concept("doses", `dose-${level}`, en, ja, { kind: "dose", level })),
  ...[0, 1, 2, 3, 4].map(
    (grade): OwnConcept =>
      concept("grades", `ctcae-grade-${grade}`, `CTCAE grade ${grade}`, `CTCAE グレード${grade}`, { kind: "grade", grade }),
  ),
  ...procedures.map(([name, en, ja]): OwnConcept => concept("procedures", name, en, ja, { kind: "procedure", name })),
  concept("medication", "unknown-myeloma-drugs", "Drugs for myeloma that are not known", "不明な骨髄腫治療薬", { kind: "unknown-drugs" }),
];

function concept(set: OwnConcept["set"], code: string, en: string, ja: string, means: OwnConcept["means"]): OwnConcept {
  return { code, set, en, ja, definition: `${en}.`, means };
}
