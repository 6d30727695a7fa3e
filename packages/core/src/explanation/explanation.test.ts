import assert from "node:assert/strict";
import { test } from "node:test";
import { advised, approval, edition, guideline, optionOf, regimen, rule, smallSnapshot, stating } from "../../test/small-snapshot.ts";
import { assess } from "../assess.ts";
import type { Snapshot } from "../catalogue/snapshot.ts";
import type { Fact } from "../facts/fact.ts";
import { explainOption } from "./why-not.ts";

/** A is preferred when platelets allow it; B is always recommended; C is possible for the able. */
const snapshot: Snapshot = smallSnapshot({
  regimens: [regimen("A", ["drug-a"]), regimen("B", ["drug-b"]), regimen("C", ["drug-c"])],
  approvals: [approval("drug-a", ["A"]), approval("drug-b", ["B"]), approval("drug-c", ["C"])],
  guidelines: [
    guideline([
      { id: "guide/a", options: [{ regimens: ["A"], preference: "preferred" }] },
      { id: "guide/b", options: [{ regimens: ["B"], preference: "recommended" }] },
      { id: "guide/support", options: [], topic: "support", when: { dialysis: { is: true } } },
    ]),
  ],
  rules: [
    rule("few-platelets", {
      topic: "contraindication",
      applies: { regimens: ["A"] },
      when: { platelets: { below: 50, unit: "10*9/L" } },
      effect: { kind: "excludes" },
    }),
    rule("disabled", { topic: "fitness", applies: { regimens: ["C"] }, when: { ecog: { atLeast: 3 } }, effect: { kind: "excludes" } }),
  ],
});

test("what is missing: first what the top option depends on, then what else could move, and nothing that is known", () => {
  const { missing } = advised(snapshot, {});
  assert.deepEqual(
    missing.map(({ finding, couldChange, topOptionDependsOnIt }) => [finding, couldChange, topOptionDependsOnIt]),
    [
      ["platelets", ["A"], true],
      ["ecog", ["C"], false],
    ],
  );
  assert.deepEqual(missing[0]?.needs, ["labs.platelets"]);
  assert.deepEqual(
    advised(snapshot, { platelets: 100 }).missing.map(({ finding }) => finding),
    ["ecog"],
  );
  assert.deepEqual(advised(snapshot, { platelets: 100, ecog: 1 }).missing, []);
});

test("an option that something unknown could move is provisional, and says what to find out", () => {
  const option = optionOf(advised(snapshot, {}), "A");
  assert.deepEqual([option.standing, option.provisional], ["preferred", true]);
  assert.deepEqual(
    option.open.map(({ rule: id, findings }) => [id, findings]),
    [["few-platelets", ["platelets"]]],
  );
  assert.equal(optionOf(advised(snapshot, { platelets: 100 }), "A").provisional, false);
});

test("what would change the advice: the nearest value on either side that changes the first option", () => {
  const ifs = (platelets: number): [string, string][] =>
    advised(snapshot, { platelets }).counterfactuals.map(({ if: condition, then }) => [condition, then]);
  assert.deepEqual(ifs(100), [["platelets 49 10*9/L", "B would come first (recommended)"]]);
  assert.deepEqual(ifs(20), [["platelets 50 10*9/L", "A would come first (preferred)"]]);
  assert.deepEqual(advised(snapshot, { ecog: 1 }).counterfactuals, [], "what moves only a later option is not said");
});

test("an argument names its finding, and one that holds for everybody the edition", () => {
  const option = optionOf(advised(snapshot, { platelets: 20 }), "A");
  assert.deepEqual(
    option.arguments.map((argument) => [argument.kind, argument.rule, argument.because]),
    [
      ["excludes", "few-platelets", ["platelets"]],
      ["for", "guide/a", ["edition"]],
      ["for", "label/drug-a/relapsed", ["edition"]],
    ],
  );
});

test("advice for every option is given only where it holds", () => {
  const rules = (dialysis: boolean): string[] => advised(snapshot, { dialysis }).general.map((argument) => argument.rule);
  assert.deepEqual([rules(true), rules(false)], [["guide/support"], []]);
  assert.deepEqual(advised(snapshot, {}).general, []);
});

test("why not: every rule that was asked, also what did not hold; no answer for an option that is not there", () => {
  const traced = explainOption("A", stating({ platelets: 100 }), snapshot, edition);
  assert.deepEqual(
    traced?.rules.map(({ rule: id, truth }) => [id, truth]),
    [
      ["label/drug-a/relapsed", "met"],
      ["few-platelets", "not-met"],
      ["guide/a", "met"],
    ],
  );
  assert.equal(explainOption("no-such-option", [], snapshot, edition), undefined);
});

test("what is stated against what could be derived only within bounds is shown with the bounds", () => {
  const measured = (code: "age" | "adl", value: number, unit: string): Fact => ({
    kind: "measurement",
    code,
    value,
    unit,
    source: { path: code },
  });
  const facts = [...stating({ fitness: "fit" }), measured("age", 78, "a")];
  const conflicts = (all: readonly Fact[]): unknown =>
    assess(all, snapshot, edition).conflicts.map(({ because: _, ...conflict }) => conflict);
  assert.deepEqual(conflicts(facts), [{ finding: "fitness", stated: "fit", derived: null, between: ["intermediate", "frail"] }]);
  assert.deepEqual(conflicts([...facts, measured("adl", 3, "1")]), [{ finding: "fitness", stated: "fit", derived: "frail" }]);
});

test("a day that is no day is a problem of the question, and still an answer", () => {
  const { problems, options } = advised(snapshot, {}, { asOf: "2026-02-30" });
  assert.deepEqual(
    problems.map(({ path, found }) => [path, found]),
    [["edition.asOf", "2026-02-30"]],
  );
  assert.equal(options.length, snapshot.regimens.length);
});
