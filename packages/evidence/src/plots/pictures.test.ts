import assert from "node:assert/strict";
import { test } from "node:test";
import { loadSnapshot } from "@nextline/kb";
import { xmlFaults } from "../../../report/test/written-texts.ts";
import { madeTrial, withTrials } from "../../test/made-trial.ts";
import { evidenceReport } from "../report/evidence-report.ts";
import type { EvidenceReport } from "../report/report-data.ts";
import { evidencePictures, renderEvidenceSvg } from "../svg/render-svg.ts";
import { forestPicture } from "./forest-plot.ts";
import { svgOf } from "./frame.ts";
import { leagueColourOf } from "./league-colour.ts";
import { logAxis } from "./log-axis.ts";
import { networkPicture } from "./network-plot.ts";
import { splitPicture } from "./split-plot.ts";
import { textWidth } from "./text-width.ts";

const snapshot = loadSnapshot();

function reportOf(endpoint: "PFS" | "OS" | "ORR" = "PFS", asOf = "2026-10-01", knowledge = snapshot): EvidenceReport {
  const report = evidenceReport(knowledge, { population: "all", endpoint, asOf });
  if (!report.ok) assert.fail(JSON.stringify(report.fault));
  return report.value;
}

const looped = withTrials(snapshot, [
  madeTrial(snapshot, "MADE-1", "Kd", "DVd", 0.6, [0.4, 0.9]),
  madeTrial(snapshot, "MADE-2", "PVd", "Kd", 0.8, [0.5, 1.28]),
]);

test("every picture is well-formed, says in words what it shows and refers to nothing outside itself", () => {
  for (const report of [reportOf(), reportOf("ORR"), reportOf("PFS", "1980-01-01"), reportOf("PFS", "2026-10-01", looped)])
    for (const language of ["en", "ja"] as const)
      for (const picture of evidencePictures) {
        const svg = renderEvidenceSvg(report, { picture, language });
        assert.deepEqual(xmlFaults(svg.replace(/<style>.*?<\/style>/su, "")), [], `${picture} ${language}`);
        assert.match(
          svg,
          /^<svg [^>]*role="img" aria-labelledby="ev-title ev-desc"><title id="ev-title">.+?<\/title><desc id="ev-desc">.+?<\/desc>/u,
        );
        assert.doesNotMatch(svg.replace('xmlns="http://www.w3.org/2000/svg"', ""), /https?:|href|url\(|@import|NaN|undefined/u);
      }
});

interface Drawn {
  readonly labels: readonly {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }[];
  readonly circles: readonly { readonly x: number; readonly y: number; readonly r: number }[];
}

/** The labels and circles of each panel of a network picture. */
function panels(svg: string): Drawn[] {
  return svg
    .split('<g transform="translate')
    .slice(1)
    .map((panel) => ({
      labels: [...panel.matchAll(/<text x="([\d.]+)" y="([\d.]+)" class="ev-label"[^>]*>([^<]*)</gu)].map(([, x, y, text = ""]) => {
        const half = textWidth(text, 13) / 2;
        return { text, left: Number(x) - half, right: Number(x) + half, top: Number(y) - 11, bottom: Number(y) + 2 };
      }),
      circles: [...panel.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/gu)].map(([, x, y, r]) => ({
        x: Number(x),
        y: Number(y),
        r: Number(r),
      })),
    }));
}

test("in the networks no label lies on a circle or on another label, and no circle on another", () => {
  for (const report of [
    reportOf(),
    reportOf("PFS", "2019-09-30"),
    reportOf("OS"),
    reportOf("ORR"),
    reportOf("PFS", "2026-10-01", looped),
  ]) {
    const drawn = panels(svgOf(networkPicture(report, "en")));
    assert.equal(drawn.length, report.parts.length);
    drawn.forEach(({ labels, circles }, i) => {
      assert.equal(circles.length, report.parts[i]?.treatments.length);
      for (const [place, a] of labels.entries()) {
        for (const b of labels.slice(place + 1))
          assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top, `${a.text} / ${b.text}`);
        for (const { x, y, r } of circles) {
          const distance = Math.hypot(x - Math.max(a.left, Math.min(a.right, x)), y - Math.max(a.top, Math.min(a.bottom, y)));
          assert.ok(distance >= r - 0.5, `${a.text} lies on a circle`);
        }
      }
      for (const [place, a] of circles.entries())
        for (const b of circles.slice(place + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > a.r + b.r);
    });
  }
});

test("more patients make a larger circle, more trials a wider line", () => {
  const svg = svgOf(networkPicture(reportOf(), "en"));
  const radius = (id: string): number => Number(new RegExp(`r="([\\d.]+)" class="[^"]*"><title>${id},`, "u").exec(svg)?.[1]);
  assert.ok(radius("Rd") > radius("DRd") && radius("DRd") > radius("EPd"));
  const line = (trials: string): number => Number(new RegExp(`stroke-width="([\\d.]+)"><title>${trials}<`, "u").exec(svg)?.[1]);
  assert.ok(line("CASTOR, LEPUS") > line("BOSTON"));
});

test("the forest shows each interval where it lies: an axis of equal ratios, 1 always on it", () => {
  const axis = logAxis([0.2, 0.9], 0, 100);
  assert.ok(axis.ticks.includes(1) && axis.at(1) > axis.at(0.9));
  assert.equal((axis.at(0.8) - axis.at(0.4)).toFixed(6), (axis.at(0.6) - axis.at(0.3)).toFixed(6));
  const report = reportOf();
  const [part] = report.parts;
  if (part === undefined) assert.fail("no network");
  const { body } = forestPicture(report, part, "en");
  for (const { treatment, ratio } of part.analysis?.forest ?? [])
    assert.match(body, new RegExp(`<title>${treatment}: ${ratio.ratio.toFixed(2)} `, "u"));
  assert.match(body, /← treatment better/u);
  const rates = reportOf("ORR");
  assert.match(forestPicture(rates, rates.parts[0] ?? part, "en").body, /treatment better →/u);
});

test("direct against indirect evidence is drawn where there are loops, and nowhere else", () => {
  const [plain, loop] = [reportOf(), reportOf("PFS", "2026-10-01", looped)];
  assert.ok(plain.parts.every((part) => splitPicture(plain, part, "en") === undefined));
  const drawn = loop.parts.flatMap((part) => splitPicture(loop, part, "en") ?? []);
  assert.equal(drawn.length, 1);
  assert.match(drawn[0]?.body ?? "", /Kd versus DVd|DVd versus Kd/u);
});

test("the colour of a league cell: grey where the interval includes 1, blue for the better by the direction of the measure", () => {
  assert.equal(leagueColourOf({ ratio: 0.7, low: 0.4, high: 1.1 }, "below 1"), "same");
  assert.equal(leagueColourOf({ ratio: 0.3, low: 0.2, high: 0.5 }, "below 1"), "better3");
  assert.equal(leagueColourOf({ ratio: 0.3, low: 0.2, high: 0.5 }, "above 1"), "worse3");
});
