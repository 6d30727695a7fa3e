import assert from "node:assert/strict";
import { test } from "node:test";
import { assess, type Fact, type Snapshot } from "@nextline/core";
import { about, example, overlayOf } from "../../test/overlays.ts";
import { buildSnapshot } from "../load-snapshot.ts";
import { knowledgeFolder } from "../read-all.ts";

const base = buildSnapshot();
const laid = buildSnapshot(knowledgeFolder, [example]);

const stated = (finding: string, value: number | string | readonly string[]): Fact => ({
  kind: "stated",
  finding,
  value,
  source: { path: "stated" },
});
const facts = (priorLines: number): Fact[] => [
  stated("priorLines", priorLines),
  stated("relapseNumber", priorLines),
  stated("exposedTo", ["bortezomib", "lenalidomide"]),
  stated("refractoryTo", ["lenalidomide"]),
  { kind: "measurement", code: "age", value: 70, unit: "a", source: { path: "patient.age" } },
];
const advised = (snapshot: Snapshot, priorLines = 1, jurisdiction: "US" | "JP" = "US") =>
  assess(facts(priorLines), snapshot, { jurisdiction, asOf: "2026-11-22" });
const option = (assessment: ReturnType<typeof advised>, id: string) => {
  const found = assessment.options.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`there is no option ${id}`);
  return found;
};

test("an overlay is named in the edition, and the knowledge base keeps its own hash", () => {
  const { edition } = advised(laid);
  assert.equal(edition.knowledge, advised(base).edition.knowledge);
  assert.match(edition.overlays.join(), /^example-hospital\+[0-9a-f]{12}$/);
  assert.deepEqual(advised(base).edition.overlays, []);
});

test("what an overlay brings is named as its own in every argument, and nothing else is", () => {
  for (const { arguments: made } of advised(laid).options)
    for (const { overlay, sources } of made)
      assert.equal(
        overlay !== undefined,
        sources.some((id) => id.startsWith("example-hospital")),
      );
  const own = advised(laid).options.flatMap(({ arguments: made }) => made.filter(({ overlay }) => overlay === "example-hospital"));
  assert.deepEqual([...new Set(own.map(({ topic }) => topic))].sort(), ["formulary", "guideline", "measure"]);
});

test("a drug that is not stocked stays an option, not advised, with the reason; no option and no argument of the base is lost", () => {
  const [without, with_] = [advised(base), advised(laid)];
  assert.deepEqual(with_.options.map(({ id }) => id).sort(), without.options.map(({ id }) => id).sort());
  for (const { id, arguments: made } of without.options) {
    const kept = new Set(option(with_, id).arguments.map(({ rule, text }) => `${rule} ${text.en}`));
    for (const { rule, text } of made)
      if (!rule.startsWith("trial/") && rule !== "randomised-dominance") assert.ok(kept.has(`${rule} ${text.en}`), `${id}: ${rule}`);
  }
  const reason = option(with_, "MelfDex").arguments.find(({ topic }) => topic === "formulary");
  assert.equal(reason?.rule, "example-hospital/panobinostat-and-melflufen");
});

test("a drug restricted to three lines or more is not advised before, and its restriction is told in any case", () => {
  const formulary = (priorLines: number): string[] =>
    option(advised(laid, priorLines), "SVd")
      .arguments.filter(({ topic }) => topic === "formulary")
      .map(({ kind }) => kind);
  assert.deepEqual(formulary(1), ["against", "requires"]);
  assert.equal(option(advised(laid, 1), "SVd").standing, "not-advised");
  assert.deepEqual(formulary(3), ["requires"]);
});

test("an overlay for the United States says nothing in Japan", () => {
  const made = advised(laid, 1, "JP").options.flatMap(({ arguments: all }) =>
    all.filter(({ topic }) => topic === "formulary" || topic === "guideline"),
  );
  assert.ok(made.every(({ overlay }) => overlay === undefined));
});

test("overlays are named in the order asked for", () => {
  const [zeta, alpha] = [overlayOf("zeta", { "overlay.yaml": about("zeta") }), overlayOf("alpha", { "overlay.yaml": about("alpha") })];
  const named = (...folders: string[]): string[] => buildSnapshot(knowledgeFolder, folders).overlays.map(({ id }) => id);
  assert.deepEqual(named(zeta, alpha), ["zeta", "alpha"]);
  assert.deepEqual(named(alpha, zeta), ["alpha", "zeta"]);
});

test("rules stay sorted by id with those of a formulary among them", () => {
  const ids = laid.rules.map(({ id }) => id);
  assert.ok(ids.includes("example-hospital/selinexor"));
  assert.deepEqual(ids, [...ids].sort());
});

test("a rule made of a formulary keeps the place in it", () => {
  const places = new Map(laid.rules.map(({ id, locator }) => [id, locator]));
  assert.equal(places.get("example-hospital/panobinostat-and-melflufen"), "section 2");
  assert.equal(places.get("example-hospital/selinexor/restricted"), "section 3");
});
