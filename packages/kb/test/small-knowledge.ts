import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { knowledgeFolder } from "../src/read-all.ts";
import { places } from "../src/read-knowledge.ts";
import { usedByEngine } from "../src/used-by-engine.ts";

const written: Readonly<Record<string, string>> = {
  "drugs/lenalidomide.yaml": "id: lenalidomide\nnames: {en: lenalidomide, ja: レナリドミド}\nsynonyms: [LEN]\nclass: IMiD\nroutes: [po]\n",
  "terminology/medicines.yaml": "id: medicines\ngroups: []\n",
  "terminology/codes.yaml": "id: codes\nentries: []\ntraps: []\n",
  "terminology/label-sections.yaml": "id: label-sections\ntemplates: []\n",
  ...Object.fromEntries(
    ["conditions", "toxicities", "abnormalities", "subgroups", "labels"].map((id) => [
      `terminology/${id}.yaml`,
      `id: ${id}\nentries: []\n`,
    ]),
  ),
};

/** Writes the smallest knowledge base without a fault that has a drug: what the engine cites, the classes, and lenalidomide. It is checked at once. */
export function writeSmallKnowledge(folder: string): void {
  for (const place of places) mkdirSync(join(folder, place.folder), { recursive: true });
  for (const path of ["terminology/drug-classes.yaml", ...usedByEngine.map((id) => `sources/${id}.yaml`)])
    cpSync(join(knowledgeFolder, path), join(folder, path));
  for (const [path, content] of Object.entries(written)) writeFileSync(join(folder, path), content);
}
