import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Abnormalities, ImsImwg2025Input } from "./cytogenetic-risk.ts";
import { imsImwg2025GenomicRisk, msmart3CytogeneticRisk, rIssCytogeneticRisk } from "./cytogenetic-risk.ts";

const names = ["del17p", "t414", "t1416", "t1420", "t1114", "gain1q", "amp1q", "del1p32", "del1p32Biallelic", "tp53Mutation"] as const;

/** Everything tested, nothing found. */
const clear: Abnormalities = Object.fromEntries(names.map((name) => [name, "not-met"]));

const rIssVectors: [name: string, abnormalities: Abnormalities, risk: "high" | "standard" | undefined][] = [
  ["nothing found", clear, "standard"],
  ["del(17p)", { ...clear, del17p: "met" }, "high"],
  ["t(4;14)", { ...clear, t414: "met" }, "high"],
  ["t(14;16)", { ...clear, t1416: "met" }, "high"],
  ["t(14;20) is not in the set", { ...clear, t1420: "met" }, "standard"],
  ["1q gain is not in the set", { ...clear, gain1q: "met", amp1q: "met" }, "standard"],
  ["t(14;16) found, the rest not tested", { t1416: "met" }, "high"],
  ["del(17p) and t(4;14) absent, t(14;16) not tested", { del17p: "not-met", t414: "not-met" }, undefined],
  ["only the three tested, none found", { del17p: "not-met", t414: "not-met", t1416: "not-met" }, "standard"],
  ["no FISH", {}, undefined],
];

for (const [name, abnormalities, risk] of rIssVectors) {
  test(`R-ISS cytogenetic risk: ${name}`, () => {
    assert.equal(rIssCytogeneticRisk(abnormalities), risk);
  });
}

const msmartVectors: [name: string, abnormalities: Abnormalities, risk: "high" | "standard" | undefined][] = [
  ["1q+ is high", { ...clear, gain1q: "met" }, "high"],
  ["amp(1q) is high", { ...clear, amp1q: "met" }, "high"],
  ["del(17p) + t(4;14) (a double-hit) is high", { ...clear, del17p: "met", t414: "met" }, "high"],
  ["t(4;14) + 1q+ + del(17p) (a triple-hit) is high", { ...clear, t414: "met", gain1q: "met", del17p: "met" }, "high"],
  ["t(11;14) is standard", { ...clear, t1114: "met" }, "standard"],
  ["t(14;20) is high", { ...clear, t1420: "met" }, "high"],
  ["TP53 mutation is high", { ...clear, tp53Mutation: "met" }, "high"],
  ["del(1p32) is not in the set", { ...clear, del1p32: "met", del1p32Biallelic: "met" }, "standard"],
  ["FISH without a finding, TP53 not sequenced", { ...clear, tp53Mutation: "unknown" }, undefined],
  ["t(11;14) found, the rest not tested", { t1114: "met" }, undefined],
  ["nothing tested", {}, undefined],
];

for (const [name, abnormalities, risk] of msmartVectors) {
  test(`mSMART 3.0 cytogenetic risk: ${name}`, () => {
    assert.equal(msmart3CytogeneticRisk(abnormalities), risk);
  });
}

/** Normal beta-2 microglobulin and creatinine, no abnormality. */
const low: ImsImwg2025Input = {
  abnormalities: clear,
  del17pClonalFractionPercent: undefined,
  beta2MicroglobulinMgPerL: 3,
  creatinineMgPerDl: 1,
};
const withFound = (...found: (typeof names)[number][]): ImsImwg2025Input => ({
  ...low,
  abnormalities: { ...clear, ...Object.fromEntries(found.map((name) => [name, "met"])) },
});

