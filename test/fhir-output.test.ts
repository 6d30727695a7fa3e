/**
 * The assessment as FHIR: valid to another judge, the same after a way out and back, and nothing in it orders anything. Over the examples
 * and over random patients; NEXTLINE_LAW_SEED asks about others.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Assessment, assess, catalogueOf, type Language, languages } from "@nextline/core";
import { nameIndex, ownResources, readCase } from "@nextline/intake";
import {
  assessmentFromFhir,
  assessmentToFhir,
  codeSystem,
  nextLinePlan,
  ownCodeSystems,
  ownRoot,
  type ReadAssessment,
} from "@nextline/report";
import fc from "fast-check";
import type { Bundle, FhirResource, RequestGroupAction } from "fhir/r4.js";
import { faultsOf, faultsOfBundle } from "./fhir-judge.ts";
import { snapshot } from "./knowledge.ts";
import { anyQuestion } from "./random-edition.ts";
import { expectRun, nextline } from "./run-command.ts";
import { root } from "./source-files.ts";

const seed = Number(process.env["NEXTLINE_LAW_SEED"] ?? 20190930);
const { nameOf } = catalogueOf(snapshot);
const time = "2026-11-23T09:30:00.000Z";

const folder = join(root, "examples");
const examples: readonly (readonly [string, Assessment])[] = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => {
    const read = readCase(readFileSync(join(folder, file), "utf8"), { names: nameIndex(snapshot), today: "2026-11-23" });
    assert.ok(read.ok, file);
    const edition = { jurisdiction: read.case.jurisdiction ?? "US", asOf: read.case.asOf } as const;
    return [file, assess(read.case.facts, snapshot, edition, { notUnderstood: read.case.notUnderstood })];
  });

const bundleOf = (assessment: Assessment, language: Language = "en"): Bundle =>
  assessmentToFhir(assessment, { language, nameOf, time, subject: "Patient/7" });

const resourcesOf = (bundle: Bundle): FhirResource[] => (bundle.entry ?? []).flatMap(({ resource }) => (resource ?? []) as FhirResource[]);

function readBack(bundle: Bundle): ReadAssessment {
  const read = assessmentFromFhir(JSON.parse(JSON.stringify(bundle)));
  assert.ok(read.ok);
  return read.assessment;
}

/** What must come back: everything of an option that is an answer and not a key of the calculation. */
const toldOf = (assessment: Assessment, language: Language) => ({
  options: assessment.options.map((option) => ({
    id: option.id,
    name: option.name[language],
    drugs: option.drugs,
    standing: option.standing,
    provisional: option.provisional,
    rank: option.rank,
    ground: option.ground,
    availability: option.availability,
    arguments: option.arguments.map(({ text, ...argument }) => ({ ...argument, text: text[language] })),
    open: option.open.map(({ text, ...question }) => ({ ...question, text: text[language] })),
    evidence:
      option.evidence === null
        ? null
        : {
            ...option.evidence,
            medians: { treatment: option.evidence.medians?.treatment ?? null, comparator: option.evidence.medians?.comparator ?? null },
            rates: { treatment: option.evidence.rates?.treatment ?? null, comparator: option.evidence.rates?.comparator ?? null },
          },
  })),
  edition: assessment.edition,
  missing: assessment.missing,
  notice: assessment.notice[language],
  counterfactuals: assessment.counterfactuals.map(({ text }) => ({ if: text.if[language], then: text.then[language] })),
});

function assertSame(assessment: Assessment, language: Language): void {
  const back = readBack(bundleOf(assessment, language));
  const { options, edition, missing, notice, counterfactuals } = back;
  assert.deepEqual({ options, edition, missing, notice, counterfactuals }, toldOf(assessment, language));
  for (const [id, finding] of Object.entries(back.state)) {
    const { because, rule, source, otherwise, needs, ...value } = { needs: [], ...assessment.state[id] } as Record<string, unknown>;
    assert.deepEqual(finding, value, id);
  }
  for (const { arguments: found } of options)
    for (const source of found.flatMap(({ sources }) => sources))
      assert.equal(back.sources[source]?.title, assessment.sources[source]?.title, source);
}

