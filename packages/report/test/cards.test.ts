import assert from "node:assert/strict";
import { test } from "node:test";
import { type Argument, type Assessment, type Language, languages, type Option, type ShownFinding, type ShownLine } from "@nextline/core";
import fc from "fast-check";
import { type CardOptions, cardsForOrder, cardsForPatientView, silenceOf } from "../src/index.ts";
import { assessment as base, option } from "./assessment-fixture.ts";

const english: CardOptions = { language: "en", seed: "call-1" };

const known = (value: string | number | boolean): ShownFinding => ({ known: true, value, because: [] });
const unknown: ShownFinding = { known: false, needs: [] };

const progressed: ShownLine = {
  position: 1,
  drugs: ["bortezomib", "lenalidomide", "dexamethasone"],
  unknownDrugs: false,
  maintenance: [],
  support: [],
  ongoing: false,
  transplants: [],
  allogeneic: [],
  began: "not-told",
  ended: "progression-on-treatment",
  bestResponse: null,
  progression: null,
  earlierProgressions: [],
  mrd: [],
  agents: [],
};

const withLines = (lines: readonly ShownLine[], part: Partial<Assessment> = {}): Assessment => ({
  ...base,
  conflicts: [],
  recordConflicts: [],
  missing: [],
  course: { ...base.course, from: "summary", lines },
  ...part,
});

const about = (part: Partial<Argument> & Pick<Argument, "kind" | "topic" | "rule">): Argument => ({
  force: "strong",
  text: { en: `${part.rule} in words.`, ja: `${part.rule}の説明。` },
  because: ["refractoryTo"],
  sources: ["guide"],
  verified: "read",
  ...part,
});

const dkd = option({ id: "DKd", standing: "preferred", rank: 1, drugs: ["daratumumab", "carfilzomib", "dexamethasone"] });
const drd = option({ id: "DRd", standing: "not-advised", rank: 2, drugs: ["daratumumab", "lenalidomide", "dexamethasone"] });

const offering = (...options: Option[]): Assessment => withLines([progressed], { options });
const onlySummary = (assessment: Assessment, options = english): string | undefined => cardsForPatientView(assessment, options)[0]?.summary;

test("a relapse gives one card that names the first options", () => {
  const cards = cardsForPatientView(offering(dkd, drd), english);
  assert.equal(cards.length, 1);
  assert.equal(cards[0]?.summary, "Next line: DKd");
  assert.equal(cards[0]?.indicator, "info");
  assert.equal(cardsForPatientView(offering(dkd), { language: "ja", seed: "x" })[0]?.summary, "次治療：DKd");
});

test("nothing that can be advised is a warning, and so is what the first option depends on", () => {
  const none = cardsForPatientView(offering(drd), english)[0];
  assert.equal(none?.indicator, "warning");
  assert.equal(none?.summary, "Next line: no option stands as possible or above");
  const missing = [{ finding: "platelets", couldChange: ["DKd"], topOptionDependsOnIt: true, needs: [] }];
  const open = cardsForPatientView({ ...offering(dkd), missing }, english)[0];
  assert.equal(open?.indicator, "warning");
  assert.equal(open?.summary, "Next line: DKd; not known: platelets");
});

test("a record that contradicts itself is a warning, and the summary says so", () => {
  const conflicts = [{ finding: "priorLines", stated: 1, derived: 2, because: [] }];
  const card = cardsForPatientView({ ...offering(dkd), conflicts }, english)[0];
  assert.equal(card?.indicator, "warning");
  assert.equal(card?.summary, "Next line: DKd; the record contradicts itself");
});