const imsVectors: [name: string, input: ImsImwg2025Input, risk: "high" | "not-high" | undefined][] = [
  ["nothing found", low, "not-high"],
  ["t(4;14) alone", withFound("t414"), "not-high"],
  ["t(4;14) + 1q+", withFound("t414", "gain1q"), "high"],
  ["t(4;14) + amp(1q)", withFound("t414", "amp1q"), "high"],
  ["t(14;16) + del(1p32)", withFound("t1416", "del1p32"), "high"],
  ["t(14;20) + 1q+", withFound("t1420", "gain1q"), "high"],
  ["t(11;14) + 1q+", withFound("t1114", "gain1q"), "not-high"],
  ["1q+ alone (high in mSMART 3.0)", withFound("gain1q"), "not-high"],
  ["del(1p32) monoallelic alone", withFound("del1p32"), "not-high"],
  ["del(1p32) monoallelic + 1q+", withFound("del1p32", "gain1q"), "high"],
  ["del(1p32) biallelic alone", withFound("del1p32", "del1p32Biallelic"), "high"],
  ["del(1p32) biallelic recorded without del(1p32)", withFound("del1p32Biallelic"), "high"],
  ["del(17p) 15%, TP53 wild type", { ...withFound("del17p"), del17pClonalFractionPercent: 15 }, "not-high"],
  ["del(17p) 20%: the cut-off is strict", { ...withFound("del17p"), del17pClonalFractionPercent: 20 }, "not-high"],
  ["del(17p) 20.1%", { ...withFound("del17p"), del17pClonalFractionPercent: 20.1 }, "high"],
  ["del(17p) 35%", { ...withFound("del17p"), del17pClonalFractionPercent: 35 }, "high"],
  ["del(17p) 15% with TP53 mutation", { ...withFound("del17p", "tp53Mutation"), del17pClonalFractionPercent: 15 }, "high"],
  ["TP53 mutation alone", withFound("tp53Mutation"), "high"],
  ["beta-2 microglobulin 6.0, creatinine 1.0", { ...low, beta2MicroglobulinMgPerL: 6, creatinineMgPerDl: 1 }, "high"],
  ["beta-2 microglobulin 6.0, creatinine 1.3", { ...low, beta2MicroglobulinMgPerL: 6, creatinineMgPerDl: 1.3 }, "not-high"],
  ["beta-2 microglobulin 5.5, creatinine 1.19", { ...low, beta2MicroglobulinMgPerL: 5.5, creatinineMgPerDl: 1.19 }, "high"],
  ["beta-2 microglobulin 5.5, creatinine 1.2", { ...low, beta2MicroglobulinMgPerL: 5.5, creatinineMgPerDl: 1.2 }, "not-high"],
  ["beta-2 microglobulin 5.49, creatinine 1.0", { ...low, beta2MicroglobulinMgPerL: 5.49 }, "not-high"],
  ["del(17p), fraction not given", withFound("del17p"), undefined],
  ["del(17p), fraction not given, TP53 mutation", withFound("del17p", "tp53Mutation"), "high"],
  ["no del(17p), fraction not given", low, "not-high"],
  [
    "del(17p) not tested, fraction 35% given: not taken for its presence",
    { ...low, abnormalities: { ...clear, del17p: "unknown" }, del17pClonalFractionPercent: 35 },
    undefined,
  ],
  ["t(4;14) + 1q+, nothing else tested", { abnormalities: { t414: "met", gain1q: "met" } }, "high"],
  [
    "t(4;14), chromosome 1 not tested",
    { ...low, abnormalities: { ...clear, t414: "met", gain1q: "unknown", amp1q: "unknown" } },
    undefined,
  ],
  [
    "t(4;14), 1q not tested, del(1p32) found",
    { ...low, abnormalities: { ...clear, t414: "met", gain1q: "unknown", amp1q: "unknown", del1p32: "met" } },
    "high",
  ],
  ["1q+, translocations not tested", { ...low, abnormalities: { ...clear, gain1q: "met", t414: "unknown" } }, undefined],
  [
    "no 1q+ and no del(1p32): translocations need no test",
    { ...low, abnormalities: { ...clear, t414: "unknown", t1416: "unknown", t1420: "unknown" } },
    "not-high",
  ],
  [
    "del(1p32) found, second copy not tested",
    { ...low, abnormalities: { ...clear, del1p32: "met", del1p32Biallelic: "unknown" } },
    undefined,
  ],
  ["del(1p32) absent, second copy not tested", { ...low, abnormalities: { ...clear, del1p32Biallelic: "unknown" } }, "not-high"],
  ["TP53 not sequenced, all else absent", { ...low, abnormalities: { ...clear, tp53Mutation: "unknown" } }, undefined],
  ["beta-2 microglobulin missing, creatinine 1.0", { ...low, beta2MicroglobulinMgPerL: undefined }, undefined],
  ["beta-2 microglobulin missing, creatinine 1.3", { ...low, beta2MicroglobulinMgPerL: undefined, creatinineMgPerDl: 1.3 }, "not-high"],
  ["beta-2 microglobulin 6.0, creatinine missing", { ...low, beta2MicroglobulinMgPerL: 6, creatinineMgPerDl: undefined }, undefined],
  ["beta-2 microglobulin 5.4, creatinine missing", { ...low, beta2MicroglobulinMgPerL: 5.4, creatinineMgPerDl: undefined }, "not-high"],
  [
    "beta-2 microglobulin 6.0 and creatinine 1.0, no FISH",
    { abnormalities: {}, beta2MicroglobulinMgPerL: 6, creatinineMgPerDl: 1 },
    "high",
  ],
  ["nothing known", { abnormalities: {} }, undefined],
];

