import { defineConfig } from "vite";
import { knowledgeAssets } from "./build/knowledge-assets.ts";
import { offlineWorker } from "./build/offline-worker.ts";

/** Static files that can be put anywhere: every address is relative. */
export default defineConfig({
  base: "./",
  plugins: [knowledgeAssets(), offlineWorker()],
  build: { target: "es2023", modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 1000 },
});
