/** The command run as a shell runs it. */
import assert from "node:assert/strict";
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { root } from "./source-files.ts";

export function nextline(args: readonly string[], input = ""): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ["apps/cli/bin/nextline.mjs", ...args], {
    cwd: root,
    input,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
    maxBuffer: 100_000_000,
  });
}

interface Expected {
  readonly out?: RegExp;
  readonly err?: RegExp;
}

/** What a run must be: its exit code, and what stands on standard output and standard error; without one, that one is empty. */
export function expectRun(run: SpawnSyncReturns<string>, status: number, { out, err }: Expected): void {
  assert.equal(run.status, status, run.stderr);
  if (out === undefined) assert.equal(run.stdout, "");
  else assert.match(run.stdout, out);
  if (err === undefined) assert.equal(run.stderr, "");
  else assert.match(run.stderr, err);
}
