import { type ReactElement, useId } from "react";
import { useWords } from "../words/words.ts";

interface Choice {
  readonly value: unknown;
  readonly label: string;
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: unknown;
  readonly choices: readonly Choice[];
  readonly onChange: (value: unknown) => void;
}

/** One of a few, or not known: buttons in a row for five or fewer, a list for more. A value that is none of them is shown as it is. */
export function ChoiceField({ label, value, choices, onChange }: ChoiceFieldProps): ReactElement {
  const { t } = useWords();
  const id = useId();
  const chosen = choices.findIndex((choice) => choice.value === value);
  const unknown = chosen < 0 && value !== undefined ? [{ value, label: String(value) }] : [];
  const all: readonly Choice[] = [{ value: undefined, label: t("notKnown") }, ...choices, ...unknown];
  const at = value === undefined ? 0 : chosen < 0 ? all.length - 1 : chosen + 1;
  const long = choices.length > 5 || choices.some((choice) => choice.label.length > 14);
  if (long)
    return (
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <select id={id} value={at} onChange={(event) => onChange(all[Number(event.target.value)]?.value)}>
          {all.map((choice, index) => (
            <option key={choice.label} value={index}>
              {choice.label}
            </option>
          ))}
        </select>
      </div>
    );
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <div className="segments">
        {all.map((choice, index) => (
          <label key={choice.label} className={index === 0 ? "segment unknown" : "segment"}>
            <input type="radio" name={id} checked={index === at} onChange={() => onChange(choice.value)} />
            {index === 0 ? (
              <>
                <span aria-hidden="true">–</span>
                <span className="hidden">{choice.label}</span>
              </>
            ) : (
              <span>{choice.label}</span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
