/** An assessment with parts left out, which cards are made of, says the same as the whole one where it says anything. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assess } from "@nextline/core";
import { nameIndex, readCase } from "@nextline/intake";
import { loadSnapshot } from "@nextline/kb";
import { root } from "./source-files.ts";

const snapshot = loadSnapshot();
const names = nameIndex(snapshot);

for (const example of ["progression-on-drd", "dated-history", "unknown-history"])
  test(`${example}: what is left out is empty, and all else is the same`, () => {
    const read = readCase(readFileSync(join(root, "examples", `${example}.yaml`), "utf8"), { names, today: "2026-11-22" });
    assert.ok(read.ok);
    const edition = { jurisdiction: "US", asOf: read.case.asOf } as const;
    const whole = assess(read.case.facts, snapshot, edition);
    const { sources, ...part } = assess(read.case.facts, snapshot, edition, { leaveOut: ["missing", "counterfactuals", "definitions"] });
    const state = Object.fromEntries(Object.entries(whole.state).map(([id, { otherwise: _, ...finding }]) => [id, finding]));
    const { sources: allSources, ...expected } = { ...whole, state, definitions: [], missing: [], counterfactuals: [] };
    assert.deepEqual(part, expected);
    for (const [id, source] of Object.entries(sources)) assert.deepEqual(source, allSources[id]);
  });
