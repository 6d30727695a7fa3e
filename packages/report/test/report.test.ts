import assert from "node:assert/strict";
import { test } from "node:test";
import { type Language, languages, vocabulary } from "@nextline/core";
import { displayWidth, renderHtml, renderMarkdown, renderState, renderText, renderTrace, renderWhyNot } from "../src/index.ts";
import { valueWords } from "../src/words.ts";
import { assessment, option } from "./assessment-fixture.ts";
import { trace } from "./assessment-fixture-trace.ts";

const names: Record<string, string> = { daratumumab: "ダラツムマブ", lenalidomide: "レナリドミド", bortezomib: "ボルテゾミブ" };
const nameOf = (id: string, language: Language): string => (language === "ja" ? (names[id] ?? id) : id);
const text = (language: Language): string => renderText(assessment, { language, nameOf });
const widest = (page: string): number => Math.max(...page.split("\n").map(displayWidth));

for (const language of languages) {
  test(`no line of any text is wider than 100 columns (${language})`, () => {
    assert.equal(widest(text(language)) <= 100, true);
    assert.equal(widest(renderWhyNot(trace, assessment, { language, nameOf })) <= 100, true);
    assert.equal(widest(renderTrace(trace, { language, nameOf })) <= 100, true);
    assert.equal(widest(renderState(assessment, { language, nameOf })) <= 100, true);
    assert.equal(widest(renderText(assessment, { language, nameOf, width: 60 })) <= 60, true);
  });

  test(`every option appears in every form (${language})`, () => {
    for (const page of [text(language), renderMarkdown(assessment, { language }), renderHtml(assessment, { language })]) {
      for (const { id } of assessment.options) assert.equal(page.includes(id), true, id);
    }
  });

  test(`everything that was not understood is listed (${language})`, () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ path: `path[${index}]`, what: "not known" }));
    const page = renderText({ ...assessment, notUnderstood: many }, { language });
    for (const { path } of many) assert.equal(page.includes(path), true, path);
  });

  test(`the same input gives the same output (${language})`, () => {
    assert.equal(text(language), text(language));
    assert.equal(renderHtml(assessment, { language }), renderHtml(structuredClone(assessment), { language }));
  });
}

test("conflicts and unknowns come before the options, with both values", () => {
  const page = text("en");
  assert.match(page, /prior lines of therapy: stated 1; derived from the record 2/);
  assert.equal(page.indexOf("stated 1") < page.indexOf("Options\n"), true);
  assert.equal(page.indexOf("* platelets") > 0 && page.indexOf("* platelets") < page.indexOf("Options\n"), true);
  assert.equal(text("ja").indexOf("矛盾") < text("ja").indexOf("治療選択肢"), true);
});

test("a conflict with what could be derived only within bounds names the bounds, in the language of the reader", () => {
  const conflict = { finding: "fitness", stated: "fit", derived: null, between: ["intermediate", "frail"], because: [] } as const;
  const page = (language: Language): string => renderText({ ...assessment, conflicts: [conflict] }, { language });
  assert.match(page("en"), /fitness: stated fit; derived from the record between intermediate and frail/);
  assert.match(page("ja"), /体力：記載は「フィット」、経過からの導出は「中間～フレイル」/);
});

test("what is not verified is marked where it stands and counted at the end", () => {
  assert.match(text("en"), /ejection fraction is low\. \[\d+\] \(unverified\)/);
  assert.match(
    renderText(assessment, { language: "en", width: 140 }),
    /CANDOR v Kd: PFS HR 0\.59 \(0\.45-0\.78\), all patients \[\d+\] \(unverified\)/,
  );
  assert.match(text("en"), /2 of the \d+ arguments and results shown rest on knowledge that was not verified/);
  assert.match(text("ja"), /（未検証）/);
});

test("strong arguments against come before weak ones, and those for after both", () => {
  const page = text("en");
  const places = ["Strong caution", "Weak caution", "The guideline prefers it"].map((words) => page.indexOf(words));
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
  assert.match(page, /! Strong caution/);
});

test("options of the same rank are marked, and a provisional one says so", () => {
  assert.match(text("en"), /4= +DPd/);
  assert.match(text("en"), /4= +IsaPd/);
  assert.match(text("en"), /1 +DKd +preferred \?/);
  assert.match(text("ja"), /推奨（第一選択）/);
});

test("a measure that two drugs ask for is said once, with both", () => {
  assert.equal(text("en").split("Hepatitis B serology").length - 1, 1);
  assert.match(text("en"), /Hepatitis B serology before the start \(daratumumab, carfilzomib\)/);
});

