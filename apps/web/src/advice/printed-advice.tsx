import { buildPage } from "@nextline/report/parts";
import { type ReactElement, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { CurrentAdvice } from "../page/advice-context.ts";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useWords } from "../words/words.ts";
import { Blocks } from "./blocks.tsx";
import { printLimits } from "./print-limits.ts";

/** What goes to the tumour board on paper: made when it is printed, gone when it was. */
export function PrintedAdvice({ advice }: { readonly advice: CurrentAdvice }): ReactElement | null {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing ? <Paper advice={advice} /> : null;
}

/** The brief report with its edition and its sources. The course is told in the rows of the patient. */
function Paper({ advice }: { readonly advice: CurrentAdvice }): ReactElement {
  const { language } = useWords();
  const { nameOf } = useKnowledge();
  const page = buildPage(advice.assessment, { language, nameOf }, printLimits);
  const sources = page.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === "sources" ? block.entries : [])));
  return (
    <div className="printed">
      <h1>{page.title}</h1>
      <p>{page.edition}</p>
      {page.notes.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      {page.sections
        .filter(({ id }) => id !== "course")
        .map(({ id, title, blocks, level }) => (
          <section key={id} className={`printed-${id}`}>
            {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
            <Blocks blocks={blocks} sources={sources} />
          </section>
        ))}
    </div>
  );
}
