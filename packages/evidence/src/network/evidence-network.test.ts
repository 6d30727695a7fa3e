import assert from "node:assert/strict";
import { test } from "node:test";
import type { Snapshot } from "@nextline/core";
import { arm, knowledge, paper, row, trial } from "../../test/small-trials.ts";
import type { EvidenceQuestion } from "../question.ts";
import type { EvidenceContrast } from "./evidence-contrast.ts";
import { evidenceNetwork } from "./evidence-network.ts";

const question: EvidenceQuestion = { population: "all", endpoint: "PFS", asOf: "2026-11-28" };

const contrasts = (snapshot: Snapshot, asked: Partial<EvidenceQuestion> = {}): EvidenceContrast[] =>
  evidenceNetwork(snapshot, { ...question, ...asked }).parts.flatMap((part) => part.contrasts);

const named = (all: readonly EvidenceContrast[]): string[] =>
  all.map(({ study, treatment, comparator, effect }) => `${study}: ${treatment} v ${comparator} ${Math.exp(effect).toFixed(2)}`);

const leftOut = (snapshot: Snapshot, asked: Partial<EvidenceQuestion> = {}): string[] =>
  evidenceNetwork(snapshot, { ...question, ...asked }).leftOut.map(({ trial: id, why }) => `${id}: ${why}`);

test("a result counts from the day of its document; of several the longest follow-up counts", () => {
  const results = [row({ followUpMonths: 12 }), row({ hr: 0.6, ci: [0.5, 0.72], followUpMonths: 40, source: "later" })];
  const snapshot = knowledge([trial("ONE", { results })], [paper("later", "2022-03")]);
  assert.deepEqual(named(contrasts(snapshot, { asOf: "2019-12-31" })), []);
  assert.deepEqual(named(contrasts(snapshot, { asOf: "2022-03-30" })), ["ONE: A v B 0.50"]);
  assert.deepEqual(named(contrasts(snapshot, { asOf: "2022-03-31" })), ["ONE: A v B 0.60"]);
});

test("an interval of 99 % is not read as one of 95 %", () => {
  const of = (ciLevel: number): number => contrasts(knowledge([trial("ONE", { results: [row({ ciLevel })] })]))[0]?.standardError ?? 0;
  assert.ok(Math.abs(of(95) / of(99) - 2.5758 / 1.96) < 1e-3);
});

test("a trial without an interval, and one that compares two forms of one option, are left out and named", () => {
  const noInterval = row();
  const { ci: _, ...withoutInterval } = noInterval;
  const forms = [arm("sc", ["A"]), arm("iv", ["A"])];
  const snapshot = knowledge([
    trial("NO-CI", { results: [withoutInterval] }),
    trial("FORMS", { arms: forms, results: [row({ treatment: "sc", comparator: "iv" })] }),
    trial("SINGLE", { design: "single-arm" }),
  ]);
  assert.deepEqual(leftOut(snapshot), ["FORMS: same-treatment", "NO-CI: no-interval"]);
  assert.deepEqual(contrasts(snapshot), []);
});

test("a trial of patients of the population stands for it as a whole, by their share or by its eligibility, and not below 90 %", () => {
  const share = (percent: number) => ({ lenalidomideRefractory: percent, source: "paper", verified: "read" }) as const;
  const eligible = {
    text: [],
    source: "paper",
    verified: "read",
    when: { all: [{ refractoryTo: { includes: "lenalidomide" } }, { ecog: { atMost: 2 } }] },
  } as const;
  const either = { ...eligible, when: { any: [{ refractoryTo: { includes: "lenalidomide" } }, { priorLines: { atLeast: 2 } }] } } as const;
  const snapshot = knowledge([
    trial("SHARE-90", { population: share(90) }),
    trial("SHARE-89", { population: share(89) }),
    trial("ELIGIBLE", { eligibility: eligible }),
    trial("EITHER", { eligibility: either }),
    trial("SUBGROUP", { results: [row(), row({ subgroup: "lenRefractory", hr: 0.7, ci: [0.5, 0.98] })] }),
  ]);
  const asked = { population: "lenRefractory" } as const;
  assert.deepEqual(named(contrasts(snapshot, asked)), ["ELIGIBLE: A v B 0.50", "SHARE-90: A v B 0.50", "SUBGROUP: A v B 0.70"]);
  assert.deepEqual(
    contrasts(snapshot, asked).map(({ assumptions }) => assumptions),
    [["whole-trial"], ["whole-trial"], []],
  );
  const without = { ...asked, assume: ["pooled-control"] } as const;
  assert.deepEqual(named(contrasts(snapshot, without)), ["SUBGROUP: A v B 0.70"]);
  assert.deepEqual(leftOut(snapshot, without), ["ELIGIBLE: assumption-off", "SHARE-90: assumption-off"]);
});

