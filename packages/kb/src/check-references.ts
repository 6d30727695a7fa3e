import { type Approval, type Drug, type Guideline, type Regimen, type Snapshot, type Trial, vocabulary } from "@nextline/core";
import type { KnowledgeDocument } from "./document.ts";
import { type Faults, suggestion } from "./faults.ts";

/** Every reference between files finds what it names, and figures agree with themselves. */
export function checkReferences(snapshot: Snapshot, documents: ReadonlyMap<string, KnowledgeDocument>, faults: Faults): void {
  const each = <Entry extends { readonly id: string }>(
    entries: readonly Entry[],
    pathOf: (entry: Entry) => string,
    check: (entry: Entry, document: KnowledgeDocument, faults: Faults) => void,
  ): void => {
    for (const entry of entries) {
      const document = documents.get(pathOf(entry));
      if (document !== undefined) check(entry, document, faults);
    }
  };
  each(snapshot.drugs, (drug) => `drugs/${drug.id}.yaml`, checkDrug);
  each(snapshot.regimens, (regimen) => `regimens/${regimen.id}.yaml`, checkRegimen);
  const drugsOf = new Map(snapshot.regimens.map((regimen) => [regimen.id, regimen.drugs.map((entry) => entry.drug)]));
  each(
    snapshot.approvals,
    (approval) => `approvals/${approval.id}.yaml`,
    (approval, document) => checkApproval(approval, document, faults, drugsOf),
  );
  each(snapshot.trials, (trial) => `trials/${trial.id}.yaml`, checkTrial);
  each(snapshot.guidelines, (guideline) => pathOfGuideline(guideline, documents), checkGuideline);
  checkLabels(snapshot, documents, faults);
  checkOverlays(documents, faults);
  checkSynonyms("drugs", snapshot.drugs, documents, faults);
  checkSynonyms("regimens", snapshot.regimens, documents, faults);
}

function pathOfGuideline({ id }: Guideline, documents: ReadonlyMap<string, KnowledgeDocument>): string {
  return [...documents.keys()].find((path) => path.startsWith("guidelines/") && path.endsWith(`/${id}.yaml`)) ?? "";
}

function checkDrug(drug: Drug, document: KnowledgeDocument, faults: Faults): void {
  faults.known(document, "class", drug.class, ["class"]);
  for (const [index, item] of drug.interactions.entries())
    if (item.overlay === undefined) faults.known(document, "medicine group", item.with, ["interactions", index, "with"]);
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
  if (guideline.supersededBy !== undefined) faults.known(document, "guideline", guideline.supersededBy, ["supersededBy"]);
  for (const [index, statement] of guideline.statements.entries()) {
    for (const [position, option] of statement.options.entries()) {
      faults.allKnown(document, "regimen", option.regimens, ["statements", index, "options", position, "regimens"]);
    }
  }
}

function checkTrial(trial: Trial, document: KnowledgeDocument, faults: Faults): void {
  const arms = new Set(trial.arms.map((arm) => arm.id));
  for (const [index, arm] of trial.arms.entries()) faults.allKnown(document, "regimen", arm.regimens, ["arms", index, "regimens"]);
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

/** What the own files of an overlay name must exist. */
function checkOverlays(documents: ReadonlyMap<string, KnowledgeDocument>, faults: Faults): void {
  for (const [path, document] of documents) {
    if (!path.startsWith("overlays/")) continue;
    const { entries, interactions } = (document.value ?? {}) as {
      readonly entries?: readonly { readonly drugs?: readonly string[]; readonly regimens?: readonly string[] }[];
      readonly interactions?: readonly { readonly with: string }[];
    };
    for (const [index, entry] of (entries ?? []).entries()) {
      faults.allKnown(document, "drug", entry.drugs, ["entries", index, "drugs"]);
      faults.allKnown(document, "regimen", entry.regimens, ["entries", index, "regimens"]);
    }
    for (const [index, item] of (interactions ?? []).entries())
      faults.known(document, "medicine group", item.with, ["interactions", index, "with"]);
  }
}

function checkLabels(snapshot: Snapshot, documents: ReadonlyMap<string, KnowledgeDocument>, faults: Faults): void {
  const document = documents.get("terminology/labels.yaml");
  if (document === undefined) return;
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
function checkSynonyms(
  folder: string,
  entries: readonly { readonly id: string; readonly synonyms: readonly string[] }[],
  documents: ReadonlyMap<string, KnowledgeDocument>,
  faults: Faults,
): void {
  const owner = new Map<string, string>();
  for (const { id, synonyms } of entries) {
    const document = documents.get(`${folder}/${id}.yaml`);
    for (const name of new Set([id, ...synonyms])) {
      const other = owner.get(name.toLowerCase());
      if (document !== undefined && other !== undefined && other !== id)
        faults.add(document, ["synonyms"], name, `not a name of ${other}`, "keep it in one of the two files");
      owner.set(name.toLowerCase(), id);
    }
  }
}
