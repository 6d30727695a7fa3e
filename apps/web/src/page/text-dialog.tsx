import type { Problem } from "@nextline/core";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useWords } from "../words/words.ts";
import { readCaseText } from "./case-files.ts";
import { useKnowledge } from "./knowledge-context.ts";
import { ProblemList } from "./problem-list.tsx";
import { useSession } from "./session.ts";
import { today } from "./today.ts";

interface TextDialogProps {
  readonly text: string;
  /** What was wrong with the text when it came in. */
  readonly problems: readonly Problem[];
  readonly onClose: () => void;
}

/** The case as text: pasted, dropped or to be edited. It is used only when the reader accepts all of it. */
export function TextDialog({ text: given, problems: found, onClose }: TextDialogProps): ReactElement {
  const { t } = useWords();
  const { snapshot } = useKnowledge();
  const { open } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState(given);
  const [problems, setProblems] = useState(found);
  useEffect(() => dialog.current?.showModal(), []);
  const use = async (): Promise<void> => {
    const read = await readCaseText(text, snapshot, today());
    if (!read.ok) return setProblems(read.problems);
    open(read.value, read.record);
    onClose();
  };
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="text-dialog">
      <h2 id="text-dialog">{t("asText")}</h2>
      <p className="quiet">{t("textHint")}</p>
      {problems.length === 0 ? null : (
        <div role="alert" className="alert">
          <b>{t("problemsTitle")}</b>
          <ProblemList problems={problems} />
        </div>
      )}
      <textarea aria-label={t("caseText")} spellCheck={false} rows={18} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="buttons">
        <button type="button" className="primary" onClick={() => void use()}>
          {t("apply")}
        </button>
        <button type="button" onClick={onClose}>
          {t("close")}
        </button>
      </div>
    </dialog>
  );
}