test("unknown is not no: an open list is not shown as none", () => {
  const state = renderState(assessment, { language: "en", nameOf });
  assert.match(state, /intolerant to \(intolerantTo\): none\n/);
  assert.match(state, /conditions \(conditions\): none recorded; others not known/);
  assert.match(state, /refractory to \(refractoryTo\): lenalidomide; not known: bortezomib/);
  assert.match(state, /fitness \(fitness\): between fit and frail\n +needed: status\.frailty/);
  assert.match(text("en"), /Not known +fitness between fit and frail, platelets, conditions/);
});

test("every number of a source that is cited is in the list of sources", () => {
  for (const language of languages) {
    const [body = "", list = ""] = text(language).split(language === "en" ? "\nSources\n" : "\n出典\n");
    const cited = new Set([...body.matchAll(/(?:^|[ \]])(\[\d+\])/gm)].map(([, mark = ""]) => mark));
    assert.equal(cited.size > 0, true);
    for (const mark of cited) assert.equal(list.includes(mark), true, mark);
  }
});

test("nothing from the record becomes markup in HTML, and nothing in it can run or load", () => {
  const page = renderHtml(
    { ...assessment, options: [option({ id: `X"><img src=x onerror=1>`, standing: "preferred", rank: 1 })] },
    { language: "en" },
  );
  assert.equal(/<script/i.test(page), false);
  assert.equal(page.includes("<img"), false);
  assert.equal(page.includes("entry[3].&lt;script&gt;alert(1)&lt;/script&gt;"), true);
  assert.match(page, /<html lang="en">/);
});

test("a link to a source is only ever a web address", () => {
  const sources = { ...assessment.sources, guide: { title: "Bad", url: "javascript:alert(1)" } };
  assert.equal(renderHtml({ ...assessment, sources }, { language: "en" }).includes('href="javascript'), false);
});

test("the HTML page is accessible: tables with headings, one fold for each option", () => {
  const page = renderHtml(assessment, { language: "ja" });
  assert.match(page, /<html lang="ja">/);
  assert.match(page, /<th scope="col">/);
  assert.match(page, /<th scope="row">DKd<\/th>/);
  assert.equal(page.split("<details").length - 1, assessment.options.length);
});

test("Markdown keeps its tables whatever the texts hold", () => {
  const page = renderMarkdown({ ...assessment, notUnderstood: [{ path: "a|b", what: "*c* <b>" }] }, { language: "en" });
  assert.equal(page.includes("a\\|b: \\*c\\* \\<b\\>"), true);
  assert.match(page, /\| 1 \| \*\*DKd\*\* \|/);
});

test("what comes from a file cannot steer the terminal, and colour is used only when asked for", () => {
  const escapeCode = "\u001b";
  const page = renderText({ ...assessment, notUnderstood: [{ path: `${escapeCode}[2J`, what: "x" }] }, { language: "en" });
  assert.equal(page.includes(escapeCode), false);
  assert.equal(renderText(assessment, { language: "en", colour: true }).includes(escapeCode), true);
});

test("why not: what decides, what would have to be different, and what is not known", () => {
  const page = renderWhyNot(trace, assessment, { language: "en", nameOf });
  assert.match(page, /Rd: excluded, rank 7 of 7/);
  assert.match(page, /! Refractory to lenalidomide\. Holds because: refractory to lenalidomide\./);
  assert.match(page, /The guideline lists it\. Only if: prior lines of therapy is 1 and fitness is frail/);
  assert.match(page, /fitness: could support it: A doublet for the frail\. \[1\] \(unverified\)/);
  assert.match(renderWhyNot(trace, assessment, { language: "ja", nameOf }), /除外/);
});

test("the trace also shows what did not hold, part by part", () => {
  const page = renderTrace(trace, { language: "en", nameOf });
  assert.match(page, /\[ \] guide\/first-relapse/);
  assert.match(page, /\[ \] all of:\n {8}\[ \] prior lines of therapy is 1\n {8}\[\?\] fitness is frail/);
  assert.match(page, /\[x\] refractory to lenalidomide/);
});

test("standings and values are Japanese in Japanese, also where the core writes their ids", () => {
  assert.match(text("ja"), /体力 フレイルの場合：DPdが第一候補（推奨）/);
  for (const { values } of vocabulary.values()) {
    for (const value of values ?? [])
      assert.equal(Object.hasOwn(valueWords, value) || /^(s?CR|VGPR|PR|MR|SD|PD)$/.test(value), true, value);
  }
});

test("with no option left the page says so", () => {
  const options = assessment.options.filter(({ standing }) => standing === "excluded");
  assert.match(renderText({ ...assessment, options }, { language: "en" }), /No option stands as possible or above/);
});
