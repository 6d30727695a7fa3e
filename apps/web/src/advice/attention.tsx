import { attentionSection, type Block, newContext, type SourceEntry, whole } from "@nextline/report/parts";
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
  const sources = sourcesCited(context);
  const calm = blocks.length === 0 && assessment.missing.length === 0;
  return (
    <section className={calm ? "attention calm" : "attention"} aria-labelledby="attention">
      <h2 id="attention">{t("attention")}</h2>
      {calm ? <p>{t("allClear")}</p> : null}
      {blocks.map((block) => (block.type === "list" ? <AttentionList key={block.title} block={block} sources={sources} /> : null))}
      <MissingFacts assessment={assessment} />
    </section>
  );
}

type ListBlock = Extract<Block, { type: "list" }>;

/** What cites a source is on supply, and may be long: the first is shown, the others fold. Nothing else is ever folded. */
function AttentionList({ block, sources }: { readonly block: ListBlock; readonly sources: readonly SourceEntry[] }): ReactElement {
  const { t } = useWords();
  const [first, ...others] = block.lines;
  if (first?.cites === undefined || others.length === 0) return <Blocks blocks={[block]} sources={sources} />;
  const { title: _, ...untitled } = block;
  return (
    <div>
      <Blocks blocks={[{ ...block, lines: [first] }]} sources={sources} />
      <details>
        <summary className="quiet">{t("moreSupply", { n: others.length })}</summary>
        <Blocks blocks={[{ ...untitled, lines: others }]} sources={sources} />
      </details>
    </div>
  );
}
