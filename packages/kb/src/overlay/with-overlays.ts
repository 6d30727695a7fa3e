import type { Drug, Overlay, Rule, Snapshot } from "@nextline/core";
import { contentHash } from "../read-knowledge.ts";
import type { Reader } from "../reader.ts";
import * as schema from "../schema/overlay.ts";
import { formularyRules, marked, withAddition } from "./lay-over.ts";
import { overlayFolders } from "./read-overlay.ts";

/** The snapshot with what each overlay says of itself, its formulary as rules, and its additions to drugs. */
export function withOverlays(snapshot: Snapshot, reader: Reader): Snapshot {
  const names = [...new Set(reader.files.flatMap(({ overlay }) => overlay ?? []))];
  return names.reduce((laid, name) => withOverlay(laid, name, reader), snapshot);
}

function withOverlay(snapshot: Snapshot, name: string, reader: Reader): Snapshot {
  const folder = `overlays/${name}/`;
  const own = reader.files.filter(({ overlay }) => overlay === name);
  const about = reader.read(`${folder}overlay.yaml`, schema.overlay);
  if (!own.some(({ path }) => path === `${folder}overlay.yaml`))
    reader.problems.push({
      path: "overlay.yaml",
      found: "no such file",
      expected: "what the overlay is: id and title",
      remedy: "see docs/knowledge.md",
      at: name,
    });
  const formulary = reader.read(`${folder}formulary.yaml`, schema.formulary);
  const rules: Rule[] = (formulary?.entries ?? []).flatMap((entry) => formularyRules(entry, name, about?.jurisdictions));
  let drugs = snapshot.drugs;
  for (const { path, shown = path } of own.filter((file) => file.path.startsWith(folder))) {
    const inside = path.slice(folder.length);
    if (inside.startsWith("additions/")) drugs = added(drugs, path, name, reader);
    else if (inside !== "overlay.yaml" && inside !== "formulary.yaml")
      reader.problems.push({ path: "", found: inside, expected: overlayFolders, remedy: "move the file", at: `${shown}:1` });
  }
  const overlay: Overlay = { id: name, title: about?.title ?? { en: name, ja: name }, hash: contentHash(own) };
  return { ...snapshot, drugs, rules: [...snapshot.rules, ...rules], overlays: [...snapshot.overlays, overlay] };
}

function added(drugs: readonly Drug[], path: string, name: string, reader: Reader): readonly Drug[] {
  const addition = reader.read(path, schema.addition);
  if (addition === undefined) return drugs;
  const document = reader.documents.get(path);
  if (!drugs.some(({ id }) => id === addition.id))
    reader.problems.push({
      path: "id",
      found: addition.id,
      expected: "a drug of the knowledge base",
      remedy: "a new drug goes to drugs/",
      at: document?.at(["id"]) ?? path,
    });
  return drugs.map((drug) => (drug.id === addition.id ? withAddition(drug, marked(addition, name)) : drug));
}
