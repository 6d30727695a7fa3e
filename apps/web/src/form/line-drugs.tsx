import type { ReactElement } from "react";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useWords } from "../words/words.ts";
import { Combobox } from "./combobox.tsx";
import { type LineValue, tokensOf, withDrug, withoutToken } from "./line-value.ts";
import { drugNames, regimenNames } from "./matching.ts";
import { Tokens } from "./tokens.tsx";

interface LineDrugsProps {
  readonly line: LineValue;
  readonly onChange: (line: LineValue) => void;
}

/** What a line was made of: a regimen by its abbreviation, or drug by drug; not known until something is picked. */
export function LineDrugs({ line, onChange }: LineDrugsProps): ReactElement {
  const { language, t } = useWords();
  const { snapshot, nameOf } = useKnowledge();
  const label = t("regimenOrDrug");
  const regimens = new Map(snapshot.regimens.map((regimen) => [regimen.id, regimen.drugs.map(({ drug }) => drug)]));
  return (
    <div className="line-drugs">
      <Tokens
        label={label}
        tokens={tokensOf(line).map((id) => ({ key: id, text: id === line.regimen ? id : nameOf(id, language) }))}
        onRemove={(place) => onChange(withoutToken(line, place))}
      />
      <Combobox
        label={label}
        names={[...regimenNames(snapshot, language), ...drugNames(snapshot, language)]}
        onPick={(id) => onChange(withDrug(line, id, regimens))}
      />
      {line.drugs === "unknown" ? <span className="quiet">{t("drugsUnknown")}</span> : null}
    </div>
  );
}
