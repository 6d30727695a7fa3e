import type { Attribute, Measurement } from "../facts/fact.ts";
import { type FindingValue, membership } from "../terms/finding-value.ts";
import { aboveLimit, atLeastLimit } from "../terms/interval.ts";
import { any, type Truth } from "../terms/truth.ts";
import { booleanOf, type Context, type Derived, exactNumber, numberFrom, type Rule, unknown } from "./derived.ts";
import { asRecorded, latest, mostRecent, ratioToUpperLimit } from "./recorded.ts";
import { type Abnormalities, imsImwg2025GenomicRisk, msmart3CytogeneticRisk, rIssCytogeneticRisk } from "./scores/cytogenetic-risk.ts";
import { iss as issStage } from "./scores/iss.ts";
import { msmartHits } from "./scores/msmart-hits.ts";
import { rIss as rIssStage } from "./scores/r-iss.ts";
import { r2Iss as r2IssStage } from "./scores/r2-iss.ts";

/** Abnormalities found, ruled out and not known. A gain is not an amplification, but both at once cannot be told apart by `present`. */
export const cytogenetics: Rule = ({ record, lists }) => {
  if (record.abnormalities.length === 0) return unknown;
  const members = new Set<string>();
  const absent = new Set<string>();
  for (const { name, present } of record.abnormalities) {
    if (present === true) members.add(name);
    else if (present === false) absent.add(name);
  }
  const possible = new Set(lists.abnormalities.filter((name) => !members.has(name) && !absent.has(name)));
  return { value: { type: "set", members, possible }, because: record.abnormalities.map((fact) => fact.source.path), rule: "as recorded" };
};

function truths(context: Context): Required<Record<keyof Abnormalities, Truth>> {
  const set = context.value("cytogenetics");
  const truth = (name: string): Truth => (set?.type === "set" ? membership(set, name) : "unknown");
  return {
    del17p: truth("del(17p)"),
    t414: truth("t(4;14)"),
    t1416: truth("t(14;16)"),
    t1420: truth("t(14;20)"),
    t1114: truth("t(11;14)"),
    gain1q: truth("gain(1q)"),
    amp1q: truth("amp(1q)"),
    del1p32: truth("del(1p32)"),
    del1p32Biallelic: truth("del(1p32) biallelic"),
    tp53Mutation: truth("TP53 mutation"),
  };
}

function risk(word: string | undefined, rule: string, source: string, because: readonly string[] = ["cytogenetics"]): Derived {
  if (word === undefined) return unknown;
  const index = word === "high" ? 1 : 0;
  return { value: { type: "choice", interval: { low: index, high: index } }, because, rule, source };
}

export const cytogeneticRisk: Rule = (context) =>
  risk(rIssCytogeneticRisk(truths(context)), "R-ISS: del(17p), t(4;14) or t(14;16)", "palumbo-2015-riss");

export const cytogeneticRiskMsmart3: Rule = (context) =>
  risk(msmart3CytogeneticRisk(truths(context)), "mSMART 3.0 (genetic part)", "rajkumar-2020-msmart");

/** How many of the high-risk lesions of mSMART 3.0; two are a double-hit, three a triple-hit. */
export const cytogeneticHits: Rule = (context) => {
  const { version, hits } = msmartHits(truths(context));
  if (hits.low === 0 && hits.high === 6) return unknown;
  return {
    value: numberFrom(hits),
    because: ["cytogenetics"],
    rule: `mSMART ${version}, number of lesions`,
    source: "rajkumar-2020-msmart",
  };
};

export const cytogeneticRiskIms2025: Rule = (context) => {
  const del17p = context.record.abnormalities.find((fact) => fact.name === "del(17p)");
  const word = imsImwg2025GenomicRisk({
    abnormalities: truths(context),
    del17pClonalFractionPercent: del17p?.cellsPercent,
    beta2MicroglobulinMgPerL: exactNumber(context, "beta2Microglobulin"),
    creatinineMgPerDl: exactNumber(context, "creatinine"),
  });
  return risk(word, "IMS/IMWG 2025 genomic definition", "avet-loiseau-2025-cgs", ["cytogenetics", "beta2Microglobulin", "creatinine"]);
};

