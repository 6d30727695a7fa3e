import { valueKinds } from "@nextline/core";
import type { Assembled } from "./assemble.ts";
import type { Faults } from "./faults.ts";

/**
 * Every label of the knowledge base follows one template, and every template says of every kind of value in which sections it stands, or
 * that it has no place. Labels that an overlay brings have none.
 */
export function checkLabelSections({ snapshot, entities, documents }: Assembled, faults: Faults): void {
  const document = documents.get("terminology/label-sections.yaml");
  if (document === undefined) return; // That it is missing is told when it is read.
  const labels = new Map(
    entities.sources
      .filter(({ value, overlay }) => value.kind === "label" && overlay === undefined)
      .map((placed) => [placed.value.id, placed]),
  );
  const taken = new Map<string, string>();
  for (const [index, { id, labels: own, sections, nowhere }] of snapshot.terminology.labelTemplates.entries()) {
    const at = ["templates", index];
    for (const [position, label] of own.entries()) {
      const path = [...at, "labels", position];
      faults.known(document, "source", label, path);
      if (faults.names.source.has(label) && !labels.has(label))
        faults.add(document, path, label, "a source of the kind label", "take it out, or correct the kind of the source");
      const other = taken.get(label);
      if (other !== undefined) faults.add(document, path, label, `a label that follows one template; it also follows ${other}`, "keep one");
      taken.set(label, id);
    }
    const placed = new Set(sections.flatMap(({ kinds }) => kinds));
    for (const kind of valueKinds)
      if (!placed.has(kind) && !nowhere.includes(kind))
        faults.add(
          document,
          [...at, "sections"],
          `no place for ${kind}`,
          "a section for each kind of value",
          "add it to a section, or to nowhere",
        );
    for (const [position, kind] of nowhere.entries())
      if (placed.has(kind))
        faults.add(document, [...at, "nowhere", position], kind, "a kind without a section", "keep it in one of the two lists");
  }
  for (const { value, document: source } of labels.values())
    if (!taken.has(value.id))
      faults.add(
        source,
        ["id"],
        value.id,
        "a label whose template is known",
        "add it to labels of a template in terminology/label-sections.yaml",
      );
}
