/** The knowledge base read, compared and measured from the command line, as a shell sees it. */
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gridStates, historyText } from "@nextline/review";
import { xmlFaults } from "../packages/report/test/written-texts.ts";
import { expectRun, nextline } from "./run-command.ts";
import { root } from "./source-files.ts";

const folder = mkdtempSync(join(tmpdir(), "nextline-knowledge-"));
after(() => rmSync(folder, { recursive: true }));

const knowledge = (...args: string[]) => nextline(["knowledge", ...args]);

test("show: a regimen with its drugs, labels, guidelines and trials, by any of its names", () => {
  const run = knowledge("show", "DKd");
  expectRun(run, 0, {
    out: /^DKd: .*\nregimen; [\s\S]*\nSCHEDULE\n[\s\S]*\nLABELS THAT NAME IT\n[\s\S]*\nGUIDELINES THAT NAME IT\n[\s\S]*\nTRIALS\n/,
  });
  assert.match(
    run.stdout,
    /\n {2}US {2}since 2020-08-20 {2}carfilzomib: .* \[us-label-carfilzomib[^\]]*; (read|abstract|secondary|unverified)\]\n/,
  );
  assert.match(run.stdout, /\n {2}CANDOR: PFS, DKd v Kd: hazard ratio /);
  assert.equal(knowledge("show", "dara-kd").stdout, run.stdout);
});

test("show: in Japanese", () => {
  const run = knowledge("show", "DKd", "--lang", "ja");
  expectRun(run, 0, { out: /^DKd: [ぁ-んァ-ヶ一-龠]/ });
  assert.match(run.stdout, /ダラツムマブ/);
});

