import { vocabulary } from "@nextline/core";
import type { ReactElement } from "react";
import { typedNumber } from "../case/typed-number.ts";
import { useKnowledge } from "../page/knowledge-context.ts";
import type { Word } from "../words/words.ts";
import { useWords } from "../words/words.ts";
import { ChoiceField } from "./choice-field.tsx";
import { Combobox } from "./combobox.tsx";
import { LineDrugs } from "./line-drugs.tsx";
import type { LineValue } from "./line-value.ts";
import { drugNames } from "./matching.ts";
import { Tokens } from "./tokens.tsx";
import { Toxicities } from "./toxicities.tsx";
import { TypedField } from "./typed-field.tsx";

const ends: readonly (readonly [string, Word])[] = [
  ["progression-on-treatment", "progression-on-treatment"],
  ["progression-off-treatment", "progression-off-treatment"],
  ["toxicity", "endedToxicity"],
  ["completed", "completed"],
  ["choice", "choice"],
  ["ongoing", "ongoing"],
];

/** How a line ended, in words. */
export const endWord = (ended: unknown): Word | undefined => ends.find(([value]) => value === ended)?.[1];

interface LineEditorProps {
  readonly line: LineValue;
  readonly onChange: (line: LineValue) => void;
}

/** One line of therapy: what was given, how it answered, how long it lasted and how it ended. */
export function LineEditor({ line, onChange }: LineEditorProps): ReactElement {
  const { language, t } = useWords();
  const { snapshot, nameOf } = useKnowledge();
  const put = (key: string, part: unknown): void => {
    const { [key]: _, ...rest } = line;
    onChange(part === undefined ? rest : { ...rest, [key]: part });
  };
  const maintenance = Array.isArray(line["maintenance"]) ? (line["maintenance"] as string[]) : [];
  return (
    <div className="fields">
      <LineDrugs line={line} onChange={onChange} />
      <ChoiceField
        label={t("bestResponse")}
        value={line["bestResponse"]}
        choices={[...(vocabulary.get("previousBestResponse")?.values ?? [])].reverse().map((value) => ({ value, label: value }))}
        onChange={(value) => put("bestResponse", value)}
      />
      <ChoiceField
        label={t("ended")}
        value={line["ended"]}
        choices={ends.map(([value, word]) => ({ value, label: t(word) }))}
        onChange={(value) => put("ended", value)}
      />
      <TypedField
        label={t("months")}
        hint={t("monthsHint")}
        numeric
        value={line["months"]}
        onChange={(text) => put("months", typedNumber(text))}
      />
      <TypedField label={t("sinceMonths")} numeric value={line["sinceMonths"]} onChange={(text) => put("sinceMonths", typedNumber(text))} />
      <ChoiceField
        label={t("transplant")}
        value={line["transplant"]}
        choices={[
          { value: true, label: t("yes") },
          { value: false, label: t("no") },
        ]}
        onChange={(value) => put("transplant", value)}
      />
      <div>
        <Tokens
          label={t("maintenance")}
          tokens={maintenance.map((id) => ({ key: id, text: nameOf(id, language) }))}
          onRemove={(place) => put("maintenance", orNothing(maintenance.filter((_, index) => index !== place)))}
        />
        <Combobox
          label={t("maintenance")}
          names={drugNames(snapshot, language)}
          onPick={(id) => put("maintenance", [...new Set([...maintenance, id])])}
        />
      </div>
      <Toxicities value={line["toxicity"]} onChange={(value) => put("toxicity", value)} />
    </div>
  );
}

const orNothing = <Entry,>(list: readonly Entry[]): readonly Entry[] | undefined => (list.length === 0 ? undefined : list);
