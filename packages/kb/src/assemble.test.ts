import assert from "node:assert/strict";
import { test } from "node:test";
import { example } from "../test/overlays.ts";
import { assemble } from "./assemble.ts";
import { knowledgeFolder, readAll } from "./read-all.ts";

test("entities are sorted by id, with those of an overlay among them", () => {
  const { snapshot } = assemble(readAll(knowledgeFolder, [example]));
  const { sources, drugs, regimens, approvals, guidelines, trials, rules, estimates } = snapshot;
  for (const entities of [sources, drugs, regimens, approvals, guidelines, trials, rules, estimates]) {
    const ids = entities.map(({ id }: { readonly id: string }) => id);
    assert.ok(ids.length > 10);
    assert.deepEqual(ids, [...ids].sort());
  }
});
