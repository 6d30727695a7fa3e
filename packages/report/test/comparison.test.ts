import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language, Option, ShownComparison } from "@nextline/core";
import { renderText } from "../src/index.ts";
import { assessment, option } from "./assessment-fixture.ts";

const comparison: ShownComparison = {
  comparator: "IsaKd",
  endpoint: "PFS",
  population: "all",
  wider: false,
  hazardRatio: 1.5,
  ci: [1.2, 1.9],
  ciLevel: 95,
  kind: "indirect",
  trials: ["CANDOR", "IKEMA"],
  unverified: [],
  assumptions: [],
  applies: "yes",
  certainty: "moderate",
  certaintyReasons: ["indirect"],
  sources: [],
};

/** The advice on two options of which the first has this comparison, wide enough that no sentence is broken. */
function page(over: Partial<ShownComparison>, by: NonNullable<Option["before"]>["by"], language: Language = "en"): string {
  const shown = { ...comparison, ...over };
  const first = option({ id: "DKd", standing: "preferred", rank: 1, comparison: shown, before: { next: "IsaKd", by, comparison: shown } });
  return renderText({ ...assessment, options: [first, option({ id: "IsaKd", standing: "preferred", rank: 2 })] }, { language, width: 600 });
}

test("a comparison that is too uncertain, or not of such patients, says that it orders nothing; another does not", () => {
  assert.match(page({ certainty: "very low" }, "burden"), /no trial compared the two; too uncertain: the comparison orders nothing/);
  assert.match(page({ certainty: "very low" }, "burden", "ja"), /不確実性が大きく、順位には用いない/);
  assert.match(page({ applies: "no" }, "burden"), /a trial it rests on left such patients out: it orders nothing/);
  assert.doesNotMatch(page({}, "burden"), /orders nothing/);
});

test("what a comparison takes for granted is named", () => {
  const assumed = { assumptions: ["pooled-control"], certaintyReasons: ["assumptions"] } as const;
  assert.match(page(assumed, "burden"), /rests on assumptions \(a control arm of several regimens counts as its main one\)/);
  assert.match(page(assumed, "burden", "ja"), /仮定に基づく［複数レジメンの対照群を主なレジメンとみなす］/);
});

test("where the trials point the other way than the order, that is told with the reason why they were not used", () => {
  assert.match(
    page({ applies: "no" }, "burden"),
    /DKd before IsaKd by: less burden of treatment; the trials point the other way - PFS HR 1\.5 \(1\.2-1\.9\), .*left such patients out/,
  );
  assert.match(page({ applies: "no" }, "burden", "ja"), /試験を通じた比較は逆方向：PFS HR 1\.5/);
  assert.doesNotMatch(page({ hazardRatio: 1.2, ci: [0.9, 1.6] }, "burden"), /point the other way/);
  assert.doesNotMatch(page({}, "standing"), /point the other way/);
});