/** Every reference to a resource of the bundle. */
function localReferences(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(localReferences);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === "reference" && typeof item === "string" && item.startsWith("urn:uuid:") ? [item] : localReferences(item),
  );
}

test("the judge finds what is wrong", () => {
  assert.deepEqual(faultsOf({ resourceType: "RequestGroup", status: "active", intent: "proposal" }), []);
  assert.match(faultsOf({ resourceType: "RequestGroup", status: "active" }).join(), /intent/u);
  assert.match(
    faultsOf({ resourceType: "RequestGroup", status: "active", intent: "proposal", action: [{ title: "x" }] }).join(),
    /rqg-1|action/u,
  );
  assert.match(faultsOf({ resourceType: "Observation", status: "final", code: { text: "x" }, colour: "red" }).join(), /colour/u);
});

for (const [file, assessment] of examples)
  for (const language of languages)
    test(`${file} in ${language}: valid FHIR R4, whole in itself, and the same after the way back`, () => {
      const bundle = bundleOf(assessment, language);
      assert.deepEqual(faultsOfBundle(bundle), []);
      const urls = (bundle.entry ?? []).map(({ fullUrl }) => fullUrl);
      assert.equal(new Set(urls).size, urls.length);
      assert.deepEqual(
        localReferences(bundle).filter((url) => !urls.includes(url)),
        [],
      );
      assertSame(assessment, language);
    });

test("random patients come back as they went, in both languages, and every bundle is valid", () => {
  fc.assert(
    fc.property(anyQuestion, fc.constantFrom(...languages), ({ facts, edition }, language) => {
      const assessment = assess(facts, snapshot, edition);
      assert.deepEqual(faultsOfBundle(bundleOf(assessment, language)), []);
      assertSame(assessment, language);
    }),
    { numRuns: Number(process.env["NEXTLINE_FHIR_RUNS"] ?? 20), seed },
  );
});

const leaves = (actions: readonly RequestGroupAction[]): RequestGroupAction[] =>
  actions.flatMap((action) => (action.action === undefined ? [action] : leaves(action.action)));

test("nothing orders anything, and what is not advised or excluded is not applicable", () => {
  for (const [file, assessment] of examples) {
    const resources = resourcesOf(bundleOf(assessment));
    const kinds = new Set(resources.map(({ resourceType }) => resourceType));
    for (const kind of ["MedicationRequest", "ServiceRequest", "CarePlan", "Task", "ActivityDefinition"] as const)
      assert.equal(kinds.has(kind as FhirResource["resourceType"]), false, `${file}: ${kind}`);
    const group = resources.find((resource) => resource.resourceType === "RequestGroup");
    assert.equal(group?.intent, "proposal");
    const applicable = leaves(group.action ?? []).map(({ condition }) => condition?.[0]?.expression?.expression !== "false");
    assert.deepEqual(
      applicable,
      assessment.options.map(({ standing }) => standing !== "excluded" && standing !== "not-advised"),
      file,
    );
  }
});

