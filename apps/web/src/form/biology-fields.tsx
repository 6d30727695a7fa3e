import type { ReactElement } from "react";
import { valueAt } from "../case/case-value.ts";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useSession } from "../page/session.ts";
import { useWords } from "../words/words.ts";
import { ChoiceField } from "./choice-field.tsx";

/** The abnormalities of the knowledge base: found, not found, or not known. A share of cells from a file stays with it. */
export function BiologyFields(): ReactElement {
  const { value, change } = useSession();
  const { language, t } = useWords();
  const { snapshot } = useKnowledge();
  return (
    <>
      {snapshot.terminology.abnormalities.map(({ id, names }) => {
        const held = valueAt(value, ["cytogenetics", id]);
        const group = typeof held === "object" && held !== null;
        const present = group ? valueAt(held, ["present"]) : held;
        return (
          <ChoiceField
            key={id}
            label={names[language]}
            value={present === "unknown" ? undefined : present}
            choices={[
              { value: true, label: t("yes") },
              { value: false, label: t("no") },
            ]}
            onChange={(chosen) =>
              change(["cytogenetics", id], group && chosen !== undefined ? { ...held, present: chosen } : chosen, names[language])
            }
          />
        );
      })}
    </>
  );
}
