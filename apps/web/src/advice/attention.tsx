import { attentionSection, newContext, whole } from "@nextline/report/parts";
import type { ReactElement } from "react";
import type { CurrentAdvice } from "../page/advice-context.ts";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useWords } from "../words/words.ts";
import { Blocks } from "./blocks.tsx";
import { MissingFacts } from "./missing-facts.tsx";
import { sourcesCited } from "./section-sources.ts";

/** Before any advice: what does not fit, what was not understood, what is not certain to be had, and what to find out. */
export function Attention({ advice }: { readonly advice: CurrentAdvice }): ReactElement {
  const { language, t } = useWords();
  const { nameOf } = useKnowledge();
  const { assessment } = advice;
  const context = newContext({ ...assessment, missing: [] }, { language, nameOf }, whole);
  const blocks = attentionSection(context).blocks.filter(({ type }) => type !== "paragraph");
  const calm = blocks.length === 0 && assessment.missing.length === 0;
  return (
    <section className={calm ? "attention calm" : "attention"} aria-labelledby="attention">
      <h2 id="attention">{t("attention")}</h2>
      {calm ? <p>{t("allClear")}</p> : null}
      <Blocks blocks={blocks} sources={sourcesCited(context)} />
      <MissingFacts assessment={assessment} />
    </section>
  );
}
