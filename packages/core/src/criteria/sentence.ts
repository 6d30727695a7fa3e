import type { Language } from "../terms/text.ts";
import type { Comparison, Criterion, Relation } from "./criterion.ts";

/** The name of a drug, class, condition ... in the language of the sentence. */
export type NameOf = (name: string, language: Language) => string;

const english: Record<Relation, string> = { is: "is", atLeast: "at least", atMost: "at most", above: "above", below: "below" };
const japanese: Record<Relation, string> = { is: "が", atLeast: "以上", atMost: "以下", above: "を超える", below: "未満" };

const units: Record<string, { en: string; ja: string }> = {
  a: { en: " years", ja: "歳" },
  mo: { en: " months", ja: "か月" },
  d: { en: " days", ja: "日" },
  "10*9/L": { en: " x10^9/L", ja: "x10^9/L" },
  "%": { en: " %", ja: "%" },
};

function unitText(unit: string | undefined, language: Language): string {
  if (unit === undefined) return "";
  return units[unit]?.[language] ?? ` ${unit.replace("{1.73_m2}", "1.73 m2")}`;
}

/** A criterion as a sentence. */
export function sentence(criterion: Criterion, language: Language, nameOf: NameOf): string {
  switch (criterion.op) {
    case "all":
    case "any": {
      const joint = language === "en" ? (criterion.op === "all" ? " and " : " or ") : criterion.op === "all" ? "、かつ" : "、または";
      const parts = criterion.of.map((part) => {
        const text = sentence(part, language, nameOf);
        return part.op === "all" || part.op === "any" ? (language === "en" ? `(${text})` : `（${text}）`) : text;
      });
      return parts.join(joint);
    }
    case "not": {
      const text = sentence(criterion.of, language, nameOf);
      return language === "en" ? `not (${text})` : `（${text}）ではない`;
    }
    case "some": {
      const parts = criterion.of.map((part) => sentence(part, language, nameOf));
      return language === "en"
        ? `at least ${criterion.count} of: ${parts.join("; ")}`
        : `次のうち${criterion.count}つ以上：${parts.join("、")}`;
    }
    case "compare":
      return language === "en" ? inEnglish(criterion, nameOf) : inJapanese(criterion, nameOf);
  }
}

function inEnglish({ finding, test }: Comparison, nameOf: NameOf): string {
  const label = finding.label.en;
  switch (test.type) {
    case "number":
      return `${label} ${english[test.relation]} ${test.value}${unitText(finding.unit, "en")}`;
    case "boolean":
      return test.value ? label : `not ${label}`;
    case "choice":
      return `${label} ${english[test.relation]} ${finding.values?.[test.index] ?? ""}`;
    case "includes":
      return `${label} ${nameOf(test.name, "en")}`;
    case "count":
      return `${label} ${english[test.relation]} ${test.value} of ${test.names.map((name) => nameOf(name, "en")).join(", ")}`;
    case "before":
      return `${label} before ${test.text}`;
    case "onOrAfter":
      return `${label} on or after ${test.text}`;
    case "within":
      return `${label} within the last ${test.days} days`;
    case "duration":
      return `${label} ${nameOf(test.name, "en")} ${english[test.relation]} ${test.value}${unitText(finding.unit, "en")}`;
  }
}

function inJapanese({ finding, test }: Comparison, nameOf: NameOf): string {
  const label = finding.label.ja;
  const related = (relation: Relation, value: string): string =>
    relation === "is" ? `${label}が${value}` : `${label}が${value}${japanese[relation]}`;
  switch (test.type) {
    case "number":
      return related(test.relation, `${test.value}${unitText(finding.unit, "ja")}`);
    case "boolean":
      return test.value ? `${label}` : `${label}なし`;
    case "choice":
      return related(test.relation, finding.values?.[test.index] ?? "");
    case "includes":
      return `${label}：${nameOf(test.name, "ja")}`;
    case "count":
      return `${label}：${test.names.map((name) => nameOf(name, "ja")).join("・")}のうち${test.value}${finding.domain === "drug" || finding.domain === "medicine" ? "剤" : "つ"}${japanese[test.relation]}`;
    case "before":
      return `${label}が${test.text}より前`;
    case "onOrAfter":
      return `${label}が${test.text}以降`;
    case "within":
      return `${label}が${test.days}日以内`;
    case "duration":
      return `${label}：${nameOf(test.name, "ja")}が${test.value}${unitText(finding.unit, "ja")}${japanese[test.relation]}`;
  }
}