test("the detail holds arguments, what is missing, marks of what was not verified, edition, knowledge and notice", () => {
  for (const language of languages) {
    const [card] = cardsForPatientView({ ...base, course: { ...base.course, lines: [progressed] } }, { language, seed: "x" });
    assert.ok(card !== undefined);
    assert.ok(card.detail.includes(base.edition.knowledge.replace("_", "\\_")));
    assert.ok(card.detail.includes(base.edition.asOf));
    assert.ok(card.detail.includes(base.notice[language]));
    assert.ok(card.detail.includes(language === "en" ? "(unverified)" : "（未検証）"));
    assert.ok(card.detail.includes(language === "en" ? "**Against**" : "**不利な論拠**"));
    assert.ok(card.detail.includes(language === "en" ? "**Not known, and could change the advice" : "**不明で、推奨を変えうる項目"));
    assert.equal(/(?<!\\)<(?!https?:\/\/)/u.test(card.detail), false, "no HTML");
  }
});

test("a link to the page carries nothing but where the page is", () => {
  const links = cardsForPatientView(offering(dkd), {
    ...english,
    pageUrl: "https://hospital.example/nextline/?patient=123#creatinine=2",
    smartUrl: "https://hospital.example/nextline/launch.html",
  })[0]?.links;
  assert.deepEqual(
    links?.map(({ type, url }) => [type, url]),
    [
      ["absolute", "https://hospital.example/nextline/"],
      ["smart", "https://hospital.example/nextline/launch.html"],
    ],
  );
  assert.equal(cardsForPatientView(offering(dkd), english)[0]?.links, undefined);
});

