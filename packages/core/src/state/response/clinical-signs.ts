import type { Measurement, MeasurementCode } from "../../facts/fact.ts";
import type { PatientRecord } from "../../facts/record.ts";
import type { DateInterval } from "../../terms/date.ts";
import type { Text } from "../../terms/text.ts";
import { any, type Truth } from "../../terms/truth.ts";
import { payneCorrectedCalcium } from "../scores/corrected-calcium.ts";
import { carriedDays, type LineWindow } from "./components.ts";
import { above, atLeast } from "./need.ts";
import type { Progression } from "./progression.ts";
import type { Visit } from "./visits.ts";

/** Whether a progression is clinical: a direct sign of growth or of harm to an organ. */
export interface ClinicalSigns {
  readonly truth: Truth;
  readonly because: readonly string[];
  /** What would settle it. */
  readonly needs: readonly Text[];
}

interface Sign {
  readonly truth: Truth;
  readonly because: readonly string[];
  readonly need?: Text;
}

/** Calcium above this, mg/dL; fall of haemoglobin, g/dL; rise of creatinine, mg/dL. */
const limits = { calcium: 11, hemoglobinFall: 2, creatinineRise: 2 };

const imaging: Text = { en: "imaging for new lesions", ja: "新規病変の画像評価" };
const cause = (what: Text): Text => ({
  en: `whether the ${what.en} is due to the myeloma`,
  ja: `${what.ja}が骨髄腫によるものか`,
});

/**
 * The list of clinical relapse at a progression. A new lesion, growth and hyperviscosity settle it. High calcium, a fall of haemoglobin or
 * a rise of creatinine count only if the myeloma is their cause, which values do not tell: they leave it open, as does what was not
 * looked at within three months of the day asked about.
 *
 * Source: IMWG 2016, doi 10.1016/S1470-2045(16)30206-6, clinical relapse (read in secondary sources).
 */
export function clinicalSigns(
  record: PatientRecord,
  visits: readonly Visit[],
  progression: Progression,
  window: LineWindow,
): ClinicalSigns {
  // A finding counts from three months before the progression on; its absence only where it was looked for within three months of now.
  const around = visits.filter(({ date }) => date.last >= progression.date.first - carriedDays);
  const near = { first: window.until - carriedDays, last: window.until };
  const signs: Sign[] = [
    lesionSign(around, progression, near.first),
    ...around
      .filter(({ words }) => words.hyperviscosity === true)
      .map(({ paths }): Sign => ({ truth: "met", because: [paths.hyperviscosity ?? ""] })),
    calciumSign(record, near),
    changeSign(record, "hemoglobin", near, window, limits.hemoglobinFall, { en: "fall of haemoglobin", ja: "ヘモグロビン低下" }),
    changeSign(record, "creatinine", near, window, limits.creatinineRise, { en: "rise of creatinine", ja: "クレアチニン上昇" }),
  ];
  const truth = any(signs.map((sign) => sign.truth));
  const deciding = signs.filter((sign) => sign.truth === truth || sign.truth === "unknown");
  return {
    truth,
    because: deciding.flatMap((sign) => sign.because),
    needs: truth === "unknown" ? signs.flatMap((sign) => (sign.truth === "unknown" ? (sign.need ?? []) : [])) : [],
  };
}

function lesionSign(around: readonly Visit[], { by, because }: Progression, recent: number): Sign {
  if (by === "new-lesion" || by === "growth") return { truth: "met", because };
  const found = around.find(({ words }) => words.newLesion === true);
  const looked = around.filter(({ words, date }) => words.newLesion !== undefined && date.last >= recent);
  if (found !== undefined) return { truth: "met", because: [found.paths.newLesion ?? ""] };
  return looked.length > 0
    ? { truth: "not-met", because: looked.map(({ paths }) => paths.newLesion ?? "") }
    : { truth: "unknown", because: [], need: imaging };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

const inSpan = (date: DateInterval | undefined, { first, last }: Span): boolean =>
  date === undefined || (date.last >= first && date.first <= last);

function valuesNear(record: PatientRecord, code: MeasurementCode, span: Span): readonly Measurement[] {
  return (record.measurements.get(code) ?? []).filter(({ date }) => inSpan(date, span));
}

function calciumSign(record: PatientRecord, span: Span): Sign {
  const need: Text = { en: "calcium with albumin", ja: "カルシウムとアルブミン" };
  const values = valuesNear(record, "calcium", span);
  if (values.length === 0) return { truth: "unknown", because: [], need };
  const corrected = values.map((value) => {
    const albumin = valuesNear(record, "albumin", value.date === undefined ? span : { first: value.date.first, last: value.date.last })[0];
    return albumin === undefined ? undefined : payneCorrectedCalcium({ calciumMgPerDl: value.value, albuminGPerDl: albumin.value });
  });
  const because = values.map((value) => value.source.path);
  if (corrected.some((value) => value !== undefined && above(value, limits.calcium)))
    return { truth: "unknown", because, need: cause({ en: "high calcium", ja: "高カルシウム血症" }) };
  return corrected.includes(undefined) ? { truth: "unknown", because, need } : { truth: "not-met", because };
}

/** A change since the best value of the line: the highest haemoglobin, the lowest creatinine. */
function changeSign(
  record: PatientRecord,
  code: "hemoglobin" | "creatinine",
  span: Span,
  window: LineWindow,
  limit: number,
  name: Text,
): Sign {
  const now = valuesNear(record, code, span);
  const since = valuesNear(record, code, { first: window.previousStart + 1, last: record.day });
  if (now.length === 0 || since.length < 2) {
    const need =
      code === "hemoglobin"
        ? { en: "haemoglobin before and at relapse", ja: "再発前後のヘモグロビン" }
        : { en: "creatinine before and at relapse", ja: "再発前後のクレアチニン" };
    return { truth: "unknown", because: now.map(({ source }) => source.path), need };
  }
  const sign = code === "hemoglobin" ? -1 : 1;
  const best = Math.min(...since.map(({ value }) => value * sign));
  const worst = Math.max(...now.map(({ value }) => value * sign));
  const because = now.map(({ source }) => source.path);
  return atLeast(worst - best, limit) ? { truth: "unknown", because, need: cause(name) } : { truth: "not-met", because };
}
