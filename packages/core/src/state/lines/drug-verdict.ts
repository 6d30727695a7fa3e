import type { DateInterval } from "../../terms/date.ts";
import type { Interval } from "../../terms/interval.ts";
import type { DrugEpisode } from "./episode.ts";
import { activeDrugsOf, allDrugsOf, givenLastBefore, type LineDraft, lastTreatedBefore, startOf } from "./line-draft.ts";
import { combinationDays, droppingDays, inductionDays, sequenceDays } from "./sequence.ts";
import { afterProgression, firstTreatment, type LineQuestion, ownLine, type ProgressionBefore, same, type Verdict } from "./verdict.ts";

const planned = { en: "part of the planned sequence", ja: "計画された一連の治療" };
const sameRegimen = { en: "the same regimen again, with nothing between", ja: "間に他の治療のない同一レジメンの再開" };
const dropped = { en: "some of the same drugs go on", ja: "同じ薬剤の一部を継続" };

/** Whether drugs begin a line of their own. */
export function drugVerdict(episode: DrugEpisode, question: LineQuestion): Verdict {
  const { line, rules } = question;
  if (line === undefined) return firstTreatment;
  if (isSupport(episode)) return same({ en: "given for a transplant or for cells", ja: "移植・細胞療法のための投与" }, "support");
  if (goesOn(episode, line)) return same(sameRegimen);
  const before = progressionBefore(episode, line, question);
  if (episode.planned === true && before.truth !== "met") return same(planned);
  const added = addedDrugs(episode, line, before);
  if (added.length === 0 && !episode.unknownDrugs) return nothingAdded(episode, line, before, rules.retreatmentOwnLine);
  if (before.truth === "met") return { ...ownLine("progression", afterProgression(before)) };
  return somethingAdded(episode, line, question);
}

/** What was being given is given on, without a break: whatever the disease did, it is no other treatment. */
function goesOn(episode: DrugEpisode, line: LineDraft): boolean {
  if (episode.unknownDrugs || episode.active.length === 0 || gap(episode.start, line).high > droppingDays) return false;
  const given = givenLastBefore(line, episode.start.first);
  return episode.active.every((drug) => given.has(drug));
}

const isSupport = ({ intent, cells }: DrugEpisode): boolean =>
  !cells && (intent === "mobilisation" || intent === "conditioning" || intent === "lymphodepletion");

/** Progression as recorded or derived; a treatment given for relapse says that there was one. */
function progressionBefore(episode: DrugEpisode, line: LineDraft, { rules, earlier, begins }: LineQuestion): ProgressionBefore {
  const found = rules.progressionIn(line, earlier.at(-1), begins);
  // Drugs begun together with the line are for the relapse that began it.
  const later = episode.start.first - startOf(line).last > combinationDays;
  return found.truth !== "met" && episode.intent === "relapse" && later ? { truth: "met", date: undefined } : found;
}

/**
 * Drugs the line did not hold. After progression, those that were not being given are added too, even where the line held them
 * earlier. One steroid for another is no change; steroids added to a line without any are one.
 */
function addedDrugs(episode: DrugEpisode, line: LineDraft, { truth }: ProgressionBefore): readonly string[] {
  const held = truth === "met" ? givenLastBefore(line, episode.start.first) : activeDrugsOf(line);
  const added = episode.active.filter((drug) => !held.has(drug));
  if (added.length > 0 || episode.active.length > 0) return added;
  const hadSteroid = [...allDrugsOf(line)].some((drug) => !activeDrugsOf(line).has(drug) && !isSupportDrug(line, drug));
  return hadSteroid ? [] : episode.drugs;
}

const isSupportDrug = (line: LineDraft, drug: string): boolean =>
  line.drugs.every(({ episode, role }) => !episode.drugs.includes(drug) || role === "support");

function nothingAdded(episode: DrugEpisode, line: LineDraft, before: ProgressionBefore, retreatmentOwnLine: boolean): Verdict {
  const last = givenLastBefore(line, episode.start.first);
  const whole = [...last].every((drug) => episode.active.includes(drug));
  const break_ = gap(episode.start, line);
  if (before.truth === "met" && break_.low > droppingDays) return whole ? again(retreatmentOwnLine, before) : partAfterProgression(before);
  const inSequence = episode.intent === "maintenance" || episode.intent === "consolidation";
  if (whole || inSequence || break_.high <= droppingDays) {
    const verdict = same(whole ? sameRegimen : dropped);
    return inSequence && break_.low > sequenceDays ? { ...verdict, alternatives: [lateMaintenance] } : verdict;
  }
  if (episode.planned === false || break_.low > sequenceDays) return ownLine("changed-regimen", lessThanBefore);
  return { own: "unknown", began: "planned-sequence-not-stated", text: planNotStated };
}

