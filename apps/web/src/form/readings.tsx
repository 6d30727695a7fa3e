import { vocabulary } from "@nextline/core";
import { findingLabel, findingText, valueWords, wordOf } from "@nextline/report/parts";
import { type ReactElement, useState } from "react";
import { type CasePath, valueAt } from "../case/case-value.ts";
import { typedNumber } from "../case/typed-number.ts";
import { useAdvice } from "../page/advice-context.ts";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useSession } from "../page/session.ts";
import { useWords } from "../words/words.ts";
import { ChoiceField } from "./choice-field.tsx";
import { TypedField } from "./typed-field.tsx";

/** Where in the case one's own word on a finding stands. Fitness has a key of its own. */
const statedPath = (finding: string): CasePath => (finding === "fitness" ? ["status", "frailty"] : ["stated", finding]);

/** What of the record was read as what: each finding from the record beside what was stated of it, and where the two differ. */
export function Readings({ findings }: { readonly findings: readonly string[] }): ReactElement | null {
  const { current } = useAdvice();
  const { language, t } = useWords();
  const { nameOf } = useKnowledge();
  const { value, change } = useSession();
  if (current === undefined) return null;
  const rows = findings.filter((id) => current.derived[id]?.known === true || valueAt(value, statedPath(id)) !== undefined);
  if (rows.length === 0) return null;
  return (
    <table className="readings">
      <caption>{t("readAs")}</caption>
      <thead className="hidden">
        <tr>
          <th scope="col">{t("readAs")}</th>
          <th scope="col">{t("fromRecord")}</th>
          <th scope="col">{t("statedByYou")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((id) => {
          const derived = current.derived[id];
          const stated = valueAt(value, statedPath(id));
          const differs = current.assessment.conflicts.some(({ finding }) => finding === id);
          const used = current.assessment.state[id];
          return (
            <tr key={id} className={differs ? "differs" : undefined}>
              <th scope="row">{findingLabel(id, language)}</th>
              <td>{derived === undefined ? "" : findingText(derived, language, nameOf)}</td>
              <td>
                {stated === undefined ? (
                  <Stating finding={id} />
                ) : (
                  <>
                    <b>{used === undefined ? String(stated) : findingText(used, language, nameOf)}</b>
                    {differs ? <span className="mark"> ≠ {t("differs")}</span> : null}{" "}
                    <button
                      type="button"
                      className="plain"
                      aria-label={`${t("withdraw")}: ${findingLabel(id, language)}`}
                      onClick={() => change(statedPath(id), undefined, findingLabel(id, language))}
                    >
                      {t("withdraw")}
                    </button>
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A way to say that a finding is otherwise than the record tells. */
function Stating({ finding }: { readonly finding: string }): ReactElement | null {
  const { change } = useSession();
  const { language, t } = useWords();
  const { nameOf } = useKnowledge();
  const { current } = useAdvice();
  const [asked, setAsked] = useState(false);
  const definition = vocabulary.get(finding);
  if (definition === undefined || definition.type === "durations" || definition.type === "date") return null;
  const label = findingLabel(finding, language);
  if (!asked)
    return (
      <button type="button" className="plain otherwise" aria-label={`${t("stateOtherwise")}: ${label}`} onClick={() => setAsked(true)}>
        ✎
      </button>
    );
  const put = (part: unknown): void => change(statedPath(finding), part, label);
  if (definition.type === "number")
    return <TypedField label={label} hiddenLabel numeric value={undefined} onChange={(text) => put(typedNumber(text))} />;
  if (definition.type === "set") {
    const exposed = current?.derived["exposedTo"];
    const members = exposed?.known === true && Array.isArray(exposed.value) ? (exposed.value as string[]) : [];
    return <MemberChoice label={label} members={members} nameOf={(id) => nameOf(id, language)} onChange={put} />;
  }
  const choices =
    definition.type === "boolean"
      ? [
          { value: true, label: t("yes") },
          { value: false, label: t("no") },
        ]
      : (definition.values ?? []).map((each) => ({ value: each, label: wordOf(valueWords, each, language) }));
  return <ChoiceField label={label} value={undefined} choices={choices} onChange={put} />;
}

interface MemberChoiceProps {
  readonly label: string;
  readonly members: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly onChange: (members: readonly string[]) => void;
}

/** The complete list of drugs to which a finding applies, of those that were given. */
function MemberChoice({ label, members, nameOf, onChange }: MemberChoiceProps): ReactElement {
  const { t } = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {members.map((member) => (
        <label key={member} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(member)}
            onChange={(event) => setChosen(event.target.checked ? [...chosen, member] : chosen.filter((each) => each !== member))}
          />
          <span>{nameOf(member)}</span>
        </label>
      ))}
      <button type="button" onClick={() => onChange(chosen)}>
        {chosen.length === 0 ? t("none") : t("answer")}
      </button>
    </fieldset>
  );
}
