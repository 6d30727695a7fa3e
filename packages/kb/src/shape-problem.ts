import { nearestName, type Problem } from "@nextline/core";
import type { z } from "zod";
import { type KnowledgeDocument, writtenPath } from "./document.ts";

/** What a schema found wrong in a document, with its line. */
export function shapeProblem(issue: z.core.$ZodIssue, document: KnowledgeDocument): Problem {
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