test("the same call gets the same cards; another call gets cards of other names", () => {
  const once = cardsForPatientView(offering(dkd), english);
  assert.deepEqual(once, cardsForPatientView(structuredClone(offering(dkd)), english));
  assert.notEqual(once[0]?.uuid, cardsForPatientView(offering(dkd), { ...english, seed: "call-2" })[0]?.uuid);
  assert.match(once[0]?.uuid ?? "", /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
});

const silent: readonly (readonly [string, Assessment, string | undefined])[] = [
  ["no line of therapy: newly diagnosed", withLines([], { state: {} }), "no-line-of-therapy"],
  ["no line recorded, and none stated", withLines([], { state: { priorLines: known(0) } }), "no-line-of-therapy"],
  [
    "no line recorded, but two stated, and a relapse",
    withLines([], { state: { priorLines: known(2), relapseKind: known("clinical") } }),
    undefined,
  ],
  ["no line recorded, two stated, no relapse", withLines([], { state: { priorLines: known(2) } }), "no-progression"],
  ["a line that was completed, with nothing after it", withLines([{ ...progressed, ended: "completed" }], { state: {} }), "no-progression"],
  ["a line that goes on", withLines([{ ...progressed, ended: "ongoing", ongoing: true }], { state: {} }), "no-progression"],
  [
    "no relapse after the last line",
    withLines([{ ...progressed, ended: "completed" }], { state: { diseaseStatus: known("not-relapsed") } }),
    "no-progression",
  ],
  ["progression on the last line", withLines([progressed], { state: {} }), undefined],
  [
    "a value that may be progression",
    withLines(
      [
        {
          ...progressed,
          ended: "ongoing",
          ongoing: true,
          progression: { date: "2026-11-09", certainty: "one-value", by: "serum", because: [] },
        },
      ],
      { state: {} },
    ),
    undefined,
  ],
  [
    "a relapse is recorded after a completed line",
    withLines([{ ...progressed, ended: "completed" }], { state: { relapseDate: known("2026-10-01") } }),
    undefined,
  ],
  [
    "no response to the last line",
    withLines([{ ...progressed, ended: "unknown" }], { state: { refractoryToLastLine: known(true) } }),
    undefined,
  ],
  [
    "it is not known how the last line ended",
    withLines([{ ...progressed, ended: "unknown" }], { state: { relapseKind: unknown } }),
    "no-progression",
  ],
  [
    "the next line began on the day of the relapse",
    withLines([{ ...progressed, ended: "ongoing", ongoing: true, start: "2026-10-01" }], { state: { relapseDate: known("2026-10-01") } }),
    "next-line-begun",
  ],
  [
    "the relapse is a day after the start of the line that goes on",
    withLines([{ ...progressed, ended: "ongoing", ongoing: true, start: "2026-10-01" }], { state: { relapseDate: known("2026-10-02") } }),
    undefined,
  ],
];

for (const [name, assessment, expected] of silent)
  test(`${name}: ${expected ?? "there is something to say"}`, () => {
    assert.equal(silenceOf(assessment, {}), expected);
    assert.equal(cardsForPatientView(assessment, english).length, expected === undefined ? 1 : 0);
  });

test("a record that holds no myeloma is answered with silence, at every hook", () => {
  const options = { ...english, myeloma: "no" } as const;
  assert.deepEqual(cardsForPatientView(offering(dkd), options), []);
  assert.deepEqual(cardsForOrder(offering(drd), { drugs: drd.drugs }, "order-sign", options), []);
});

const refractory = about({ kind: "against", topic: "refractoriness", rule: "refractory-drug" });
const advisedAgainst = offering(dkd, { ...drd, arguments: [refractory] });

test("an ordered regimen that is not advised gives a warning with the reason; one that is fine gives no card", () => {
  const [card, ...more] = cardsForOrder(advisedAgainst, { drugs: ["lenalidomide", "dexamethasone", "daratumumab"] }, "order-sign", english);
  assert.equal(more.length, 0);
  assert.equal(card?.summary, "DRd is not advised for this patient: refractory-drug in words.");
  assert.equal(card.indicator, "warning");
  assert.deepEqual(cardsForOrder(advisedAgainst, { drugs: dkd.drugs }, "order-sign", english), []);
});

test("a contraindication that excludes a regimen is critical; a drug that cannot be had is a warning", () => {
  const excluded = (topic: "contraindication" | "availability"): Assessment =>
    offering(dkd, { ...drd, standing: "excluded", arguments: [about({ kind: "excludes", topic, rule: topic })] });
  const card = (topic: "contraindication" | "availability") =>
    cardsForOrder(excluded(topic), { drugs: drd.drugs }, "order-sign", english)[0];
  assert.equal(card("contraindication")?.indicator, "critical");
  assert.equal(card("contraindication")?.summary, "DRd is excluded for this patient: contraindication in words.");
  assert.equal(card("availability")?.indicator, "warning");
});

test("a dose to change in this patient gives a warning; a remark that holds for everybody gives none", () => {
  const withDose = (because: string): Assessment =>
    offering({
      ...dkd,
      arguments: [about({ kind: "requires", topic: "dose", force: "weak", rule: "carfilzomib/dose", because: [because] })],
    });
  const [card] = cardsForOrder(withDose("creatinineClearance"), { drugs: dkd.drugs }, "order-sign", english);
  assert.equal(card?.indicator, "warning");
  assert.equal(card?.summary, "DKd: dose to change. carfilzomib/dose in words.");
  assert.deepEqual(cardsForOrder(withDose("edition"), { drugs: dkd.drugs }, "order-sign", english), []);
});

const screening = about({
  kind: "requires",
  topic: "measure",
  force: "weak",
  rule: "daratumumab/test-before-start/hbv-screening",
  because: ["edition"],
});
const serology = (state: Assessment["state"]): Assessment => ({ ...offering({ ...dkd, arguments: [screening] }), state });

test("a test before the start that the record lacks gives a warning; one that it holds gives none", () => {
  const lacking = serology({ hbvSurfaceAntigen: known("negative"), hbvCoreAntibody: unknown });
  const [card] = cardsForOrder(lacking, { drugs: dkd.drugs }, "order-sign", { ...english, subject: "Patient/7" });
  assert.equal(card?.indicator, "warning");
  assert.equal(card?.summary, "DKd: to test before the start, not in the record: HBc antibody");
  const answered = serology({ hbvSurfaceAntigen: known("negative"), hbvCoreAntibody: known("positive") });
  assert.deepEqual(cardsForOrder(answered, { drugs: dkd.drugs }, "order-sign", english), []);
});

test("what is suggested is the draft of a test for this patient, never a drug", () => {
  const lacking = serology({ hbvSurfaceAntigen: known("negative"), hbvCoreAntibody: unknown });
  const [card] = cardsForOrder(lacking, { drugs: dkd.drugs }, "order-sign", { ...english, subject: "Patient/7" });
  assert.equal(card?.selectionBehavior, "any");
  assert.deepEqual(
    card?.suggestions?.flatMap(({ actions }) =>
      actions.map(({ type, resource }) => [type, resource.resourceType, resource.status, resource.intent]),
    ),
    [["create", "ServiceRequest", "draft", "proposal"]],
  );
  assert.equal(card?.suggestions?.[0]?.actions[0]?.resource.subject.reference, "Patient/7");
  const without = cardsForOrder(lacking, { drugs: dkd.drugs }, "order-sign", english)[0];
  assert.equal(without?.suggestions, undefined);
  assert.equal(without?.selectionBehavior, undefined);
});

test("standard codes for a test come from the caller and stand beside our own", () => {
  const lacking = serology({ hbvSurfaceAntigen: known("negative"), hbvCoreAntibody: unknown });
  const codingsOf = (id: string) => (id === "hbc-antibody" ? [{ system: "http://loinc.org", code: "13952-7" }] : []);
  const [card] = cardsForOrder(lacking, { drugs: dkd.drugs }, "order-sign", { ...english, subject: "Patient/7", codingsOf });
  assert.deepEqual(
    card?.suggestions?.[0]?.actions[0]?.resource.code.coding.map(({ code }) => code),
    ["hbc-antibody", "13952-7"],
  );
});

test("a drug that is no drug of myeloma gives no card and does not spoil the match", () => {
  assert.deepEqual(cardsForOrder(advisedAgainst, { drugs: ["aciclovir"] }, "order-sign", english), []);
  const cards = cardsForOrder(advisedAgainst, { drugs: [...drd.drugs, "aciclovir"] }, "order-sign", english);
  assert.deepEqual(
    cards.map(({ summary }) => summary),
    ["DRd is not advised for this patient: refractory-drug in words."],
  );
});

test("drugs that make no regimen are judged one by one, each by the best option that holds it", () => {
  const drugs = ["lenalidomide", "carfilzomib"];
  const cards = cardsForOrder(advisedAgainst, { drugs }, "order-sign", english);
  assert.deepEqual(
    cards.map(({ summary }) => summary),
    ["lenalidomide is not advised for this patient: refractory-drug in words."],
  );
});

test("a regimen that an order names is judged as a whole, and the drugs beside it one by one", () => {
  const cards = cardsForOrder(advisedAgainst, { drugs: ["carfilzomib"], regimens: ["DRd"] }, "order-sign", english);
  assert.deepEqual(
    cards.map(({ summary }) => summary),
    ["DRd is not advised for this patient: refractory-drug in words."],
  );
});

test("a strategy without drugs is called by its name, in the language of the reader", () => {
  const trial = option({ id: "clinical-trial", standing: "recommended", rank: 1, drugs: [], name: { en: "clinical trial", ja: "治験" } });
  assert.equal(onlySummary(offering(trial, dkd)), "Next line: clinical trial, DKd");
  assert.equal(onlySummary(offering(trial, dkd), { language: "ja", seed: "x" }), "次治療：治験、DKd");
});

test("order-select speaks only of what holds a selected drug", () => {
  const drugs = ["lenalidomide", "carfilzomib"];
  assert.equal(cardsForOrder(advisedAgainst, { drugs, selected: ["carfilzomib"] }, "order-select", english).length, 0);
  assert.equal(cardsForOrder(advisedAgainst, { drugs, selected: ["lenalidomide"] }, "order-select", english).length, 1);
});

test("while a line goes on without progression, its orders are checked for harm and dose alone", () => {
  const goingOn = (...found: Argument[]): Assessment =>
    withLines([{ ...progressed, ended: "ongoing", ongoing: true }], {
      state: { hbvCoreAntibody: unknown },
      options: [{ ...drd, arguments: found }],
    });
  const cards = (assessment: Assessment) => cardsForOrder(assessment, { drugs: drd.drugs }, "order-sign", english);
  assert.deepEqual(cards(goingOn(refractory, screening)), []);
  const [harm] = cards(goingOn(refractory, about({ kind: "against", topic: "contraindication", rule: "lenalidomide/thrombosis" })));
  assert.equal(harm?.summary, "DRd: lenalidomide/thrombosis in words.");
  assert.equal(harm?.detail.includes("not advised"), false);
});

test("reasons to do otherwise have a display; with 3.0 those that HL7 codes carry its code", () => {
  const reasons = (version: "2.0" | "3.0") => cardsForPatientView(offering(dkd), { ...english, version })[0]?.overrideReasons ?? [];
  assert.ok(reasons("2.0").length > 5);
  assert.ok(reasons("2.0").every(({ display, system }) => display !== "" && system.startsWith("urn:oid:2.25.")));
  assert.ok(reasons("3.0").some(({ code, system }) => code === "prefers-alternative" && system.includes("terminology.hl7.org")));
  assert.deepEqual(
    reasons("3.0").map(({ display }) => display),
    reasons("2.0").map(({ display }) => display),
  );
});

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.constantFrom("👩🏽‍⚕️".repeat(60), "治療".repeat(90), "a".repeat(400), "x\ny\t"),
);
const anyOption = fc
  .record({ id: anyText, ja: anyText, standing: fc.constantFrom("preferred", "possible", "not-advised", "excluded" as const) })
  .map(({ id, ja, standing }) => ({
    ...option({ id, standing: standing as Option["standing"], rank: 1, drugs: ["daratumumab", "lenalidomide"] }),
    arguments: [
      about({ kind: standing === "excluded" ? "excludes" : "against", topic: "contraindication", rule: "rule", text: { en: id, ja } }),
    ],
  }));

