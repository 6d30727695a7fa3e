/**
 * Writes the knowledge base into the page as static files in the parts in which it is loaded, and the examples as cases. Nothing is
 * fetched: both are read from the repository when the page is built.
 */
import { readdirSync, readFileSync } from "node:fs";
import { loadSnapshot } from "@nextline/kb";
import type { Plugin } from "vite";
import { parse } from "yaml";
import { splitKnowledge } from "../src/knowledge/split-knowledge.ts";

const examplesFolder = new URL("../../../examples/", import.meta.url);

/** The examples, each with the sentence it begins with. */
function examples(): { id: string; about: string; case: unknown }[] {
  return readdirSync(examplesFolder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, examplesFolder), "utf8");
      const comment = /^(?:#.*\n)+/.exec(text)?.[0] ?? "";
      const about = comment.replaceAll(/^#\s?/gm, "").replaceAll("\n", " ").trim();
      return { id: name.replace(/\.yaml$/, ""), about, case: parse(text, { schema: "core" }) as unknown };
    });
}

/** Every file by its name under the page. */
function files(): { readonly version: string; readonly texts: ReadonlyMap<string, string> } {
  const snapshot = loadSnapshot();
  const parts = splitKnowledge(snapshot);
  const version = snapshot.hash.slice(0, 12);
  const folder = `knowledge/${version}`;
  const json: [string, unknown][] = [
    [`${folder}/first.json`, parts.first],
    [`${folder}/texts.en.json`, parts.texts.en],
    [`${folder}/texts.ja.json`, parts.texts.ja],
    [`${folder}/later.json`, parts.later],
    ["examples.json", examples()],
  ];
  return { version, texts: new Map(json.map(([name, value]) => [name, JSON.stringify(value)])) };
}

/** The plugin: files in the build, and the same from the development server. */
export function knowledgeAssets(): Plugin {
  const { version, texts } = files();
  return {
    name: "nextline-knowledge",
    config: () => ({ define: { __KNOWLEDGE_VERSION__: JSON.stringify(version) } }),
    generateBundle() {
      for (const [fileName, source] of texts) this.emitFile({ type: "asset", fileName, source });
    },
    transformIndexHtml: () => [
      {
        tag: "link",
        attrs: { rel: "preload", as: "fetch", crossorigin: "", href: `./knowledge/${version}/first.json` },
        injectTo: "head",
      },
    ],
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const text = texts.get((request.url ?? "").replace(/^\//, "").replace(/\?.*$/, ""));
        if (text === undefined) return next();
        response.setHeader("content-type", "application/json");
        response.end(text);
      });
    },
  };
}
