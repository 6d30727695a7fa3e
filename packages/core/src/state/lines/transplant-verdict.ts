import type { TransplantEpisode } from "./episode.ts";
import { lastTreatedBefore, startOf } from "./line-draft.ts";
import { sequenceDays } from "./sequence.ts";
import { firstTreatment, type LineQuestion, ownLine, same, type Verdict } from "./verdict.ts";

/** Whether a transplant begins a line of its own. */
export function transplantVerdict(transplant: TransplantEpisode, { line, earlier, rules }: LineQuestion): Verdict {
  if (line === undefined) return firstTreatment;
  const progression = rules.progressionIn(line, earlier.at(-1), transplant.start);
  const since = transplant.start.first - lastTreatedBefore(line, transplant.start.first).high;
  const previous = line.transplants.at(-1);
  if (progression.truth === "met" && progression.date !== undefined && !treatedSince(line, progression.date.last)) {
    return ownLine("progression", {
      en: `transplant after progression (${progression.date.text})`,
      ja: `増悪（${progression.date.text}）後の移植`,
    });
  }
  if (transplant.planned === false) return ownLine("transplant", { en: "a transplant that was not part of the plan", ja: "計画外の移植" });
  if (previous !== undefined) return tandem(transplant, transplant.start.first - previous.start.last);
  if (earlier.some(({ transplants }) => transplants.length > 0)) return further(rules.furtherTransplantOwnLine);
  if (transplant.planned === true || since <= sequenceDays) return same({ en: "planned transplant", ja: "計画された移植" });
  return {
    own: "unknown",
    began: "planned-sequence-not-stated",
    text: {
      en: "a transplant more than six months after the last dose; it is not recorded whether it was planned",
      ja: "最終投与から6か月を超えた移植で、計画の有無が記録されていない",
    },
  };
}

const treatedSince = (line: NonNullable<LineQuestion["line"]>, day: number): boolean =>
  line.drugs.some(({ episode, role }) => role !== "support" && episode.start.first > day) || startOf(line).first > day;

function tandem({ planned }: TransplantEpisode, days: number): Verdict {
  if (planned === true) return same({ en: "planned tandem transplant", ja: "計画されたタンデム移植" });
  if (days > sequenceDays)
    return ownLine("transplant", {
      en: "a second transplant more than six months after the first",
      ja: "初回移植から6か月を超えた2回目の移植",
    });
  return {
    ...same({ en: "second transplant within six months, taken as a tandem", ja: "6か月以内の2回目の移植（タンデムとみなす）" }),
    alternatives: [
      {
        difference: 1,
        because: {
          en: "it is not recorded whether the second transplant was a planned tandem; one that was not is a line of its own",
          ja: "2回目の移植が計画されたタンデムか記録がない。計画外なら別ライン",
        },
        source: "rajkumar-2015-lines",
      },
    ],
  };
}

/** A transplant after one in an earlier line: by the letter of 2015 a line of its own, although many count it with its re-induction. */
function further(ownByRule: boolean): Verdict {
  const because = {
    en: "by the letter of 2015 a further transplant is a line of its own; many count it with its re-induction",
    ja: "2015年の基準の文言では2回目以降の移植は別ラインだが、再寛解導入と合わせて1ラインと数えることも多い",
  };
  const alternatives = [{ difference: ownByRule ? -1 : 1, because, source: "rajkumar-2015-lines" }];
  if (!ownByRule)
    return { ...same({ en: "further transplant, counted with its re-induction", ja: "再寛解導入と合わせて数える移植" }), alternatives };
  return ownLine("transplant", { en: "a further transplant", ja: "2回目以降の移植" }, alternatives);
}
