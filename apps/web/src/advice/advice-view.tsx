import type { Option } from "@nextline/core";
import {
  counterfactualSection,
  courseSection,
  generalSection,
  isWorthwhile,
  newContext,
  orderSection,
  patientSection,
  type Section,
  type SourceEntry,
  whole,
} from "@nextline/report/parts";
import { type ReactElement, useState } from "react";
import type { CurrentAdvice } from "../page/advice-context.ts";
import { useAdvice } from "../page/advice-context.ts";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useSession } from "../page/session.ts";
import { useWords } from "../words/words.ts";
import { Attention } from "./attention.tsx";
import { Blocks } from "./blocks.tsx";
import { ChangePanel } from "./change-panel.tsx";
import { OptionRow } from "./option-row.tsx";
import { sourcesCited } from "./section-sources.ts";
import { WhyNot } from "./why-not.tsx";

const rowsAtFirst = 8;

/** The advice: what comes first, what the last change did, the options in order, and what could change it. */
export function AdviceView({ advice }: { readonly advice: CurrentAdvice }): ReactElement {
  const { before } = useAdvice();
  const { last } = useSession();
  const { assessment } = advice;
  return (
    <>
      <Attention advice={advice} />
      {before === undefined || last === undefined ? null : <ChangePanel before={before} after={assessment} what={last.what} />}
      <OptionList advice={advice} />
      <WhyNot advice={advice} />
      <Further advice={advice} />
    </>
  );
}

function OptionList({ advice }: { readonly advice: CurrentAdvice }): ReactElement {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { options } = advice.assessment;
  const worthwhile = options.filter(isWorthwhile);
  const preferred = worthwhile.filter(({ standing }) => standing === "preferred").length;
  const shown = all ? worthwhile : worthwhile.slice(0, Math.max(rowsAtFirst, preferred));
  const tied = (option: Option): boolean => options.some(({ id, rank }) => id !== option.id && rank === option.rank);
  return (
    <section aria-labelledby="options">
      <h2 id="options">{t("options")}</h2>
      <ol className="options">
        {shown.map((option) => (
          <OptionRow key={option.id} option={option} advice={advice} tied={tied(option)} />
        ))}
      </ol>
      {worthwhile.length > shown.length ? (
        <button type="button" onClick={() => setAll(true)}>
          {t("showMore", { n: worthwhile.length - shown.length })}
        </button>
      ) : null}
    </section>
  );
}

/** What would change the advice, what put one before the other, how the record was read, and what holds for every option. */
function Further({ advice }: { readonly advice: CurrentAdvice }): ReactElement {
  const { language } = useWords();
  const { nameOf } = useKnowledge();
  const context = newContext(advice.assessment, { language, nameOf }, whole);
  const sections: readonly Section[] = [
    ...counterfactualSection(context),
    ...orderSection(context),
    patientSection(context),
    ...courseSection(context),
    ...generalSection(context),
  ];
  const sources = sourcesCited(context);
  return (
    <div className="further">
      {sections.map((section, index) => (
        <FurtherPart key={section.id} section={section} sources={sources} openAtFirst={index === 0} />
      ))}
    </div>
  );
}

interface FurtherPartProps {
  readonly section: Section;
  readonly sources: readonly SourceEntry[];
  readonly openAtFirst: boolean;
}

/** One section that folds; it is laid out when it is opened. */
function FurtherPart({ section: { title, blocks }, sources, openAtFirst }: FurtherPartProps): ReactElement {
  const [open, setOpen] = useState(openAtFirst);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {open ? <Blocks blocks={blocks} sources={sources} /> : null}
    </details>
  );
}
