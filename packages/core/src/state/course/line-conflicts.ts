import type { PatientRecord } from "../../facts/record.ts";
import type { Text } from "../../terms/text.ts";
import type { RecordConflict } from "../record-conflict.ts";
import { refractoryDays } from "../refractoriness/agent-course.ts";
import { responseCategories } from "../response/response-category.ts";
import type { LineEvidence } from "./line-evidence.ts";
import { statedProgressions, statedResponse } from "./stated-in-line.ts";

/** Values this near to a recorded progression should show it. */
const nearDays = 31;

/** Where what was recorded of a line and what its values show cannot both be right. The recorded is used; both are told. */
export function lineConflicts(position: number, evidence: LineEvidence, record: PatientRecord): readonly RecordConflict[] {
  const found = [
    responseConflict(evidence, record),
    ...progressionConflicts(evidence, record),
    ...endConflicts(evidence),
    unwatchedEscape(evidence),
  ];
  return found.flatMap((conflict) =>
    conflict === undefined
      ? []
      : [{ ...conflict, text: { en: `line ${position}: ${conflict.text.en}`, ja: `ライン${position}：${conflict.text.ja}` } }],
  );
}

function responseConflict({ draft, response, window }: LineEvidence, record: PatientRecord): RecordConflict | undefined {
  const stated = statedResponse(draft, record, window);
  const { best } = response;
  if (stated === undefined || best === undefined || (stated.best.high >= best.low && stated.best.low <= best.high)) return undefined;
  const [recorded = "", low = "", high = ""] = [stated.best.low, best.low, best.high].map((index) => responseCategories[index] ?? "");
  const text: Text = {
    en: `the best response is recorded as ${recorded}, the serial values show ${low === high ? low : `${low} to ${high}`} (${response.criteria})`,
    ja: `最良効果の記載は${recorded}だが、経時的な測定値では${low === high ? low : `${low}～${high}`}（${response.criteria}）`,
  };
  return { text, because: stated.paths };
}

/** Progression recorded long before the values show it, or while they do not show it at all. */
function progressionConflicts({ draft, window, derived, response }: LineEvidence, record: PatientRecord): readonly RecordConflict[] {
  const { relapse } = record;
  const asked = window.until === record.day && relapse?.date !== undefined && relapse.date.last >= window.start.first;
  const recorded = [
    ...statedProgressions(draft, record, window.until),
    ...(asked && relapse?.date !== undefined ? [{ date: relapse.date, dated: true, path: relapse.source.path }] : []),
  ];
  return recorded.flatMap(({ date, dated, path }): RecordConflict[] => {
    if (!dated) return [];
    const shown = derived.find((progression) => progression.date.last >= date.first - refractoryDays) ?? derived.at(-1);
    if (shown?.certainty === "confirmed" && shown.date.first - date.last > refractoryDays) {
      const text: Text = {
        en: `progression is recorded on ${date.text}, the serial values show it on ${shown.date.text}`,
        ja: `増悪の記載は${date.text}だが、経時的な測定値では${shown.date.text}`,
      };
      return [{ text, because: [path, ...shown.because] }];
    }
    const near = response.visits.filter((visit) => visit.date.first - date.first >= -nearDays);
    if (shown !== undefined || near.length === 0) return [];
    const text: Text = {
      en: `progression is recorded on ${date.text}, the serial values around and after it do not show it (it may have been clinical)`,
      ja: `増悪の記載は${date.text}だが、前後および以後の経時的な測定値では確認できない（臨床的増悪の可能性）`,
    };
    return [{ text, because: [path, ...near.slice(0, 2).map((visit) => visit.path)] }];
  });
}

/** A treatment recorded to have ended otherwise, while the values showed progression before its end. */
function endConflicts({ draft, derived }: LineEvidence): readonly RecordConflict[] {
  return draft.drugs.flatMap(({ episode: { ended, start, stop, path } }): RecordConflict[] => {
    if (stop === undefined || (ended !== "completed" && ended !== "choice" && ended !== "toxicity")) return [];
    const during = derived.find(({ certainty, date }) => certainty === "confirmed" && date.first >= start.last && date.last < stop.first);
    if (during === undefined) return [];
    const text: Text = {
      en: `a treatment is recorded to have ended otherwise (${ended}), but the serial values show progression on ${during.date.text}, before its end`,
      ja: `治療終了理由の記載は${ended}だが、経時的な測定値では終了前の${during.date.text}に増悪`,
    };
    return [{ text, because: [`${path}.ended`, ...during.because] }];
  });
}

/** Light chains progress while M-protein, by which the disease is followed, was not measured any more. */
function unwatchedEscape({ response }: LineEvidence): RecordConflict | undefined {
  if (!response.progression.lightChainEscape || response.visits.length > 0) return undefined;
  return {
    text: {
      en: "light chains rise as in progression, but M-protein, by which the disease is followed, was not measured",
      ja: "遊離軽鎖は増悪相当に上昇しているが、評価に用いるM蛋白が測定されていない",
    },
    because: [],
  };
}
