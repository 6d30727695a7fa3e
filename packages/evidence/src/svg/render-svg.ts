import type { Language } from "@nextline/core";
import { forestPicture } from "../plots/forest-plot.ts";
import { svgOf } from "../plots/frame.ts";
import { leaguePicture } from "../plots/league-plot.ts";
import { networkPicture } from "../plots/network-plot.ts";
import { rankPicture } from "../plots/rank-plot.ts";
import type { EvidenceReport } from "../report/report-data.ts";

/** The pictures of a synthesis: all networks, or one of them in a forest, a league table or its ranks. */
export const evidencePictures = ["network", "forest", "league", "ranks"] as const;

export type EvidencePicture = (typeof evidencePictures)[number];

/** One picture as SVG. All but the networks are of the network with the comparator asked for, else of the largest; without one the networks, which say so. */
export function renderEvidenceSvg(
  report: EvidenceReport,
  { picture, language }: { readonly picture: EvidencePicture; readonly language: Language },
): string {
  const part = report.parts.find(({ part: number }) => number === report.chosenPart);
  if (part?.analysis === undefined || picture === "network") return `${svgOf(networkPicture(report, language))}\n`;
  const draw = { forest: forestPicture, league: leaguePicture, ranks: rankPicture }[picture];
  return `${svgOf(draw(report, part, language))}\n`;
}