for (const [name, input, risk] of imsVectors) {
  test(`IMS/IMWG 2025 genomic risk: ${name}`, () => {
    assert.equal(imsImwg2025GenomicRisk(input), risk);
  });
}

const truth = fc.constantFrom("met", "not-met", "unknown");
/** A record that does not contradict itself: a biallelic loss is also a loss. */
const abnormalities = fc
  .record({
    del17p: truth,
    t414: truth,
    t1416: truth,
    t1420: truth,
    t1114: truth,
    gain1q: truth,
    amp1q: truth,
    del1p32: truth,
    del1p32Biallelic: truth,
    tp53Mutation: truth,
  })
  .filter((record) => !(record.del1p32 === "not-met" && record.del1p32Biallelic === "met"));
const input = fc.record({
  abnormalities,
  del17pClonalFractionPercent: fc.constantFrom(undefined, 15, 20, 35),
  beta2MicroglobulinMgPerL: fc.constantFrom(undefined, 3, 5.5, 6),
  creatinineMgPerDl: fc.constantFrom(undefined, 1, 1.2, 2),
});

test("cytogenetic risk: forgetting an abnormality makes a risk unknown or leaves it as it is", () => {
  fc.assert(
    fc.property(input, fc.constantFrom(...names), (before, forgotten) => {
      const after = { ...before, abnormalities: { ...before.abnormalities, [forgotten]: undefined } };
      for (const [known, now] of [
        [rIssCytogeneticRisk(before.abnormalities), rIssCytogeneticRisk(after.abnormalities)],
        [msmart3CytogeneticRisk(before.abnormalities), msmart3CytogeneticRisk(after.abnormalities)],
        [imsImwg2025GenomicRisk(before), imsImwg2025GenomicRisk(after)],
      ]) {
        assert.ok(now === undefined || now === known);
      }
    }),
  );
});

test("IMS/IMWG 2025 genomic risk: forgetting a measurement makes it unknown or leaves it as it is", () => {
  fc.assert(
    fc.property(
      input,
      fc.constantFrom("del17pClonalFractionPercent", "beta2MicroglobulinMgPerL", "creatinineMgPerDl"),
      (before, forgotten) => {
        const after = imsImwg2025GenomicRisk({ ...before, [forgotten]: undefined });
        assert.ok(after === undefined || after === imsImwg2025GenomicRisk(before));
      },
    ),
  );
});

test("cytogenetic risk: what is high in R-ISS is high in mSMART 3.0", () => {
  fc.assert(fc.property(abnormalities, (record) => rIssCytogeneticRisk(record) !== "high" || msmart3CytogeneticRisk(record) === "high"));
});
