import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Writes the service worker with the list of every file of the page, named by their content: after one visit the page needs no network. */
export function offlineWorker(): Plugin {
  return {
    name: "nextline-offline",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const names = Object.keys(bundle)
          .filter((name) => name !== "sw.js" && !name.endsWith(".map"))
          .sort();
        const hash = createHash("sha256");
        for (const name of names) {
          const file = bundle[name];
          hash.update(name).update(file?.type === "chunk" ? file.code : (file?.source ?? ""));
        }
        const list = ["./", ...names.filter((name) => name !== "index.html").map((name) => `./${name}`)];
        const source = readFileSync(new URL("./service-worker.js", import.meta.url), "utf8")
          .replace('"VERSION"', JSON.stringify(hash.digest("hex").slice(0, 16)))
          .replace('["FILES"]', JSON.stringify(list));
        this.emitFile({ type: "asset", fileName: "sw.js", source });
      },
    },
  };
}
