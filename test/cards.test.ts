/** Cards over the examples and over random patients, at every hook. NEXTLINE_LAW_SEED asks about others. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Assessment, assess, catalogueOf, type Language, languages } from "@nextline/core";
import { nameIndex, readCase } from "@nextline/intake";
import { type Card, type CardOptions, cardsForOrder, cardsForPatientView, silenceOf } from "@nextline/report";
import fc from "fast-check";
import { ids, snapshot } from "./knowledge.ts";
import { anyQuestion } from "./random-edition.ts";
import { root } from "./source-files.ts";

const seed = Number(process.env["NEXTLINE_LAW_SEED"] ?? 20190930);
const { nameOf } = catalogueOf(snapshot);

const optionsIn = (language: Language): CardOptions => ({
  language,
  nameOf,
  seed: "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
  subject: "Patient/7",
  pageUrl: "https://hospital.example/nextline/",
});

function example(file: string, change: (text: string) => string = (text) => text): Assessment {
  const text = change(readFileSync(join(root, "examples", file), "utf8"));
  const read = readCase(text, { names: nameIndex(snapshot), today: "2026-11-23" });
  assert.ok(read.ok, file);
  return assess(read.case.facts, snapshot, { jurisdiction: read.case.jurisdiction ?? "US", asOf: read.case.asOf });
}

const signed = (assessment: Assessment, drugs: readonly string[], language: Language = "en"): Card[] =>
  cardsForOrder(assessment, { drugs }, "order-sign", optionsIn(language));

const refractory = example("progression-on-lenalidomide-maintenance.yaml");

test("progression on lenalidomide maintenance: the card names what comes first", () => {
  const [card] = cardsForPatientView(refractory, optionsIn("en"));
  const first = refractory.options.slice(0, 3).map(({ id }) => id);
  assert.equal(card?.summary, `Next line: ${first.join(", ")}`);
  assert.equal(card?.indicator, "info");
});

test("progression on lenalidomide maintenance: an order of DRd is advised against, one of DKd is not", () => {
  const [card] = signed(refractory, ["daratumumab", "lenalidomide", "dexamethasone"]);
  assert.equal(card?.summary, "DRd is not advised for this patient: The disease is refractory to lenalidomide.");
  assert.equal(card?.indicator, "warning");
  assert.deepEqual(signed(refractory, ["daratumumab", "carfilzomib", "dexamethasone"]), []);
});

test("the same in Japanese", () => {
  const [card] = signed(refractory, ["daratumumab", "lenalidomide", "dexamethasone"], "ja");
  assert.equal(card?.summary, "DRdはこの患者に推奨されない：レナリドミドに抵抗性です。");
});

test("heart failure: an order of carfilzomib gives a card that says why", () => {
  const [card] = signed(example("heart-failure-and-neuropathy.yaml"), ["carfilzomib", "dexamethasone", "daratumumab"]);
  assert.ok(card !== undefined);
  assert.match(card.detail, /carfilzomib/iu);
  assert.match(card.detail, /heart|cardiac/iu);
});

test("dialysis: an order that needs another dose gives a card with the dose", () => {
  const cards = signed(example("on-dialysis.yaml"), ["lenalidomide"]);
  assert.ok(cards.some(({ detail }) => detail.includes("**Dose to change**") && detail.includes("lenalidomide: 5 mg")));
});

test("a drug withdrawn in the country is excluded, and no more than a warning", () => {
  const [card] = signed(refractory, ["panobinostat", "bortezomib", "dexamethasone"]);
  assert.match(card?.summary ?? "", /^FVd is excluded for this patient: panobinostat is withdrawn in US/u);
  assert.equal(card?.indicator, "warning");
});

test("a test that the record answers is not asked for", () => {
  const open = signed(refractory, ["cilta-cel"])[0];
  assert.match(open?.summary ?? "", /not in the record: hepatitis C$/u);
  const answered = example("progression-on-lenalidomide-maintenance.yaml", (text) =>
    text.replace("hiv: negative", "hiv: negative, hcv: negative"),
  );
  assert.deepEqual(signed(answered, ["cilta-cel"]), []);
});

const orders = fc.uniqueArray(fc.constantFrom(...ids(snapshot.drugs), "aciclovir", "zoledronic-acid"), { maxLength: 5 });

test("random patients and orders: short summaries, silence where there is nothing to say, and no proposal of a drug", () => {
  fc.assert(
    fc.property(anyQuestion, orders, fc.constantFrom(...languages), ({ facts, edition }, drugs, language) => {
      const assessment = assess(facts, snapshot, edition);
      const options = optionsIn(language);
      const silence = silenceOf(assessment, options);
      const view = cardsForPatientView(assessment, options);
      const order = cardsForOrder(assessment, { drugs }, "order-sign", options);
      assert.equal(view.length, silence === undefined ? 1 : 0);
      for (const card of [...view, ...order]) assertWellMade(card, assessment, language);
      assert.equal(new Set([...view, ...order].map(({ uuid }) => uuid)).size, view.length + order.length);
      if (silence === "no-line-of-therapy") assert.deepEqual(order, []);
      if (silence === undefined) assertRefusedOrdersAreTold(assessment, options);
    }),
    { numRuns: Number(process.env["NEXTLINE_CARD_RUNS"] ?? 60), seed },
  );
});

function assertWellMade(card: Card, { edition, notice }: Assessment, language: Language): void {
  assert.ok(card.summary.length > 0 && card.summary.length < 140, card.summary);
  assert.equal(/[\n\r]/u.test(card.summary), false);
  assert.ok(card.detail.includes(edition.asOf) && card.detail.includes(notice[language]));
  assert.ok(card.detail.includes(edition.knowledge.replaceAll("_", "\\_")));
  assert.equal(/(?<!\\)<(?!https?:\/\/)/u.test(card.detail), false, "HTML in the detail");
  assert.equal(card.suggestions === undefined, card.selectionBehavior === undefined);
  for (const { resource } of (card.suggestions ?? []).flatMap(({ actions }) => actions))
    assert.deepEqual([resource.resourceType, resource.status, resource.intent], ["ServiceRequest", "draft", "proposal"]);
  assert.equal(
    card.overrideReasons.every(({ display }) => display.length > 0),
    true,
  );
}

/** An order of the drugs of any option that stands below "possible" gives a card, if no better option has the same drugs. */
function assertRefusedOrdersAreTold({ options, ...assessment }: Assessment, cards: CardOptions): void {
  const key = (drugs: readonly string[]): string => [...drugs].sort().join();
  for (const option of options) {
    const best = options.find(({ drugs }) => key(drugs) === key(option.drugs));
    if (option !== best || option.drugs.length < 2) continue;
    const found = cardsForOrder({ options, ...assessment }, { drugs: option.drugs }, "order-sign", cards);
    const refused = option.standing === "excluded" || option.standing === "not-advised";
    const told = found.filter(({ summary }) => /^\S+(?: is (?:excluded|not advised)|はこの患者)/u.test(summary));
    assert.equal(told.length, refused ? 1 : 0, option.id);
  }
}
