import type { Caution, DoseBand, Drug, Measure } from "../catalogue/drug.ts";
import { originOf } from "../catalogue/sourced.ts";
import type { Text } from "../terms/text.ts";
import { applies, type Scope } from "./scope.ts";
import type { Template } from "./template.ts";

/** Contraindications, cautions, doses, interactions and measures of each drug of the option. */
export function fromDrugs(scope: Scope): Template[] {
  return scope.features.drugs.flatMap((id) => {
    const known = scope.ofDrugs.get(id);
    if (known !== undefined) return known;
    const drug = scope.catalogue.drugs.get(id);
    const made = drug === undefined ? [] : ofDrug(drug, scope);
    scope.ofDrugs.set(id, made);
    return made;
  });
}

/** What one drug brings to every option that holds it. */
function ofDrug(drug: Drug, scope: Scope): readonly Template[] {
  return [
    ...drug.cautions.filter((caution) => applies(caution, scope)).map((caution) => cautionTemplate(scope, drug, caution)),
    ...[...drug.renal, ...drug.hepatic, ...drug.frailty]
      .filter((band) => applies(band, scope) && band.change !== "none")
      .map((band) => doseTemplate(scope, drug, band)),
    ...drug.interactions
      .filter((interaction) => applies(interaction, scope))
      .map(
        (interaction): Template => ({
          rule: `${drug.id}/with/${interaction.with}`,
          topic: "interaction",
          kind: interaction.severity === "monitor" ? "requires" : "against",
          force: interaction.severity === "avoid" ? "strong" : "weak",
          criterion: scope.criteria.place({ medicines: { includes: interaction.with } }),
          text: prefixed(drug, interaction.text),
          sources: [interaction.source],
          ...originOf(interaction),
        }),
      ),
    ...drug.measures.filter((measure) => applies(measure, scope)).map((measure) => measureTemplate(scope, drug, measure)),
  ];
}

function prefixed(drug: Drug, text: Text): Text {
  return { en: `${drug.names.en}: ${text.en}`, ja: `${drug.names.ja}：${text.ja}` };
}

function cautionTemplate(scope: Scope, drug: Drug, caution: Caution): Template {
  const shared = {
    rule: `${drug.id}/${caution.id}`,
    topic: "contraindication",
    criterion: scope.criteria.place(caution.when),
    text: prefixed(drug, caution.text),
    sources: [caution.source],
    ...originOf(caution),
  } as const;
  if (caution.when === undefined) return { ...shared, kind: "requires", force: "weak" };
  switch (caution.severity) {
    case "contraindicated":
      return { ...shared, kind: "excludes", force: "strong" };
    case "avoid":
      return { ...shared, kind: "against", force: "strong", cap: "not-advised" };
    case "caution":
      return { ...shared, kind: "against", force: "weak" };
    case "monitor":
      return { ...shared, kind: "requires", force: "weak" };
  }
}

function doseTemplate(scope: Scope, drug: Drug, band: DoseBand): Template {
  const shared = {
    rule: `${drug.id}/dose`,
    topic: "dose",
    criterion: scope.criteria.place(band.when),
    text: prefixed(drug, band.text),
    sources: [band.source],
    ...originOf(band),
  } as const;
  switch (band.change) {
    case "avoid":
      return { ...shared, kind: "against", force: "strong", cap: "not-advised" };
    case "not-studied":
      return { ...shared, kind: "against", force: "strong", cap: "recommended" };
    case "none":
    case "reduce":
    case "note":
      return { ...shared, kind: "requires", force: "weak" };
  }
}

function measureTemplate(scope: Scope, drug: Drug, measure: Measure): Template {
  return {
    rule: `${drug.id}/${measure.type}/${measure.id}`,
    topic: "measure",
    kind: "requires",
    force: "weak",
    criterion: scope.criteria.place(measure.when),
    text: prefixed(drug, measure.text),
    sources: [measure.source],
    ...originOf(measure),
  };
}
