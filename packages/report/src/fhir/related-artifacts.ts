/** Arguments, open questions, evidence and sources of an option as RelatedArtifact. */
import type { Argument, Assessment, OpenQuestion, Option } from "@nextline/core";
import type { RelatedArtifact } from "fhir/r4.js";
import { comparisonLine } from "../page/comparison.ts";
import type { Context } from "../page/context.ts";
import { effectLine } from "../page/effect.ts";
import { couldWords, kindWords } from "../words.ts";
import { parts, plain } from "./element.ts";

/**
 * What stands behind an option, in order: each argument (`justification`), each open question (`depends-on`), the nearest trial and the
 * network estimate (`justification`), and every document that these cite (`citation`, labelled with its id).
 */
export function relatedArtifacts(option: Option, context: Context): RelatedArtifact[] {
  const cited = [
    ...option.arguments.flatMap(({ sources }) => sources),
    ...option.open.flatMap(({ sources }) => sources),
    ...(option.evidence === null ? [] : [option.evidence.source]),
    ...(option.comparison?.sources ?? []),
  ];
  return [
    ...option.arguments.map((argument) => argumentArtifact(argument, context)),
    ...option.open.map((question) => questionArtifact(question, context)),
    ...evidenceArtifacts(option, context),
    ...[...new Set(cited)].filter((id) => id !== "").map((id) => sourceArtifact(id, context.assessment)),
  ];
}

function argumentArtifact(argument: Argument, { language }: Context): RelatedArtifact {
  const { kind, topic, force, rule, verified, because, sources, overlay, text } = argument;
  return {
    extension: [parts("argument", { kind, topic, force, rule, verified, because, source: sources, overlay })],
    type: "justification",
    label: kindWords[kind][language],
    display: plain(text[language]),
  };
}

function questionArtifact({ kind, topic, rule, findings, sources, text }: OpenQuestion, { language }: Context): RelatedArtifact {
  return {
    extension: [parts("openQuestion", { kind, topic, rule, finding: findings, source: sources })],
    type: "depends-on",
    label: couldWords[kind][language],
    display: plain(text[language]),
  };
}

function evidenceArtifacts(option: Option, context: Context): RelatedArtifact[] {
  const { evidence, comparison } = option;
  const found: RelatedArtifact[] = [];
  if (evidence !== null) {
    const { medians, rates, ...figures } = evidence;
    found.push({
      extension: [
        parts("evidence", {
          ...figures,
          medianTreatment: medians?.treatment,
          medianComparator: medians?.comparator,
          rateTreatment: rates?.treatment,
          rateComparator: rates?.comparator,
        }),
      ],
      type: "justification",
      display: plain(effectLine(option, context).text),
    });
  }
  if (comparison !== null) {
    const { comparator, endpoint, population, hazardRatio, ci, ciLevel, kind, trials, unverified, applies, certainty, sources } =
      comparison;
    found.push({
      extension: [
        parts("comparison", {
          comparator,
          endpoint,
          population,
          hazardRatio,
          ci,
          ciLevel,
          kind,
          trial: trials,
          unverified,
          applies,
          certainty,
          source: sources,
        }),
      ],
      type: "justification",
      display: plain(comparisonLine(option, context).text),
    });
  }
  return found;
}

/** A document by its id: the title, how it is cited, and where it is found. */
export function sourceArtifact(id: string, { sources }: Assessment): RelatedArtifact {
  const source = sources[id];
  if (source === undefined) return { type: "citation", label: plain(id) };
  const { title, where, date, doi, pmid, url } = source;
  const href = doi !== undefined ? `https://doi.org/${doi}` : pmid !== undefined ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : url;
  const citation = [title, where, date, doi === undefined ? undefined : `doi:${doi}`, pmid === undefined ? undefined : `PMID ${pmid}`];
  return {
    type: "citation",
    label: plain(id),
    display: plain(title),
    citation: plain(citation.filter((part) => part !== undefined && part !== "").join(". ")),
    ...(href === undefined ? {} : { url: encodeURI(decoded(href)) }),
  };
}

/** So that what is encoded already is not encoded twice. */
function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
