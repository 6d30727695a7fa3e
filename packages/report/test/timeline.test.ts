/** The course of the disease as text, picture, page and JSON, as its reader sees it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { displayWidth } from "../src/index.ts";
import { renderTimelineHtml, renderTimelineJson, renderTimelineSvg, renderTimelineText } from "../src/timeline.ts";
import { crowded, date, english, given, japanese, line, nothing, summarised, timeline } from "./timeline-fixture.ts";
import { overlaps, textBoxes, xmlFaults } from "./written-texts.ts";

const golden = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

test("the whole text of one course", () => {
  assert.equal(renderTimelineText(timeline, english), golden("timeline-text.txt"));
});

test("no line of the text is wider than asked for, in either language", () => {
  for (const options of [english, japanese]) {
    for (const course of [timeline, crowded(), summarised, nothing]) {
      for (const width of [40, 72, 100]) {
        const lines = renderTimelineText(course, { ...options, width }).split("\n");
        assert.deepEqual(
          lines.filter((each) => displayWidth(each) > width),
          [],
        );
      }
    }
  }
});

test("colour only when asked for, and it changes no word", () => {
  const plain = renderTimelineText(timeline, english);
  const coloured = renderTimelineText(timeline, { ...english, colour: true });
  assert.equal(plain.includes("\u001b"), false);
  assert.notEqual(coloured, plain);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is taken away
  assert.equal(coloured.replace(/\u001b\[[\d;]*m/gu, ""), plain);
});

test("the picture is well-formed, has a name and a description, and shows every drug, transplant, response and progression", () => {
  const svg = renderTimelineSvg(timeline, english);
  assert.deepEqual(xmlFaults(svg), []);
  assert.match(svg, /role="img" aria-labelledby="tl-title tl-desc"/);
  assert.match(svg, /<title id="tl-title">Course of the disease as of 2026-11-22<\/title>/);
  assert.match(svg, /<desc id="tl-desc">2 lines of therapy\. Line 1: Ad, 2020-01-10 to 2023-03; /);
  const texts = textBoxes(svg).map(({ text }) => text);
  for (const expected of [
    "alpha",
    "steroid",
    "cells",
    "Ad",
    "autologous transplant",
    "radiotherapy",
    "VGPR",
    "best CR",
    "PD 2023-04-03",
    "PD? 2026-10-01",
  ])
    assert.ok(texts.includes(expected), expected);
  assert.match(svg, /<line [^>]*class="tl-pd"/);
  assert.match(svg, /<line [^>]*class="tl-pd tl-unsure"/);
  assert.match(svg, /<title>alpha: 2020-10 to 2023-03, maintenance<\/title><rect [^>]*tl-light"/, "an imprecise stop is lighter");
});

test("only markers that were found have a panel; the others are told", () => {
  const svg = renderTimelineSvg(timeline, english);
  const texts = textBoxes(svg).map(({ text }) => text);
  assert.ok(texts.includes("Serum M-protein") && texts.includes("4.1"));
  assert.equal(texts.includes("Urine M-protein"), false);
  assert.ok(texts.includes("Urine M-protein: 0 at each of 2 visits"));
});

test("what comes from a record never becomes markup", () => {
  for (const form of [renderTimelineSvg(timeline, english), renderTimelineHtml(timeline, english)]) {
    assert.equal(form.includes("<b>"), false);
    assert.ok(form.includes("&lt;b&gt;bold&lt;/b&gt; &amp; co"));
  }
  const hostile = { ...english, nameOf: () => 'a"b<script>\u0007\u202e\ud800' };
  for (const render of [renderTimelineSvg, renderTimelineHtml, renderTimelineText]) {
    const form = render(timeline, hostile);
    assert.equal(form.includes("\u0007") || form.includes("\u202e"), false);
    if (render !== renderTimelineText) assert.equal(form.includes("<script"), false);
  }
  assert.deepEqual(xmlFaults(renderTimelineSvg(timeline, hostile)), []);
});

test("no text lies on another, however crowded, in either language", () => {
  for (const options of [english, japanese]) {
    for (const course of [timeline, crowded()]) {
      const svg = renderTimelineSvg(course, options);
      assert.deepEqual(overlaps(textBoxes(svg)), []);
      assert.deepEqual(xmlFaults(svg), []);
      const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/u.exec(svg) ?? []).map(Number);
      for (const { left, right, top, bottom, text } of textBoxes(svg))
        assert.ok(left >= 0 && right <= width && top >= 0 && bottom <= height, `${text} lies outside of the picture`);
    }
  }
});

test("the page needs nothing else: no script, nothing loaded, the picture and the table of lines inside", () => {
  const page = renderTimelineHtml(timeline, english);
  assert.match(page, /content="default-src 'none'; style-src 'unsafe-inline'"/);
  assert.equal(/<script|<link|<img|src=|href=|url\((?!#)/u.test(page.replace(/default-src|style-src/gu, "")), false);
  assert.match(page, /<svg [\s\S]*<\/svg>/);
  assert.match(page, /<th scope="row">1\. Ad<\/th>/);
  assert.match(page, /CR needs serum immunofixation, marrow plasma cells/);
  assert.match(page, /3 lines of therapy: bridging may be counted as a line of its own \[treatments\[3\]\]/);
  assert.match(page, /local radiotherapy is no line of therapy \[treatments\[5\]\]/);
  assert.match(page, /<section class="attention">\n<h2>Contradictions in the record<\/h2>/);
});

test("in Japanese, names and sentences are Japanese", () => {
  const text = renderTimelineText(timeline, japanese);
  assert.match(text, /^治療経過（2026-11-22現在）：2ライン\n/);
  assert.match(text, /アルファミド/);
  assert.match(text, /CRには血清免疫固定法、骨髄形質細胞が必要/);
  assert.match(renderTimelineSvg(timeline, japanese), /lang="ja"[\s\S]*自家移植/);
  assert.match(renderTimelineHtml(timeline, japanese), /<html lang="ja">/);
});

test("lines without dates are told and not drawn, and an empty history is no fault", () => {
  assert.match(
    renderTimelineText(summarised, english),
    /The lines were summarised without dates: they cannot be drawn in time\.\n\nLine 1: Ad\n/,
  );
  assert.match(renderTimelineText(summarised, english), /Line 2: drugs not known\n/);
  assert.match(renderTimelineSvg(summarised, english), />The lines were summarised without dates: they cannot be drawn in time\.<\/text>/);
  assert.equal(renderTimelineText(nothing, english), "Course of the disease as of 2026-11-22: No line of therapy is recorded.\n");
  assert.match(renderTimelineSvg(nothing, english), />Nothing with a date to draw\.<\/text>/);
  assert.deepEqual(xmlFaults(renderTimelineSvg(nothing, english)), []);
});

test("a course of one day, and one whose last stop is not known", () => {
  const day = "2026-11-22";
  const short = (stop: string | undefined) => ({
    ...nothing,
    course: { ...nothing.course, from: "dates" as const, lines: [line(1, { drugs: ["alpha"], start: day })] },
    drawn: [{ start: date(day), transplants: [], progression: undefined, exposures: [given(["alpha"], day, stop)], responses: [] }],
  });
  const svg = renderTimelineSvg(short(day), english);
  assert.deepEqual([...xmlFaults(svg), ...overlaps(textBoxes(svg))], []);
  assert.match(svg, /<title>alpha: 2026-11-22<\/title><rect /);
  assert.match(renderTimelineSvg(short(undefined), english), /<title>alpha: from 2026-11-22, end not known<\/title>/);
});

test("a progression whose day is not known is written as the days it may have been", () => {
  const [first, second] = timeline.drawn;
  const open = { text: "2026-01-01/2026-11-22", first: date("2026-01-01").first, last: timeline.day };
  const course = { ...timeline, drawn: [first, { ...second, progression: { date: open, certain: true } }] } as typeof timeline;
  assert.match(renderTimelineSvg(course, english), />PD 2026-01-01\/2026-11-22<\/text>/);
});

test("JSON is the timeline with its sentences in the language asked for", () => {
  const json = JSON.parse(renderTimelineJson(timeline, { language: "ja" }));
  assert.equal(json.nextline, "timeline/1");
  assert.equal(json.course.lines[0].beganText, "初回治療");
  assert.deepEqual(json.course.lines[0].bestResponse.open[0].needs, ["血清免疫固定法", "骨髄形質細胞"]);
  assert.equal(json.conflicts[0].text, "互いに矛盾する2つの値がある");
  assert.deepEqual(json.series, JSON.parse(JSON.stringify(timeline.series)));
});

test("the same timeline gives the same picture, with at most two decimals", () => {
  const svg = renderTimelineSvg(timeline, english);
  assert.equal(renderTimelineSvg(structuredClone(timeline), english), svg);
  assert.equal(/\d\.\d{3,}/u.test(svg.replace(/<style>[\s\S]*?<\/style>/u, "")), false);
});
