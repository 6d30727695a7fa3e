import { explainOption } from "@nextline/core";
import { whyNotPage } from "@nextline/report/parts";
import { type ReactElement, useState } from "react";
import { Combobox } from "../form/combobox.tsx";
import { optionNames } from "../form/matching.ts";
import type { CurrentAdvice } from "../page/advice-context.ts";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useWords } from "../words/words.ts";
import { Blocks, SourceList } from "./blocks.tsx";

/** "Why not this one?", asked by typing its name or pressing it where it is listed. */
export function WhyNot({ advice }: { readonly advice: CurrentAdvice }): ReactElement {
  const { language, t } = useWords();
  const { snapshot } = useKnowledge();
  const [asked, setAsked] = useState<string>();
  const { options } = advice.assessment;
  const lower = (["not-advised", "excluded"] as const).map((standing) => ({
    standing,
    ids: options.filter((option) => option.standing === standing).map(({ id }) => id),
  }));
  return (
    <section className="why-not" aria-labelledby="why-not">
      <h2 id="why-not">{t("whyNot")}</h2>
      <Combobox label={t("whyNotLabel")} names={optionNames(snapshot, language)} onPick={setAsked} />
      {asked === undefined ? null : <WhyNotAnswer id={asked} advice={advice} />}
      {lower.map(({ standing, ids }) =>
        ids.length === 0 ? null : (
          <div key={standing} className="names">
            <h3>{t(standing === "excluded" ? "excluded" : "notAdvised", { n: ids.length })}</h3>
            {ids.map((id) => (
              <button key={id} type="button" className="name" aria-pressed={id === asked} onClick={() => setAsked(id)}>
                {id}
              </button>
            ))}
          </div>
        ),
      )}
    </section>
  );
}

function WhyNotAnswer({ id, advice }: { readonly id: string; readonly advice: CurrentAdvice }): ReactElement | null {
  const { language, t } = useWords();
  const { snapshot, nameOf } = useKnowledge();
  const traced = explainOption(id, advice.facts, snapshot, advice.edition);
  if (traced === undefined) return null;
  const page = whyNotPage(traced, advice.assessment, { language, nameOf });
  const sources = page.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === "sources" ? block.entries : [])));
  return (
    <div className="answer-box" aria-live="polite">
      <h3>{page.title}</h3>
      {page.sections
        .filter((section) => section.id !== "sources")
        .map((section) => (
          <div key={section.id} className="block">
            <h4>{section.title}</h4>
            <Blocks blocks={section.blocks} sources={sources} />
          </div>
        ))}
      {sources.length === 0 ? null : (
        <details>
          <summary>
            {t("sources")} ({sources.length})
          </summary>
          <SourceList entries={sources} />
        </details>
      )}
    </div>
  );
}
