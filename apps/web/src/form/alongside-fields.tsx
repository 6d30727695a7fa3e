import type { ReactElement } from "react";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useSession } from "../page/session.ts";
import { useWords } from "../words/words.ts";
import { Combobox } from "./combobox.tsx";
import { listAt } from "./history-fields.tsx";
import { conditionNames, medicineNames } from "./matching.ts";
import { Tokens } from "./tokens.tsx";
import { GradeChoice } from "./toxicities.tsx";

type Condition =
  | string
  | { readonly name?: string; readonly icd10?: string; readonly grade?: number; readonly painful?: boolean; readonly present?: boolean };

/** The conditions for which a grade decides. */
const graded = new Set(["peripheral-neuropathy"]);

/** Other conditions and medicines, and whether that is all. */
export function AlongsideFields(): ReactElement {
  const { value, change } = useSession();
  const { language, t } = useWords();
  const { snapshot } = useKnowledge();
  const conditions = listAt<Condition>(value, "conditions");
  const medicines = listAt<string>(value, "medicines");
  return (
    <>
      <div className="wide">
        <ConditionTokens conditions={conditions} />
        <Combobox
          label={t("addCondition")}
          names={conditionNames(snapshot, language)}
          onPick={(name) => change(["conditions", conditions.length], { name }, t("addCondition"))}
        />
        <OnlyThese path="noOtherConditions" />
      </div>
      <div className="wide">
        <Tokens
          label={t("addMedicine")}
          tokens={medicines.map((text) => ({ key: text, text }))}
          onRemove={(place) => change(["medicines", place], undefined, t("remove", { x: medicines[place] ?? "" }))}
        />
        <Combobox
          label={t("addMedicine")}
          names={medicineNames(snapshot, language)}
          onPick={(name) => change(["medicines", medicines.length], name, t("addMedicine"))}
        />
        <OnlyThese path="noOtherMedicines" />
      </div>
    </>
  );
}

function ConditionTokens({ conditions }: { readonly conditions: readonly Condition[] }): ReactElement {
  const { change } = useSession();
  const { language, t } = useWords();
  const { nameOf } = useKnowledge();
  const nameIn = (condition: Condition): string => {
    const name = typeof condition === "string" ? condition : (condition.name ?? condition.icd10 ?? "");
    return typeof condition !== "string" && condition.present === false
      ? t("absent", { x: nameOf(name, language) })
      : nameOf(name, language);
  };
  return (
    <Tokens
      label={t("alongside")}
      tokens={conditions.map((condition, place) => {
        const text = nameIn(condition);
        const key = `${text} ${place}`;
        if (typeof condition === "string" || !graded.has(condition.name ?? "") || condition.present === false) return { key, text };
        const put = (part: string, held: unknown): void => change(["conditions", place, part], held, text);
        const more = (
          <>
            <GradeChoice label={`${text}: ${t("grade")}`} value={condition.grade} onChange={(grade) => put("grade", grade)} />
            <label className="check">
              <input type="checkbox" checked={condition.painful === true} onChange={(event) => put("painful", event.target.checked)} />
              <span>{t("painful")}</span>
            </label>
          </>
        );
        return { key, text, more };
      })}
      onRemove={(place) => change(["conditions", place], undefined, t("remove", { x: nameIn(conditions[place] ?? "") }))}
    />
  );
}

/** Says that what is listed is all there is; without it, others are not known. */
function OnlyThese({ path }: { readonly path: "noOtherConditions" | "noOtherMedicines" }): ReactElement {
  const { value, change } = useSession();
  const { t } = useWords();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={value[path] === true}
        onChange={(event) => change([path], event.target.checked ? true : undefined, t(path))}
      />
      <span>{t(path)}</span>
    </label>
  );
}
