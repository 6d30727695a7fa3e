import type { MeasurementCode } from "@nextline/core";
import { acceptedUnits, converted } from "@nextline/intake/object";
import { type ReactElement, useState } from "react";
import { entryOf, writtenOf } from "../case/measured-value.ts";
import { typedNumber } from "../case/typed-number.ts";
import { unitName } from "../words/unit-name.ts";
import { useWords } from "../words/words.ts";
import { TypedField } from "./typed-field.tsx";

interface MeasuredFieldProps {
  readonly code: string;
  readonly label: string;
  readonly units: readonly [string, ...string[]];
  readonly upperLimit: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A laboratory value with its unit. Another unit keeps the number as it was typed; what it is in the first unit stands beside it. */
export function MeasuredField({ code, label, units, upperLimit, value, onChange }: MeasuredFieldProps): ReactElement {
  const { t, language } = useWords();
  const [usual] = units;
  const [chosen, setChosen] = useState(usual);
  const entry = entryOf(value, value === undefined ? chosen : usual);
  if (entry === undefined)
    return (
      <div className="field">
        <span className="label">{label}</span>
        <span className="quiet">{t("severalValues", { n: Array.isArray(value) ? value.length : 0 })}</span>
      </div>
    );
  const known = units.includes(entry.unit) ? units : [...units, entry.unit];
  const put = (part: Partial<typeof entry>): void => onChange(writtenOf({ ...entry, ...part }, usual));
  const unit =
    known.length === 1 ? (
      <span className="unit">{unitName(usual, language)}</span>
    ) : (
      <select
        aria-label={t("unitOf", { x: label })}
        value={entry.unit}
        onChange={(event) => {
          setChosen(event.target.value);
          put({ unit: event.target.value });
        }}
      >
        {known.map((each) => (
          <option key={each} value={each}>
            {unitName(each, language)}
          </option>
        ))}
      </select>
    );
  const same = entry.unit === usual ? undefined : inUsual(code, entry.value, entry.unit, usual);
  return (
    <div className="measured">
      <TypedField label={label} numeric value={entry.value} onChange={(text) => put({ value: typedNumber(text) })} after={unit} />
      {same === undefined ? null : (
        <span className="quiet">
          = {same} {unitName(usual, language)}
        </span>
      )}
      {upperLimit && entry.value !== undefined ? (
        <TypedField
          label={`${label}: ${t("upperLimit")}`}
          numeric
          value={entry.upperLimit}
          onChange={(text) => put({ upperLimit: typedNumber(text) })}
        />
      ) : null}
    </div>
  );
}

/** The value in the usual unit, to the precision at which it is read; `undefined` where it has none. */
function inUsual(code: string, value: unknown, unit: string, usual: string): string | undefined {
  const measured = code as MeasurementCode;
  if (typeof value !== "number" || !acceptedUnits(measured).includes(usual)) return undefined;
  const number = converted(measured, value, unit);
  return number === undefined ? undefined : String(Number(number.toPrecision(3)));
}
