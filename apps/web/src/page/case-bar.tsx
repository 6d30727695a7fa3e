import type { Problem } from "@nextline/core";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { emptyCase } from "../case/case-value.ts";
import { useWords } from "../words/words.ts";
import { caseText, type Example, examples, offerFile, readCaseText } from "./case-files.ts";
import { useKnowledge } from "./knowledge-context.ts";
import { useSession } from "./session.ts";
import { TextDialog } from "./text-dialog.tsx";
import { today } from "./today.ts";

interface Incoming {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** New, open, paste, drop, save, and the examples. A text with faults is shown with them instead of being used. */
export function CaseBar(): ReactElement {
  const { t } = useWords();
  const { snapshot } = useKnowledge();
  const { value, open, undo, last } = useSession();
  const file = useRef<HTMLInputElement>(null);
  const [incoming, setIncoming] = useState<Incoming>();
  const [known, setKnown] = useState<readonly Example[]>([]);
  const take = async (text: string): Promise<void> => {
    const read = await readCaseText(text, snapshot, today());
    if (read.ok) open(read.value, read.record);
    else setIncoming({ text, problems: read.problems });
  };
  const dropping = useIncomingText((text) => void take(text), incoming === undefined);
  useEffect(() => {
    void examples().then(setKnown, () => setKnown([]));
  }, []);
  return (
    <div className="case-bar">
      <button type="button" onClick={() => open(emptyCase)}>
        {t("newCase")}
      </button>
      <button type="button" onClick={() => file.current?.click()}>
        {t("open")}
      </button>
      <input
        ref={file}
        type="file"
        hidden
        accept=".yaml,.yml,.json,.ndjson"
        aria-label={t("open")}
        onChange={(event) => {
          void event.target.files?.[0]?.text().then(take);
          event.target.value = "";
        }}
      />
      <button type="button" onClick={() => void caseText(value).then((text) => offerFile("case.yaml", text))}>
        {t("save")}
      </button>
      <button type="button" onClick={() => void caseText(value).then((text) => setIncoming({ text, problems: [] }))}>
        {t("asText")}
      </button>
      <button type="button" disabled={last === undefined} onClick={undo}>
        {t("undo")}
      </button>
      <select
        aria-label={t("examples")}
        value=""
        onChange={(event) => {
          const chosen = known.find(({ id }) => id === event.target.value);
          if (chosen !== undefined) open(chosen.case);
        }}
      >
        <option value="">{t("chooseExample")}</option>
        {known.map(({ id, about }) => (
          <option key={id} value={id} title={about}>
            {id.replaceAll("-", " ")}
          </option>
        ))}
      </select>
      {dropping ? <div className="drop">{t("dropHint")}</div> : null}
      {incoming === undefined ? null : <TextDialog {...incoming} onClose={() => setIncoming(undefined)} />}
    </div>
  );
}

/** Gives every text that is pasted outside of a field, or dropped as a file; says whether something hangs over the page. */
function useIncomingText(give: (text: string) => void, listening: boolean): boolean {
  const [dropping, setDropping] = useState(false);
  const latest = useRef(give);
  latest.current = give;
  useEffect(() => {
    if (!listening) return;
    const inField = ({ target }: Event): boolean =>
      target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
    const paste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!inField(event) && text.trim() !== "") latest.current(text);
    };
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDropping(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setDropping(false);
      void event.dataTransfer?.files[0]?.text().then((text) => latest.current(text));
    };
    document.addEventListener("paste", paste);
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("paste", paste);
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [listening]);
  return dropping;
}
