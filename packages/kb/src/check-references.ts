import { type Approval, type Drug, type Guideline, type Regimen, type Snapshot, type Trial, vocabulary } from "@nextline/core";
import type { Assembled } from "./assemble.ts";
import type { KnowledgeDocument } from "./document.ts";
import { type Faults, suggestion } from "./faults.ts";
import type { Placed } from "./reader.ts";

/** Every reference between files finds what it names, and figures agree with themselves. */
export function checkReferences({ snapshot, entities, documents }: Assembled, faults: Faults): void {
  for (const { value, document } of entities.drugs) checkDrug(value, document, faults);
  for (const { value, document } of entities.regimens) checkRegimen(value, document, faults);
  const drugsOf = new Map(snapshot.regimens.map((regimen) => [regimen.id, regimen.drugs.map((entry) => entry.drug)]));
  for (const { value, document } of entities.approvals) checkApproval(value, document, faults, drugsOf);
  for (const { value, document } of entities.trials) checkTrial(value, document, faults);
  for (const { value, document } of entities.guidelines) checkGuideline(value, document, faults);
  checkLabels(snapshot, documents, faults);
  checkSynonyms(entities.drugs, faults);
  checkSynonyms(entities.regimens, faults);
}

function checkDrug(drug: Drug, document: KnowledgeDocument, faults: Faults): void {
  faults.known(document, "class", drug.class, ["class"]);
  for (const [index, item] of drug.interactions.entries())
    faults.known(document, "medicine group", item.with, ["interactions", index, "with"]);
  for (const [index, item] of drug.toxicities.entries()) faults.known(document, "toxicity", item.kind, ["toxicities", index, "kind"]);
}

function checkRegimen(regimen: Regimen, document: KnowledgeDocument, faults: Faults): void {
  for (const [index, item] of regimen.drugs.entries()) faults.known(document, "drug", item.drug, ["drugs", index, "drug"]);
  if (regimen.pivotalTrial !== undefined) faults.known(document, "trial", regimen.pivotalTrial, ["pivotalTrial"]);
}

function checkApproval(
  approval: Approval,
  document: KnowledgeDocument,
  faults: Faults,
  drugsOf: ReadonlyMap<string, readonly string[]>,
): void {
  faults.known(document, "drug", approval.drug, ["drug"]);
  for (const [index, item] of approval.indications.entries()) {
    const at = ["indications", index, "regimens"];
    faults.allKnown(document, "regimen", item.regimens, at);
    for (const [position, id] of item.regimens.entries()) {
      if (drugsOf.get(id)?.includes(approval.drug) === false)
        faults.add(document, [...at, position], id, `a regimen with ${approval.drug}`, "a label names only combinations with its own drug");
    }
  }
}

function checkGuideline(guideline: Guideline, document: KnowledgeDocument, faults: Faults): void {
  if (guideline.replacedUnread !== undefined) faults.known(document, "guideline", guideline.replacedUnread.by, ["replacedUnread", "by"]);
  if (guideline.supersededBy !== undefined) faults.known(document, "guideline", guideline.supersededBy, ["supersededBy"]);
  for (const [index, statement] of guideline.statements.entries()) {
    for (const [position, option] of statement.options.entries()) {
      faults.allKnown(document, "regimen", option.regimens, ["statements", index, "options", position, "regimens"]);
    }
  }
}

function checkTrial(trial: Trial, document: KnowledgeDocument, faults: Faults): void {
  const arms = new Set(trial.arms.map((arm) => arm.id));
  for (const [index, { regimens, mainly }] of trial.arms.entries()) {
    faults.allKnown(document, "regimen", regimens, ["arms", index, "regimens"]);
    if (mainly !== undefined && !regimens.includes(mainly.regimen))
      faults.add(
        document,
        ["arms", index, "mainly", "regimen"],
        mainly.regimen,
        `one of ${regimens.join(", ")}`,
        "name one of the regimens of the arm",
      );
  }
  for (const [index, row] of trial.results.entries()) {
    const at = ["results", index];
    for (const key of ["treatment", "comparator"] as const) {
      const arm = row[key];
      if (arm !== undefined && !arms.has(arm))
        faults.add(document, [...at, key], arm, `an arm: ${[...arms].join(", ")}`, suggestion(arm, arms));
    }
    faults.known(document, "subgroup", row.subgroup, [...at, "subgroup"]);
    if (row.hr !== undefined && row.ci !== undefined && (row.hr < row.ci[0] || row.hr > row.ci[1])) {
      faults.add(document, [...at, "hr"], String(row.hr), `inside ${row.ci.join(" to ")}`, "check the figures in the source");
    }
  }
}

function checkLabels(snapshot: Snapshot, documents: ReadonlyMap<string, KnowledgeDocument>, faults: Faults): void {
  const document = documents.get("terminology/labels.yaml");
  if (document === undefined) return; // That it is missing is told when it is read.
  for (const [index, label] of snapshot.terminology.labels.entries()) {
    if (vocabulary.has(label.finding)) continue;
    faults.add(
      document,
      ["entries", index, "finding"],
      label.finding,
      "a finding of the vocabulary",
      suggestion(label.finding, vocabulary.keys()),
    );
  }
}

/** A written name must mean one drug, and one regimen. */
function checkSynonyms(entries: readonly Placed<Drug | Regimen>[], faults: Faults): void {
  const owner = new Map<string, string>();
  for (const { value, document } of entries) {
    for (const name of new Set([value.id, ...value.synonyms])) {
      const other = owner.get(name.toLowerCase());
      if (other !== undefined && other !== value.id)
        faults.add(document, ["synonyms"], name, `not a name of ${other}`, "keep it in one of the two files");
      owner.set(name.toLowerCase(), value.id);
    }
  }
}