test("show --yaml: the files as they stand, of a regimen by another name, of a drug with its authorisations, of a statement its guideline", () => {
  const file = readFileSync(join(root, "knowledge/regimens/DKd.yaml"), "utf8");
  for (const name of ["DKd", "Dara-Kd", "regimens/DKd.yaml"])
    assert.equal(knowledge("show", name, "--yaml").stdout.trimEnd(), `# knowledge/regimens/DKd.yaml\n${file.trimEnd()}`, name);
  const drug = knowledge("show", "carfilzomib", "--yaml");
  for (const path of ["drugs", "approvals/us", "approvals/eu", "approvals/jp"])
    assert.match(drug.stdout, new RegExp(`^# knowledge/${path}/carfilzomib\\.yaml$`, "m"));
  expectRun(knowledge("show", "IMWG21-1L-LENR", "--yaml"), 0, { out: /^# knowledge\/guidelines\/imwg\/imwg-2021\.yaml\n/ });
});

test("show: a wrong name is answered with the nearest, as text and as files, and a name is needed", () => {
  for (const more of [[], ["--yaml"]])
    expectRun(knowledge("show", "DKdd", ...more), 2, {
      err: /^nextline: nothing in the knowledge base is named DKdd; did you mean DKd\? \(nextline --help\)\n$/,
    });
  for (const names of [[], ["DKd", "DVd"]])
    expectRun(knowledge("show", ...names), 2, { err: /^nextline: knowledge show takes one name .*\n$/ });
  expectRun(knowledge("show", "DKd", "--lang", "fr"), 2, { err: /^nextline: --lang is en, ja; found fr .*\n$/ });
});

test("diff: the days around an approval, and the patients for whom the new option then comes first", () => {
  const run = knowledge("diff", "--from", "2020-08-19", "--to", "2020-08-21", "--jurisdiction", "us");
  expectRun(run, 0, { out: /^US, after 2020-08-19 and up to 2020-08-21: \d+ changes\n/ });
  assert.match(run.stdout, /\n {2}2020-08-20 {2}authorised: us\/carfilzomib\/DKd-2020: .* \[us-label-carfilzomib; \w+\]\n/);
  const [, vignettes = "", grid = ""] = run.stdout.split("\n\n");
  assert.match(
    vignettes,
    /^[1-9]\d* of \d+ vignettes have other first options \(\d+ more hold dates of their own and were not asked\):\n {2}.* -> .*DKd\b.*: /,
  );
  assert.match(
    grid,
    new RegExp(`^[1-9]\\d* of ${gridStates().length} grid patients have other first options:\\n +[1-9]\\d* {2}.* -> .*DKd`),
  );
  const counts = [...grid.matchAll(/^ +(\d+) {2}/gm)].map(([, count]) => Number(count));
  assert.deepEqual(
    counts,
    [...counts].sort((a, b) => b - a),
    "the most frequent moves come first",
  );
});

test("diff: both days and the country are needed, in order", () => {
  const whole = ["--from", "2020-08-19", "--to", "2020-08-21", "--jurisdiction", "US"];
  for (const without of [0, 2, 4])
    expectRun(knowledge("diff", ...whole.toSpliced(without, 2)), 2, {
      err: /^nextline: knowledge diff takes --from DAY --to DAY --jurisdiction US\|EU\|JP .*\n$/,
    });
  expectRun(knowledge("diff", "--from", "2020-08-21", "--to", "2020-08-21", "--jurisdiction", "US"), 2, {
    err: /^nextline: --from is a day before --to; found 2020-08-21 and 2020-08-21 .*\n$/,
  });
  expectRun(knowledge("diff", ...whole.toSpliced(1, 1, "2020-08")), 2, {
    err: /^nextline: --from is a day such as .*; found 2020-08 .*\n$/,
  });
});

const japan = ["coverage", "--year", "2026", "--jurisdiction", "JP"];
const histories = new Set(gridStates().map(historyText));

test("coverage: a table and JSON that say the same of one country and year", () => {
  const table = knowledge(...japan);
  expectRun(table, 0, { out: /^\| Country \| Day \|.*\n\|[-|]+\n\| JP \| 2026-\d\d-\d\d \| \d+ \| \d+ % \| \d+ % \| \d+ % \|\n\n/ });
  const json = knowledge(...japan, "--format", "json");
  expectRun(json, 0, { out: /\S/ });
  const rows = json.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(rows.length, histories.size);
  assert.deepEqual([...new Set(rows.map(({ jurisdiction }) => jurisdiction))], ["JP"]);
  const sum = (key: string): number => rows.reduce((total, row) => total + row[key], 0);
  const percent = (key: string): string => `${Math.round((100 * sum(key)) / sum("asked"))} %`;
  const shares = ["nothingRecommended", "guidelinesConflict", "onlyUnverified"].map(percent).join(" | ");
  assert.ok(table.stdout.includes(` | ${sum("asked")} | ${shares} |\n`), shares);
});

test("coverage: a picture that is well-formed, with each history in each panel and no script", () => {
  const run = knowledge(...japan, "--format", "svg");
  expectRun(run, 0, { out: /^<svg xmlns[\s\S]*<\/svg>\n$/ });
  assert.deepEqual(xmlFaults(run.stdout), []);
  assert.equal([...run.stdout.matchAll(/<title>relapse /g)].length, 3 * histories.size);
  assert.doesNotMatch(run.stdout, /<script/);
});

test("coverage: a year or country that the grid does not have is wrong usage", () => {
  expectRun(knowledge("coverage", "--year", "2018"), 2, { err: /^nextline: --year is one of 2019, .*2026; found 2018 .*\n$/ });
  expectRun(knowledge("coverage", "--jurisdiction", "MARS"), 2, { err: /^nextline: --jurisdiction is US, EU, JP; found MARS .*\n$/ });
  expectRun(knowledge("coverage", "--format", "html"), 2, { err: /^nextline: --format is table, json, svg; found html .*\n$/ });
});

test("status: counts, and the unverified values under what they can do, in that order", () => {
  const run = knowledge("status");
  expectRun(run, 0, { out: /^# What the knowledge stands on\n/ });
  const order = ["## How far it was verified", "## Unverified values", "### Recommends an option", "### Excludes an option"];
  const places = order.map((heading) => run.stdout.indexOf(`\n${heading}`));
  assert.ok(!places.includes(-1), `not there: ${order[places.indexOf(-1)]}`);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
});

test("schema: of one kind, or all of them written to a folder", () => {
  const run = knowledge("schema", "drug");
  expectRun(run, 0, { out: /^\{[\s\S]*\}\n$/ });
  const { properties, required, additionalProperties } = JSON.parse(run.stdout);
  assert.ok("cautions" in properties && required.includes("id"));
  assert.equal(additionalProperties, false, "a wrong key is marked");
  const written = join(folder, "new", "schemas");
  expectRun(knowledge("schema", "--write", written), 0, { out: /^\d+ schemas written to .*schemas\n$/ });
  const files = readdirSync(written);
  assert.ok(files.length > 8);
  assert.ok(files.some((name) => readFileSync(join(written, name), "utf8") === run.stdout));
  for (const name of files) assert.match(JSON.parse(readFileSync(join(written, name), "utf8")).$schema, /json-schema/, name);
});

test("schema: a kind that is not there, both or neither is wrong usage", () => {
  expectRun(knowledge("schema", "drugs"), 2, { err: /^nextline: knowledge schema is source, drug, .*; found drugs .*\n$/ });
  for (const args of [[], ["drug", "--write", folder], ["drug", "rule"]] satisfies string[][])
    expectRun(knowledge("schema", ...args), 2, { err: /^nextline: knowledge schema takes one kind \(.*\), or --write DIR .*\n$/ });
});

test("an action that is not there is answered with those that are", () => {
  for (const name of ["shwo", "constructor"])
    expectRun(knowledge(name), 2, { err: new RegExp(`^nextline: knowledge knows check, show, diff, .*; found ${name} .*\\n$`) });
});

test("check: the folder may be written in any way", () => {
  for (const written of ["knowledge", "knowledge/", "./knowledge", join(root, "knowledge")])
    expectRun(knowledge("check", written), 0, { out: /; 0 faults\.\n/ });
});

test("a place that cannot be written to is bad input", () => {
  const err = /: found a place that cannot be written to \(\w+\); expected a folder\. Remedy: .*\n$/;
  expectRun(knowledge("docs", "/dev/null"), 65, { err });
  expectRun(knowledge("schema", "--write", "/dev/null"), 65, { err });
});
