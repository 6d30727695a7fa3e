/** The estimates of the knowledge base: made from its trials as they are, whole for every day, and those of the meta-analysis. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { NetworkEstimate } from "@nextline/core";
import { type EvidenceEndpoint, type EvidencePopulation, evidenceNetwork, makeEstimates } from "@nextline/evidence";
import { networkEstimate, networkMetaAnalysis } from "@nextline/nma";
import { staleEstimates } from "../apps/cli/src/knowledge/estimates.ts";
import { dayOf } from "./days.ts";
import { snapshot } from "./knowledge.ts";
import { knowledgeUntil } from "./knowledge-until.ts";

const days = ["2016-12-31", "2019-09-30", "2022-06-30", "2024-12-31", "2026-11-28"];

/** The networks in force on a day. */
const on = (networks: readonly NetworkEstimate[], day: string): NetworkEstimate[] =>
  networks.filter(({ from, until }) => from <= day && (until === undefined || day < until));

test("knowledge/estimates holds what the trials give: if not, run `npx nextline knowledge estimates`", () => {
  assert.deepEqual(staleEstimates(snapshot), []);
});

test("a changed figure of a trial, and a trial less, make the estimates stale", () => {
  const changed = snapshot.trials.map((trial) =>
    trial.id === "CASTOR"
      ? { ...trial, results: trial.results.map((row) => ({ ...row, ...(row.hr === undefined ? {} : { hr: row.hr + 0.01 }) })) }
      : trial,
  );
  assert.ok(staleEstimates({ ...snapshot, trials: changed }).some(({ at }) => at === "estimates/PFS-all.yaml"));
  const fewer = snapshot.trials.filter(({ id }) => id !== "POLLUX");
  assert.ok(staleEstimates({ ...snapshot, trials: fewer }).some(({ at }) => at === "estimates/PFS-all.yaml"));
});

test("on every day a treatment is in one network at most, and its networks are those of what was published", () => {
  for (const { endpoint, population, networks } of snapshot.estimates) {
    for (const asOf of days) {
      const held = on(networks, asOf);
      const treatments = held.flatMap((network) => network.treatments);
      assert.equal(new Set(treatments).size, treatments.length, `${endpoint} ${population} ${asOf}`);
      const { parts } = evidenceNetwork(snapshot, {
        endpoint: endpoint as EvidenceEndpoint,
        population: population as EvidencePopulation,
        asOf,
      });
      assert.deepEqual(
        held.map((network) => network.treatments).sort(),
        parts.map((part) => [...part.treatments]).sort(),
        `${endpoint} ${population} ${asOf}`,
      );
    }
  }
});

test("effects and intervals kept are those of the meta-analysis, to six places", () => {
  let compared = 0;
  for (const { endpoint, population, networks } of snapshot.estimates) {
    for (const asOf of days) {
      const { parts } = evidenceNetwork(snapshot, {
        endpoint: endpoint as EvidenceEndpoint,
        population: population as EvidencePopulation,
        asOf,
      });
      for (const { contrasts, treatments } of parts) {
        const kept = on(networks, asOf).find((network) => network.treatments[0] === treatments[0]);
        const report = networkMetaAnalysis(contrasts, { smallValues: "desirable" });
        assert.ok(report.ok && kept !== undefined);
        kept.treatments.slice(1).forEach((treatment, place) => {
          const expected = networkEstimate(report.value.random.fit, treatment, kept.treatments[0] ?? "", 0.95);
          const variance = kept.covariance[(place * (place + 1)) / 2 + place] ?? Number.NaN;
          assert.ok(
            Math.abs((expected?.effect ?? Number.NaN) - (kept.effects[place + 1] ?? 0)) < 1e-6,
            `${treatment} in ${population} ${asOf}`,
          );
          assert.ok(
            Math.abs((expected?.standardError ?? Number.NaN) - Math.sqrt(variance)) < 1e-6,
            `${treatment} in ${population} ${asOf}`,
          );
          compared += 1;
        });
      }
    }
  }
  assert.ok(compared > 200, `${compared} effects`);
});

test("what is published later changes no estimate of before", () => {
  const day = "2019-09-30";
  const then = makeEstimates(knowledgeUntil(snapshot, dayOf(day)), () => "0".repeat(64));
  for (const { id, networks } of then) {
    const now = snapshot.estimates.find((estimates) => estimates.id === id)?.networks ?? [];
    const plain = (all: readonly NetworkEstimate[]): unknown =>
      on(all, day).map(({ treatments, effects, covariance, tau2 }) => ({ treatments, effects, covariance, tau2 }));
    assert.deepEqual(plain(networks), plain(now), id);
  }
  assert.ok(then.length > 3);
});