test("a control arm of choice counts as what three quarters of it were given, else as a treatment of its own", () => {
  const choice = (percent: number) => [
    arm("new", ["A"]),
    arm("old", ["B", "C"], { pooled: true, mainly: { regimen: "C", percent, source: "paper", verified: "unverified" } }),
  ];
  const of = (percent: number, assume?: EvidenceQuestion["assume"]): EvidenceContrast | undefined =>
    contrasts(knowledge([trial("CHOICE", { arms: choice(percent) })]), assume === undefined ? {} : { assume })[0];
  assert.deepEqual([of(75)?.comparator, of(74)?.comparator, of(75, [])?.comparator], ["C", "B/C", "B/C"]);
  assert.deepEqual([of(75)?.assumptions, of(75)?.verified, of(74)?.verified], [["pooled-control"], "unverified", "read"]);
});

test("time to progression stands for progression-free survival only where there is no other, and only if that is assumed", () => {
  const ttp = row({ endpoint: "TTP", hr: 0.35, ci: [0.25, 0.49] });
  const both = knowledge([trial("BOTH", { results: [ttp, row()] }), trial("TTP-ONLY", { results: [ttp] })]);
  assert.deepEqual(named(contrasts(both)), ["BOTH: A v B 0.50", "TTP-ONLY: A v B 0.35"]);
  assert.deepEqual(named(contrasts(both, { assume: [] })), ["BOTH: A v B 0.50"]);
});

test("of a trial of three arms the comparison that was not published follows from the others, wider than if the arms were independent of their control", () => {
  const arms = [arm("new", ["A"]), arm("newer", ["C"]), arm("old", ["B"])];
  const results = [row(), row({ treatment: "newer", hr: 0.25, ci: [0.2, 0.3125] })];
  const three = knowledge([trial("THREE", { arms, results })]);
  assert.deepEqual(named(contrasts(three)), ["THREE: A v B 0.50", "THREE: C v B 0.25", "THREE: A v C 2.00"]);
  const [ab, cb, ac] = contrasts(three);
  assert.deepEqual([ac?.derived, ac?.assumptions], [true, ["derived-contrast"]]);
  // Covariance as of events in proportion to the hazards: the least of v h / (1 + h), here with h = 0.25.
  const expected = (ab?.standardError ?? 0) ** 2 + (cb?.standardError ?? 0) ** 2 - 2 * ((cb?.standardError ?? 0) ** 2 * 0.2);
  assert.ok(Math.abs((ac?.standardError ?? 0) ** 2 - expected) < 1e-12);
  const counted = knowledge([trial("THREE", { arms, results: results.map((one) => ({ ...one, events: { comparator: 80 } })) })]);
  const exact = (ab?.standardError ?? 0) ** 2 + (cb?.standardError ?? 0) ** 2 - 2 / 80;
  assert.ok(Math.abs((contrasts(counted)[2]?.standardError ?? 0) ** 2 - exact) < 1e-12);
  assert.deepEqual(leftOut(three, { assume: [] }), ["THREE: assumption-off"]);
  assert.deepEqual(contrasts(three, { assume: [] }), []);
});

test("the covariance of two arms with their control is that of the patients asked about, and larger where the control arm is smaller", () => {
  const arms = [arm("new", ["A"], { n: 200 }), arm("newer", ["C"], { n: 200 }), arm("old", ["B"])];
  const newer = { treatment: "newer", hr: 0.25, ci: [0.2, 0.3125] } as const;
  const variance = (results: Parameters<typeof row>[0][], population: EvidenceQuestion["population"] = "all"): number => {
    const [ab, cb, ac] = contrasts(knowledge([trial("THREE", { arms, results: results.map((one) => row(one)) })]), { population });
    return ((ab?.standardError ?? 0) ** 2 + (cb?.standardError ?? 0) ** 2 - (ac?.standardError ?? 0) ** 2) / 2;
  };
  const se = Math.log(0.625 / 0.4) / (2 * 1.959963984540054);
  assert.ok(Math.abs(variance([{}, newer]) - (se ** 2 * 0.5) / 1.5) < 1e-12, "two patients for each of the control, hazard ratio 0.25");
  const part = { subgroup: "lenRefractory", events: { comparator: 400 } } as const;
  const whole = { events: { comparator: 900 } } as const;
  assert.ok(Math.abs(variance([whole, { ...newer, ...whole }, part, { ...newer, ...part }], "lenRefractory") - 1 / 400) < 1e-12);
});

