import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { nameIndex } from "@nextline/intake";
import { loadSnapshot } from "@nextline/kb";
import { parse, stringify } from "yaml";
import { readVignette, vignetteFaults } from "../apps/cli/src/vignette.ts";

/** What a vignette says of the reasons of an order is wrong in each of these ways, and each is told. */
const snapshot = loadSnapshot();
const names = nameIndex(snapshot);
const text = readFileSync(new URL("../vignettes/evidence-isatuximab-carfilzomib-eu.yaml", import.meta.url), "utf8");

function faultsOf(expected: Record<string, unknown>): string[] {
  const vignette = { ...parse(text), expect: [{ in: "EU", on: "2021-06-30", ...expected }] };
  return vignetteFaults(readVignette(stringify(vignette)), snapshot, names);
}

test("a reason of the order that is not the one given is told with the one given", () => {
  assert.deepEqual(faultsOf({ decided: [["IsaKd", "Kd", "randomised-dominance"]] }), []);
  assert.deepEqual(faultsOf({ decided: [["IsaKd", "Kd", "burden"]] }), [
    "EU 2021-06-30: IsaKd: Kd comes after it by randomised-dominance, expected Kd by burden",
  ]);
  assert.match(faultsOf({ decided: [["DKd", "Kd", "randomised-dominance"]] }).join(), /IsaKd comes after it by tie, expected Kd/);
  assert.match(faultsOf({ decided: [["NoSuch", "Kd", "tie"]] }).join(), /there is no option NoSuch/);
});

test("a comparison that the advice tells otherwise, or does not tell, is told", () => {
  const holds = { option: "IsaKd", with: "DKd", kind: "indirect", certainty: "very low", applies: "yes", rests: ["CANDOR", "IKEMA"] };
  assert.deepEqual(faultsOf({ comparisons: [holds] }), []);
  assert.match(faultsOf({ comparisons: [{ ...holds, kind: "direct" }] }).join(), /IsaKd and DKd: kind is indirect, expected direct/);
  assert.match(faultsOf({ comparisons: [{ ...holds, certainty: "high" }] }).join(), /certainty is very low, expected high/);
  assert.match(faultsOf({ comparisons: [{ ...holds, rests: ["POLLUX"] }] }).join(), /expected POLLUX among them/);
  assert.match(
    faultsOf({ comparisons: [{ ...holds, connected: false }] }).join(),
    /are compared through CANDOR, IKEMA, expected no comparison/,
  );
  assert.match(faultsOf({ comparisons: [{ option: "IsaKd", with: "NoSuch" }] }).join(), /there is no option NoSuch/);
});

test("that no trials connect two options is held only where the advice tells it", () => {
  assert.deepEqual(faultsOf({ comparisons: [{ option: "DRd", with: "DVd", connected: false }] }), []);
  assert.match(faultsOf({ comparisons: [{ option: "DRd", with: "DVd", kind: "indirect" }] }).join(), /tells no comparison of DRd and DVd/);
  assert.match(
    faultsOf({ comparisons: [{ option: "IsaKd", with: "Vd", connected: false }] }).join(),
    /does not tell whether trials connect IsaKd and Vd/,
  );
});
