import type { Argument, Assessment } from "@nextline/core";
import { findingLabel, findingText, listed } from "@nextline/report/parts";
import { type ReactElement, useMemo } from "react";
import { useKnowledge } from "../page/knowledge-context.ts";
import { useSession } from "../page/session.ts";
import { useWords } from "../words/words.ts";
import { difference, type Move, type Place } from "./difference.ts";
import { StandingMark } from "./standing-mark.tsx";

interface ChangePanelProps {
  readonly before: Assessment;
  readonly after: Assessment;
  readonly what: string;
}

const mostMoves = 6;

/** What the last change did to the advice: which options moved from where to where, and the arguments that came or went. */
export function ChangePanel({ before, after, what }: ChangePanelProps): ReactElement {
  const { language, t } = useWords();
  const { nameOf } = useKnowledge();
  const { undo } = useSession();
  const { moves, findings, first } = useMemo(() => difference(before, after), [before, after]);
  const ordered = [...moves].sort((a, b) => Math.min(a.before.rank, a.after.rank) - Math.min(b.before.rank, b.after.rank));
  const same = first.before.join() === first.after.join();
  const read = findings.map(
    ({ id, before: then, after: now }) =>
      `${findingLabel(id, language)}: ${findingText(then, language, nameOf)} → ${findingText(now, language, nameOf)}`,
  );
  return (
    <section className="change" aria-labelledby="change" aria-live="polite">
      <div className="change-head">
        <h2 id="change">{t("changed")}</h2>
        <span className="quiet">{t("changedBy", { x: what })}</span>
        <button type="button" onClick={undo}>
          {t("undo")}
        </button>
      </div>
      <p>
        <b>
          {same
            ? t("firstStays", { x: listed(first.after, language) })
            : t("firstChanges", { before: listed(first.before, language), after: listed(first.after, language) })}
        </b>{" "}
        {moves.length === 0 ? t("nothingMoved") : ""}
      </p>
      {moves.length === 0 ? null : (
        <ul className="moves">
          {ordered.slice(0, mostMoves).map((move, index) => (
            <MoveLine key={move.id} move={move} earlier={ordered.slice(0, index)} />
          ))}
        </ul>
      )}
      {ordered.length > mostMoves ? (
        <p className="quiet">
          {t("moreMoves", {
            n: ordered.length - mostMoves,
            x: listed(
              ordered.slice(mostMoves).map(({ id }) => id),
              language,
            ),
          })}
        </p>
      ) : null}
      {read.length === 0 ? null : (
        <details>
          <summary>
            {t("readNow")} ({read.length})
          </summary>
          <ul>
            {read.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** One option with the weightiest reason for its move; a reason that was given before is not said again. */
function MoveLine({ move, earlier }: { readonly move: Move; readonly earlier: readonly Move[] }): ReactElement {
  const { language, t } = useWords();
  const [reason] = reasonsOf(move);
  const said = earlier.some((other) => reasonsOf(other)[0]?.argument.text.en === reason?.argument.text.en);
  return (
    <li>
      <b>{move.id}</b> <PlaceText place={move.before} /> <span aria-hidden="true">→</span> <PlaceText place={move.after} />
      {reason === undefined ? null : (
        <span className="reason">
          {said ? t("sameReason") : `${t(reason.gained ? "gained" : "lost")}: ${reason.argument.text[language]}`}
        </span>
      )}
    </li>
  );
}

const weight = ({ kind, force }: Argument): number => (kind === "excludes" ? 0 : kind === "requires" ? 3 : force === "strong" ? 1 : 2);

/** The arguments that came or went, the weightiest first. What has only to be done moves nothing. */
function reasonsOf({ gained, lost }: Move): { readonly gained: boolean; readonly argument: Argument }[] {
  return [...gained.map((argument) => ({ gained: true, argument })), ...lost.map((argument) => ({ gained: false, argument }))]
    .filter(({ argument }) => argument.kind !== "requires")
    .sort((a, b) => weight(a.argument) - weight(b.argument));
}

function PlaceText({ place }: { readonly place: Place }): ReactElement {
  const { t } = useWords();
  return (
    <span>
      <StandingMark standing={place.standing} provisional={place.provisional} />{" "}
      <span className="quiet">{t("rankOf", { n: place.rank })}</span>
    </span>
  );
}
