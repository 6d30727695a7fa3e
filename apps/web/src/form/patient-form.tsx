import { findingText, isTold, valueWords, wordOf } from "@nextline/report/parts";
import { type ReactElement, useState } from "react";
import { type CaseValue, valueAt } from "../case/case-value.ts";
import { useAdvice } from "../page/advice-context.ts";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useSession } from "../page/session.ts";
import { unitName } from "../words/unit-name.ts";
import { useWords } from "../words/words.ts";
import { AlongsideFields } from "./alongside-fields.tsx";
import { BiologyFields } from "./biology-fields.tsx";
import { FieldRow } from "./field-row.tsx";
import { type Field, fieldName, type Group, groups } from "./fields.ts";
import { HistoryFields, LineWords, listAt } from "./history-fields.tsx";
import type { LineValue } from "./line-value.ts";
import { Readings } from "./readings.tsx";

/** Everything that can be said of the patient, in groups that fold; a folded group says what is in it. */
export function PatientForm({ openGroups }: { readonly openGroups: readonly string[] }): ReactElement {
  return (
    <form className="form" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      {groups.map((group) => (
        <GroupPart key={group.id} group={group} open={openGroups.includes(group.id)} />
      ))}
    </form>
  );
}

function GroupPart({ group, open }: { readonly group: Group; readonly open: boolean }): ReactElement {
  const { t } = useWords();
  const [openAtFirst] = useState(open);
  return (
    <details className="group" id={`group-${group.id}`} open={openAtFirst}>
      <summary>
        <h3>{t(group.id)}</h3>
        <GroupSummary group={group} />
      </summary>
      <div className="fields">
        {group.id === "history" ? <HistoryFields /> : null}
        {group.id === "biology" ? <BiologyFields /> : null}
        {group.fields.map((field) => (
          <FieldRow key={field.path.join(".")} field={field} />
        ))}
        {group.id === "alongside" ? <AlongsideFields /> : null}
      </div>
      <Readings findings={group.findings} />
    </details>
  );
}

/** What a folded group holds, as it was entered, and for some what it means. */
function GroupSummary({ group }: { readonly group: Group }): ReactElement {
  const { value } = useSession();
  const { language, t } = useWords();
  const { nameOf } = useKnowledge();
  const { current } = useAdvice();
  const lines = group.id === "history" ? listAt<LineValue>(value, "lines") : [];
  const told = (id: string): string[] => {
    const finding = current?.assessment.state[id];
    return isTold(finding) ? [findingText(finding, language, nameOf)] : [];
  };
  const parts = [
    ...group.fields.flatMap((field) => written(field, value, language, t)),
    ...(group.id === "biology" ? [...told("cytogeneticRisk").map((x) => t("riskIs", { x })), ...told("cytogenetics")] : []),
    ...(group.id === "alongside" ? [...told("conditions"), ...told("medicines")] : []),
    ...(group.id === "history" && lines.length === 0 ? told("exposedTo") : []),
  ];
  if (lines.length > 0)
    return (
      <ol className="group-summary">
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <li key={place}>
            <LineWords line={line} />
          </li>
        ))}
      </ol>
    );
  return <span className="group-summary">{parts.length === 0 ? t("nothing") : parts.join(" · ")}</span>;
}

/** A field in the words of a summary: nothing for a no, its name for a yes, its value otherwise. */
function written(field: Field, value: CaseValue, language: "en" | "ja", t: ReturnType<typeof useWords>["t"]): string[] {
  const held = valueAt(value, field.path);
  if (held === undefined || held === null) return [];
  const name = fieldName(field, language);
  switch (field.kind) {
    case "yesNo":
      if (held === (field.yes ?? true)) return [name];
      return field.path[0] === "stated" ? [`${name}: ${t("no")}`] : [];
    case "choice":
      if (field.path[0] === "infections") return [`${name} ${wordOf(valueWords, String(held), language)}`];
      return [wordOf(valueWords, String(held), language)];
    case "scale":
      return [`${name.replace(/ performance status$/, "").replace(/ class.*$/, "")} ${String(held)}`];
    case "number":
      return [field.unit === undefined ? `${name} ${String(held)}` : `${String(held)} ${unitName(field.unit, language)}`];
    case "text":
      return [String(held)];
    case "measured": {
      if (Array.isArray(held)) return [`${name} (${held.length})`];
      const plain = typeof held === "object" ? valueAt(held, ["value"]) : held;
      const unit = typeof held === "object" ? (valueAt(held, ["unit"]) ?? field.units[0]) : field.units[0];
      return [`${name.replace(/^left ventricular ejection fraction$/, "LVEF")} ${String(plain)} ${unitName(String(unit), language)}`];
    }
  }
}
