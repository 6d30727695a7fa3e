import { type ReactElement, type ReactNode, useEffect, useId, useState } from "react";

interface TypedFieldProps {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (text: string) => void;
  readonly hint?: string;
  readonly numeric?: boolean;
  readonly after?: ReactNode;
  readonly hiddenLabel?: boolean;
}

/** A field that is typed into. What was typed counts when the field is left, or on Enter. */
export function TypedField({ label, value, onChange, hint, numeric = false, after, hiddenLabel = false }: TypedFieldProps): ReactElement {
  const id = useId();
  const shown = value === undefined || value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const settle = (): void => {
    if (text !== shown) onChange(text);
  };
  return (
    <div className="field">
      <label htmlFor={id} className={hiddenLabel ? "hidden" : undefined}>
        {label}
      </label>
      <span className="typed">
        <input
          id={id}
          type="text"
          inputMode={numeric ? "decimal" : "text"}
          autoComplete="off"
          className={numeric ? "number" : undefined}
          value={text}
          placeholder={hint}
          onChange={(event) => setText(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === "Enter") settle();
          }}
        />
        {after}
      </span>
    </div>
  );
}