test("a reader who sees the text alone sees what can be chosen, what is ruled out, the edition and the notice, and no markup of others", () => {
  const [, assessment] = examples[0] ?? [];
  assert.ok(assessment !== undefined);
  const named = {
    ...assessment,
    options: assessment.options.map((option, index) => (index === 0 ? { ...option, id: "<b>A&B</b>" } : option)),
  };
  const bundle = bundleOf(named);
  assert.deepEqual(faultsOfBundle(bundle), []);
  const group = resourcesOf(bundle).find((resource) => resource.resourceType === "RequestGroup");
  const text = group?.text?.div ?? "";
  assert.match(text, /<li>1\. &lt;b&gt;A&amp;B&lt;\/b&gt; \(/u);
  for (const { id } of assessment.options.slice(1)) assert.ok(text.includes(id), id);
  assert.ok(text.includes(assessment.edition.asOf) && text.includes(assessment.notice.en));
});

const example = examples.find(([file]) => file === "unknown-history.yaml")?.[1];
const clear = examples.find(([file]) => file === "progression-on-lenalidomide-maintenance.yaml")?.[1];
assert.ok(example !== undefined && clear !== undefined);

const observationOf = (assessment: Assessment, id: string) =>
  resourcesOf(bundleOf(assessment)).find(
    (resource) => resource.resourceType === "Observation" && resource.code.coding?.some(({ code }) => code === id),
  );

test("a derived finding says its value, by which rule, from what, and as of which day; an unknown one that it is unknown", () => {
  const lines = observationOf(clear, "priorLines");
  assert.ok(lines?.resourceType === "Observation");
  assert.equal(lines.valueInteger, 1);
  assert.equal(lines.method?.text, "lines of therapy 2015");
  assert.equal(lines.effectiveDateTime, "2026-11-22");
  assert.equal(lines.subject?.reference, "Patient/7");
  const refractory = observationOf(clear, "refractoryTo");
  assert.ok(refractory?.resourceType === "Observation");
  assert.deepEqual(
    refractory.component?.map(({ code, valueBoolean }) => [code.coding?.[0]?.code, valueBoolean]),
    [["lenalidomide", true]],
  );
  const classes = observationOf(clear, "classesRefractory");
  assert.ok(classes?.resourceType === "Observation");
  assert.equal(classes.derivedFrom?.[0]?.reference, `urn:uuid:${refractory.id}`);
  const clearance = observationOf(clear, "creatinineClearance");
  assert.ok(clearance?.resourceType === "Observation");
  assert.deepEqual(
    [clearance.valueQuantity?.value, clearance.valueQuantity?.code, clearance.valueQuantity?.system],
    [93.89, "mL/min", "http://unitsofmeasure.org"],
  );
  const risk = observationOf(example, "cytogeneticRisk");
  assert.ok(risk?.resourceType === "Observation");
  assert.equal(risk.dataAbsentReason?.coding?.[0]?.code, "unknown");
});

test("what is missing and could change the advice is a data requirement, and the answer asks for it", () => {
  const guidance = resourcesOf(bundleOf(example)).find((resource) => resource.resourceType === "GuidanceResponse");
  assert.ok(guidance?.resourceType === "GuidanceResponse");
  assert.equal(guidance.status, "data-requested");
  assert.equal(guidance.dataRequirement?.length, example.missing.length);
  assert.ok(guidance.dataRequirement?.some(({ codeFilter }) => codeFilter?.[0]?.code?.some(({ code }) => code === "platelets")));
  const answered = resourcesOf(bundleOf({ ...clear, missing: [] })).find((resource) => resource.resourceType === "GuidanceResponse");
  assert.equal(answered?.resourceType === "GuidanceResponse" ? answered.status : "", "success");
});

test("what contradicts itself and what was not understood is told as an OperationOutcome", () => {
  const notUnderstood = [{ path: "medicines[2]", what: "no medicine named\u0007 xyz" }];
  const bundle = bundleOf({ ...clear, notUnderstood });
  assert.deepEqual(faultsOfBundle(bundle), []);
  const outcome = resourcesOf(bundle).find((resource) => resource.resourceType === "OperationOutcome");
  assert.ok(outcome?.resourceType === "OperationOutcome");
  assert.deepEqual(
    outcome.issue.map(({ details, diagnostics }) => [details?.text, diagnostics]),
    [["no medicine named? xyz", "medicines[2]"]],
  );
});

test("the provenance names the knowledge with its hash, the software and everything that was said", () => {
  const resources = resourcesOf(bundleOf(clear));
  const found = resources.find((resource) => resource.resourceType === "Provenance");
  assert.ok(found?.resourceType === "Provenance");
  assert.equal(found.recorded, time);
  assert.equal(found.entity?.[0]?.what.identifier?.value, clear.edition.knowledge);
  const said = resources.filter(({ resourceType }) => ["GuidanceResponse", "RequestGroup", "Observation"].includes(resourceType));
  assert.deepEqual(
    found.target.map(({ reference }) => reference),
    said.map(({ id }) => `urn:uuid:${id}`),
  );
});

test("the evidence of an option is cited with its DOI", () => {
  const group = resourcesOf(bundleOf(clear)).find((resource) => resource.resourceType === "RequestGroup");
  assert.ok(group?.resourceType === "RequestGroup");
  const documents = leaves(group.action ?? []).flatMap(({ documentation }) => documentation ?? []);
  const cited = documents.find(({ type, label }) => type === "citation" && label === "moreau-2021");
  assert.equal(cited?.url, `https://doi.org/${clear.sources["moreau-2021"]?.doi}`);
  assert.ok(documents.some(({ type, display }) => type === "justification" && display?.includes("hazard ratio 0.29")));
});

test("every code of our own that a bundle uses stands in its code system, or is a name of the knowledge base", () => {
  const systems = new Map(ownCodeSystems().map((system) => [system.url, system]));
  for (const system of systems.values()) assert.deepEqual(faultsOf(system), [], String(system.id));
  const codings = (value: unknown): { system?: string; code?: string }[] => {
    if (Array.isArray(value)) return value.flatMap(codings);
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, item]) => (key === "coding" ? (item as { system?: string }[]) : codings(item)));
  };
  for (const [file, assessment] of examples) {
    const unknown = codings(bundleOf(assessment)).filter(({ system = "", code }) => {
      if (!system.startsWith(ownRoot)) return false;
      const found = systems.get(system);
      return found?.content === "complete" ? !found.concept?.some((concept) => concept.code === code) : found === undefined;
    });
    assert.deepEqual(unknown, [], file);
  }
});

