import assert from "node:assert/strict";
import { test } from "node:test";
import { type GridState, gridFacts, gridStates } from "./grid.ts";

const states = gridStates();

/** How many states of the grid are so. */
const count = (wanted: Partial<GridState>): number =>
  states.filter((state) => Object.entries(wanted).every(([key, value]) => state[key as keyof GridState] === value)).length;

test("no two states of the grid are the same, and no two of them give the same facts", () => {
  assert.equal(new Set(states.map((state) => JSON.stringify(state))).size, states.length);
  assert.equal(new Set(states.map((state) => JSON.stringify(gridFacts(state)))).size, states.length);
});

test("every history is asked about for each fitness, risk and kidney function", () => {
  const histories = new Map<string, number>();
  for (const { relapse, lenalidomide, bortezomib, antiCD38, bcma } of states) {
    const history = [relapse, lenalidomide, bortezomib, antiCD38, bcma].join();
    histories.set(history, (histories.get(history) ?? 0) + 1);
  }
  assert.deepEqual([...new Set(histories.values())], [3 * 2 * 3]);
});

test("a patient with a relapse was given lenalidomide or bortezomib, and by the third relapse both", () => {
  assert.equal(count({ lenalidomide: "naive", bortezomib: "naive" }), 0);
  for (const relapse of [1, 2] as const) {
    assert.ok(count({ relapse, lenalidomide: "naive", bortezomib: "sensitive" }) > 0);
    assert.ok(count({ relapse, lenalidomide: "refractory", bortezomib: "naive" }) > 0);
  }
  for (const relapse of [3, 4] as const) {
    assert.equal(count({ relapse, lenalidomide: "naive" }) + count({ relapse, bortezomib: "naive" }), 0);
    assert.ok(count({ relapse, lenalidomide: "sensitive", bortezomib: "sensitive" }) > 0);
  }
});

test("nobody is refractory to BCMA-directed treatment at the first relapse, some are from the second", () => {
  assert.equal(count({ relapse: 1, bcma: "refractory" }), 0);
  for (const relapse of [2, 3, 4] as const) assert.equal(count({ relapse, bcma: "refractory" }), count({ relapse, bcma: "naive" }));
});

test("a drug that failed is one the patient was given, and one still of use is not among those that failed", () => {
  const state: GridState = {
    relapse: 3,
    lenalidomide: "refractory",
    bortezomib: "sensitive",
    antiCD38: "naive",
    bcma: "refractory",
    fitness: "frail",
    risk: "high",
    renal: 20,
  };
  const stated = new Map(gridFacts(state).flatMap((fact) => (fact.kind === "stated" ? [[fact.finding, fact.value]] : [])));
  assert.deepEqual(stated.get("exposedTo"), ["bortezomib", "cilta-cel", "dexamethasone", "lenalidomide"]);
  assert.deepEqual(stated.get("refractoryTo"), ["cilta-cel", "lenalidomide"]);
  assert.deepEqual(stated.get("sensitiveTo"), ["bortezomib"]);
  assert.deepEqual([stated.get("priorLines"), stated.get("fitness"), stated.get("creatinineClearance")], [3, "frail", 20]);
});
