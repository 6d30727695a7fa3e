import { editionText, findingText, isTold, listed, newContext, patientSection, whole } from "@nextline/report/parts";
import type { ReactElement } from "react";
import type { CurrentAdvice } from "../page/advice-context.ts";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useWords } from "../words/words.ts";

/** The patient in one line as the record was read, the edition, and the notice. */
export function PatientLine({ advice }: { readonly advice: CurrentAdvice }): ReactElement {
  const { language, t } = useWords();
  const { nameOf } = useKnowledge();
  const { state, edition, notice } = advice.assessment;
  const told = (id: string): string | undefined => {
    const finding = state[id];
    return isTold(finding) ? findingText(finding, language, nameOf) : undefined;
  };
  const context = newContext(advice.assessment, { language, nameOf }, whole);
  const unknown = patientSection(context).blocks.flatMap((block) => (block.type === "pairs" ? (block.rows.at(-1)?.value ?? "") : []));
  const refractory = told("refractoryTo");
  const relapse = told("relapseNumber");
  const parts = [
    told("sex"),
    told("age"),
    told("fitness"),
    ...(relapse === undefined ? [] : [t("relapseNumber", { n: relapse })]),
    ...(refractory === undefined ? [] : [t("refractoryTo", { x: refractory })]),
    ...(state["tripleClassRefractory"]?.known === true && state["tripleClassRefractory"].value === true ? [t("tripleClass")] : []),
    ...(told("cytogeneticRisk") === undefined ? [] : [t("riskIs", { x: told("cytogeneticRisk") ?? "" })]),
    ...(told("creatinineClearance") === undefined ? [] : [t("clearanceIs", { x: told("creatinineClearance") ?? "" })]),
  ].filter((part) => part !== undefined);
  return (
    <div className="patient-line">
      <p className="who">{parts.length === 0 ? listed(unknown, language) : parts.join(language === "en" ? " · " : "・")}</p>
      <p className="quiet">
        {editionText(edition, language)}
        {language === "en" ? ". " : "。"}
        {notice[language]}
      </p>
    </div>
  );
}
