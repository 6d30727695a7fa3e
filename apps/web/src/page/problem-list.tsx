import type { Problem } from "@nextline/core";
import type { ReactElement } from "react";
import { useWords } from "../words/words.ts";

/** What is wrong with a case: where, what was found, what was expected, and the remedy. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }): ReactElement {
  const { t } = useWords();
  return (
    <ul className="problems">
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.at ?? ""} ${problem.found}`}>
          <code>{problem.path}</code>
          {problem.at === undefined ? null : <span className="quiet"> {t("atLine", { x: problem.at })}</span>}
          <span>
            {" "}
            {t("problemFound")}: <b>{problem.found}</b>; {t("problemExpected")}: <b>{problem.expected}</b>. {problem.remedy}
          </span>
        </li>
      ))}
    </ul>
  );
}
