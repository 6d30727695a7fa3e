/** What a FHIR record says, resource by resource. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readFhir, renderProblem } from "@nextline/intake";
import { medicineNames } from "../packages/intake/src/fhir/texts/medicine-names.ts";
import { bundleOf, contextWithout, factsOf, given, loinc, observed, own, reasonsOf, understood } from "./fhir-record.ts";
import { snapshot } from "./knowledge.ts";

const mgdl = (value: number) => ({ valueQuantity: { value, unit: "mg/dL" } });
const period = (start: string, end?: string) => ({ effectivePeriod: { start, ...(end === undefined ? {} : { end }) } });
const kinds = (resources: readonly object[]) =>
  factsOf(resources).map(({ kind, code, name, value }) => `${kind} ${code ?? name} ${value ?? ""}`.trim());

test("a value is read by its code or by its text, in English and Japanese", () => {
  const fact = { kind: "measurement", code: "creatinine", value: 1.2, unit: "mg/dL", date: "2026-11-01" };
  for (const code of [
    loinc("2160-0"),
    { text: "Creatinine" },
    { text: "クレアチニン" },
    { coding: [{ system: "http://local", code: "17", display: "CRE" }] },
  ])
    assert.deepEqual(factsOf([observed(code, mgdl(1.2))]), [fact]);
});

test("a text does not stand for a code that is not known: creatinine in urine is not that in serum", () => {
  assert.deepEqual(reasonsOf([observed(loinc("2161-8", "Creatinine"), mgdl(20))]), ["unknown-code"]);
  assert.deepEqual(reasonsOf([observed({ text: "Creatinine" }, mgdl(20), { specimen: { display: "24 h urine" } })]), [
    "code-and-text-disagree",
  ]);
  const family = { coding: [{ system: "http://hl7.org/fhir/sid/icd-10", code: "Z82.4" }], text: "heart failure" };
  assert.deepEqual(reasonsOf([{ resourceType: "Condition", code: family }]), ["unknown-code"]);
});

test("a JLAC10 code of another method is the same analyte; of another identification it is not", () => {
  const jlac10 = (code: string) => ({ coding: [{ system: "urn:oid:1.2.392.200119.4.504", code }] });
  assert.deepEqual(kinds([observed(jlac10("3C015000002399901"), mgdl(1))]), ["measurement creatinine 1"]);
  assert.deepEqual(reasonsOf([observed(jlac10("3C015161002399949"), mgdl(1))]), ["unknown-code"]);
});

test("each kind of value", () => {
  const creatinine = loinc("2160-0");
  const read = (value: object) => factsOf([observed(creatinine, value)]).map((fact) => fact["value"])[0];
  assert.equal(read({ valueString: "1.2 mg/dL" }), 1.2);
  assert.equal(read({ valueRange: { low: { value: 1.2, unit: "mg/dL" }, high: { value: 1.2, unit: "mg/dL" } } }), 1.2);
  assert.deepEqual(reasonsOf([observed(creatinine, { valueString: "< 0.5 mg/dL" })]), ["only-a-limit"]);
  assert.deepEqual(reasonsOf([observed(creatinine, { valueRange: { low: { value: 1, unit: "mg/dL" } } })]), ["only-a-limit"]);
  assert.deepEqual(reasonsOf([observed(creatinine, { valueString: "haemolysed" })]), ["not-a-number"]);
  assert.deepEqual(reasonsOf([observed(creatinine, { valueBoolean: true })]), ["not-a-number"]);
  assert.deepEqual(reasonsOf([observed(creatinine, { dataAbsentReason: { text: "not performed" } })]), ["no-value"]);
  assert.deepEqual(kinds([observed(loinc("89247-1"), { valueInteger: 2 })]), ["measurement ecog 2"]);
  assert.deepEqual(kinds([observed(loinc("89247-1"), { valueCodeableConcept: loinc("LA9624-3") })]), ["measurement ecog 2"]);
});

test("a monoclonal protein that was looked for and not found is zero; below a limit it is not", () => {
  assert.deepEqual(kinds([observed(loinc("33358-3"), { valueString: "Not detected" })]), ["measurement serumM 0"]);
  assert.deepEqual(reasonsOf([observed(loinc("33358-3"), { valueQuantity: { value: 0.1, unit: "g/dL", comparator: "<" } })]), [
    "only-a-limit",
  ]);
});

test("status: final is read, what is not final or in error is told, what has none is read and said", () => {
  const creatinine = (status?: string) => [observed(loinc("2160-0"), mgdl(1), { status })];
  for (const status of ["final", "amended", "corrected"]) assert.equal(factsOf(creatinine(status)).length, 1, status);
  for (const [status, reason] of [
    ["preliminary", "preliminary"],
    ["registered", "preliminary"],
    ["cancelled", "cancelled"],
    ["entered-in-error", "entered-in-error"],
    ["unknown", "unknown-status"],
    ["done", "unknown-status"],
    ["constructor", "unknown-status"],
  ] as const)
    assert.deepEqual(reasonsOf(creatinine(status)), [reason], status);
  const without = understood(bundleOf(creatinine(undefined)));
  assert.equal(without.facts.length, 1);
  assert.ok(without.notUnderstood.some(({ what }) => what === "no status in 1 resources; read as final"));
});

test("an undated value is not taken as one of today; height and stage hold without a date", () => {
  const undated = { effectiveDateTime: undefined };
  assert.deepEqual(reasonsOf([observed(loinc("777-3"), { valueQuantity: { value: 90, unit: "10*9/L" } }, undated)]), ["undated"]);
  assert.deepEqual(kinds([observed(loinc("8302-2"), { valueQuantity: { value: 170, unit: "cm" } }, undated)]), ["measurement height 170"]);
});

test("what is dated after today is told; what is dated after the day asked about is kept and told", () => {
  assert.deepEqual(reasonsOf([observed(loinc("2160-0"), mgdl(1), { effectiveDateTime: "2026-11-23" })]), ["future"]);
  assert.deepEqual(reasonsOf([observed(loinc("2160-0"), mgdl(1), { effectiveDateTime: undefined, issued: "2026-11-23T08:00:00Z" })]), [
    "future",
  ]);
  const later = understood(bundleOf([observed(loinc("2160-0"), mgdl(1))]), { asOf: "2026-10-31" });
  assert.equal(later.facts.length, 1);
  assert.ok(later.notUnderstood.some(({ what }) => what.includes("dated after the day asked about (2026-10-31)")));
});

test("FISH: found, not found, without an answer, the share of cells, and a share that alone says nothing", () => {
  const detected = { valueCodeableConcept: loinc("LA11882-0") };
  assert.deepEqual(
    factsOf([observed(loinc("72824-6"), detected), observed(loinc("84916-6"), { valueQuantity: { value: 62, unit: "%" } })]),
    [{ kind: "abnormality", name: "del(17p)", present: true, cellsPercent: 62, date: "2026-11-01" }],
  );
  assert.deepEqual(reasonsOf([observed(loinc("84916-6"), { valueQuantity: { value: 62, unit: "%" } })]), ["ask"]);
  const t = (value: object) => factsOf([observed(loinc("72726-3"), value)]).map(({ present }) => present);
  assert.deepEqual(t({ valueCodeableConcept: loinc("LA11883-8") }), [false]);
  assert.deepEqual(t({ valueString: "t(4;14)" }), [true]);
  assert.deepEqual(t({ valueCodeableConcept: loinc("LA9663-1") }), ["unknown"]);
  assert.deepEqual(t({ interpretation: [{ coding: [{ code: "NEG" }] }] }), [false]);
});

test("more than two copies of 1q are asked about; none are neither gain nor amplification", () => {
  assert.deepEqual(reasonsOf([observed(loinc("81752-8"), { valueCodeableConcept: loinc("LA11882-0") })]), ["ask"]);
  const none = factsOf([observed(loinc("81752-8"), { valueCodeableConcept: loinc("LA11883-8") })]);
  assert.deepEqual(
    none.map(({ name, present }) => [name, present]),
    [
      ["gain(1q)", false],
      ["amp(1q)", false],
    ],
  );
});

test("the course as judged is no response by IMWG; VGPR of the project's code system is one", () => {
  const worse = { valueCodeableConcept: { coding: [{ system: "http://snomed.info/sct", code: "271299001" }] } };
  assert.deepEqual(reasonsOf([observed(loinc("97509-4"), worse)]), ["not-imwg"]);
  assert.deepEqual(factsOf([observed(loinc("97509-4"), { valueCodeableConcept: own("response-vgpr") })]), [
    { kind: "response", response: "VGPR", date: "2026-11-01" },
  ]);
});

test("orders, doses and a summary of one drug in one time are one exposure", () => {
  const dose = (day: string) => ({
    resourceType: "MedicationAdministration",
    status: "completed",
    medicationCodeableConcept: { text: "bortezomib" },
    effectiveDateTime: day,
  });
  const order = {
    resourceType: "MedicationRequest",
    status: "completed",
    intent: "order",
    medicationCodeableConcept: { text: "Velcade" },
    authoredOn: "2024-01-30",
  };
  const summary = given("ボルテゾミブ", { ...period("2024-02-01", "2024-05-20"), statusReason: [{ text: "toxicity" }] });
  assert.deepEqual(factsOf([dose("2024-02-01"), order, dose("2024-03-01"), summary, dose("2024-04-10")]), [
    { kind: "exposure", drugs: ["bortezomib"], stop: "2024-04-10/2024-05-20", ended: "toxicity", date: "2024-02-01" },
  ]);
});

test("doses half a year apart are two exposures", () => {
  const dose = (day: string) => ({
    resourceType: "MedicationAdministration",
    status: "completed",
    medicationCodeableConcept: { text: "carfilzomib" },
    effectiveDateTime: day,
  });
  assert.deepEqual(
    factsOf([dose("2022-02-01"), dose("2022-09-01")]).map(({ date, stop }) => [date, stop]),
    [
      ["2022-02-01", "2022-02-01"],
      ["2022-09-01", "2022-09-01"],
    ],
  );
});

test("a treatment that goes on, one that stopped without a reason, and one only planned", () => {
  const active = given("pomalidomide", { status: "active", ...period("2026-08-03") });
  assert.deepEqual(factsOf([active]), [{ kind: "exposure", drugs: ["pomalidomide"], ended: "ongoing", date: "2026-08-03" }]);
  const stopped = given("pomalidomide", period("2026-03-02", "2026-08-03"));
  assert.deepEqual(factsOf([stopped]), [{ kind: "exposure", drugs: ["pomalidomide"], stop: "2026-08-03", date: "2026-03-02" }]);
  assert.deepEqual(reasonsOf([given("pomalidomide", { status: "intended", ...period("2026-12-01") })]), ["only-planned"]);
  const plan = {
    resourceType: "MedicationRequest",
    status: "active",
    intent: "plan",
    medicationCodeableConcept: { text: "pomalidomide" },
    authoredOn: "2026-08-01",
  };
  assert.deepEqual(reasonsOf([plan]), ["only-planned"]);
});

test("no response to treatment is not progression, and is told", () => {
  const reason = { coding: [{ system: "http://snomed.info/sct", code: "266721009" }] };
  const read = understood(bundleOf([given("pomalidomide", { ...period("2026-03-02", "2026-08-03"), statusReason: [reason] })]));
  assert.equal((read.facts[0] as { ended?: string }).ended, undefined);
  assert.ok(read.notUnderstood.some(({ what }) => what.includes("not the same as progression")));
});

test("another medicine counts while it is taken", () => {
  assert.deepEqual(factsOf([given("clarithromycin 500 MG Oral Tablet", { status: "active" })]), [
    { kind: "medicine", name: "clarithromycin" },
  ]);
  const read = understood(bundleOf([given("clarithromycin", { status: "completed", ...period("2025-01-01", "2025-01-08") })]));
  assert.deepEqual(
    read.account.notRelevant.map(({ what }) => what),
    ["clarithromycin, no longer taken"],
  );
});

test("medicines are read by their Japanese names and those of the United States, of medicines the knowledge base has", () => {
  const taken = (text: string) => kinds([given(text, { status: "active" })]);
  assert.deepEqual(taken("クラリスロマイシン錠200mg「サワイ」"), ["medicine clarithromycin"]);
  assert.deepEqual(taken("acyclovir 400 MG Oral Tablet"), ["medicine aciclovir"]);
  assert.deepEqual(taken("aspirin EC 81 mg tablet"), ["medicine aspirin"]);
  const members = new Set(snapshot.terminology.medicines.flatMap((group) => group.members));
  assert.deepEqual(
    Object.keys(medicineNames).filter((id) => !members.has(id)),
    [],
  );
});

test("a steroid belongs to the treatment it is given with, and is a medicine otherwise", () => {
  const prednisone = given("prednisone", { status: "active", ...period("2026-08-03") });
  assert.deepEqual(kinds([prednisone]), ["medicine prednisone"]);
  assert.deepEqual(
    factsOf([prednisone, given("pomalidomide", { status: "active", ...period("2026-08-03") })]).map(({ drugs }) => drugs),
    [["prednisone", "pomalidomide"]],
  );
});

test("a condition: present, ruled out, gone, not confirmed; a thrombosis counts once it was there", () => {
  const condition = (code: string, more: object = {}) => ({
    resourceType: "Condition",
    code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10-cm", code }] },
    ...more,
  });
  const status = (element: string, code: string) => ({ [element]: { coding: [{ code }] } });
  assert.deepEqual(factsOf([condition("I50.9")]), [{ kind: "condition", name: "heart-failure", present: true }]);
  assert.deepEqual(factsOf([condition("I50.9", status("verificationStatus", "refuted"))]), [
    { kind: "condition", name: "heart-failure", present: false },
  ]);
  assert.deepEqual(reasonsOf([condition("I50.9", status("verificationStatus", "provisional"))]), ["unconfirmed"]);
  assert.deepEqual(reasonsOf([condition("E11.9", status("clinicalStatus", "resolved"))]), ["resolved"]);
  assert.deepEqual(kinds([condition("I26.9", status("clinicalStatus", "resolved"))]), ["condition venous-thromboembolism"]);
  assert.deepEqual(reasonsOf([condition("C90.20")]), ["ask"]);
  assert.deepEqual(kinds([condition("C90.10")]), ["attribute plasmaCellLeukemia true"]);
});

test("age and sex: an imprecise birth date is not rounded, a gender that is neither leaves the sex open", () => {
  const patient = (more: object) => understood({ resourceType: "Bundle", entry: [{ resource: { resourceType: "Patient", ...more } }] });
  const read = (more: object) => patient(more).facts.map((fact) => ("value" in fact ? fact.value : undefined));
  assert.deepEqual(read({ birthDate: "1960-11-22", gender: "female" }), [66, "female"]);
  assert.deepEqual(read({ birthDate: "1960-11-23", gender: "male" }), [65, "male"]);
  assert.deepEqual(read({ birthDate: "1960" }), []);
  assert.deepEqual(read({ birthDate: "1960-11", gender: "other" }), []);
  const birthSex = { url: "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex", valueCode: "F" };
  assert.deepEqual(read({ gender: "unknown", extension: [birthSex] }), ["female"]);
  assert.deepEqual(read({ gender: "male", extension: [birthSex] }), []);
});

test("each code system can be left out, and the text beside its codes is still read", () => {
  const transplant = (concept: object) => ({
    resourceType: "Procedure",
    status: "completed",
    code: concept,
    performedDateTime: "2022-08-03",
  });
  const coded = { coding: [{ system: "http://snomed.info/sct", code: "425983008" }] };
  const without = contextWithout(["snomed"]);
  assert.equal(factsOf([transplant(coded)]).length, 1);
  assert.deepEqual(reasonsOf([transplant(coded)], without), ["code-system-left-out"]);
  assert.equal(factsOf([transplant({ ...coded, text: "Autologous stem cell transplant" })], without).length, 1);
  assert.equal(factsOf([observed(loinc("2160-0"), mgdl(1))], without).length, 1);
  assert.equal(factsOf([observed(loinc("2160-0", "creatinine"), mgdl(1))], contextWithout(["loinc", "snomed", "rxnorm", "atc"])).length, 1);
});

test("a treatment that may be hidden in what was not understood is told", () => {
  const { notUnderstood } = understood(bundleOf([given("XYZ-123 trial medication", period("2024-01-01", "2024-06-01"))]));
  assert.ok(
    notUnderstood.some(({ what }) =>
      what.startsWith("1 medication was not understood: a treatment of the myeloma among them would count as not given"),
    ),
  );
});

test("a list said to be complete counts when everything in it was understood", () => {
  const complete = (code: string) => observed(own(code), { valueBoolean: true });
  const condition = (text: string) => ({ resourceType: "Condition", code: { text } });
  assert.deepEqual(kinds([complete("no-other-conditions"), condition("糖尿病")]), [
    "condition diabetes",
    "attribute noOtherConditions true",
  ]);
  assert.deepEqual(reasonsOf([complete("no-other-conditions"), condition("something rare")]), ["unknown-code", "incomplete-list"]);
  assert.deepEqual(reasonsOf([complete("no-other-medicines"), given("unheard-of tonic", { status: "active" })]), [
    "unknown-code",
    "incomplete-list",
  ]);
});

test("a page that was not sent is told, with its place", () => {
  const page = bundleOf([observed(loinc("2160-0"), mgdl(1))], { link: [{ relation: "next", url: "https://ehr.example.org?page=2" }] });
  const { complete, notUnderstood } = understood(page);
  assert.equal(complete, false);
  assert.deepEqual(notUnderstood[0], {
    path: "Bundle.link",
    what: "the record is not complete: there is a next page, and it was not sent",
  });
  const second = { resourceType: "Bundle", link: [{ relation: "self", url: "https://ehr.example.org?page=2" }] };
  assert.equal(understood([page, second]).complete, true);
});

test("two patients are refused; a resource of another one is told", () => {
  const two = readFhir(
    [
      { resourceType: "Patient", id: "a" },
      { resourceType: "Patient", id: "b" },
    ],
    contextWithout(),
  );
  assert.ok(!two.ok);
  assert.equal(
    renderProblem(two.problems[0] as never),
    "Patient[1]: found a second patient (the first is Patient[0]); expected the record of one patient. Send one patient at a time.",
  );
  assert.deepEqual(reasonsOf([observed(loinc("2160-0"), mgdl(1), { subject: { reference: "Patient/other" } })]), ["other-patient"]);
});

test("the patient may be sent on every page, in versions, or without an id", () => {
  const patient = (gender: string, lastUpdated: string) => ({ resourceType: "Patient", id: "p", gender, meta: { lastUpdated } });
  const sexes = (record: unknown) => understood(record).facts.flatMap((fact) => (fact.kind === "attribute" ? [fact.value] : []));
  const old = patient("male", "2026-01-01T00:00:00Z");
  const now = patient("female", "2026-02-01T00:00:00Z");
  assert.deepEqual(sexes([old, now]), ["female"]);
  assert.deepEqual(sexes([now, old, now]), ["female"]);
  const nameless = [
    { resourceType: "Patient", gender: "female" },
    observed(loinc("2160-0"), mgdl(1), { subject: { reference: "Patient/7" } }),
  ];
  assert.equal(understood(nameless).facts.length, 2);
  const two = [...nameless, observed(loinc("2160-0"), mgdl(1), { subject: { reference: "Patient/8" } })];
  assert.equal(understood(two).facts.length, 1);
});

test("one thing that is not understood does not stop the rest, and what it holds is told once with how often", () => {
  const glucose = (day: string) => observed(loinc("2345-7"), mgdl(100), { effectiveDateTime: day });
  const read = understood(bundleOf([glucose("2026-10-01"), glucose("2026-10-02"), observed(loinc("2160-0"), mgdl(1))]));
  assert.equal(read.facts.length, 1);
  assert.ok(
    read.notUnderstood.some(
      ({ path, what }) => path === "Bundle.entry[1].resource" && what === "LOINC 2345-7 stands for nothing here (2 times); not used",
    ),
  );
});
