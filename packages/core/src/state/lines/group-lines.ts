import type { Text } from "../../terms/text.ts";
import type { RecordConflict } from "../record-conflict.ts";
import type { AlternativeCount } from "./alternative-count.ts";
import { cellLines } from "./cell-lines.ts";
import { drugVerdict } from "./drug-verdict.ts";
import type { DrugEpisode, Episode } from "./episode.ts";
import { earliest, type LineDraft, type Role } from "./line-draft.ts";
import { part } from "./part-line.ts";
import { cycleDays } from "./sequence.ts";
import { transplantVerdict } from "./transplant-verdict.ts";
import type { LineQuestion, LineRules, Verdict } from "./verdict.ts";

/** The lines of therapy that a history of treatments makes. */
export interface GroupedLines {
  readonly lines: readonly LineDraft[];
  /** Each by how much another reading would change the count, and why. */
  readonly alternatives: readonly (Omit<AlternativeCount, "count"> & { readonly difference: number })[];
  readonly leftOut: readonly RecordConflict[];
}

/**
 * Puts treatments, in order of time, into lines of therapy.
 *
 * One line is at least one complete cycle of a drug, a combination or a planned sequence. A new line begins with a different regimen
 * after all drugs were stopped, with an unplanned addition or substitution, with a further transplant that is not a planned tandem, and with a
 * regimen taken up again after another one. Dropping a drug or changing a dose or route begins none.
 *
 * Source: Rajkumar 2015, doi 10.1182/blood-2015-05-647636 (rules 1 to 3 read; the rule on interruption unverified).
 */
export function groupLines(episodes: readonly Episode[], rules: LineRules): GroupedLines {
  const cells = cellLines(episodes, rules.bridgingOwnLine);
  const lines: LineDraft[] = [];
  const alternatives: GroupedLines["alternatives"][number][] = [];
  const leftOut: RecordConflict[] = [];
  const waiting: DrugEpisode[] = [];
  for (const episode of cells.rest) {
    if (episode.kind === "collection") continue;
    const line = lines.at(-1);
    if (episode.kind === "drugs" && isNoLine(episode)) {
      leftOut.push({ text: noLine(episode), because: [episode.path] });
      if (line === undefined) waiting.push(episode);
      else lines[lines.length - 1] = added(line, episode, "support");
      continue;
    }
    const belongs = cells.supportOf.get(episode);
    const begins = earliest(episode.start, [...(belongs?.collections ?? []), ...(belongs?.drugs ?? [])]);
    const question: LineQuestion = { line, earlier: lines.slice(0, -1), rules, begins };
    const verdict = episode.kind === "transplant" ? transplantVerdict(episode, question) : drugVerdict(episode, question);
    alternatives.push(...(verdict.alternatives ?? []).map((alternative) => ({ ...alternative, paths: [episode.path] })));
    if (line === undefined || verdict.own !== "not-met") {
      const extra = [...waiting.splice(0), ...(belongs?.drugs ?? [])];
      const parted = line === undefined ? undefined : part(line, begins);
      if (parted !== undefined) lines[lines.length - 1] = parted.before;
      lines.push({
        ...begun(episode, verdict),
        drugs: [
          ...extra.map((support) => ({ episode: support, role: "support" as const, carried: false })),
          ...(episode.kind === "drugs" ? [{ episode, role: roleOf(episode, verdict), carried: false }] : []),
          ...(parted?.after ?? []),
        ],
        collections: belongs?.collections ?? [],
      });
      if (belongs?.newRegimen !== undefined) alternatives.push(bridgingAlternative(belongs.newRegimen.path));
    } else if (episode.kind === "transplant") {
      lines[lines.length - 1] = { ...line, transplants: [...line.transplants, episode] };
    } else {
      const joined = (belongs?.drugs ?? []).reduce((draft, support) => added(draft, support, "support"), line);
      lines[lines.length - 1] = added(joined, episode, roleOf(episode, verdict));
    }
  }
  if (lines.length === 0 && waiting.length > 0) leftOut.push({ text: onlyNoLine, because: waiting.map(({ path }) => path) });
  return { lines, alternatives, leftOut };
}

const added = (line: LineDraft, episode: DrugEpisode, role: Role): LineDraft => ({
  ...line,
  drugs: [...line.drugs, { episode, role, carried: false }],
});

function begun(episode: Episode, { began, text, own }: Verdict): LineDraft {
  return {
    first: episode.start,
    began,
    beganText: text,
    own: own === "not-met" ? "met" : own,
    drugs: [],
    transplants: episode.kind === "transplant" ? [episode] : [],
    collections: [],
  };
}

const roleOf = ({ intent }: DrugEpisode, { role }: Verdict): Role => role ?? (intent === "maintenance" ? "maintenance" : "combination");

/** Less than a cycle: said so, or steroids alone for less than three weeks. Cells are given once and have no cycles. */
function isNoLine({ cycles, cells, active, unknownDrugs, lastDose, start, ongoing }: DrugEpisode): boolean {
  if (cells) return false;
  if (cycles === 0) return true;
  return active.length === 0 && !unknownDrugs && !ongoing && cycles === undefined && lastDose.high - start.first < cycleDays;
}

function noLine({ active }: DrugEpisode): Text {
  return active.length === 0
    ? { en: "steroids for less than a cycle are no line of therapy", ja: "1サイクル未満のステロイドはラインに数えない" }
    : { en: "less than one complete cycle is no line of therapy", ja: "1サイクル未満の治療はラインに数えない" };
}

const onlyNoLine: Text = { en: "no complete cycle of any treatment is recorded", ja: "完了した治療サイクルの記録がない" };

function bridgingAlternative(path: string): GroupedLines["alternatives"][number] {
  return {
    difference: 1,
    because: {
      en: "bridging with a regimen that was not given before may be counted as a line of its own",
      ja: "CAR-T前のブリッジング治療に新規レジメンを用いた場合は別ラインと数えることがある",
    },
    source: "nextline-conventions",
    paths: [path],
  };
}
