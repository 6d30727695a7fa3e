import type { Programme } from "../arguments/programme.ts";
import type { PatientRecord } from "../facts/record.ts";
import { chosenVariant } from "../state/definitions.ts";
import { type State, stateByVariant } from "../state/state.ts";
import { vocabulary } from "../state/vocabulary.ts";
import { sameValue } from "../terms/finding-value.ts";
import type { Otherwise, ShownDefinition } from "./assessment.ts";
import { shownKnowledge } from "./show.ts";

/** Every definition with what each other variant would change, and the same by finding. */
export function otherDefinitions(
  programme: Programme,
  record: PatientRecord,
  base: State,
): { definitions: readonly ShownDefinition[]; byFinding: ReadonlyMap<string, readonly Otherwise[]> } {
  const byFinding = new Map<string, Otherwise[]>();
  const { derivation } = programme;
  const definitions = derivation.definitions.flatMap((definition): ShownDefinition[] => {
    const chosen = chosenVariant(definition, derivation.choice);
    const used = definition.variants.find(({ id }) => id === chosen);
    if (used === undefined) return [];
    const others = definition.variants
      .filter(({ id }) => id !== chosen)
      .map(({ id, text, source }) => {
        const then = stateByVariant(record, derivation, base, definition.id, id);
        const changes = base.findings.flatMap((finding, slot): string[] => {
          const value = then.values[slot];
          const shown = vocabulary.get(finding.id);
          if (shown === undefined || sameValue(base.values[slot], value)) return [];
          const otherwise: Otherwise = { definition: definition.id, variant: id, source, finding: shownKnowledge(shown, value) };
          byFinding.set(finding.id, [...(byFinding.get(finding.id) ?? []), otherwise]);
          return [finding.id];
        });
        return { id, text, source, changes };
      });
    return [{ id: definition.id, label: definition.label, used: { id: used.id, text: used.text, source: used.source }, others }];
  });
  return { definitions, byFinding };
}
