import type { Snapshot, Text } from "@nextline/core";
import { evidenceNetwork } from "../network/evidence-network.ts";
import { endpointNames, evidenceAssumptions, isTime } from "../question.ts";
import { chosenComparator } from "./comparator.ts";
import type { EvidenceRequest } from "./evidence-request.ts";
import { partReport } from "./part-report.ts";
import type { EvidenceReport, ReportedAssumption } from "./report-data.ts";
import { singleArmResults } from "./single-arm.ts";
import { sourcesOf } from "./sources.ts";
import { transitivityRows } from "./transitivity.ts";

/** A comparator that is in no network, and the treatments that are. */
export interface ComparatorFault {
  readonly kind: "comparator-not-in-network";
  readonly found: string;
  readonly expected: readonly string[];
}

export type ReportedEvidence =
  | { readonly ok: true; readonly value: EvidenceReport }
  | { readonly ok: false; readonly fault: ComparatorFault };

/**
 * The synthesis of the randomised trials of a knowledge base that answer a question, as plain data: every network that hangs together with its
 * contrasts, both models, ranks and certainties; what was left out; single-arm results apart; assumptions; how the trials differ; sources.
 * Networks are never compared with each other. The same question to the same knowledge gives the same report.
 */
export function evidenceReport(snapshot: Snapshot, request: EvidenceRequest): ReportedEvidence {
  const { population, endpoint, asOf, comparator, model = "random" } = request;
  const assume = request.assume ?? evidenceAssumptions.map(({ id }) => id);
  const question = { population, endpoint, asOf, assume };
  const network = evidenceNetwork(snapshot, question);
  const treatments = network.parts.flatMap((part) => part.treatments).sort();
  if (comparator !== undefined && !treatments.includes(comparator))
    return { ok: false, fault: { kind: "comparator-not-in-network", found: comparator, expected: treatments } };
  const parts = network.parts.map((part, place) => partReport(part, place + 1, chosenComparator(part, comparator), question, snapshot));
  const singleArm = singleArmResults(snapshot, question);
  const contrasts = network.parts.flatMap((part) => part.contrasts);
  const transitivity = transitivityRows(snapshot, network.parts);
  const populations = transitivity.flatMap(({ population: own }) => own ?? []);
  const chosen = comparator === undefined ? 0 : network.parts.findIndex((part) => part.treatments.includes(comparator));
  return {
    ok: true,
    value: {
      nextline: "evidence/1",
      question: {
        ...question,
        populationName: populationName(snapshot, population),
        endpointName: endpointNames[endpoint],
        measure: isTime(endpoint) ? "hazard ratio" : "odds ratio",
        better: isTime(endpoint) ? "below 1" : "above 1",
        ...(comparator === undefined ? {} : { comparator }),
        model,
      },
      knowledge: {
        version: snapshot.version,
        hash: snapshot.hash,
        overlays: snapshot.overlays.map(({ id, hash }) => ({ id, hash })),
      },
      parts,
      chosenPart: parts[chosen]?.part ?? null,
      leftOut: network.leftOut,
      singleArm,
      assumptions: evidenceAssumptions.map(({ id, text }): ReportedAssumption => {
        const off = network.leftOut.filter(({ assumption }) => assumption === id).length;
        return {
          id,
          text,
          made: assume.includes(id),
          contrasts: contrasts.filter((one) => one.assumptions.includes(id)).length,
          leftOut: off,
        };
      }),
      transitivity,
      unverified: parts
        .flatMap(({ contrasts: own }) => own.filter(({ verified }) => verified === "unverified"))
        .map(({ trial, treatment, comparator: other, source }) => ({ trial, treatment, comparator: other, source })),
      sources: sourcesOf(snapshot, [
        ...[...contrasts, ...network.leftOut, ...singleArm, ...populations].map(({ source }) => source),
        ...contrasts.flatMap(({ newer }) => newer ?? []),
      ]),
    },
  };
}

function populationName({ terminology }: Snapshot, population: string): Text {
  return terminology.subgroups.find(({ id }) => id === population)?.names ?? { en: population, ja: population };
}
