/** The parts in which the page loads the knowledge base: what the first advice needs, and that nothing is lost or changed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { type Assessment, assess, type Edition, type Fact } from "@nextline/core";
import { loadSnapshot } from "@nextline/kb";
import { joinKnowledge } from "../src/knowledge/join-knowledge.ts";
import { splitKnowledge } from "../src/knowledge/split-knowledge.ts";
import { randomPatients } from "./random-patients.ts";

const snapshot = loadSnapshot();
const parts = JSON.parse(JSON.stringify(splitKnowledge(snapshot))) as ReturnType<typeof splitKnowledge>;
const whole = joinKnowledge(parts.first, [parts.texts.ja, parts.texts.en], parts.later);
const english = joinKnowledge(parts.first, [parts.texts.en]);
const japanese = joinKnowledge(parts.first, [parts.texts.ja]);

test("all parts together are the knowledge base, key by key", () => {
  assert.equal(JSON.stringify(whole), JSON.stringify(snapshot));
});

test("the first part with the texts of one language is small", () => {
  const sizes = [parts.texts.en, parts.texts.ja].map((texts) =>
    [parts.first, texts].map((part) => gzipSync(JSON.stringify(part), { level: 9 }).length).reduce((sum, size) => sum + size, 0),
  );
  for (const size of sizes) assert.ok(size < 125_000, `${size} bytes`);
});

test("parts of two knowledge bases do not meet", () => {
  const other = { ...parts.texts.en, hash: "0".repeat(64) };
  assert.throws(() => joinKnowledge(parts.first, [other]), /parts of two knowledge bases/);
  const short = { ...parts.texts.en, texts: parts.texts.en.texts.slice(1) };
  assert.throws(() => joinKnowledge(parts.first, [short]), /do not fit together/);
});

/** The assessment in one language, without what is loaded later: titles and addresses of sources. `if` and `then` are in English always. */
function comparable({ sources, counterfactuals, ...rest }: Assessment, language: "en" | "ja"): string {
  const changes = counterfactuals.map(({ text }) => text);
  return JSON.stringify({ ...rest, changes, sources: Object.keys(sources) }, (_, value: unknown) =>
    typeof value === "object" && value !== null && "en" in value && "ja" in value ? (value as Record<string, unknown>)[language] : value,
  );
}

test("the first advice is the whole advice, in the language that is loaded", () => {
  for (const { facts, edition } of randomPatients(10, 11, 2)) {
    const full = assess(facts, snapshot, edition);
    assert.ok(comparable(assess(facts, english, edition), "en") === comparable(full, "en"), JSON.stringify({ facts, edition }));
    assert.ok(comparable(assess(facts, japanese, edition), "ja") === comparable(full, "ja"), JSON.stringify({ facts, edition }));
  }
});

test("with all parts the assessment is byte for byte the one from the knowledge base", () => {
  const same = ({ facts, edition }: { facts: readonly Fact[]; edition: Edition }): boolean =>
    JSON.stringify(assess(facts, whole, edition)) === JSON.stringify(assess(facts, snapshot, edition));
  assert.ok(randomPatients(10, 12, 2).every(same));
});