test("a newer result that nobody verified is passed over, and the older one says so", () => {
  const newer = row({ hr: 0.7, ci: [0.6, 0.82], followUpMonths: 40, source: "later", verified: "unverified" });
  const of = (results: Parameters<typeof row>[0][], asOf = question.asOf) =>
    contrasts(knowledge([trial("ONE", { results: [...results.map((one) => row(one)), newer] })], [paper("later", "2022-03-01")]), {
      asOf,
    }).map(({ source, newer: other }) => [source, other]);
  assert.deepEqual(of([{}]), [["paper", "later"]]);
  assert.deepEqual(of([{}], "2022-02-28"), [["paper", undefined]]);
  assert.deepEqual(of([]), [["later", undefined]]);
  assert.deepEqual(of([{ hr: 0.7, ci: [0.6, 0.82] }]), [["paper", undefined]], "the same ratio is no other");
});

test("of two results of a trial that are alike but for their size the one that says less for the treatment counts", () => {
  const of = (first: number, second: number): string[] =>
    named(contrasts(knowledge([trial("ONE", { results: [first, second].map((hr) => row({ hr, ci: [hr * 0.8, hr * 1.25] })) })])));
  assert.deepEqual([of(0.5, 0.6), of(0.6, 0.5)], [["ONE: A v B 0.60"], ["ONE: A v B 0.60"]]);
});

test("response rates are odds ratios of the responders counted back, and an empty cell is filled with half a patient", () => {
  const rates = (treatment: number, comparator: number) =>
    knowledge([trial("RATES", { results: [row({ endpoint: "ORR", rates: { treatment, comparator } })] })]);
  const [contrast] = contrasts(rates(80, 60), { endpoint: "ORR" });
  assert.ok(Math.abs((contrast?.effect ?? 0) - Math.log((80 * 40) / (20 * 60))) < 1e-12);
  assert.ok(Math.abs((contrast?.standardError ?? 0) - Math.sqrt(1 / 80 + 1 / 20 + 1 / 60 + 1 / 40)) < 1e-12);
  const [empty] = contrasts(rates(100, 60), { endpoint: "ORR" });
  assert.ok(Math.abs((empty?.effect ?? 0) - Math.log((100.5 * 40.5) / (0.5 * 60.5))) < 1e-12);
});

test("patients of a pooled trial are counted once: by its parts where all can be used, else by the pooled trial", () => {
  const pooled = trial("POOLED", { pooledFrom: ["ONE", "TWO"] });
  const useless = trial("TWO", { results: [] });
  assert.deepEqual(named(contrasts(knowledge([trial("ONE"), trial("TWO"), pooled]))), ["ONE: A v B 0.50", "TWO: A v B 0.50"]);
  const one = knowledge([trial("ONE"), useless, pooled]);
  assert.deepEqual(named(contrasts(one)), ["POOLED: A v B 0.50"]);
  assert.deepEqual(leftOut(one), ["ONE: counted-elsewhere"]);
});

test("trials that share no treatment make networks of their own, the largest first", () => {
  const snapshot = knowledge([
    trial("ONE"),
    trial("TWO", { arms: [arm("new", ["X"]), arm("old", ["Y"])] }),
    trial("THREE", { arms: [arm("new", ["Z"]), arm("old", ["Y"])] }),
  ]);
  assert.deepEqual(
    evidenceNetwork(snapshot, question).parts.map(({ treatments }) => treatments),
    [
      ["X", "Y", "Z"],
      ["A", "B"],
    ],
  );
});

test("a hazard ratio far from the middle of its interval is marked, rounding forgiven", () => {
  const of = (hr: number, ci: readonly [number, number]): boolean | undefined =>
    contrasts(knowledge([trial("ONE", { results: [row({ hr, ci })] })]))[0]?.offCentre;
  assert.deepEqual([of(0.5, [0.4, 0.625]), of(0.5, [0.4, 0.63]), of(0.45, [0.4, 0.7])], [undefined, undefined, true]);
});
