import type { Approval, Drug, Estimates, Guideline, Problem, Regimen, Rule, Snapshot, Source, Trial } from "@nextline/core";
import type { z } from "zod";
import { type KnowledgeDocument, readDocument } from "./document.ts";
import { knowledgeVersion } from "./knowledge-version.ts";
import { marked } from "./overlay/lay-over.ts";
import { type LocalFiles, withOverlays } from "./overlay/with-overlays.ts";
import { contentHash, type KnowledgeFile, type KnowledgeFiles } from "./read-knowledge.ts";
import type { Placed, Reader } from "./reader.ts";
import { approval } from "./schema/approval.ts";
import * as entities from "./schema/entities.ts";
import { estimates } from "./schema/estimates.ts";
import * as terminology from "./schema/terminology.ts";
import { trial } from "./schema/trial.ts";
import { shapeProblem } from "./shape-problem.ts";

/** Every entity as it stands in its own file, before anything is added to it. */
export interface Entities {
  readonly sources: readonly Placed<Source>[];
  readonly drugs: readonly Placed<Drug>[];
  readonly regimens: readonly Placed<Regimen>[];
  readonly approvals: readonly Placed<Approval>[];
  readonly guidelines: readonly Placed<Guideline>[];
  readonly trials: readonly Placed<Trial>[];
  readonly rules: readonly Placed<Rule>[];
  readonly estimates: readonly Placed<Estimates>[];
}

/** The knowledge base as read: every entity that has its right shape, the document it stands in, and what is wrong with the rest. */
export interface Assembled {
  readonly snapshot: Snapshot;
  readonly entities: Entities;
  /** What each overlay has in files of its own, in the order asked for. */
  readonly local: readonly LocalFiles[];
  /** The documents that have their right shape, by path. */
  readonly documents: ReadonlyMap<string, KnowledgeDocument>;
  readonly problems: readonly Problem[];
}

/** Parses and shapes every file of the knowledge base and of what is laid over it. Nothing refers to anything yet: see check-knowledge.ts. */
export function assemble(given: KnowledgeFiles): Assembled {
  const { files, problems: replacements } = withoutReplacements(given.files);
  const problems: Problem[] = [...given.problems, ...replacements];
  const documents = new Map<string, KnowledgeDocument>();
  const unread = new Set(files);
  const reader: Reader = {
    files,
    problems,
    read: (file, schema) => {
      unread.delete(file);
      const document = readDocument(file.shown ?? file.path, file.content);
      problems.push(...document.problems);
      if (document.problems.length > 0) return undefined;
      const parsed = schema.safeParse(document.value);
      if (!parsed.success) {
        problems.push(...parsed.error.issues.map((issue) => shapeProblem(issue, document)));
        return undefined;
      }
      documents.set(file.path, document);
      return { value: parsed.data, document, ...(file.overlay === undefined ? {} : { overlay: file.overlay }) };
    },
  };
  const read = entitiesOf(reader);
  const words = terminologyOf(reader);
  const values = <Value extends { readonly id: string }>(placed: readonly Placed<Value>[]): Value[] =>
    placed.map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const base = {
    version: knowledgeVersion,
    hash: contentHash(files.filter(({ overlay }) => overlay === undefined)),
    overlays: [],
    sources: values(read.sources),
    drugs: values(read.drugs),
    regimens: values(read.regimens),
    approvals: values(read.approvals),
    guidelines: values(read.guidelines),
    trials: values(read.trials),
    rules: values(read.rules),
    estimates: values(read.estimates),
    terminology: words as unknown as Snapshot["terminology"],
  };
  const { snapshot, local } = withOverlays(base, given.overlays, reader);
  for (const { path, shown = path } of unread)
    problems.push({ path: "", found: path, expected: "a file that the format knows", remedy: "move or delete it", at: `${shown}:1` });
  return { snapshot: plain(snapshot) as Snapshot, entities: read, local, documents, problems };
}

/** The schemas keep criteria as records; check-knowledge.ts makes sure that each of them is one. */
function entitiesOf(reader: Reader): Entities {
  const all = <Entity>(folder: string, schema: z.ZodType): Placed<Entity>[] =>
    reader.files.flatMap((file) => {
      if (!file.path.startsWith(`${folder}/`)) return [];
      const placed = reader.read(file, schema);
      return placed === undefined ? [] : [{ ...placed, value: marked(placed.value as Entity, file.overlay) }];
    });
  return {
    sources: all("sources", entities.source),
    drugs: all("drugs", entities.drug),
    regimens: all("regimens", entities.regimen),
    approvals: all("approvals", approval),
    guidelines: all("guidelines", entities.guideline),
    trials: all("trials", trial),
    rules: all("rules", entities.rule),
    estimates: all("estimates", estimates),
  };
}

function terminologyOf(reader: Reader) {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | undefined => {
    const path = `terminology/${name}.yaml`;
    const file = reader.files.find((candidate) => candidate.path === path);
    if (file !== undefined) return reader.read(file, schema)?.value;
    reader.problems.push({ path: "", found: "no such file", expected: "a list of the terminology", remedy: "restore the file", at: path });
    return undefined;
  };
  const codes = read("codes", terminology.codes);
  return {
    classes: read("drug-classes", terminology.classes)?.entries ?? [],
    conditions: read("conditions", terminology.conditions)?.entries ?? [],
    toxicities: read("toxicities", terminology.named)?.entries ?? [],
    abnormalities: read("abnormalities", terminology.named)?.entries ?? [],
    medicines: read("medicines", terminology.medicines)?.groups ?? [],
    subgroups: read("subgroups", terminology.subgroups)?.entries ?? [],
    labels: read("labels", terminology.labels)?.entries ?? [],
    codes: codes?.entries ?? [],
    codeTraps: codes?.traps ?? [],
    labelTemplates: read("label-sections", terminology.labelSections)?.templates ?? [],
  };
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
