import type { Text } from "../../terms/text.ts";
import type { RecordConflict } from "../record-conflict.ts";
import { refractoryDays } from "../refractoriness/agent-course.ts";
import { responseCategories } from "../response/response-category.ts";
import type { LineEvidence } from "./line-evidence.ts";
import type { StatedProgression } from "./stated-in-line.ts";

/** Where what was recorded of a line and what its values show cannot both be right. The recorded is used; both are told. */
export function lineConflicts(
  position: number,
  { draft, response }: LineEvidence,
  progression: StatedProgression | undefined,
  stated: { readonly index: number; readonly paths: readonly string[] } | undefined,
): readonly RecordConflict[] {
  const conflicts: RecordConflict[] = [];
  const say = (text: Text, because: readonly string[]): void => void conflicts.push({ text, because });
  const { best } = response;
  if (stated !== undefined && best !== undefined && (stated.index < best.low || stated.index > best.high)) {
    const [recorded, low, high] = [stated.index, best.low, best.high].map((index) => responseCategories[index] ?? "");
    const shown = low === high ? low : `${low} to ${high}`;
    say(
      {
        en: `line ${position}: the best response is recorded as ${recorded}, the serial values show ${shown} (${response.criteria})`,
        ja: `ライン${position}：最良効果の記載は${recorded}だが、連続値では${low === high ? low : `${low}～${high}`}（${response.criteria}）`,
      },
      stated.paths,
    );
  }
  const derived = response.progression.first;
  if (derived === undefined || derived.certainty !== "confirmed") return conflicts;
  if (progression !== undefined) {
    const apart = derived.date.first - progression.date.last;
    if (apart > refractoryDays)
      say(
        {
          en: `line ${position}: progression is recorded on ${progression.date.text}, the serial values show it on ${derived.date.text}`,
          ja: `ライン${position}：増悪の記載は${progression.date.text}だが、連続値では${derived.date.text}`,
        },
        [progression.path, ...derived.because],
      );
    return conflicts;
  }
  for (const { episode } of draft.drugs) {
    const { ended, stop, path } = episode;
    if (stop === undefined || stop.first <= derived.date.last || (ended !== "completed" && ended !== "choice" && ended !== "toxicity"))
      continue;
    say(
      {
        en: `line ${position}: a treatment is recorded to have ended otherwise (${ended}), but the serial values show progression on ${derived.date.text}, before its end`,
        ja: `ライン${position}：治療終了理由の記載は${ended}だが、連続値では終了前の${derived.date.text}に増悪`,
      },
      [`${path}.ended`, ...derived.because],
    );
  }
  return conflicts;
}
