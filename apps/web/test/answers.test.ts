/** Every question that is answered in place, answered: intake takes the answer, and the question is not asked again. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { loadSnapshot } from "@nextline/kb";
import { parse } from "yaml";
import { type Advice, advise } from "../src/advice/advise.ts";
import { difference } from "../src/advice/difference.ts";
import { type AnswerPlace, answerPlace } from "../src/case/answer-place.ts";
import { type CaseValue, withValue } from "../src/case/case-value.ts";

const snapshot = loadSnapshot();
const folder = new URL("../../../examples/", import.meta.url);
const example = (name: string): CaseValue => parse(readFileSync(new URL(`${name}.yaml`, folder), "utf8"), { schema: "core" }) as CaseValue;
const advice = (value: CaseValue): Extract<Advice, { ok: true }> => {
  const made = advise(value, snapshot, "2026-11-23");
  assert.ok(made.ok, made.ok ? "" : JSON.stringify(made.problems));
  return made;
};

/** Some answer; numbers within what can be. */
function anAnswer(place: Exclude<AnswerPlace, { kind: "history" }>): unknown {
  if (place.kind === "boolean") return place.no;
  if (place.kind === "choice") return place.values[0];
  const typical: Readonly<Record<string, number>> = {
    age: 66,
    weightKg: 70,
    heightCm: 170,
    karnofsky: 80,
    qtc: 420,
    lvef: 60,
    fev1Percent: 80,
  };
  return typical[String(place.path.at(-1))] ?? 2;
}

test("an answer given in place is taken, and settles what was asked", () => {
  const asked = new Set<string>();
  for (const name of ["unknown-history", "report-primary-refractory-to-drd", "frail-renal-impairment-japan"]) {
    const value = example(name);
    for (const question of advice(value).assessment.missing) {
      const place = answerPlace(question, value);
      if (place.kind === "history" || asked.has(question.finding)) continue;
      asked.add(question.finding);
      const { missing } = advice(withValue(value, place.path, anAnswer(place))).assessment;
      const still = missing.some(({ finding, member }) => finding === question.finding && member === question.member);
      assert.ok(!still, `${name}: ${question.finding} ${question.member ?? ""} is still asked`);
    }
  }
  assert.ok(asked.size > 15, `${[...asked].join()}`);
});

test("what was judged stands beside what the record says", () => {
  const value = withValue(example("progression-on-lenalidomide-maintenance"), ["status", "frailty"], "frail");
  const { assessment, derived } = advice(value);
  assert.deepEqual(assessment.state["fitness"]?.known === true && assessment.state["fitness"].value, "frail");
  assert.deepEqual(derived["fitness"]?.known === true && derived["fitness"].value, "fit");
});

test("the difference names what moved, from where to where, and why", () => {
  const value = example("progression-on-lenalidomide-maintenance");
  const before = advice(value).assessment;
  const after = advice(withValue(value, ["status", "frailty"], "frail")).assessment;
  const { moves, first, findings } = difference(before, after);
  assert.deepEqual(first, { before: ["cilta-cel"], after: [after.options[0]?.id] });
  const cells = moves.find(({ id }) => id === "cilta-cel");
  assert.equal(cells?.before.standing, "preferred");
  assert.equal(cells?.after.standing, "not-advised");
  assert.ok(cells?.gained.some(({ kind, because }) => kind === "against" && because.includes("fitness")));
  assert.ok(findings.some(({ id }) => id === "fitness"));
  assert.deepEqual(difference(before, before), { moves: [], findings: [], first: { before: ["cilta-cel"], after: ["cilta-cel"] } });
});

test("an option that only made room has not moved", () => {
  const { assessment } = advice(example("progression-on-drd"));
  const [a, b, c, ...rest] = assessment.options;
  assert.ok(a && b && c);
  const ranked = [c, a, b, ...rest].map((option, index) => ({ ...option, rank: index + 1 }));
  const alike = { ...assessment, options: assessment.options.map((option) => ({ ...option, standing: "possible" as const })) };
  const turned = { ...assessment, options: ranked.map((option) => ({ ...option, standing: "possible" as const })) };
  assert.deepEqual(
    difference(alike, turned)
      .moves.filter(({ before, after }) => before.provisional === after.provisional)
      .map(({ id }) => id),
    [c.id],
  );
});

test("the case files of the project are examples of the page, and each gives advice", () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  for (const name of names) assert.ok(advice(example(name.replace(".yaml", ""))).assessment.options.length > 50, name);
});
