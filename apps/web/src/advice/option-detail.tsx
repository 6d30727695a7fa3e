import type { Option } from "@nextline/core";
import { newContext, optionSection, whole } from "@nextline/report/parts";
import type { ReactElement } from "react";
import type { CurrentAdvice } from "../page/advice-context.ts";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useWords } from "../words/words.ts";
import { Blocks, SourceList } from "./blocks.tsx";
import { sourcesCited } from "./section-sources.ts";

/** Everything on one option: against, for, compared through trials, dose, what to find out, schedule, measures, and the sources. */
export function OptionDetail({ option, advice }: { readonly option: Option; readonly advice: CurrentAdvice }): ReactElement {
  const { language, t } = useWords();
  const { nameOf } = useKnowledge();
  const context = newContext(advice.assessment, { language, nameOf }, whole);
  const { blocks } = optionSection(option, 0, context);
  const sources = sourcesCited(context);
  return (
    <div className="option-detail">
      <div className="columns">
        <Blocks blocks={blocks} sources={sources} />
      </div>
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
