/** The reasoning as the page runs it, with the knowledge as the page loads it, for the test that compares it with the command line. */
import { assess, type Edition, type Fact, type Snapshot } from "@nextline/core";
import { renderJson } from "@nextline/report";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";

const whole: Promise<Snapshot> = new Promise((resolve, reject) => {
  loadKnowledge("ja", ({ snapshot, complete }) => (complete ? resolve(snapshot) : undefined)).catch(reject);
});

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The SHA-256 of each assessment as JSON. */
async function assessmentHashes(questions: readonly { facts: readonly Fact[]; edition: Edition }[]): Promise<string[]> {
  const snapshot = await whole;
  return Promise.all(questions.map(({ facts, edition }) => hashOf(renderJson(assess(facts, snapshot, edition), { language: "en" }))));
}

Object.assign(globalThis, { assessmentHashes });
