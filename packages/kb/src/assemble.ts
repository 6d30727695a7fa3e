import { nearestName, type Problem, type Snapshot } from "@nextline/core";
import type { z } from "zod";
import { type KnowledgeDocument, readDocument, writtenPath } from "./document.ts";
import { marked } from "./overlay/lay-over.ts";
import { withOverlays } from "./overlay/with-overlays.ts";
import { contentHash, type KnowledgeFile } from "./read-knowledge.ts";
import type { Reader } from "./reader.ts";
import * as entities from "./schema/entities.ts";
import * as terminology from "./schema/terminology.ts";

/** The knowledge base as read: every entity that has its right shape, the document it stands in, and what is wrong with the rest. */
export interface Assembled {
  readonly snapshot: Snapshot;
  readonly documents: ReadonlyMap<string, KnowledgeDocument>;
  readonly problems: readonly Problem[];
}

/** The version of the format and of the project that made the snapshot. */
export const knowledgeVersion = "0.1.0";

/** Parses and shapes every file of the knowledge base and of what is laid over it. Nothing refers to anything yet: see check-knowledge.ts. */
export function assemble(given: readonly KnowledgeFile[]): Assembled {
  const { files, problems } = withoutReplacements(given);
  const documents = new Map(files.map((file) => [file.path, readDocument(file.shown ?? file.path, file.content)]));
  problems.push(...[...documents.values()].flatMap((document) => document.problems));

  const read = <Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | undefined => {
    const document = documents.get(path);
    if (document === undefined || document.problems.length > 0) return undefined;
    const parsed = schema.safeParse(document.value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) problems.push(problemOf(issue, document));
    return undefined;
  };
  const reader: Reader = { files, documents, problems, read };
  const all = <Schema extends z.ZodType>(folder: string, schema: Schema): z.output<Schema>[] =>
    files.flatMap((file) => {
      if (!file.path.startsWith(`${folder}/`)) return [];
      const entity = read(file.path, schema);
      return entity === undefined ? [] : [marked(entity, file.overlay)];
    });
  const entries = <Entry>(found: { readonly entries: Entry[] } | undefined): Entry[] => found?.entries ?? [];

  const codes = read("terminology/codes.yaml", terminology.codes);
  const snapshot = {
    version: knowledgeVersion,
    hash: contentHash(files.filter(({ overlay }) => overlay === undefined)),
    overlays: [],
    sources: all("sources", entities.source),
    drugs: all("drugs", entities.drug),
    regimens: all("regimens", entities.regimen),
    approvals: all("approvals", entities.approval),
    guidelines: all("guidelines", entities.guideline),
    trials: all("trials", entities.trial),
    rules: all("rules", entities.rule),
    terminology: {
      classes: entries(read("terminology/drug-classes.yaml", terminology.classes)),
      conditions: entries(read("terminology/conditions.yaml", terminology.conditions)),
      toxicities: entries(read("terminology/toxicities.yaml", terminology.named)),
      abnormalities: entries(read("terminology/abnormalities.yaml", terminology.named)),
      medicines: read("terminology/medicines.yaml", terminology.medicines)?.groups ?? [],
      subgroups: entries(read("terminology/subgroups.yaml", terminology.subgroups)),
      labels: entries(read("terminology/labels.yaml", terminology.labels)),
      codes: codes?.entries ?? [],
      codeTraps: codes?.traps ?? [],
    },
  };
  // The schemas keep criteria as records; check-knowledge.ts makes sure that each of them is one.
  return { snapshot: plain(withOverlays(snapshot as unknown as Snapshot, reader)) as Snapshot, documents, problems };
}

/** An overlay adds and never replaces: a file that the knowledge base, or an overlay before it, already has is a fault. */
function withoutReplacements(given: readonly KnowledgeFile[]): { readonly files: KnowledgeFile[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const byPath = new Map<string, KnowledgeFile>();
  for (const file of given) {
    if (!byPath.has(file.path)) byPath.set(file.path, file);
    else
      problems.push({
        path: "",
        found: file.path,
        expected: "an entity that is not there yet",
        remedy: "give it another name; what is to be added to a drug goes to additions/<drug>.yaml, what is not stocked to formulary.yaml",
        at: `${file.shown ?? file.path}:1`,
      });
  }
  return { files: [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

/** Without the keys that a schema left undefined, so that the snapshot is the same before and after it is written as JSON. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function problemOf(issue: z.core.$ZodIssue, document: KnowledgeDocument): Problem {
  if (issue.code === "unrecognized_keys") {
    const [key = ""] = issue.keys;
    return {
      path: writtenPath([...issue.path, key]),
      found: issue.keys.join(", "),
      expected: "a key of the format",
      remedy: "see the formats in knowledge/README.md",
      at: document.at([...issue.path, key]),
    };
  }
  const found = shownAt(document.value, issue.path);
  const expected = issue.code === "invalid_value" ? `one of ${issue.values.map(String).join(", ")}` : issue.message;
  const nearest = issue.code === "invalid_value" ? nearestName(found, issue.values.map(String)) : undefined;
  return {
    path: writtenPath(issue.path),
    found,
    expected,
    remedy: nearest === undefined ? "see the formats in knowledge/README.md" : `did you mean ${nearest}?`,
    at: document.at(issue.path),
  };
}

function shownAt(value: unknown, path: readonly PropertyKey[]): string {
  let current: unknown = value;
  for (const part of path)
    current = typeof current === "object" && current !== null ? (current as Record<PropertyKey, unknown>)[part] : undefined;
  if (current === undefined) return "nothing";
  const text = typeof current === "string" ? current : JSON.stringify(current);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
