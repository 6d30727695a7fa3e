import { valueWords, wordOf } from "@nextline/report/parts";
import type { ReactElement } from "react";
import { valueAt } from "../case/case-value.ts";
import { typedNumber } from "../case/typed-number.ts";
import { useSession } from "../page/session.ts";
import { unitName } from "../words/unit-name.ts";
import { useWords } from "../words/words.ts";
import { ChoiceField } from "./choice-field.tsx";
import { type Field, fieldName } from "./fields.ts";
import { MeasuredField } from "./measured-field.tsx";
import { TypedField } from "./typed-field.tsx";

/** One field of the form, on what the case holds at its path. */
export function FieldRow({ field }: { readonly field: Field }): ReactElement {
  const { value, change } = useSession();
  const { language, t } = useWords();
  const label = fieldName(field, language);
  const held = valueAt(value, field.path);
  const put = (part: unknown): void => change(field.path, part, label);
  switch (field.kind) {
    case "number":
      return (
        <TypedField
          label={label}
          numeric
          value={held}
          onChange={(text) => put(typedNumber(text))}
          after={field.unit === undefined ? null : <span className="unit">{unitName(field.unit, language)}</span>}
        />
      );
    case "text":
      return (
        <TypedField
          label={label}
          value={held}
          hint={t(field.hint)}
          onChange={(text) => put(text.trim() === "" ? undefined : text.trim())}
        />
      );
    case "measured":
      return (
        <MeasuredField
          code={String(field.path.at(-1))}
          label={label}
          units={field.units}
          upperLimit={field.upperLimit === true}
          value={held}
          onChange={put}
        />
      );
    case "choice":
      return (
        <ChoiceField
          label={label}
          value={held}
          onChange={put}
          choices={field.values.map((each) => ({ value: each, label: wordOf(valueWords, each, language) }))}
        />
      );
    case "scale":
      return (
        <ChoiceField
          label={label}
          value={held}
          onChange={put}
          choices={field.values.map((each) => ({ value: each, label: String(each) }))}
        />
      );
    case "yesNo":
      return (
        <ChoiceField
          label={label}
          value={held}
          onChange={put}
          choices={[
            { value: field.yes ?? true, label: t("yes") },
            { value: field.no ?? false, label: t("no") },
          ]}
        />
      );
  }
}