function stage(value: number | undefined, rule: string, source: string, because: readonly string[]): Derived {
  return value === undefined ? unknown : { value: { type: "number", interval: { low: value, high: value } }, because, rule, source };
}

export const iss: Rule = (context) =>
  stage(
    issStage({ beta2MicroglobulinMgPerL: exactNumber(context, "beta2Microglobulin"), albuminGPerDl: exactNumber(context, "albumin") }),
    "ISS 2005",
    "greipp-2005-iss",
    ["beta2Microglobulin", "albumin"],
  );

function issOf(context: Context): 1 | 2 | 3 | undefined {
  const value = exactNumber(context, "iss");
  return value === 1 || value === 2 || value === 3 ? value : undefined;
}

function known(truth: Truth): boolean | undefined {
  switch (truth) {
    case "met":
      return true;
    case "not-met":
      return false;
    case "unknown":
      return undefined;
  }
}

export const rIss: Rule = (context) => {
  const cytogenetic: FindingValue | undefined = context.value("cytogeneticRisk");
  const high = cytogenetic?.type === "choice" ? cytogenetic.interval.low === 1 : undefined;
  const value = rIssStage({ iss: issOf(context), highRiskCytogenetics: high, ldhHigh: booleanOf(context, "ldhHigh") });
  return stage(value, "R-ISS 2015", "palumbo-2015-riss", ["iss", "cytogeneticRisk", "ldhHigh"]);
};

export const r2Iss: Rule = (context) => {
  const abnormal = truths(context);
  const result = r2IssStage({
    iss: issOf(context),
    del17p: known(abnormal.del17p),
    t414: known(abnormal.t414),
    gain1q: known(any([abnormal.gain1q, abnormal.amp1q])),
    ldhHigh: booleanOf(context, "ldhHigh"),
  });
  return stage(result.stage, "R2-ISS 2022", "dagostino-2022-r2iss", ["iss", "cytogenetics", "ldhHigh"]);
};

/** LDH above the upper limit of the laboratory; unknown without that limit. */
export const ldhHigh: Rule = ({ record }) => {
  const ldh = latest(record, "ldh");
  const ratio = ldh === undefined ? undefined : ratioToUpperLimit(ldh);
  const high = ratio === undefined ? undefined : known(aboveLimit(ratio, 1));
  if (ldh === undefined || high === undefined) return unknown;
  return { value: { type: "boolean", value: high }, because: ldh.paths, rule: "above the laboratory's upper limit" };
};

/** From this part of the white cells on, in percent, plasma cells on the smear are a leukaemia. */
const leukaemicPercent = 5;

/**
 * As recorded; else a leukaemia from 5% circulating plasma cells on. Fewer do not rule it out: the count may have fallen. Of a recorded "no"
 * and 5% or more the later counts; of the same time they contradict each other, and neither is chosen.
 */
export const plasmaCellLeukemia: Rule = (context) => {
  const { record } = context;
  const recorded = asRecorded("plasmaCellLeukemia", "plasmaCellLeukemia")(context);
  const cells = latest(record, "circulatingPlasmaCellPercent");
  if (cells === undefined || atLeastLimit(cells.interval, leukaemicPercent) !== "met") return recorded;
  const said = record.attributes.get("plasmaCellLeukemia") ?? [];
  const newest = mostRecent<Attribute | Measurement>([...said, ...cells.measurements], record.day);
  const yes = recorded.value?.type === "boolean" && recorded.value.value;
  if (yes || newest.every((fact) => fact.kind === "attribute")) return recorded;
  const because = newest.map((fact) => fact.source.path);
  if (newest.some((fact) => fact.value === false))
    return { value: undefined, because, rule: `recorded otherwise beside ${leukaemicPercent}% or more circulating plasma cells` };
  return {
    value: { type: "boolean", value: true },
    because,
    rule: `${leukaemicPercent}% or more circulating plasma cells (published for primary plasma-cell leukaemia)`,
    source: "fernandez-de-larrea-2021-imwg-pcl",
  };
};
