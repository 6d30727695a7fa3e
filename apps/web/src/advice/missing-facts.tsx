import type { Assessment } from "@nextline/core";
import { findingLabel, listed, valueWords, wordOf } from "@nextline/report/parts";
import { type ReactElement, useState } from "react";
import { type AnswerPlace, answerPlace } from "../case/answer-place.ts";
import { typedNumber } from "../case/typed-number.ts";
import { listAt } from "../form/history-fields.tsx";
import { TypedField } from "../form/typed-field.tsx";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useSession } from "../page/session.ts";
import { unitName } from "../words/unit-name.ts";
import { useWords } from "../words/words.ts";

const atFirst = 4;

/** What to find out, the most telling first, each answered where it is asked. */
export function MissingFacts({ assessment }: { readonly assessment: Assessment }): ReactElement | null {
  const { language, t } = useWords();
  const { nameOf } = useKnowledge();
  const [all, setAll] = useState(false);
  const questions = grouped(assessment.missing);
  if (questions.length === 0) return null;
  const shown = all ? questions : questions.slice(0, atFirst);
  const places = new Map(assessment.options.map(({ id }, index) => [id, index]));
  return (
    <div className="missing">
      <h3>{t("findOut")}</h3>
      <ul>
        {shown.map(({ finding, members, couldChange, top }) => {
          const [member, ...others] = members;
          const named =
            others.length > 0
              ? t("anyOfThese")
              : member === undefined
                ? ""
                : `${language === "en" ? ": " : "："}${nameOf(member, language)}`;
          const label = `${findingLabel(finding, language)}${named}`;
          const moved = [...couldChange].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
          return (
            <li key={`${finding} ${members.join()} ${top}`}>
              <span className="question">
                <b>{label}</b>{" "}
                <span className="quiet">
                  {moved.length === 0 ? t("couldReorder") : t("couldMove", { x: listed(moved, language, 4) })}
                  {top ? <strong> ({t("firstDepends")})</strong> : null}
                </span>
              </span>
              {others.length > 0 ? <AnyOf members={members} label={label} /> : <Answer finding={finding} member={member} label={label} />}
            </li>
          );
        })}
      </ul>
      {questions.length > shown.length ? (
        <button type="button" className="plain" onClick={() => setAll(true)}>
          {t("moreToFind", { n: questions.length - shown.length })}
        </button>
      ) : null}
    </div>
  );
}

interface Question {
  readonly finding: string;
  readonly members: readonly string[];
  readonly couldChange: readonly string[];
  readonly top: boolean;
}

/** Conditions are asked about together, those on which the first option depends apart; everything else by itself. */
function grouped(missing: Assessment["missing"]): Question[] {
  const questions = new Map<string, Question>();
  for (const { finding, member, couldChange, topOptionDependsOnIt: top } of missing) {
    const key = `${finding} ${finding === "conditions" ? "" : (member ?? "")} ${top}`;
    const { members = [], couldChange: before = [] } = questions.get(key) ?? {};
    questions.set(key, {
      finding,
      members: member === undefined ? members : [...members, member],
      couldChange: [...new Set([...before, ...couldChange])],
      top,
    });
  }
  return [...questions.values()];
}

/** Which of several conditions there are, or none of these. */
function AnyOf({ members, label }: { readonly members: readonly string[]; readonly label: string }): ReactElement {
  const { value, change } = useSession();
  const { language, t } = useWords();
  const { nameOf } = useKnowledge();
  const held = listAt<unknown>(value, "conditions");
  const put = (added: readonly unknown[]): void => change(["conditions"], [...held, ...added], label);
  return (
    <span className="answer">
      {members.map((name) => (
        <button key={name} type="button" onClick={() => put([{ name }])}>
          {nameOf(name, language)}
        </button>
      ))}
      <button type="button" className="none" onClick={() => put(members.map((name) => ({ name, present: false })))}>
        {t("noneOfThese")}
      </button>
    </span>
  );
}

interface AnswerProps {
  readonly finding: string;
  readonly member: string | undefined;
  readonly label: string;
}

/** The way to answer one question; what follows from the lines is answered in the history. */
function Answer({ finding, member, label }: AnswerProps): ReactElement {
  const { value, change } = useSession();
  const { language, t } = useWords();
  const place: AnswerPlace = answerPlace({ finding, ...(member === undefined ? {} : { member }) }, value);
  if (place.kind === "history")
    return (
      <button type="button" className="plain" onClick={() => showGroup("history")}>
        {t("inHistory")}
      </button>
    );
  const put = (part: unknown): void => change(place.path, part, label);
  if (place.kind === "number")
    return (
      <TypedField
        label={t("answerFor", { x: label })}
        hiddenLabel
        numeric
        value={undefined}
        onChange={(text) => put(typedNumber(text))}
        after={place.unit === undefined || place.unit === "1" ? null : <span className="unit">{unitName(place.unit, language)}</span>}
      />
    );
  const answers =
    place.kind === "boolean"
      ? [
          { part: place.yes, text: t("yes") },
          { part: place.no, text: t("no") },
        ]
      : place.values.map((each) => ({ part: each, text: wordOf(valueWords, each, language) }));
  return (
    <span className="answer">
      {answers.map(({ part, text }) => (
        <button key={text} type="button" aria-label={`${label}: ${text}`} onClick={() => put(part)}>
          {text}
        </button>
      ))}
    </span>
  );
}

/** Opens a folded group of the form and leads there. */
function showGroup(id: string): void {
  const group = document.getElementById(`group-${id}`);
  group?.setAttribute("open", "");
  group?.scrollIntoView({ block: "start" });
  group?.querySelector("summary")?.focus();
}
