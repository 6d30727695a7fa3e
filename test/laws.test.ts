/**
 * The six laws of the reasoning over random patients and editions. NEXTLINE_LAW_RUNS scales how many and NEXTLINE_LAW_SEED asks about
 * others; the same seed asks the same questions. A failure prints the smallest patient that breaks the law.
 */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { type Assessment, assess, type Edition, type Fact, findings } from "@nextline/core";
import fc from "fast-check";
import { type Programme, programmeFor } from "../packages/core/src/arguments/programme.ts";
import { levelOf } from "../packages/core/src/arguments/template.ts";
import { sentence } from "../packages/core/src/criteria/sentence.ts";
import { type Answer, answer, supposing } from "../packages/core/src/explanation/suppose.ts";
import { recordAsOf } from "../packages/core/src/facts/record.ts";
import { truthAt } from "../packages/core/src/ranking/truths.ts";
import { courseInForce } from "../packages/core/src/state/state.ts";
import { datedAt, dayOf } from "./days.ts";
import { describeFact } from "./describe-patient.ts";
import { snapshot } from "./knowledge.ts";
import { knowledgeUntil } from "./knowledge-until.ts";
import { nonsense } from "./nonsense.ts";
import { anyQuestion, type Question, question } from "./random-edition.ts";
import { datedHistory } from "./random-history.ts";
import { exposureWithout, lineWithout, partsOfExposures, partsOfLines, unrecorded } from "./unrecorded.ts";

const runs = Number(process.env["NEXTLINE_LAW_RUNS"] ?? 1000);
const seed = Number(process.env["NEXTLINE_LAW_SEED"] ?? 20190930);
const possible = levelOf("possible");
let questions = 0;
let assessments = 0;

/** One law as a test: `share` of the runs, each with one random question. */
function law<Case>(name: string, share: number, cases: fc.Arbitrary<Case>, holds: (given: Case) => void): void {
  test(name, (context) => {
    const [before, asked] = [assessments, questions];
    const property = fc.property(cases, (given) => {
      questions += 1;
      holds(given);
    });
    fc.assert(property, { numRuns: Math.ceil(runs * share), seed });
    context.diagnostic(`${assessments - before} assessments of ${questions - asked} random patients`);
  });
}

/** A patient whose history has dates. */
const datedQuestion: fc.Arbitrary<Question> = fc
  .tuple(anyQuestion, datedHistory)
  .map(([{ facts, edition }, history]) =>
    question(
      [...facts.filter(({ kind }) => kind !== "line" && kind !== "exposure" && kind !== "procedure"), ...history(dayOf(edition.asOf))],
      edition,
    ),
  );

function assessed(facts: readonly Fact[], edition: Edition, knowledge = snapshot): Assessment {
  assessments += 1;
  return assess(facts, knowledge, edition);
}

function answered(facts: readonly Fact[], programme: Programme): Answer {
  assessments += 1;
  return answer(programme, recordAsOf(facts, programme.day));
}

/** Less is known in `less` than in `base`: no settled criterion is settled otherwise, and nothing rises for good. */
function knowsLess(programme: Programme, base: Answer, less: Answer, what: string): void {
  programme.criteria.forEach(({ criterion }, place) => {
    const [known, then] = [truthAt(base.truths, place), truthAt(less.truths, place)];
    if (known === then || known === "unknown" || then === "unknown") return;
    assert.fail(`without ${what}, "${sentence(criterion, "en", (id) => id)}" turns from ${known} to ${then}`);
  });
  programme.options.forEach(({ regimen }, index) => {
    const [known, then] = [base.stands[index], less.stands[index]];
    if (known === undefined || then === undefined || then.provisional || levelOf(then.standing) <= levelOf(known.standing)) return;
    assert.fail(`without ${what}, ${regimen.id} rises from ${known.standing} to ${then.standing} and is not provisional`);
  });
}

law("Law 1: a finding made unknown settles nothing otherwise and raises no option for good", 1, anyQuestion, ({ facts, edition }) => {
  const programme = programmeFor(snapshot, edition);
  const record = recordAsOf(facts, programme.day);
  const base = answered(facts, programme);
  for (const { id, value } of base.state.findings) {
    if (value === undefined) continue;
    assessments += 1;
    knowsLess(programme, base, supposing(programme, record, base, new Map([[id, undefined]])), id);
  }
});

