/** What must be done before and while an option is given: none of it is lost because the page is short. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Argument, type Assessment, type Language, languages, type Option } from "@nextline/core";
import { renderHtml, renderMarkdown, renderText, renderWhyNot } from "../src/index.ts";
import { assessment, option } from "./assessment-fixture.ts";

const argument = (part: Partial<Argument> & Pick<Argument, "kind" | "rule" | "text">): Argument => ({
  topic: "measure",
  force: "weak",
  because: ["edition"],
  sources: ["label"],
  verified: "read",
  ...part,
});

const measure = (drug: string, type: string, id: string, en: string, ja: string): Argument =>
  argument({ kind: "requires", rule: `${drug}/${type}/${id}`, text: { en: `${drug}: ${en}`, ja: `${drug}：${ja}` } });

const pomalidomide = [
  measure("pomalidomide", "programme", "programme-jp", "RevMate.", "RevMateに従う。"),
  measure("pomalidomide", "prophylaxis", "thromboprophylaxis", "Thromboprophylaxis by risk.", "リスクに応じた血栓予防を行う。"),
  measure("pomalidomide", "test-before-start", "hbv-screening", "Hepatitis B serology.", "B型肝炎検査を行う。"),
];
const belantamab = [
  measure("belantamab", "monitoring", "blood-count", "Blood count at each visit.", "受診ごとに血算を行う。"),
  measure("belantamab", "monitoring", "liver", "Liver enzymes at each visit.", "受診ごとに肝機能を測定する。"),
  measure("belantamab", "monitoring", "glucose", "Glucose at each visit.", "受診ごとに血糖を測定する。"),
  measure("belantamab", "monitoring", "weight", "Weight at each visit.", "受診ごとに体重を測定する。"),
  measure("belantamab", "monitoring", "eye-care-jp", "Eye examination before the doses.", "投与前に眼科検査を行う。"),
];
const cells = [
  measure("cells", "admission", "stay", "Stay near the centre for two weeks.", "2週間は施設の近くに滞在する。"),
  measure("cells", "premedication", "lymphodepletion", "Fludarabine on 3 days.", "フルダラビンを3日間投与する。"),
  measure("cells", "programme", "rems", "Certified hospitals only.", "認定施設に限る。"),
  measure("cells", "prophylaxis", "thromboprophylaxis", "Aspirin.", "アスピリン。"),
];
const monitoring = ["ammonia", "calcium", "magnesium", "sodium"].map((name) =>
  measure("cells", "monitoring", name, `Check ${name}.`, `${name}を測定する。`),
);

const supply = argument({
  kind: "requires",
  topic: "availability",
  rule: "availability/supply-not-known",
  text: { en: "belantamab is authorised; supply: not listed.", ja: "belantamabは承認済み。供給：未収載。" },
});

const bpd = option({ id: "BPd", standing: "preferred", rank: 1, arguments: [...belantamab, ...pomalidomide, supply] });
const cart = option({ id: "CART", standing: "recommended", rank: 2, arguments: [...cells, ...monitoring] });

const advice = (...options: readonly Option[]): Assessment => ({ ...assessment, options });

/** The page without what breaks its lines or marks its words. */
const plain = (page: string): string => page.replace(/&#39;/gu, "'").replace(/[\s\\]/gu, "");

const forms = (given: Assessment, language: Language): readonly string[] =>
  [renderText(given, { language, details: 3 }), renderMarkdown(given, { language }), renderHtml(given, { language })].map(plain);

const sentenceOf = ({ text }: Argument, language: Language): string =>
  plain(text[language].replace(/^\w+[:：]\s*/u, "").replace(/[.。]$/u, ""));

for (const language of languages) {
  test(`everything but monitoring of the options shown stands in every form (${language})`, () => {
    for (const page of forms(advice(bpd, cart), language)) {
      for (const one of [...belantamab, ...pomalidomide, ...cells.slice(0, 3)])
        assert.equal(page.includes(sentenceOf(one, language)), true, `${one.rule}\n${page}`);
    }
  });
}

test("the first option comes first and in full, then what the next one needs besides; monitoring that is cut is counted", () => {
  const page = renderText(advice(bpd, cart), { language: "en" });
  const [, section = ""] = page.split("Tests, prophylaxis and monitoring for BPd, CART\n");
  const order = ["  BPd\n", "RevMate", "Eye examination", "Weight", "  CART, besides", "Certified", "Stay near", "Check ammonia"];
  const places = order.map((words) => section.indexOf(words));
  assert.equal(places.includes(-1), false, section);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
  assert.match(plain(section), /and2moremonitoringitems/u);
  assert.match(plain(renderMarkdown(advice(bpd, cart), { language: "en" })), /and2moremonitoringitems/u);
  assert.doesNotMatch(plain(renderHtml(advice(bpd, cart), { language: "en" })), /moremonitoringitems/u);
});

test("what two options share is said once and names both drugs; programmes of two drugs are never taken for one", () => {
  const other = measure("lenalidomide", "programme", "programme-jp", "TERMS.", "TERMSに従う。");
  const shared = measure("lenalidomide", "test-before-start", "hbv-screening", "Hepatitis B serology.", "B型肝炎検査を行う。");
  const next = option({ id: "Rd", standing: "possible", rank: 2, arguments: [other, shared] });
  const page = renderText(advice(bpd, next), { language: "en" });
  assert.match(page, /Hepatitis B serology \(pomalidomide, lenalidomide\)/u);
  assert.equal(page.split("Hepatitis B serology").length - 1, 1);
  assert.match(page, /RevMate \(pomalidomide\)/u);
  assert.match(page, /TERMS \(lenalidomide\)/u);
});

test("supply that is not known stands before the advice, in the row of the option and in the answer to why not", () => {
  const lower = { ...option({ id: "BelMono", standing: "not-advised", rank: 3 }), arguments: [supply] };
  const given = advice(bpd, cart, lower);
  const page = renderText(given, { language: "en", width: 140 });
  const [first = "", rest = ""] = page.split("\nOptions\n");
  assert.match(first, /Supply to be confirmed .*\n +- \* belantamab is authorised; supply: not listed\. For: BPd, BelMono \[\d+\]/u);
  assert.match(rest, /^ +1 +BPd .*supply not known/mu);
  assert.match(rest, /BelMono \(supply not known\)/u);
  assert.match(renderText(given, { language: "ja", width: 140 }), /BPd .*供給不明/u);
  for (const form of forms(given, "en")) assert.match(form, /supplynotknown/u);
  const why = renderWhyNot({ id: "BPd", rules: [] }, given, { language: "en" });
  assert.match(why.split("What is not known\n")[1] ?? "", /^ +- belantamab is authorised; supply: not listed\./u);
});

test("limited supply is said as such, and supply of what is not advised in one line", () => {
  const limited = { ...supply, rule: "availability/supply-limited" };
  const page = renderText(advice(cart, { ...bpd, standing: "not-advised", rank: 2, arguments: [limited] }), { language: "en" });
  assert.match(page, /Also open for options that are not advised: BPd\n/u);
  assert.match(page, /BPd \(supply limited\)/u);
  assert.doesNotMatch(page, /supply not known/u);
});

test("boxed warnings come first and are never cut, neither among what speaks against nor among what is to be done", () => {
  const long = "and much more that a short page would otherwise leave out ".repeat(5).trim();
  const caution = (id: string, part: Partial<Argument> & Pick<Argument, "text">): Argument =>
    argument({ kind: "against", topic: "contraindication", rule: `drug/${id}`, ...part });
  const weak = [1, 2, 3, 4, 5, 6].map((n) => caution(`weak-${n}`, { text: { en: `drug: Weak ${n}.`, ja: `drug：軽度${n}。` } }));
  const strong = caution("strong", { force: "strong", text: { en: "drug: Strong.", ja: "drug：重大。" } });
  const boxed = caution("boxed", { text: { en: `drug: Boxed warning: bleeding, ${long}.`, ja: "drug：枠組み警告：出血。" } });
  const asked = caution("asked", { kind: "requires", text: { en: `drug: Boxed warning: heart, ${long}.`, ja: "drug：【警告】心臓。" } });
  const given = advice(option({ id: "X", standing: "possible", rank: 1, arguments: [strong, ...weak, boxed, ...cells, asked] }));
  for (const page of [...forms(given, "en"), plain(renderWhyNot({ id: "X", rules: [] }, given, { language: "en" }))]) {
    assert.equal(page.includes(plain(`bleeding, ${long}`)), true);
    assert.ok(page.indexOf("bleeding") < page.indexOf("Strong"));
  }
  for (const page of forms(given, "en")) {
    assert.equal(page.includes(plain(`heart, ${long}`)), true);
    assert.ok(page.indexOf("heart,") < page.indexOf("Certified"));
  }
  const japanese = plain(renderText(given, { language: "ja" }));
  assert.ok(japanese.indexOf("枠組み警告：出血") > 0 && japanese.indexOf("枠組み警告：出血") < japanese.indexOf("重大"));
  assert.ok(japanese.indexOf("【警告】心臓") > 0 && japanese.indexOf("【警告】心臓") < japanese.indexOf("認定施設"));
});
