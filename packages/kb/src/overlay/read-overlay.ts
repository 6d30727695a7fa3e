import { basename, join, resolve } from "node:path";
import type { Problem } from "@nextline/core";
import { FolderReader, type Place, type Take, textOf } from "../read-folder.ts";
import { type KnowledgeFile, type KnowledgeFiles, places } from "../read-knowledge.ts";

/** The files that only an overlay has. */
const ownFiles: readonly string[] = ["overlay.yaml", "formulary.yaml"];
const additions: Place = { folder: "additions", files: "<drug>.yaml" };

/** Whole entities, in the formats of the knowledge base. */
const entityPlaces: readonly Place[] = places.filter(({ folder }) =>
  ["drugs", "guidelines", "regimens", "rules", "sources", "trials"].includes(folder),
);

const expected = `${ownFiles.join(", ")}, additions/ or one of ${entityPlaces.map(({ folder }) => `${folder}/`).join(", ")}`;

/** Every file of the overlays, in the order asked for. A name stands for one overlay: a second folder of that name is not read. */
export function readOverlays(folders: readonly string[], take: Take = textOf): KnowledgeFiles {
  const files: KnowledgeFile[] = [];
  const problems: Problem[] = [];
  const byName = new Map<string, string>();
  for (const folder of folders) {
    const name = basename(resolve(folder));
    const before = byName.get(name);
    if (name === "")
      problems.push(about(folder, folder, "a folder with a name, which is the id of the overlay", "name the overlay's own folder"));
    else if (before !== undefined)
      problems.push(
        about(folder, `${before} and ${folder}`, `one folder for the overlay ${name}`, "give it once, or rename one of the two"),
      );
    else {
      byName.set(name, folder);
      const read = readOverlay(folder, name, take);
      files.push(...read.files);
      problems.push(...read.problems);
    }
  }
  return { files, overlays: [...byName.keys()], problems };
}

/**
 * The files of one overlay. Entities keep the path that they would have in the knowledge base; the overlay's own files stand under
 * `overlays/<name>/`.
 */
function readOverlay(folder: string, name: string, take: Take): { readonly files: KnowledgeFile[]; readonly problems: readonly Problem[] } {
  const shown = (path: string): string => join(folder, path).replaceAll("\\", "/");
  const reader = new FolderReader(folder, shown, take);
  const entries = reader.list("");
  for (const entry of entries) {
    const place = [additions, ...entityPlaces].find((candidate) => candidate.folder === entry.name);
    if (entry.is === "folder" && place !== undefined) reader.place(place);
    else if (entry.is === "file" && ownFiles.includes(entry.name)) reader.file(entry.name);
    else reader.misplaced(entry, entry.name, expected);
  }
  // Under another ending it is told already.
  if (!entries.some((entry) => /^overlay\.ya?ml$/i.test(entry.name)))
    reader.problem("overlay.yaml", "no such file", "what the overlay is: id and title", "see docs/knowledge.md");
  const files = reader.files.map(({ path, content }) => {
    const isOwn = ownFiles.includes(path) || path.startsWith(`${additions.folder}/`);
    return { path: isOwn ? `overlays/${name}/${path}` : path, content, overlay: name, shown: shown(path) };
  });
  return { files, problems: reader.problems };
}

function about(folder: string, found: string, expected: string, remedy: string): Problem {
  return { path: "", found, expected, remedy, at: folder };
}