for (const kind of ["measurement", "attribute", "abnormality", "condition", "medicine", "relapse", "mrd"]) {
  law(`Law 1: a fact of kind ${kind} that is not recorded settles nothing otherwise`, 0.3, anyQuestion, ({ facts, edition }) => {
    const programme = programmeFor(snapshot, edition);
    const base = answered(facts, programme);
    // A relapse that the serial values contradict is told as a conflict; without it the values speak.
    if (kind === "relapse" && base.state.recordConflicts.length > 0) return;
    for (const fact of facts) {
      const less = fact.kind === kind ? unrecorded(fact, facts) : undefined;
      if (less === undefined) continue;
      const without = facts.flatMap((each) => (each === fact ? less : [each]));
      knowsLess(programme, base, answered(without, programme), describeFact(fact));
    }
  });
}

for (const part of partsOfLines) {
  law(`Law 1: a line whose ${part} is not recorded settles nothing otherwise`, 0.3, anyQuestion, ({ facts, edition }) => {
    const programme = programmeFor(snapshot, edition);
    const base = answered(facts, programme);
    for (const fact of facts) {
      const less = fact.kind === "line" ? lineWithout(part, fact) : undefined;
      if (fact.kind !== "line" || less === undefined) continue;
      const without = facts.map((each) => (each === fact ? less : each));
      knowsLess(programme, base, answered(without, programme), `${part} of line ${fact.position}`);
    }
  });
}

/** Which treatments make which line, as what each drug was given, and how many lines that is. */
function linesOf(facts: readonly Fact[], programme: Programme): string {
  const { count, lines } = courseInForce(recordAsOf(facts, programme.day), programme.derivation);
  const told = lines.map(({ dated, agents }) => [
    dated?.exposures.map(({ path, start }) => [path, start.text]),
    agents.map(({ drug, phase }) => [drug, phase]),
  ]);
  return JSON.stringify([count, told]);
}

for (const part of partsOfExposures) {
  law(
    `Law 1: an exposure whose ${part} is not recorded settles nothing otherwise of the same lines`,
    0.3,
    datedQuestion,
    ({ facts, edition }) => {
      const programme = programmeFor(snapshot, edition);
      const base = answered(facts, programme);
      const lines = linesOf(facts, programme);
      for (const fact of facts) {
        const less = fact.kind === "exposure" ? exposureWithout(part, fact, programme.day) : undefined;
        if (less === undefined) continue;
        const without = facts.map((each) => (each === fact ? less : each));
        if (linesOf(without, programme) !== lines) continue;
        knowsLess(programme, base, answered(without, programme), `${part} of ${describeFact(fact)}`);
      }
    },
  );
}

law("Law 2: no option at possible or above has an exclusion that is met", 4, anyQuestion, ({ facts, edition }) => {
  const programme = programmeFor(snapshot, edition);
  const { stands, truths } = answered(facts, programme);
  programme.options.forEach(({ regimen, templates }, index) => {
    const standing = stands[index]?.standing ?? "excluded";
    if (levelOf(standing) < possible) return;
    const met = templates.filter((template) => template.kind === "excludes" && truthAt(truths, template.criterion) === "met");
    assert.deepEqual(
      met.map((template) => template.rule),
      [],
      `${regimen.id} is ${standing}`,
    );
  });
});

const sources = new Set(snapshot.sources.map((source) => source.id));
const reasons = new Set(["edition", ...findings.map((finding) => finding.id)]);

law("Law 3: every argument has a source, and every exclusion a reason that names the finding", 0.5, anyQuestion, ({ facts, edition }) => {
  const assessment = assessed(facts, edition);
  for (const { id, arguments: made, open } of [...assessment.options, { id: "everybody", arguments: assessment.general, open: [] }]) {
    for (const { rule, sources: cited } of [...made, ...open]) {
      assert.ok(cited.length > 0, `${id}: ${rule} has no source`);
      for (const source of cited)
        assert.ok(sources.has(source) && source in assessment.sources, `${id}: ${rule} cites ${source}, which is not there`);
    }
    for (const { rule, because } of made.filter((argument) => argument.kind === "excludes")) {
      assert.ok(
        because.length > 0 && because.every((reason) => reasons.has(reason)),
        `${id}: ${rule} excludes because of [${because.join(", ")}]`,
      );
    }
  }
  for (const [id, finding] of Object.entries(assessment.state)) {
    if (finding.known && finding.source !== undefined)
      assert.ok(finding.source in assessment.sources, `${id} cites ${finding.source}, which is not there`);
  }
});