test("a summary is one line of fewer than 140 characters, whatever the names and in both languages", () => {
  fc.assert(
    fc.property(
      fc.array(anyOption, { minLength: 1, maxLength: 4 }),
      fc.array(
        fc.record({
          finding: anyText,
          couldChange: fc.constant<string[]>([]),
          topOptionDependsOnIt: fc.boolean(),
          needs: fc.constant<string[]>([]),
        }),
        { maxLength: 4 },
      ),
      fc.constantFrom<Language>(...languages),
      fc.boolean(),
      (options, missing, language, contradicted) => {
        const conflicts = contradicted ? base.conflicts : [];
        const assessment = { ...withLines([progressed]), options, missing, conflicts };
        const cards = [
          ...cardsForPatientView(assessment, { language, seed: "s" }),
          ...cardsForOrder(assessment, { drugs: ["daratumumab", "lenalidomide"] }, "order-sign", { language, seed: "s" }),
        ];
        for (const { summary } of cards) {
          assert.ok(summary.length > 0 && summary.length < 140, `${summary.length}: ${summary}`);
          assert.equal(/[\n\r\t]/u.test(summary), false);
          assert.equal(summary.isWellFormed(), true);
        }
      },
    ),
  );
});

test("a summary that fits is not cut", () => {
  assert.equal(onlySummary(offering(dkd)), "Next line: DKd");
  const three = offering(dkd, { ...dkd, id: "IsaKd" }, { ...dkd, id: "PVd" }, { ...dkd, id: "Kd" });
  assert.equal(onlySummary(three), "Next line: DKd, IsaKd, PVd");
});
