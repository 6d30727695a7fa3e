import { type KeyboardEvent, type ReactElement, useId, useState } from "react";
import { useWords } from "../words/words.ts";
import { matching, type Named } from "./matching.ts";

interface ComboboxProps {
  readonly label: string;
  readonly names: readonly Named[];
  readonly onPick: (id: string) => void;
  readonly hiddenLabel?: boolean;
}

/** A name found by typing a part of it (the editable combobox of the ARIA Authoring Practices). Picking one empties the field. */
export function Combobox({ label, names, onPick, hiddenLabel = false }: ComboboxProps): ReactElement {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = open ? matching(names, text) : [];
  const at = Math.min(active, found.length - 1);
  const pick = (choice: Named | undefined): void => {
    if (choice === undefined) return;
    setText("");
    setOpen(false);
    onPick(choice.id);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setActive(open ? Math.max(0, Math.min(found.length - 1, at + (event.key === "ArrowDown" ? 1 : -1))) : 0);
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      pick(found[at]);
    } else if (event.key === "Escape") {
      setOpen(false);
      setText("");
    }
  };
  const shown = open && found.length > 0;
  return (
    <div className="field combobox">
      <label htmlFor={id} className={hiddenLabel ? "hidden" : undefined}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        placeholder={hiddenLabel ? label : undefined}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown ? `${id}-${at}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(event.target.value.trim() !== "");
        }}
        onKeyDown={keys}
        onBlur={() => setOpen(false)}
      />
      <div role="listbox" id={`${id}-list`} aria-label={label} hidden={!shown} className="matches">
        {found.map((choice, index) => (
          <div
            key={choice.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              pick(choice);
            }}
          >
            <b>{choice.label}</b>
            {choice.detail === undefined ? null : <span className="quiet"> {choice.detail}</span>}
          </div>
        ))}
      </div>
      <span className="hidden" role="status">
        {open && text.trim() !== "" ? (found.length === 0 ? t("noMatch") : t("matches", { n: found.length })) : ""}
      </span>
    </div>
  );
}
