import type { FindingEntry } from "../../terms/finding.ts";

/** Who the patient is. */
export const patient: readonly FindingEntry[] = [
  { id: "age", type: "number", unit: "a", range: [18, 120], label: { en: "age", ja: "年齢" }, needs: ["patient.age or patient.birthDate"] },
  { id: "sex", type: "choice", values: ["female", "male"], label: { en: "sex", ja: "性別" }, needs: ["patient.sex"] },
  {
    id: "canBecomePregnant",
    type: "boolean",
    label: { en: "able to become pregnant", ja: "妊娠の可能性" },
    needs: ["patient.canBecomePregnant"],
  },
  { id: "weight", type: "number", unit: "kg", range: [20, 350], label: { en: "body weight", ja: "体重" }, needs: ["patient.weightKg"] },
  { id: "height", type: "number", unit: "cm", range: [80, 250], label: { en: "height", ja: "身長" }, needs: ["patient.heightCm"] },
];
