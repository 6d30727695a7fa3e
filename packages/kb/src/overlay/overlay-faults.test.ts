/** What an overlay cannot say or do: each is a fault with its file and line. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { contentOf } from "../../test/faults-with.ts";
import { faultsWith } from "../../test/overlays.ts";

/** One fault and no other. */
function expectFault(files: Readonly<Record<string, string>>, expected: RegExp): void {
  const faults = faultsWith(files);
  assert.equal(faults.length, 1, faults.join("\n"));
  assert.match(faults[0] ?? "", expected);
}

const source = (id: string): string => `id: ${id}\nkind: local\ntitle: other\naccessed: 2026-11-28\n`;
const entry = (id: string, more = "status: not-stocked"): string =>
  `  - {id: ${id}, drugs: [selinexor], ${more}, text: {en: a, ja: a}, source: example-hospital-formulary, verified: read}\n`;
const formulary = (entries: string): string => `id: formulary\nentries:\n${entries}`;

test("an overlay can neither replace nor delete: an entity that is there already is a fault with the way to add to it", () => {
  expectFault(
    { "sources/us-label-carfilzomib.yaml": source("us-label-carfilzomib") },
    /us-label-carfilzomib\.yaml:1 : found sources\/us-label-carfilzomib\.yaml; expected an entity that is not there yet\. .*additions/,
  );
});

test("a file stands at the depth of its kind and no other", () => {
  const drug = contentOf("drugs/carfilzomib.yaml");
  expectFault({ "drugs/sub/carfilzomib.yaml": drug }, /drugs\/sub : found the folder sub; expected drugs\/<id>\.yaml\. /);
  expectFault({ "guidelines/x.yaml": "id: x\n" }, /guidelines\/x\.yaml : found x\.yaml; expected guidelines\/<body>\/<id>\.yaml\. /);
  expectFault({ "additions/sub/x.yaml": "id: x\n" }, /additions\/sub : found the folder sub; expected additions\/<drug>\.yaml\. /);
});

test("an id of the knowledge base in a file of another name is told twice: for its name, and for the entity that has it", () => {
  const faults = faultsWith({ "drugs/a-drug.yaml": contentOf("drugs/carfilzomib.yaml") });
  const own = faults.filter((line) => line.startsWith("example-hospital/drugs/a-drug.yaml:1 id: found carfilzomib; "));
  assert.equal(own.length, 2, faults.join("\n"));
  assert.ok(own.some((line) => line.includes("expected an id that stands once; it also stands in drugs/carfilzomib.yaml:1")));
  const guideline = contentOf("guidelines/imwg/imwg-2021.yaml").replace(/^body: .*$/m, "body: House");
  const twice = faultsWith({ "guidelines/house/imwg-2021.yaml": guideline });
  assert.ok(twice.some((line) => /house\/imwg-2021\.yaml:\d+ id: found imwg-2021; expected an id that stands once/.test(line)));
  assert.ok(twice.some((line) => /house\/imwg-2021\.yaml:\d+ statements\[0\]\.id: found .*; expected an id that stands once/.test(line)));
});

test("formulary entries, and the rules that they become, have ids of their own", () => {
  expectFault(
    { "formulary.yaml": formulary(entry("a") + entry("a", "status: restricted")) },
    /formulary\.yaml:4 entries\[1\]\.id: found a; expected an id that stands once; it also stands in .*formulary\.yaml:3\. rename it/,
  );
  expectFault(
    { "formulary.yaml": formulary(entry("a", "status: restricted") + entry("a/restricted")) },
    /formulary\.yaml:4 entries\[1\]\.id: found example-hospital\/a\/restricted; expected an id that stands once/,
  );
});

test("what is added to a drug has an id that the drug does not have", () => {
  const id = /^cautions:\n\s+- id: (\S+)/m.exec(contentOf("drugs/carfilzomib.yaml"))?.[1];
  assert.ok(id);
  expectFault(
    {
      "additions/carfilzomib.yaml": `id: carfilzomib\ncautions:\n  - {id: ${id}, severity: caution, text: {en: a, ja: a}, source: example-hospital-pathway, verified: read}\n`,
    },
    /additions\/carfilzomib\.yaml:3 cautions\[0\]\.id: found .*; expected an id that stands once; it also stands in drugs\/carfilzomib\.yaml:/,
  );
});

test("an interaction is checked where it stands: in an addition, and in a drug that the overlay brings", () => {
  const interaction = "{with: no-such-group, severity: avoid, text: {en: a, ja: a}, source: example-hospital-pathway, verified: read}";
  const found = /interactions\[0\]\.with: found no-such-group; expected a medicine group of the knowledge base\. /;
  expectFault({ "additions/carfilzomib.yaml": `id: carfilzomib\ninteractions:\n  - ${interaction}\n` }, found);
  expectFault(
    {
      "drugs/house-drug.yaml": `id: house-drug\nnames: {en: a, ja: a}\nclass: PI\nroutes: [iv]\ninteractions:\n  - ${interaction}\n`,
    },
    found,
  );
});

test("a wrong shape is told as one, and nothing else of the file", () => {
  expectFault(
    { "formulary.yaml": formulary(entry("a").replace("[selinexor]", "selinexor")) },
    /formulary\.yaml:3 entries\[0\]\.drugs: found /,
  );
  expectFault({ "formulary.yaml": "id: formulary\nentries: {a: 1}\n" }, /formulary\.yaml:2 entries: found \{"a":1\}; /);
  expectFault({ "formulary.yaml": "id: formulary\nentries:\n  -\n" }, /formulary\.yaml:\d entries\[0\]: found null; /);
  expectFault({ "additions/carfilzomib.yaml": "id: carfilzomib\ninteractions:\n  -\n" }, /interactions\[0\]: found null; /);
  const rule = contentOf("rules/frail-several-agents.yaml").replaceAll("frail-several-agents", "house-rule");
  const wrong = rule.replace(/^applies: .*(\n .*)*/m, "applies: {drugs: selinexor}");
  assert.notEqual(wrong, rule);
  expectFault({ "rules/house-rule.yaml": wrong }, /house-rule\.yaml:\d+ applies\.drugs: found selinexor; /);
});

test("names that do not exist are told with what was meant", () => {
  expectFault(
    { "formulary.yaml": formulary(entry("a").replace("[selinexor]", "[selinexo]")) },
    /example-hospital\/formulary\.yaml:3 .*: found selinexo; .* did you mean selinexor\?/,
  );
  assert.match(
    faultsWith({ "additions/carfilzomib.yaml": "id: carfilzomb\n" }).join("\n"),
    /carfilzomib\.yaml:1 id: found carfilzomb; expected/,
  );
  expectFault({ "overlay.yaml": "id: other\ntitle: {en: a, ja: a}\n" }, /overlay\.yaml:1 id: found other; expected example-hospital/);
});

test("a guideline does not speak in the name of a body that the knowledge base has", () => {
  const guideline = (body: string): string =>
    `id: house\nbody: ${body}\njurisdiction: US\ntitle: {en: a, ja: a}\nfrom: 2026-09-01\nsource: example-hospital-pathway\nstatements: []\n`;
  expectFault(
    { "guidelines/house/house.yaml": guideline("imwg") },
    /house\.yaml:2 body: found imwg; expected a body that the knowledge base does not have/,
  );
  assert.deepEqual(faultsWith({ "guidelines/house/house.yaml": guideline("House") }), []);
});

test("a formulary may say what begins after the day on which it was looked at", () => {
  assert.deepEqual(faultsWith({ "formulary.yaml": formulary(entry("a", "from: 2027-04-01, status: not-stocked")) }), []);
});
