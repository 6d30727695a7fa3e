import type { Language } from "@nextline/core";
import { type ReactElement, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { AdviceView } from "../advice/advice-view.tsx";
import { advise } from "../advice/advise.ts";
import { PatientLine } from "../advice/patient-line.tsx";
import { PrintedAdvice } from "../advice/printed-advice.tsx";
import { saysSomething } from "../case/case-value.ts";
import { PatientForm } from "../form/patient-form.tsx";
import { type Knowledge, loadKnowledge } from "../knowledge/load-knowledge.ts";
import { LanguageContext, useWords } from "../words/words.ts";
import { AdviceContext, type AdviceState, type CurrentAdvice, useAdvice } from "./advice-context.ts";
import { CaseBar } from "./case-bar.tsx";
import { Header } from "./header.tsx";
import { KnowledgeContext, useKnowledge } from "./knowledge-context.ts";
import { ProblemList } from "./problem-list.tsx";
import { SessionContext, useNewSession, useSession } from "./session.ts";
import { today } from "./today.ts";

interface AppProps {
  readonly language: Language;
  /** Called once everything is loaded. */
  readonly onComplete: () => void;
}

/** The whole page: one patient, and the advice on that patient. */
export function App({ language: first, onComplete }: AppProps): ReactElement {
  const [language, setLanguage] = useState(first);
  const [dark, setDark] = useState(() => window.matchMedia("(prefers-color-scheme: dark)").matches);
  const [knowledge, setKnowledge] = useState<Knowledge>();
  const [failure, setFailure] = useState<string>();
  const session = useNewSession();
  useEffect(() => {
    loadKnowledge(first, setKnowledge).then(onComplete, (error: unknown) => setFailure(String(error)));
  }, [first, onComplete]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  }, [language, dark]);
  const other = language === "en" ? "ja" : "en";
  return (
    <LanguageContext value={language}>
      <SessionContext value={session}>
        <SkipLink />
        <Header ready={knowledge !== undefined} dark={dark} onDark={setDark} onLanguage={() => setLanguage(other)} />
        {failure === undefined ? null : <Failure text={failure} />}
        {knowledge === undefined ? (
          failure === undefined ? (
            <Loading />
          ) : null
        ) : (
          <KnowledgeContext value={knowledge}>
            <Advised>
              <Consultation waiting={language !== first && !knowledge.complete} />
            </Advised>
          </KnowledgeContext>
        )}
      </SessionContext>
    </LanguageContext>
  );
}

/** Works out the advice on the case as it stands, and keeps the one before the last change. */
function Advised({ children }: { readonly children: ReactElement }): ReactElement {
  const { value, last, opened, record } = useSession();
  const { snapshot } = useKnowledge();
  const kept = useRef<{ opened: number; advice: CurrentAdvice }>(undefined);
  const settled = useDeferredValue(value);
  const advice = useMemo(
    () => (record !== undefined || saysSomething(settled) ? advise(settled, snapshot, today(), record) : undefined),
    [settled, snapshot, record],
  );
  const before = useMemo(() => {
    if (last === undefined || (record === undefined && !saysSomething(last.before))) return undefined;
    const made = advise(last.before, snapshot, today(), record);
    return made.ok ? made.assessment : undefined;
  }, [last, snapshot, record]);
  if (advice?.ok === true) kept.current = { opened, advice };
  if (advice === undefined || kept.current?.opened !== opened) kept.current = advice?.ok === true ? { opened, advice } : undefined;
  const state: AdviceState = {
    current: kept.current?.advice,
    before: advice?.ok === true ? before : undefined,
    problems: advice?.ok === false ? advice.problems : [],
  };
  return <AdviceContext value={state}>{children}</AdviceContext>;
}

function Consultation({ waiting }: { readonly waiting: boolean }): ReactElement {
  const { t } = useWords();
  const { current, problems } = useAdvice();
  const { opened, empty, record } = useSession();
  return (
    <>
      <nav className="jump" aria-label={t("tagline")}>
        <a href="#patient">{t("patient")}</a>
        <a href="#advice">{t("advice")}</a>
        {current === undefined ? null : <a href="#options">{t("optionsShort")}</a>}
      </nav>
      <div className="screen">
        <section id="patient" className="patient" aria-labelledby="patient-title">
          <h2 id="patient-title">{t("patient")}</h2>
          <CaseBar />
          {record === undefined ? null : <p className="beside">{t("besideRecord", { n: current?.facts.length ?? 0 })}</p>}
          <PatientForm key={opened} openGroups={empty ? ["who", "history"] : []} />
          <p className="quiet">{t("private")}</p>
        </section>
        <main id="advice" className="advice" tabIndex={-1}>
          {waiting ? <p role="status">{t("otherLanguageLoading")}</p> : null}
          {problems.length === 0 ? null : (
            <div role="alert" className="alert">
              <h2>{t("problemsTitle")}</h2>
              <ProblemList problems={problems} />
              {current === undefined ? null : <p>{t("problemsKept")}</p>}
            </div>
          )}
          {current === undefined ? (
            problems.length > 0 ? null : (
              <Start />
            )
          ) : (
            <>
              <PatientLine advice={current} />
              <AdviceView advice={current} />
            </>
          )}
        </main>
      </div>
      {current === undefined ? null : <PrintedAdvice advice={current} />}
    </>
  );
}

function Start(): ReactElement {
  const { t } = useWords();
  return (
    <div className="start">
      <h2>{t("startTitle")}</h2>
      <p>{t("startText")}</p>
    </div>
  );
}

function Loading(): ReactElement {
  const { t } = useWords();
  return (
    <p role="status" className="loading">
      {t("loading")}
    </p>
  );
}

function Failure({ text }: { readonly text: string }): ReactElement {
  const { t } = useWords();
  return (
    <p role="alert" className="alert">
      {t("loadFailed", { x: text })}
    </p>
  );
}

function SkipLink(): ReactElement {
  const { t } = useWords();
  return (
    <a className="skip" href="#advice">
      {t("skip")}
    </a>
  );
}
