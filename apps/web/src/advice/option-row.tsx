import type { Argument, Option } from "@nextline/core";
import { effectLine, findingLabel, groundWords, isBoxedWarning, listed, newContext, supplyMark, whole } from "@nextline/report/parts";
import { memo, type ReactElement, useState } from "react";
import type { CurrentAdvice } from "../page/advice-context.ts";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useWords } from "../words/words.ts";
import { LineText } from "./blocks.tsx";
import { OptionDetail } from "./option-detail.tsx";
import { sourcesCited } from "./section-sources.ts";
import { StandingMark } from "./standing-mark.tsx";

interface OptionRowProps {
  readonly option: Option;
  readonly advice: CurrentAdvice;
  readonly tied: boolean;
}

/** One option at a glance: where it stands and why, what speaks for and against it, what it asks for. It opens to everything. */
export const OptionRow = memo(function OptionRow({ option, advice, tied }: OptionRowProps): ReactElement {
  const { language } = useWords();
  const { nameOf } = useKnowledge();
  const [open, setOpen] = useState(false);
  const { assessment } = advice;
  const context = newContext(assessment, { language, nameOf }, whole);
  const effect = effectLine(option, context);
  const drugs =
    option.drugs.length === 0
      ? option.name[language]
      : listed(
          option.drugs.map((drug) => nameOf(drug, language)),
          language,
        );
  const detail = `option-detail-${option.id}`;
  return (
    <li className={`option ${option.standing}`} id={`option-${option.id}`}>
      <div className="option-head">
        <span className="rank">
          {option.rank}
          {tied ? "=" : ""}
        </span>
        <div className="option-name">
          <button type="button" className="open" aria-expanded={open} aria-controls={detail} onClick={() => setOpen(!open)}>
            <b>{option.id}</b> <span className="drugs">{drugs === option.id ? "" : drugs}</span>
          </button>
          <Glance option={option} />
          <HeaviestAgainst option={option} />
        </div>
        <div className="option-why">
          <StandingMark standing={option.standing} provisional={option.provisional} />
          <Ground option={option} />
          <span className="effect">
            <LineText line={effect} sources={sourcesCited(context)} />
          </span>
        </div>
      </div>
      <div id={detail} hidden={!open}>
        {open ? <OptionDetail option={option} advice={advice} /> : null}
      </div>
    </li>
  );
});

function Ground({ option: { ground, newerThanGuideline } }: { readonly option: Option }): ReactElement {
  const { language, t } = useWords();
  const words =
    newerThanGuideline !== undefined
      ? t("newerThan", { trial: newerThanGuideline.trial, x: newerThanGuideline.beaten })
      : groundWords[ground === "randomised-dominance" ? "none" : ground][language];
  return <span className="ground">{words}</span>;
}

/** What weighs most against it, in one line. */
function HeaviestAgainst({ option }: { readonly option: Option }): ReactElement | null {
  const { language } = useWords();
  const against = option.arguments.filter(({ kind }) => kind === "excludes" || kind === "against");
  const first = against.find(({ kind, force }) => kind === "excludes" || force === "strong") ?? against[0];
  if (first === undefined) return null;
  return <p className={first.force === "strong" || first.kind === "excludes" ? "heaviest strong" : "heaviest"}>▼ {first.text[language]}</p>;
}

const count = (option: Option, fits: (argument: Argument) => boolean): number => option.arguments.filter(fits).length;

/** How much speaks for and against, and what has to be done or found out, in a few words each. */
function Glance({ option }: { readonly option: Option }): ReactElement {
  const { language, t } = useWords();
  const { nameOf } = useKnowledge();
  const favourable = count(option, ({ kind }) => kind === "for");
  const against = count(option, ({ kind }) => kind === "against" || kind === "excludes");
  const strong = count(option, ({ kind, force }) => kind === "excludes" || (kind === "against" && force === "strong"));
  const adjusted = option.drugs.filter((drug) =>
    option.arguments.some(({ topic, rule }) => topic === "dose" && rule.startsWith(`${drug}/`)),
  );
  const dosed =
    adjusted.length > 0
      ? listed(
          adjusted.map((drug) => nameOf(drug, language)),
          language,
        )
      : undefined;
  const open = [...new Set(option.open.flatMap(({ findings }) => findings))].map((id) => findingLabel(id, language));
  const tests = option.arguments.some(({ rule }) => rule.includes("/test-before-start/"));
  const supply = supplyMark(option, language);
  const unverified = count(option, ({ verified }) => verified === "unverified");
  return (
    <ul className="glance">
      <li className="for">
        <span aria-hidden="true">▲</span> {t("forCount", { n: favourable })}
      </li>
      <li className="against">
        <span aria-hidden="true">▼</span> {t("againstCount", { n: against })}
        {strong > 0 ? ` (${t("strongAgainst", { n: strong })})` : ""}
      </li>
      {option.arguments.some(isBoxedWarning) ? <li className="boxed">{t("boxed")}</li> : null}
      {dosed === undefined ? null : <li>{t("doseChange", { x: dosed })}</li>}
      {tests ? <li>{t("testsFirst")}</li> : null}
      {supply === undefined ? null : <li className="warning">{supply}</li>}
      {open.length === 0 ? null : <li className="warning">{t("findFirst", { x: listed(open, language, 3) })}</li>}
      {unverified > 0 ? <li className="unverified-mark">{t("unverifiedCount", { n: unverified })}</li> : null}
    </ul>
  );
}
