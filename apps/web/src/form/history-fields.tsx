import { type ReactElement, useState } from "react";
import { valueAt } from "../case/case-value.ts";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useSession } from "../page/session.ts";
import { useWords } from "../words/words.ts";
import { endWord, LineEditor } from "./line-editor.tsx";
import { type LineValue, newLine, tokensOf } from "./line-value.ts";

/** The history line by line; a history with dates is shown by its size, and changed as text. */
export function HistoryFields(): ReactElement {
  const { value, change } = useSession();
  const { t } = useWords();
  const lines = listAt<LineValue>(value, "lines");
  const treatments = listAt<unknown>(value, "treatments");
  const series = listAt<unknown>(value, "series");
  if (treatments.length > 0) {
    const m = series.length === 0 ? "" : t("withSeries", { n: series.length });
    return <p className="quiet">{t("datedHistory", { n: treatments.length, m })}</p>;
  }
  return (
    <>
      {lines.map((line, place) => {
        const name = t("line", { n: place + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <LinePart key={place} line={line} place={place} name={name} />
        );
      })}
      <button type="button" className="add" onClick={() => change(["lines", lines.length], newLine, t("addLine"))}>
        + {t("addLine")}
      </button>
    </>
  );
}

/** One line, folded to a few words once it has been written. */
function LinePart({ line, place, name }: { readonly line: LineValue; readonly place: number; readonly name: string }): ReactElement {
  const { change } = useSession();
  const { t } = useWords();
  const [openAtFirst] = useState(Object.keys(line).join() === "drugs" && line.drugs === "unknown");
  return (
    <details className="line" open={openAtFirst}>
      <summary>
        <b>{place + 1}</b> <LineWords line={line} />
      </summary>
      <LineEditor line={line} onChange={(changed) => change(["lines", place], changed, name)} />
      <button type="button" className="plain" onClick={() => change(["lines", place], undefined, name)}>
        {t("remove", { x: name })}
      </button>
    </details>
  );
}

/** The list at a key of a case. */
export function listAt<Entry>(value: unknown, key: string): readonly Entry[] {
  const list = valueAt(value, [key]);
  return Array.isArray(list) ? (list as Entry[]) : [];
}

/** A line in a few words. */
export function LineWords({ line }: { readonly line: LineValue }): ReactElement {
  const { language, t } = useWords();
  const { nameOf } = useKnowledge();
  const drugs =
    line.drugs === "unknown" ? t("drugsUnknown") : tokensOf(line).map((id) => (id === line.regimen ? id : nameOf(id, language)));
  const given = typeof drugs === "string" ? drugs : drugs.join("-");
  const maintenance = Array.isArray(line["maintenance"]) ? (line["maintenance"] as string[]).map((id) => nameOf(id, language)) : [];
  const end = endWord(line["ended"]);
  const parts = [
    given === "" ? t("notKnown") : given,
    ...(line["transplant"] === true ? [t("transplant")] : []),
    ...(maintenance.length === 0 ? [] : [`${t("maintenance")} ${maintenance.join(", ")}`]),
    ...(typeof line["bestResponse"] === "string" ? [line["bestResponse"]] : []),
    ...(typeof line["months"] === "number" ? [language === "en" ? `${line["months"]} months` : `${line["months"]}か月`] : []),
    ...(end === undefined ? [] : [t(end)]),
  ];
  return <span>{parts.join(" · ")}</span>;
}
