import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { about, overlayOf } from "../test/overlays.ts";
import { loadSnapshot } from "./load-snapshot.ts";
import { knowledgeFolder } from "./read-all.ts";
import { checkingCode } from "./snapshot-cache.ts";

const cacheFolder = fileURLToPath(new URL("../.cache", import.meta.url));

test("the code that a snapshot rests on is that of kb and what its checks use of core, without tests", () => {
  const code = checkingCode();
  for (const path of ["kb/src/check-health.ts", "kb/src/overlay/lay-over.ts", "core/src/criteria/check.ts", "core/src/facts/fact.ts"])
    assert.ok(code.includes(path), path);
  assert.deepEqual(
    code.filter((path) => path.includes(".test.")),
    [],
  );
});

test("overlays do not take the room of the knowledge base", () => {
  loadSnapshot();
  const kept = (): string[] => readdirSync(cacheFolder).filter((name) => !name.startsWith("overlaid-"));
  const before = kept();
  for (const name of ["a", "b", "c", "d", "e"]) loadSnapshot(knowledgeFolder, [overlayOf(name, { "overlay.yaml": about(name) })]);
  for (const name of before) assert.ok(kept().includes(name), name);
  const overlaid = readdirSync(cacheFolder).filter((name) => name.startsWith("overlaid-"));
  for (const ending of [".json", ".seal"]) assert.ok(overlaid.filter((name) => name.includes(ending)).length <= 5, ending);
});
