import type { Assembled } from "../assemble.ts";
import type { Faults } from "../faults.ts";

/** What an overlay names must exist, and its guidelines speak in a name of their own. */
export function checkOverlays({ entities, local }: Assembled, faults: Faults): void {
  for (const { formulary, additions } of local) {
    if (formulary !== undefined)
      for (const [index, entry] of formulary.value.entries.entries()) {
        faults.allKnown(formulary.document, "drug", entry.drugs, ["entries", index, "drugs"]);
        faults.allKnown(formulary.document, "regimen", entry.regimens, ["entries", index, "regimens"]);
      }
    for (const { value, document } of additions) {
      if (!faults.names.drug.has(value.id))
        faults.add(document, ["id"], value.id, "a drug of the knowledge base", "a new drug goes to drugs/");
      for (const [index, item] of value.interactions.entries())
        faults.known(document, "medicine group", item.with, ["interactions", index, "with"]);
    }
  }
  checkBodies(entities.guidelines, faults);
}

/** Under the name of a body of the knowledge base the words of a hospital would be read as the body's own. */
function checkBodies(guidelines: Assembled["entities"]["guidelines"], faults: Faults): void {
  const bodies = new Set(guidelines.filter(({ overlay }) => overlay === undefined).map(({ value }) => value.body.toLowerCase()));
  for (const { value, document, overlay } of guidelines)
    if (overlay !== undefined && bodies.has(value.body.toLowerCase()))
      faults.add(document, ["body"], value.body, "a body that the knowledge base does not have", "name the hospital, or another body");
}
