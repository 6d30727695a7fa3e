import type { Problem } from "@nextline/core";
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";

/** A YAML file that knows the line of each of its values. */
export interface KnowledgeDocument {
  /** Relative to the knowledge folder; of an overlay, as it was given. */
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** `file:line` of the value at a path, or of the nearest part of the path that exists. */
  readonly at: (path: readonly PropertyKey[]) => string;
}

/** Reads one YAML file. Faults of the YAML itself are problems, with their lines. */
export function readDocument(file: string, content: string): KnowledgeDocument {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number): string => `${file}:${lines.linePos(offset).line}`;
  const problems = document.errors.map(
    (error): Problem => ({
      path: "",
      found: error.message.split("\n")[0] ?? error.code,
      expected: "YAML",
      remedy: "mend the line; quote texts that hold `: ` or `#`",
      at: lineAt(error.pos[0]),
    }),
  );
  const at = (path: readonly PropertyKey[]): string => lineAt(offsetOf(document, path));
  if (problems.length > 0) return { file, value: undefined, problems, at };
  try {
    return { file, value: document.toJS(), problems, at };
  } catch (error) {
    // Only aliases can fail here: one that names nothing, or more of them than any text needs.
    const found = error instanceof Error ? error.message : String(error);
    const problem = { path: "", found, expected: "YAML without aliases", remedy: "write out what `*` refers to", at: at([]) };
    return { file, value: undefined, problems: [problem], at };
  }
}

/** The place of a path in the text: of the key where there is one. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair !== undefined && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}

/** A path as it is written in messages: `cautions[2].when.lvef`. */
export function writtenPath(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`)).join("");
}

/** The parts of a written path. */
export function pathParts(written: string): PropertyKey[] {
  return [...written.matchAll(/([^.[\]]+(?:\([^)]*\)[^.[\]]*)?)|\[(\d+)\]/g)].map((match) =>
    match[2] === undefined ? (match[1] ?? "") : Number(match[2]),
  );
}
