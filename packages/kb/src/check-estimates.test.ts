import assert from "node:assert/strict";
import { test } from "node:test";
import { contentOf, faultsWith } from "../test/faults-with.ts";

const path = "estimates/OS-age75plus.yaml";

/** The faults of the estimates with a part of the file written otherwise. */
function faults(from: string | RegExp, to: string): string[] {
  const changed = contentOf(path).replace(from, to);
  assert.notEqual(changed, contentOf(path));
  return faultsWith(path, changed).map((line) => line.replace(/^\S+:\d+ /, ""));
}

test("a list of numbers that is too short for the treatments of its network is told, with the remedy", () => {
  const [fault, ...more] = faults(/effects: \[0, [^\]]*\]/, "effects: [0]");
  assert.deepEqual(more, []);
  assert.match(fault ?? "", /^networks\[0\]\.effects: found a list of 1; expected a list of \d+\. make the estimates anew: npx nextline/);
});

test("a network that names a contrast which the file does not have is told, with the remedy", () => {
  const [fault, ...more] = faults(/contrasts: \[0/, "contrasts: [99");
  assert.deepEqual(more, []);
  assert.match(fault ?? "", /^networks\[\d+\]\.contrasts\[0\]: found 99; expected a place below \d+\. make the estimates anew/);
});

test("a trial and a population that the knowledge base does not have are told", () => {
  assert.ok(faults(/\{trial: "[^"]+"/, '{trial: "NO-SUCH"').some((line) => line.startsWith("contrasts[0].trial: found NO-SUCH")));
  assert.ok(faults("population: age75plus", "population: age99").some((line) => line.startsWith("population: found age99")));
});
