import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsWith, files } from "../test/faults-with.ts";
import { assemble } from "./assemble.ts";
import { checkKnowledge } from "./check-knowledge.ts";
import { buildSnapshot, loadSnapshot } from "./load-snapshot.ts";
import { contentHash } from "./read-knowledge.ts";
import { usedByEngine } from "./used-by-engine.ts";

test("the knowledge base has no fault", () => {
  assert.deepEqual(checkKnowledge(assemble({ files, overlays: [], problems: [] })), []);
});

test("a fault is named with its file and line, what was found, what was expected and the remedy", () => {
  const rule = (when: string, more = ""): string =>
    `id: example\ntopic: fitness\nwhen:\n  all:\n    - priorLines: {atLeast: 1}\n    - ${when}\neffect: {kind: against}\ntext: {en: Example., ja: 例。}\nsources: [nextline-conventions]\nverified: unverified\n${more}`;
  assert.deepEqual(faultsWith("rules/example.yaml", rule("refractoryTo: {includes: lenalidomid}")), [
    "rules/example.yaml:6 when.all[1].refractoryTo.includes: found lenalidomid; expected a drug. did you mean lenalidomide?",
  ]);
  assert.deepEqual(faultsWith("rules/example.yaml", rule("creatinineClearence: {below: 30, unit: mL/min}")), [
    "rules/example.yaml:6 when.all[1].creatinineClearence: found creatinineClearence; expected a finding of the vocabulary. did you mean creatinineClearance?",
  ]);
  assert.deepEqual(faultsWith("rules/example.yaml", rule("platelets: {below: 50, unit: 10^9/L}")), [
    "rules/example.yaml:6 when.all[1].platelets.unit: found 10^9/L; expected unit: 10*9/L. platelets is counted in 10*9/L",
  ]);
  assert.deepEqual(faultsWith("rules/example.yaml", rule("fitness: {is: weak}")), [
    "rules/example.yaml:6 when.all[1].fitness.is: found weak; expected one of fit, intermediate, frail. see `nextline knowledge vocabulary`",
  ]);
  assert.deepEqual(faultsWith("rules/example.yaml", rule("fitness: {is: frail}", "from: 2024-01\nuntil: 2023-01\n")), [
    "rules/example.yaml:12 until: found 2023-01; expected not before 2024-01. correct the dates",
  ]);
  assert.deepEqual(faultsWith("rules/example.yaml", rule("fitness: {is: frail}", "applies: {drugs: [bortezomb]}\n")), [
    "rules/example.yaml:11 applies.drugs[0]: found bortezomb; expected a drug of the knowledge base. did you mean bortezomib?",
  ]);
});

test("a source that does not exist, a wrong word, an unknown key and broken YAML are named", () => {
  assert.deepEqual(
    faultsWith(
      "rules/example.yaml",
      "id: example\ntopic: fitness\neffect: {kind: against}\ntext: {en: a, ja: b}\nsources: [nobody-2020]\nverified: unverified\n",
    ),
    ["rules/example.yaml:5 sources[0]: found nobody-2020; expected a source of the knowledge base. add it, or name an existing one"],
  );
  assert.deepEqual(
    faultsWith(
      "rules/example.yaml",
      "id: example\ntopic: fitnes\neffect: {kind: against}\ntext: {en: a, ja: b}\nsources: [nextline-conventions]\nverified: unverified\nfor: all\n",
    ).map((line) => line.slice(0, 71).trim()),
    [
      "rules/example.yaml:2 topic: found fitnes; expected one of availability,",
      "rules/example.yaml:7 for: found for; expected a key of the format. see",
    ],
  );
  assert.match(
    faultsWith("rules/example.yaml", "id: example\n  topic: : fitness\n")[0] ?? "",
    /^rules\/example\.yaml:\d : found .*; expected YAML\. /,
  );
});

test("a placeholder for each drug stands only in a rule for each drug, and the one for all drugs only in a list", () => {
  const rule = (when: string, forEach: string): string =>
    `id: example\ntopic: refractoriness\nforEach: ${forEach}\nwhen: {refractoryTo: ${when}}\neffect: {kind: against}\ntext: {en: a, ja: b}\nsources: [nextline-conventions]\nverified: unverified\n`;
  const faults = (when: string, forEach: string): (string | undefined)[] =>
    faultsWith("rules/example.yaml", rule(when, forEach)).map((line) => /found (\S+); expected [^.]+/.exec(line)?.[0]);
  assert.deepEqual(faults("{includes: $drug}", "active-drug"), []);
  assert.deepEqual(faults("{includes: $drug}", "option"), ["found $drug; expected a drug"]);
  assert.deepEqual(faults("{includesAny: [$activeDrugs]}", "option"), []);
  assert.equal(faults("{includes: $activeDrugs}", "option").length, 1);
});

test("a label names only combinations with its own drug", () => {
  const path = "approvals/us/carfilzomib.yaml";
  const approval = files.find((file) => file.path === path);
  assert.ok(approval);
  const faults = faultsWith(path, approval.content.replace(/regimens: \[/, "regimens: [Rd, "));
  assert.equal(faults.length, 1);
  assert.match(faults[0] ?? "", /^approvals\/us\/carfilzomib\.yaml:\d+ .*regimens\[0\]: found Rd; expected a regimen with carfilzomib\. /);
});

test("the file name is the id, and a hazard ratio lies inside its interval", () => {
  const trial = files.find((file) => file.path === "trials/CASTOR.yaml");
  assert.ok(trial);
  assert.ok(
    faultsWith("trials/CASTOR.yaml", trial.content.replace("id: CASTOR", "id: CASTER")).some(
      (line) => line.startsWith("trials/CASTOR.yaml:") && line.includes("id: found CASTER; expected CASTOR"),
    ),
  );
  assert.ok(
    faultsWith("trials/CASTOR.yaml", trial.content.replaceAll("hr: 0.39", "hr: 0.93")).some((line) =>
      line.includes("found 0.93; expected inside 0.28 to 0.53"),
    ),
  );
});

test("the same content has the same hash, and a changed letter another", () => {
  assert.equal(contentHash(files), contentHash(files.map((file) => ({ ...file, content: file.content.replaceAll("\n", "\r\n") }))));
  assert.notEqual(
    contentHash(files),
    contentHash(files.map((file, index) => (index === 0 ? { ...file, content: `${file.content} ` } : file))),
  );
});

test("the kept snapshot is the built one, frozen", () => {
  loadSnapshot();
  const kept = loadSnapshot();
  assert.deepEqual(kept, buildSnapshot());
  assert.throws(() => {
    (kept as { version: string }).version = "other";
  }, TypeError);
});

test("every source that the engine cites is listed, so that none can be missing", async () => {
  const { readdirSync, readFileSync } = await import("node:fs");
  const core = new URL("../../core/src/", import.meta.url);
  const cited = new Set<string>();
  for (const name of readdirSync(core, { recursive: true }).map(String)) {
    if (!name.endsWith(".ts") || name.endsWith(".test.ts") || name.includes("scores")) continue;
    const text = readFileSync(new URL(name, core), "utf8");
    for (const source of files.filter((file) => file.path.startsWith("sources/")).map((file) => file.path.slice(8, -5)))
      if (text.includes(`"${source}"`)) cited.add(source);
  }
  assert.deepEqual([...cited].sort(), [...usedByEngine].sort());
});
