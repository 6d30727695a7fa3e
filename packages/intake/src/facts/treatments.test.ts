import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDate } from "@nextline/core";
import { facts, understood } from "../../test/understood.ts";

test("an exposure needs its drugs and its start only; without a stop it has none", () => {
  assert.deepEqual(facts("treatments: [{drugs: [bortezomib], start: 2022-01, ended: progression}]"), [
    { kind: "exposure", drugs: ["bortezomib"], date: parseDate("2022-01"), ended: "progression" },
  ]);
});

test("a treatment of a single day starts and stops on it", () => {
  const date = parseDate("2025-03-10");
  assert.deepEqual(facts("treatments: [{drugs: [cilta-cel], start: 2025-03-10, stop: 2025-03-10, ended: completed}]"), [
    { kind: "exposure", drugs: ["cilta-cel"], date, stop: date, ended: "completed" },
  ]);
});

test("a response without a complete cycle is taken as it is written", () => {
  const [fact] = facts("treatments: [{drugs: [bortezomib], start: 2022-01-10, cycles: 0, bestResponse: VGPR}]");
  assert.deepEqual(fact?.kind === "exposure" && [fact.cycles, fact.bestResponse], [0, "VGPR"]);
});

test("a toxicity may be blamed on a drug given elsewhere, and an empty list says that there was none", () => {
  const read = facts(`treatments:
  - {drugs: [bortezomib], start: 2022, toxicity: [{kind: rash, grade: 3, drug: Revlimid}]}
  - {drugs: [lenalidomide], start: 2023, toxicity: []}
  - {drugs: [daratumumab], start: 2024}`);
  assert.deepEqual(
    read.map((fact) => fact.kind === "exposure" && fact.toxicity),
    [[{ kind: "rash", grade: 3, drug: "lenalidomide" }], [], undefined],
  );
});

test("an empty list of treatments says nothing", () => {
  const { facts: none, notUnderstood } = understood("treatments: []");
  assert.deepEqual(none, []);
  assert.deepEqual(notUnderstood, [
    { path: "treatments", what: "an empty list says nothing; state priorLines: 0 when there was no treatment" },
  ]);
});

test("a stop after the day asked about is noted, of a treatment that had begun then", () => {
  const text = `asOf: 2024-01-01
treatments:
  - {drugs: [bortezomib], start: 2023-10-01, stop: 2024-03-01}
  - {drugs: [lenalidomide], start: 2024-03-02, stop: 2025-01-01}
  - {drugs: [dexamethasone], start: 2023, stop: 2024}`;
  const what = "dated after the day asked about (2024-01-01); not used";
  assert.deepEqual(understood(text).notUnderstood, [
    { path: "treatments[0].stop", what },
    { path: "treatments[1]", what },
  ]);
});
