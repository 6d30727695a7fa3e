import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Fact, parseDate } from "@nextline/core";
import { readCase } from "@nextline/intake";
import { context } from "./understood.ts";

/** A history with dates from the diagnosis on: treatments, procedures and what was found day by day. */
const result = readCase(readFileSync(new URL("./dated-case.yaml", import.meta.url), "utf8"), context);

/** The facts below a place of the file, without their sources. */
function at(place: string): readonly Omit<Fact, "source">[] {
  assert.ok(result.ok);
  const below = result.case.facts.filter(({ source }) => source.path === place || source.path.startsWith(`${place}.`));
  return below.map(({ source: _, ...fact }) => fact);
}

const date = (text: string) => parseDate(text);

test("everything of a dated history is understood", () => {
  assert.ok(result.ok);
  assert.deepEqual(result.case.notUnderstood, []);
});

test("every treatment is one fact, in the order of the file", () => {
  assert.ok(result.ok);
  const history = result.case.facts.filter(({ kind }) => kind === "exposure" || kind === "procedure");
  assert.deepEqual(
    history.map(({ source }) => source.path),
    [...Array(12).keys()].map((index) => `treatments[${index}]`),
  );
});

test("an exposure with every key", () => {
  assert.deepEqual(at("treatments[0]"), [
    {
      kind: "exposure",
      drugs: ["bortezomib", "lenalidomide", "dexamethasone"],
      date: date("2021-01-20"),
      stop: date("2021-05-30"),
      intent: "induction",
      planned: true,
      cycles: 6,
      doseLevel: "full",
      bestResponse: "VGPR",
      ended: "completed",
      toxicity: [{ kind: "peripheral-neuropathy", grade: 1, drug: "bortezomib" }],
    },
  ]);
});

test("a regimen is its drugs, a brand its drug, unknown drugs stay unknown", () => {
  const drugs = [5, 8, 10].flatMap((index) => at(`treatments[${index}]`)).map((fact) => "drugs" in fact && fact.drugs);
  assert.deepEqual(drugs, [["daratumumab", "lenalidomide", "dexamethasone"], "unknown", ["cilta-cel"]]);
});

test("procedures, with whether they were planned where that is told", () => {
  assert.deepEqual(
    [2, 4, 7].flatMap((index) => at(`treatments[${index}]`)),
    [
      { kind: "procedure", procedure: "leukapheresis", date: date("2021-06-20") },
      { kind: "procedure", procedure: "autologous-transplant", date: date("2021-07-03"), planned: true },
      { kind: "procedure", procedure: "radiotherapy", date: date("2024-02-20"), planned: false },
    ],
  );
});

test("what was found on a day is dated by its entry", () => {
  const on = { date: date("2021-10-15") };
  assert.deepEqual(at("series[2]"), [
    { kind: "attribute", code: "marrowClonalCells", value: "absent", ...on },
    { kind: "mrd", result: "negative", sensitivity: 0.00001, method: "NGS", ...on },
  ]);
  assert.deepEqual(at("series[1].response"), [{ kind: "response", response: "CR", date: date("2021-08-20") }]);
  const month = { date: date("2026-10") };
  assert.deepEqual(at("series[4]"), [
    { kind: "measurement", code: "serumM", value: 1.6, unit: "g/dL", ...month },
    { kind: "measurement", code: "circulatingPlasmaCells", value: 12, unit: "/uL", ...month },
    { kind: "attribute", code: "hyperviscosity", value: false, ...month },
  ]);
});

test("the involved light chain", () => {
  assert.deepEqual(at("disease.lightChain"), [{ kind: "attribute", code: "involvedLightChain", value: "lambda" }]);
});
