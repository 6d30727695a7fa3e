/** The command as a shell sees it: what it prints, where, and its exit code. */
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { expectRun, nextline } from "./run-command.ts";
import { root } from "./source-files.ts";

const example = "examples/progression-on-lenalidomide-maintenance.yaml";
const folder = mkdtempSync(join(tmpdir(), "nextline-"));
after(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test("--help says what there is and ends well", () => {
  for (const asked of ["--help", "-h", "help"])
    expectRun(nextline([asked]), 0, { out: /nextline assess <file \| ->[\s\S]*Exit codes: 0 done/ });
});

test("wrong usage is said in one line, with exit code 2", () => {
  expectRun(nextline([]), 2, { out: /nextline assess/ });
  expectRun(nextline(["asess"]), 2, { err: /^nextline: there is no command asess; the commands are assess, .*\(nextline --help\)\n$/ });
  expectRun(nextline(["assess"]), 2, {
    err: /^nextline: assess takes one case file or FHIR record, or - for standard input \(nextline --help\)\n$/,
  });
  expectRun(nextline(["assess", example, example]), 2, { err: /^nextline: assess takes one case file.*\n$/ });
  expectRun(nextline(["assess", example, "--colour"]), 2, { err: /^nextline: Unknown option '--colour'.*\(nextline --help\)\n$/ });
  expectRun(nextline(["assess", example, "--format", "xml"]), 2, {
    err: /^nextline: --format is text, json, markdown, html.*; found xml \(nextline --help\)\n$/,
  });
  expectRun(nextline(["assess", example, "--as-of", "2019-02-30"]), 2, {
    err: /^nextline: --as-of is a day such as 2019-09-30; found 2019-02-30 .*\n$/,
  });
  expectRun(nextline(["assess", example, "--jurisdiction", "MARS"]), 2, {
    err: /^nextline: --jurisdiction is US, EU, JP; found MARS .*\n$/,
  });
  expectRun(nextline(["assess", example, "--guidelines", "nobody"]), 2, {
    err: /^nextline: --guidelines knows .*IMWG.*; found nobody .*\n$/,
  });
});

test("every command answers --help, and --version names the version", () => {
  for (const command of ["assess", "case", "knowledge", "vignettes"])
    expectRun(nextline([command, "--help"]), 0, { out: /nextline assess <file \| ->/ });
  expectRun(nextline(["--version"]), 0, { out: /^nextline \d+\.\d+\.\d+\n$/ });
});

test("an option that a command does not know, or a word too many, is wrong usage and never a file", () => {
  for (const args of [
    ["case", "check", "--strict"],
    ["knowledge", "check", "--all"],
    ["vignettes", "--all"],
  ])
    expectRun(nextline(args), 2, { err: /^nextline: Unknown option '--(strict|all)'.*\(nextline --help\)\n$/ });
  for (const args of [
    ["case", "schema", "more"],
    ["knowledge", "check", "knowledge", "more"],
    ["knowledge", "vocabulary", "more"],
  ])
    expectRun(nextline(args), 2, { err: /^nextline: .* (nothing more|at most one folder) \(nextline --help\)\n$/ });
});

test("an option that would change nothing is refused", () => {
  expectRun(nextline(["assess", example, "--why-not", "DKd", "--format", "html"]), 2, {
    err: /^nextline: --why-not is answered as text or json; found --format html .*\n$/,
  });
  expectRun(nextline(["assess", example, "--trace", "--format", "json"]), 2, {
    err: /^nextline: --trace is part of the text; found --format json .*\n$/,
  });
});

test("why not as JSON: the option, and every rule with its criterion in sentences", () => {
  const run = nextline(["assess", example, "--why-not", "DRd", "--format", "json"]);
  assert.equal(run.status, 0);
  const { option, rules } = JSON.parse(run.stdout);
  assert.equal(option.id, "DRd");
  const part = { sentence: "string", truth: "string" };
  for (const { rule, text, criterion } of rules) {
    assert.equal(typeof text, "string", rule);
    for (const [key, type] of Object.entries(part)) assert.equal(typeof (criterion ?? part)[key], type, rule);
  }
});

test("a word that every object knows is no command", () => {
  expectRun(nextline(["constructor"]), 2, { err: /^nextline: there is no command constructor;.*\n$/ });
});

test("bad input is refused with exit code 65, naming what was found and what to do", () => {
  expectRun(nextline(["assess", "no-such-file.yaml"]), 65, {
    err: /^no-such-file\.yaml: found no such file; expected a case file or a FHIR record\. Remedy: check the name\.\n$/,
  });
  expectRun(nextline(["assess", "examples"]), 65, {
    err: /^examples: found a folder; expected a case file or a FHIR record\. Remedy: name the file\.\n$/,
  });
  for (const [name, content] of [
    ["not-yaml.yaml", "patient: {age: [72"],
    ["not-a-case.yaml", "hello\n"],
    ["empty.yaml", ""],
    ["binary.yaml", "\u0000\u0001\u0002"],
    ["wrong-value.yaml", "nextline: case/1\nlabs: {creatinine: [1, two]}\n"],
    ["wrong-key.yaml", "nextline: case/1\npatient: {agge: 72}\n"],
  ] as const)
    expectRun(nextline(["assess", written(name, content)]), 65, { err: new RegExp(`${name}: .*found .+; expected .+\\.`, "s") });
  expectRun(nextline(["assess", "-"], "nextline: case/1\npatient: {agge: 72}\n"), 65, { err: /^standard input: .*agge.*age/s });
});

test("fifty megabytes of zeros are refused as fast as a small wrong file, as a file and as standard input", () => {
  // The same machine in the same run is the measure: reading and parsing them all would take many times as long.
  const wrong = written("wrong.yaml", "nextline: [");
  const before = performance.now();
  expectRun(nextline(["assess", wrong]), 65, { err: /expected YAML or JSON/ });
  const usual = performance.now() - before;
  const path = written("zeros.yaml", "");
  truncateSync(path, 50_000_000);
  for (const [args, input] of [
    [["assess", path], ""],
    [["assess", "-"], "\u0000".repeat(50_000_000)],
  ] as const) {
    // The faster of two: other work on the machine is no fault of the command.
    const took = Math.min(
      ...[1, 2].map(() => {
        const start = performance.now();
        expectRun(nextline(args, input), 65, { err: /expected at most 1000 kB/ });
        return performance.now() - start;
      }),
    );
    assert.ok(took < 3 * usual + 500, `${Math.round(took)} ms, a small wrong file ${Math.round(usual)} ms`);
  }
});

test("a check that finds faults ends with 1, one that finds none with 0", () => {
  expectRun(nextline(["case", "check", example]), 0, { out: /^\d+ facts understood, 0 not\.\n$/ });
  expectRun(nextline(["knowledge", "check"]), 0, { out: / 0 faults\.\n\d+ values with a verification level: \d+ read/ });
  written(
    "wrong.vignette.yaml",
    "title: A vignette that expects what is not so\npatient: {}\nexpect: [{in: US, on: 2026-11-22, standing: {no-such-option: preferred}}]\n",
  );
  const vignettes = mkdtempSync(join(folder, "vignettes-"));
  writeFileSync(join(vignettes, "wrong.yaml"), readFileSync(join(folder, "wrong.vignette.yaml")));
  expectRun(nextline(["vignettes", vignettes]), 1, {
    out: /FAILS +A vignette that expects what is not so\n.*there is no option no-such-option\n0 passed, 1 failed\n$/,
  });
});

test("a vignette that expects nothing cannot fail and so does not hold", () => {
  const vignettes = mkdtempSync(join(folder, "vignettes-"));
  writeFileSync(join(vignettes, "idle.yaml"), "title: A vignette that expects nothing\npatient: {}\nexpect: [{in: US, on: 2026-11-22}]\n");
  expectRun(nextline(["vignettes", vignettes]), 1, { out: /FAILS[\s\S]*expects nothing: write one of top, standing/ });
});

test("a folder that is not there, or holds something else, is bad input for a check too, not a crash", () => {
  for (const args of [
    ["knowledge", "check", join(folder, "none")],
    ["vignettes", join(folder, "none")],
    ["knowledge", "check", folder],
    ["vignettes", mkdtempSync(join(folder, "empty-"))],
  ]) {
    const run = nextline(args);
    assert.equal(run.status, 65, args.join(" "));
    assert.match(run.stderr, /: found no .*; expected .*\. Remedy: .*\.\n$/);
    assert.doesNotMatch(run.stderr, /\n\s+at /, "a stack trace is no message");
  }
});

test("a case is read from standard input as from a file", () => {
  const [piped, named] = [nextline(["assess", "-"], readFileSync(join(root, example), "utf8")), nextline(["assess", example])];
  expectRun(piped, 0, { out: /^Nextline \| United States \| 2026-11-22 \| / });
  assert.equal(piped.stdout, named.stdout);
});

test("the country, the day and the language can be asked for", () => {
  expectRun(nextline(["assess", example, "--as-of", "2019-09-30", "--jurisdiction", "jp"]), 0, {
    out: /^Nextline \| Japan \| 2019-09-30 \| /,
  });
  expectRun(nextline(["assess", example, "--lang", "ja"]), 0, { out: /[ぁ-ん]/ });
});

test("why not: by id or another name, and a wrong name is answered with the nearest", () => {
  const byId = nextline(["assess", example, "--why-not", "DKd"]);
  expectRun(byId, 0, { out: /DKd/ });
  for (const name of ["Dara-Kd", "dkd"]) assert.equal(nextline(["assess", example, "--why-not", name]).stdout, byId.stdout);
  expectRun(nextline(["assess", example, "--why-not", "DKdd"]), 2, {
    err: /^nextline: there is no option named DKdd; did you mean DKd\? .*\n$/,
  });
});

test("JSON is the published shape and nothing else", () => {
  const run = nextline(["assess", example, "--format", "json"]);
  assert.equal(run.status, 0);
  const assessment = JSON.parse(run.stdout);
  const has = (value: object, keys: string): void =>
    assert.deepEqual(
      keys.split(" ").filter((key) => !(key in value)),
      [],
    );
  assert.equal(assessment.nextline, "assessment/1");
  has(assessment, "edition state options missing counterfactuals notUnderstood");
  has(assessment.edition, "jurisdiction asOf knowledge");
  has(assessment.options[0], "id name drugs standing provisional rank arguments evidence");
  has(assessment.options[0].arguments[0], "kind rule text because sources");
  has(
    assessment.options.find((option: { evidence: object | null }) => option.evidence !== null).evidence,
    "population comparator hazardRatio ci source",
  );
  has(
    assessment.state,
    "priorLines relapseNumber exposedTo refractoryTo intolerantTo classesRefractory tripleClassRefractory relapseKind fitness cytogeneticRisk iss rIss r2Iss creatinineClearance previousResponseDuration functionalHighRisk",
  );
});

test("the timeline of a dated history: text, picture, page and JSON, from a file and from standard input", () => {
  const dated = "examples/dated-history.yaml";
  const text = nextline(["timeline", dated]);
  expectRun(text, 0, { out: /^Course of the disease as of 2026-11-22: 4 lines of therapy\n/ });
  assert.match(text.stdout, /\nLine 1: VRd\n[\s\S]*Best response {2,}CR on 2019-03-04; sCR needs clonality of the marrow plasma cells\n/);
  assert.match(text.stdout, /Refractory +lenalidomide \(maintenance dose\)\n/);
  assert.equal(nextline(["timeline", "-"], readFileSync(join(root, dated), "utf8")).stdout, text.stdout);
  expectRun(nextline(["timeline", dated, "--lang", "ja"]), 0, { out: /^治療経過（2026-11-22現在）：4ライン\n/ });
  expectRun(nextline(["timeline", dated, "--format", "svg"]), 0, { out: /^<svg xmlns[\s\S]*ciltacabtagene autoleucel[\s\S]*<\/svg>\n$/ });
  expectRun(nextline(["timeline", dated, "--format", "html"]), 0, { out: /^<!doctype html>[\s\S]*<svg [\s\S]*<\/html>\n$/ });
  const json = JSON.parse(nextline(["timeline", dated, "--format", "json"]).stdout);
  assert.equal(json.nextline, "timeline/1");
  assert.equal(json.course.lines[0].beganText, "first treatment");
});

test("the timeline as of an earlier day knows nothing later", () => {
  const run = nextline(["timeline", "examples/dated-history.yaml", "--as-of", "2021-10-01"]);
  expectRun(run, 0, { out: /^Course of the disease as of 2021-10-01: 1 line of therapy\n/ });
  assert.equal(run.stdout.includes("carfilzomib"), false);
});

test("a course is read by the definition asked for, and a wrong one is answered with the nearest", () => {
  const dated = "examples/dated-history.yaml";
  expectRun(nextline(["timeline", dated]), 0, { out: /: 4 lines of therapy\n[\s\S]*\n {2}- 5 lines of therapy: bridging / });
  expectRun(nextline(["timeline", dated, "--definition", "Bridging=own-line", "--definition", "nadir=lowest"]), 0, {
    out: /: 5 lines of therapy\n/,
  });
  for (const [asked, message] of [
    ["nadir", /^nextline: --definition is NAME=VARIANT, as .*; found nadir \(nextline --help\)\n$/],
    ["nadr=lowest", /^nextline: there is no definition nadr; did you mean nadir\? There are .*responseCriteria.*\n$/],
    ["nadir=lowst", /^nextline: the definition nadir has no variant lowst; did you mean lowest\? There are lowest-confirmed, lowest .*\n$/],
  ] as const)
    expectRun(nextline(["timeline", dated, "--definition", asked]), 2, { err: message });
  expectRun(nextline(["timeline", dated, "--definition", "nadir=lowest", "--definition", "nadir=lowest-confirmed"]), 2, {
    err: /^nextline: --definition nadir was given twice: lowest and lowest-confirmed .*\n$/,
  });
});

test("wrong usage of the timeline, and bad input to it", () => {
  expectRun(nextline(["timeline"]), 2, {
    err: /^nextline: timeline takes one case file or FHIR record, or - for standard input \(nextline --help\)\n$/,
  });
  expectRun(nextline(["timeline", example, example]), 2, { err: /^nextline: timeline takes one case file.*\n$/ });
  expectRun(nextline(["timeline", example, "--format", "markdown"]), 2, {
    err: /^nextline: --format is text, json, svg, html; found markdown .*\n$/,
  });
  expectRun(nextline(["timeline", example, "--trace"]), 2, { err: /^nextline: Unknown option '--trace'.*\n$/ });
  expectRun(nextline(["timeline", example, "--as-of", "2019-09"]), 2, {
    err: /^nextline: --as-of is a day such as 2019-09-30; found 2019-09 .*\n$/,
  });
  expectRun(nextline(["timeline", "no-such-file.yaml"]), 65, { err: /^no-such-file\.yaml: found no such file; .*\n$/ });
  expectRun(nextline(["timeline", example]), 0, { out: /The lines were summarised without dates/ });
});

/** Columns on a terminal: East Asian wide and full-width characters take two. */
function columns(line: string): number {
  return [...line].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}

for (const file of readdirSync(join(root, "examples")).filter((name) => name.endsWith(".yaml"))) {
  test(`examples/${file} is assessed on lines of at most 100 columns in English and Japanese`, () => {
    for (const language of ["en", "ja"]) {
      const run = nextline(["assess", `examples/${file}`, "--lang", language]);
      expectRun(run, 0, { out: /\S/ });
      assert.deepEqual(
        run.stdout.split("\n").filter((line) => columns(line) > 100),
        [],
        language,
      );
      const course = nextline(["timeline", `examples/${file}`, "--lang", language]);
      expectRun(course, 0, { out: /\S/ });
      assert.deepEqual(
        course.stdout.split("\n").filter((line) => columns(line) > 100),
        [],
        language,
      );
    }
  });
}