const lessThanBefore = { en: "other drugs after all had been stopped", ja: "全薬剤中止後の異なるレジメン" };
const planNotStated = {
  en: "it is not recorded whether this was part of the plan",
  ja: "計画された治療の一部かどうか記録がない",
};

function partAfterProgression(before: ProgressionBefore): Verdict {
  return ownLine("progression", afterProgression(before));
}

/** The same regimen after progression with nothing between: by the letter of 2015 the same line; many count it as another. */
function again(ownByRule: boolean, before: ProgressionBefore): Verdict {
  const because = {
    en: "the same regimen again after progression, with nothing between, is the same line by the letter of 2015; many count it as another",
    ja: "増悪後に間をおかず同一レジメンを再開した場合、2015年の基準の文言では同一ラインだが、別ラインと数えることも多い",
  };
  const alternatives = [{ difference: ownByRule ? -1 : 1, because, source: "rajkumar-2015-lines" }];
  return ownByRule ? ownLine("progression", afterProgression(before), alternatives) : { ...same(sameRegimen), alternatives };
}

function somethingAdded(episode: DrugEpisode, line: LineDraft, { earlier, begins }: LineQuestion): Verdict {
  const break_ = gap(begins, line);
  const goesOn = break_.low <= 0;
  const inSequence = episode.intent === "maintenance" || episode.intent === "consolidation";
  const stopped = line.drugs.filter(({ episode: other }) => other.start.first < episode.start.first || other.stop !== undefined);
  const forToxicity = stopped.some(({ episode: other }) => other.ended === "toxicity" && other.lastDose.high <= episode.start.last);
  if (episode.planned !== false && inSequence) {
    if (break_.low <= sequenceDays) return same(planned);
    return { ...same(planned), alternatives: [lateMaintenance] };
  }
  if (earlier.some((before) => sameSet(activeDrugsOf(before), new Set(episode.active))))
    return ownLine("return-after-another-regimen", {
      en: "an earlier regimen again, after another one",
      ja: "他のレジメンを挟んだ以前のレジメンの再開",
    });
  if (forToxicity) return ownLine("toxicity", { en: "other drugs after toxicity", ja: "毒性による治療変更" });
  if (episode.planned !== false && !episode.cells && episode.start.first - startOf(line).last <= combinationDays)
    return same({ en: "begun within the first four weeks", ja: "開始4週以内に併用開始" });
  const began = goesOn ? "added-drug" : "changed-regimen";
  const text = goesOn ? { en: "a drug added", ja: "薬剤の追加" } : { en: "a different regimen", ja: "異なるレジメン" };
  const poor = line.drugs.some(({ episode: other }) => other.bestResponse === "SD" || other.bestResponse === "PD");
  if (episode.planned === false || poor || episode.cells || break_.low > sequenceDays || isLongPhase(line, begins))
    return ownLine(began, text);
  return { own: "unknown", began: "planned-sequence-not-stated", text: planNotStated };
}

/** A year of the same treatment, or half a year of one drug, is no induction that something planned could follow. */
function isLongPhase(line: LineDraft, begins: DateInterval): boolean {
  const given = givenLastBefore(line, begins.first);
  const phase = line.drugs.filter(({ episode, role }) => role !== "support" && episode.active.some((drug) => given.has(drug)));
  const lasted = Math.max(0, ...phase.map(({ episode }) => Math.min(episode.lastDose.low, begins.first) - episode.start.last));
  return lasted > (given.size === 1 ? sequenceDays : inductionDays);
}

const lateMaintenance = {
  difference: 1,
  because: {
    en: "maintenance begun more than six months after the treatment before it may have been for a rising M-protein, which would be a line of its own",
    ja: "前治療から6か月を超えて始めた維持療法は、M蛋白上昇に対するものであれば別ライン",
  },
  source: "rajkumar-2015-lines",
};

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((drug) => b.has(drug));

/** Days from the last treatment of the line to the start of another; zero while it goes on. */
function gap(start: DateInterval, line: LineDraft): Interval {
  const { low, high } = lastTreatedBefore(line, start.first);
  return { low: Math.max(0, start.first - high), high: Math.max(0, start.last - low) };
}