/** The same, byte for byte; else the first place at which they differ. */
function same(a: Assessment, b: Assessment): void {
  const [before, then] = [JSON.stringify(a), JSON.stringify(b)];
  if (before === then) return;
  let at = 0;
  while (before[at] === then[at]) at += 1;
  assert.fail(`...${before.slice(Math.max(0, at - 150), at + 80)}...\nbecomes\n...${then.slice(Math.max(0, at - 150), at + 80)}...`);
}

law(
  "Law 4: facts from after the day, their order and their repetition change nothing",
  0.4,
  fc.tuple(anyQuestion, anyQuestion, fc.nat(9999), fc.nat(900)),
  ([{ facts, edition }, other, seed, days]) => {
    const day = dayOf(edition.asOf);
    const later = other.facts.map((fact) => datedAt(fact, day + 1 + days));
    const repeated = facts.filter((_, index) => (index + seed) % 3 === 0);
    const mixed = [...facts, ...repeated, ...later]
      .map((fact, index) => ({ fact, key: ((index + 1) * (2 * seed + 1) * 7919) % 10_007 }))
      .sort((a, b) => a.key - b.key)
      .map(({ fact }) => fact);
    same(assessed(facts, edition), assessed(mixed, edition));
  },
);

const known = new Map<string, typeof snapshot>();

law("Law 4: knowledge from after the day changes nothing", 0.4, anyQuestion, ({ facts, edition }) => {
  const then = known.get(edition.asOf) ?? knowledgeUntil(snapshot, dayOf(edition.asOf));
  known.set(edition.asOf, then);
  same(assessed(facts, edition), assessed(facts, edition, then));
});

law("Law 5: every patient gets at least one thing to do, and the reason", 0.5, anyQuestion, ({ facts, edition }) => {
  const { options } = assessed(facts, edition);
  assert.ok(options.some((option) => levelOf(option.standing) >= possible && option.arguments.length > 0));
});

const total = ({ facts, edition }: Question): void => {
  const assessment = assessed(facts, edition);
  assert.equal(assessment.options.length, snapshot.regimens.length);
  same(assessment, assessed(facts, edition));
};

law("Law 6: no facts and no edition make it throw, and the same question has the same answer: nonsense", 0.5, nonsense, total);
law("Law 6: no facts and no edition make it throw, and the same question has the same answer: patients", 0.25, anyQuestion, total);

after(() => {
  process.stdout.write(`${assessments} random assessments of ${questions} random patients\n`);
});

test("more than ten thousand random assessments ran", (context) => {
  context.diagnostic(`${assessments} assessments of ${questions} random patients`);
  assert.ok(assessments > 10 * runs);
});

/** What puts an option before the next by a network. */
const byNetwork = new Set<string | undefined>(["network-estimate", "larger-effect"]);

law(
  "options are ordered through a network only where trials connect them that did not leave the patient out",
  0.5,
  anyQuestion,
  ({ facts, edition }) => {
    const { options } = assessed(facts, edition);
    for (const [place, { id, before }] of options.entries()) {
      if (!byNetwork.has(before?.by)) continue;
      const { comparison, by } = before ?? {};
      const named = `${id} before ${before?.next} by ${by}`;
      assert.ok(comparison !== null && comparison !== undefined, `${named}: nothing connects them`);
      if (by === "network-estimate") assert.equal(comparison.applies, "yes", named);
      assert.notEqual(comparison.applies, "no", named);
      assert.notEqual(comparison.certainty, "very low", named);
      assert.ok(by === "network-estimate" ? comparison.ci[1] <= 1 : comparison.hazardRatio <= 0.8, named);
      assert.equal(options[place + 1]?.id, before?.next, named);
      assert.ok(comparison.trials.length > 0 && comparison.sources.length > 0, named);
    }
  },
);
