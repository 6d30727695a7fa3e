import type { ReactElement } from "react";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useWords } from "../words/words.ts";
import { Combobox } from "./combobox.tsx";
import { toxicityNames } from "./matching.ts";
import { Tokens } from "./tokens.tsx";

interface Toxicity {
  readonly kind: string;
  readonly grade?: number;
  readonly drug?: string;
}

interface ToxicitiesProps {
  readonly value: unknown;
  readonly onChange: (value: readonly Toxicity[] | undefined) => void;
}

/** The toxicity of a line, each with its grade. */
export function Toxicities({ value, onChange }: ToxicitiesProps): ReactElement {
  const { language, t } = useWords();
  const { snapshot, nameOf } = useKnowledge();
  const held = Array.isArray(value) ? (value as Toxicity[]) : [];
  const replaced = (place: number, toxicity: Toxicity): Toxicity[] => held.map((each, index) => (index === place ? toxicity : each));
  return (
    <div>
      <Tokens
        label={t("toxicity")}
        tokens={held.map(({ kind, grade, drug }, place) => {
          const text = `${nameOf(kind, language)}${drug === undefined ? "" : ` (${nameOf(drug, language)})`}`;
          return {
            key: `${kind} ${place}`,
            text,
            more: (
              <GradeChoice
                label={`${text}: ${t("grade")}`}
                value={grade}
                onChange={(chosen) => {
                  const { grade: _, ...rest } = held[place] ?? { kind };
                  onChange(replaced(place, chosen === undefined ? rest : { ...rest, grade: chosen }));
                }}
              />
            ),
          };
        })}
        onRemove={(place) => {
          const left = held.filter((_, index) => index !== place);
          onChange(left.length === 0 ? undefined : left);
        }}
      />
      <Combobox label={t("toxicity")} names={toxicityNames(snapshot, language)} onPick={(kind) => onChange([...held, { kind }])} />
    </div>
  );
}

interface GradeChoiceProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** A grade from 0 to 4, or not known. */
export function GradeChoice({ label, value, onChange }: GradeChoiceProps): ReactElement {
  const { t } = useWords();
  return (
    <select
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? undefined : Number(event.target.value))}
    >
      <option value="">{t("grade")} –</option>
      {[0, 1, 2, 3, 4].map((grade) => (
        <option key={grade} value={grade}>
          {t("grade")} {grade}
        </option>
      ))}
    </select>
  );
}
