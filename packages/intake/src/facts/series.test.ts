import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDate } from "@nextline/core";
import { facts, understood } from "../../test/understood.ts";

const date = parseDate("2026-08-01");

test("residual disease keeps the sensitivity that was reached, and how it was looked for where that is told", () => {
  assert.deepEqual(facts("series: [{date: 2026-08-01, mrd: {result: positive, sensitivity: 1e-6, method: NGF}}]"), [
    { kind: "mrd", result: "positive", sensitivity: 0.000001, method: "NGF", date },
  ]);
  assert.deepEqual(facts("series: [{date: 2026-08-01, mrd: {result: negative, sensitivity: 0.01}}]"), [
    { kind: "mrd", result: "negative", sensitivity: 0.01, date },
  ]);
});

test("nothing left and nothing found are values", () => {
  assert.deepEqual(facts("series: [{date: 2026-08-01, plasmacytomaArea: 0, newLesion: false, lesionsCleared: true}]"), [
    { kind: "measurement", code: "plasmacytomaArea", value: 0, unit: "cm2", date },
    { kind: "attribute", code: "newLesion", value: false, date },
    { kind: "attribute", code: "lesionsCleared", value: true, date },
  ]);
});

test("light chains are in mg/L, whether both are written so, without a unit or in another", () => {
  const chains = (kappa: string, lambda: string) =>
    facts(`series: [{date: 2026-08-01, kappa: ${kappa}, lambda: ${lambda}}]`).map((fact) => [
      fact.kind === "measurement" && fact.value,
      fact.kind === "measurement" && fact.unit,
    ]);
  const expected = [
    [120, "mg/L"],
    [9, "mg/L"],
  ];
  assert.deepEqual(chains("120", "9"), expected);
  assert.deepEqual(chains("{value: 12, unit: mg/dL}", "{value: 0.9, unit: mg/dL}"), expected);
  assert.deepEqual(chains("{value: 12, unit: mg/dL}", "{value: 9, unit: mg/L}"), expected);
});

test("with undated lines it is said what the series is used for, and without lines or without values nothing", () => {
  const lines = "lines: [{drugs: [bortezomib]}]";
  const series = "series: [{date: 2026-08-01, serumM: 1}]";
  const notes = (...parts: string[]) => understood(parts.join("\n")).notUnderstood;
  assert.deepEqual(notes(series, lines), [
    {
      path: "series",
      what: "the lines carry no dates: response and progression of each line are not derived from the series; only pace and threshold of the present rise are",
    },
  ]);
  assert.deepEqual(notes(series), []);
  assert.deepEqual(notes(series, "treatments: [{drugs: [bortezomib], start: 2026}]"), []);
  assert.deepEqual(notes("series: []", lines), []);
});

test("a value dated after the day asked about is kept and noted", () => {
  const { facts: read, notUnderstood } = understood("asOf: 2026-07-01\nseries: [{date: 2026-08-01, newLesion: true, response: PD}]");
  assert.equal(read.length, 2);
  assert.deepEqual(
    notUnderstood.map(({ path }) => path),
    ["series[0].newLesion", "series[0].response"],
  );
});
