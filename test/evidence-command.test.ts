/** `nextline evidence` as a shell sees it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { EvidenceReport } from "@nextline/evidence";
import { displayWidth } from "@nextline/report";
import { expectRun, nextline } from "./run-command.ts";

const evidence = (...args: string[]) => nextline(["evidence", ...args]);
const of2019 = ["--as-of", "2019-09-30"];
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

test("text, JSON and HTML say the same figure of the same comparison", () => {
  const text = evidence(...of2019);
  const html = evidence(...of2019, "--format", "html");
  const json = evidence(...of2019, "--format", "json");
  for (const run of [text, html, json]) assert.deepEqual([run.status, run.stderr], [0, ""]);
  const report = JSON.parse(json.stdout) as EvidenceReport;
  assert.equal(report.nextline, "evidence/1");
  let compared = 0;
  for (const { treatment, ratio, certainty } of report.parts
    .flatMap(({ analysis }) => analysis?.forest ?? [])
    .filter((row) => row.ratio.ratio < 5 && row.ratio.low >= 0.1)) {
    const figure = escaped(`${ratio.ratio.toFixed(2)} (${ratio.low.toFixed(2)}-${ratio.high.toFixed(2)})`);
    if (report.parts.some(({ treatments }) => treatments.length > 2 && treatments.some(({ id }) => id === treatment))) {
      assert.match(text.stdout, new RegExp(`^  ${treatment} +${figure} .*${certainty}`, "mu"));
      assert.match(html.stdout, new RegExp(`<th scope="row"[^>]*>${treatment}</th><td[^>]*>${figure}</td>`, "u"));
      compared += 1;
    }
  }
  assert.ok(compared >= 10);
});

test("the text is 100 columns wide at most, in both languages, and has no colours", () => {
  for (const language of ["en", "ja"]) {
    const { stdout } = evidence("--lang", language, "--endpoint", "ORR");
    for (const line of stdout.split("\n")) assert.ok(displayWidth(line) <= 100, line);
    assert.ok(!stdout.includes("\u001b"));
  }
});

test("it says what cannot be tested and what must not be compared", () => {
  const { stdout } = evidence(...of2019);
  assert.match(stdout, /No closed loop: inconsistency cannot be tested\./u);
  assert.match(stdout, /the random-effects model equals the\s+common-effect one/u);
  assert.match(stdout, /The networks do not hang together: nothing is compared from one to another/u);
  assert.match(stdout, /Not in the network, not comparable/u);
  assert.match(stdout, /MM-009 .* no ratio with an interval is on record/u);
  assert.match(stdout, /below 1 the first is better/u);
  assert.match(evidence(...of2019, "--endpoint", "ORR").stdout, /above 1 the first is better/u);
  assert.match(evidence(...of2019, "--lang", "ja").stdout, /閉じたループがないため、非一貫性は検定できない/u);
});

test("what cannot be switched off is named as far as it bears on the question", () => {
  const told = (...args: string[]): string =>
    (/\nWhat stays taken for granted\n-+\n([\s\S]*?)\n\n/u.exec(evidence(...args).stdout)?.[1] ?? "").replace(/\s+/gu, " ");
  const [times, survival, rates, part] = [
    told(),
    told("--endpoint", "OS"),
    told("--endpoint", "ORR"),
    told("--population", "highRiskCyto"),
  ];
  for (const text of [times, survival, rates, part]) assert.match(text, /Transitivity.*without adjustment.*Risk of bias/u);
  const where = (pattern: RegExp): boolean[] => [times, survival, rates, part].map((text) => pattern.test(text));
  assert.deepEqual(where(/Proportional hazards/u), [true, true, false, true]);
  assert.deepEqual(where(/Progression judged by/u), [true, false, false, true]);
  assert.deepEqual(where(/given after progression/u), [false, true, false, false]);
  assert.deepEqual(where(/threshold, day/u), [false, false, true, false]);
  assert.deepEqual(where(/defines the part in its own way/u), [false, false, false, true]);
});

test("a newer result that was passed over because nobody verified it is named", () => {
  const { stdout } = evidence("--as-of", "2026-09-09");
  assert.match(stdout, /another ratio, as new or newer, is on\s+record[\s\S]*?- ELOQUENT-2: ERd v Rd \[\d+\]/u);
  assert.doesNotMatch(evidence("--as-of", "2016-12-31").stdout, /another ratio, as new or newer/u);
});

test("unverified figures are named", () => {
  const { stdout } = evidence("--population", "lenrefractory");
  assert.match(stdout, /\d+ of \d+ contrasts rest on figures that nobody has compared with their source/u);
  const section = /\nUnverified figures\n-+\n([\s\S]*?)\n\n/u.exec(stdout)?.[1] ?? "";
  assert.match(section, /\n {2}- [\w.-]+: \S+ v \S+ \(unverified\) \[\d+\]/u);
});

test("--without takes contrasts out and says so", () => {
  const { stdout } = evidence(...of2019, "--without", "time-to-progression");
  assert.match(stdout, /Switched off: time-to-progression \(\d+\)\./u);
  assert.match(stdout, /MM-010 +Rd v Hd-dex +rests on an assumption that is switched off:/u);
  assert.doesNotMatch(stdout, /^ {2}MM-010 +Rd v Hd-dex +0\.35/mu);
});

test("--comparator by any name of a regimen; one that is in no network is told with those that are", () => {
  assert.match(evidence(...of2019, "--comparator", "Len-Dex").stdout, /Network 1: 9 treatments, 8 trials, compared with Rd/u);
  expectRun(evidence(...of2019, "--comparator", "DKd"), 2, {
    err: /^nextline: --comparator is a treatment of a network: .*\bDRd, .*\bVd\b.*; found DKd; did you mean \w+\? \(nextline --help\)\n$/u,
  });
});

test("what an option does not know is told with what it knows and the nearest", () => {
  expectRun(evidence("--population", "lenRefractry"), 2, {
    err: /--population is all, lenRefractory, .*; found lenRefractry; did you mean lenRefractory\?/u,
  });
  expectRun(evidence("--endpoint", "PFSS"), 2, { err: /--endpoint is PFS, OS, ORR, .*; found PFSS; did you mean PFS\?/u });
  expectRun(evidence("--without", "whole-trail"), 2, { err: /--without is whole-trial, .*; did you mean whole-trial\?/u });
  expectRun(evidence("--as-of", "2019-09"), 2, { err: /--as-of is a day such as 2019-09-30; found 2019-09/u });
  expectRun(evidence("--picture", "forest"), 2, { err: /--picture is drawn as svg; found --format text/u });
  expectRun(evidence("--format", "svg", "--picture", "funnel"), 2, { err: /--picture is network, forest, league, ranks; found funnel/u });
  expectRun(evidence("PFS"), 2, { err: /evidence takes no names, only options; found PFS/u });
});

test("the page stands for itself: no script, nothing loaded, links only to sources; every picture has a title and words", () => {
  const { stdout } = evidence("--format", "html");
  assert.doesNotMatch(stdout, /<script|<link|<img|src=|url\(|@import/iu);
  const addresses = [...stdout.matchAll(/(?:href|xlink:href)="([^"]*)"/gu)].map(([, address = ""]) => address);
  assert.ok(addresses.length > 50 && addresses.every((address) => /^(?:#|https:\/\/|http:\/\/)/u.test(address)));
  const ids = new Set([...stdout.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id));
  for (const address of addresses.filter((one) => one.startsWith("#"))) assert.ok(ids.has(address.slice(1)), address);
  assert.equal([...stdout.matchAll(/ id="([^"]*)"/gu)].length, ids.size, "an id stands twice");
  const pictures = [...stdout.matchAll(/<svg [^>]*>/gu)].length;
  assert.ok(pictures >= 4);
  assert.equal(
    [...stdout.matchAll(/<svg [^>]*role="img" aria-labelledby="(\S+) (\S+)"><title id="\1">[^<]+<\/title><desc id="\2">[^<]+<\/desc>/gu)]
      .length,
    pictures,
  );
  assert.equal([...stdout.matchAll(/<table/gu)].length, [...stdout.matchAll(/<caption/gu)].length);
  assert.match(evidence("--format", "html", "--lang", "ja").stdout, /^<!doctype html>\n<html lang="ja">/u);
});

test("a picture of the network asked for", () => {
  const svg = evidence(...of2019, "--format", "svg", "--picture", "forest", "--comparator", "Vd");
  expectRun(svg, 0, { out: /^<svg .*All treatments against Vd.*<\/svg>\n$/su });
  assert.match(evidence(...of2019, "--format", "svg", "--lang", "ja").stdout, /無作為化比較のネットワーク/u);
});
