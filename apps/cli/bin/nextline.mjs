#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import module from "node:module";
import { fileURLToPath } from "node:url";
import { isSupported, pinnedNode, remedy } from "./supported-node.mjs";

if (isSupported(process.versions.node)) {
  module.enableCompileCache();
  const { main } = await import("../src/main.ts");
  await main(process.argv.slice(2));
} else {
  const node = pinnedNode();
  if (node === undefined) {
    process.stderr.write(`${remedy}\n`);
    process.exitCode = 69;
  } else {
    const run = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
    process.exitCode = run.status === null ? 70 : run.status;
  }
}