test("what Nextline says and what it understands are named under one root, and no name is given twice", () => {
  const understood = ownResources().map((resource) => String(resource["url"]));
  assert.ok(understood.includes(ownRoot));
  assert.deepEqual(
    [codeSystem("finding"), codeSystem("standing"), nextLinePlan].filter(
      (name) => understood.includes(name) || !name.startsWith(`${ownRoot}.`),
    ),
    [],
  );
});

test("the same question at another time differs in the time alone; another patient has other ids", () => {
  const once = JSON.stringify(bundleOf(clear));
  assert.equal(JSON.stringify(bundleOf(structuredClone(clear))), once);
  const later = JSON.stringify(assessmentToFhir(clear, { language: "en", nameOf, time: "2026-11-24T00:00:00.000Z", subject: "Patient/7" }));
  assert.equal(later.replaceAll("2026-11-24T00:00:00.000Z", time), once);
  const other = assessmentToFhir(clear, { language: "en", nameOf, time, subject: "Patient/8" });
  assert.notEqual(other.id, bundleOf(clear).id);
});

test("a bundle that Nextline did not make is refused with what it lacks", () => {
  assert.deepEqual(assessmentFromFhir({ resourceType: "Bundle", type: "collection" }), {
    ok: false,
    path: "Bundle.entry",
    found: "no GuidanceResponse",
    expected: "a Bundle that Nextline made, with GuidanceResponse, RequestGroup and Parameters",
  });
});

test("assess --format fhir writes the bundle and nothing else", () => {
  const run = nextline(["assess", "examples/on-dialysis.yaml", "--format", "fhir", "--lang", "ja"]);
  expectRun(run, 0, { out: /^\{\n {2}"resourceType": "Bundle",\n[\s\S]*\n\}\n$/ });
  assert.deepEqual(faultsOfBundle(JSON.parse(run.stdout)), []);
});

test("with SOURCE_DATE_EPOCH a run gives the same bytes again", () => {
  const run = () =>
    spawnSync(process.execPath, ["apps/cli/bin/nextline.mjs", "assess", "examples/on-dialysis.yaml", "--format", "fhir"], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, SOURCE_DATE_EPOCH: "1795000000" },
      maxBuffer: 100_000_000,
    }).stdout;
  const first = run();
  assert.equal(JSON.parse(first).timestamp, "2026-11-18T11:06:40.000Z");
  assert.equal(run(), first);
});
