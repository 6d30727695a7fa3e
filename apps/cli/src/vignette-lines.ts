import type { ShownCourse, ShownLine } from "@nextline/core";
import { z } from "zod";

/** What one line of therapy must be. */
export const lineExpectation = z.strictObject({
  drugs: z.array(z.string()).optional(),
  maintenance: z.array(z.string()).optional(),
  transplants: z.int().optional(),
  began: z.string().optional(),
  ended: z.string().optional(),
  bestResponse: z.string().optional(),
  /** For each better category, a part of what is named as missing. */
  missingFor: z.record(z.string(), z.array(z.string())).optional(),
  progression: z.string().optional(),
  relapseFromComplete: z.string().optional(),
});

type LineExpectation = z.output<typeof lineExpectation>;

/** Everything in which the lines differ from what is expected. */
export function lineFaults(
  expected: readonly LineExpectation[] | undefined,
  alternatives: readonly number[] | undefined,
  course: ShownCourse,
): string[] {
  const found: string[] = [];
  if (expected !== undefined && expected.length !== course.lines.length)
    found.push(`there are ${course.lines.length} lines, expected ${expected.length}`);
  for (const [index, wanted] of (expected ?? []).entries()) {
    const line = course.lines[index];
    if (line === undefined) continue;
    for (const [key, value] of Object.entries(wanted)) {
      if (key === "missingFor") found.push(...missingFaults(wanted.missingFor ?? {}, line));
      else if (JSON.stringify(shown(line, key)) !== JSON.stringify(value))
        found.push(`line ${index + 1}: ${key} is ${JSON.stringify(shown(line, key))}, expected ${JSON.stringify(value)}`);
    }
  }
  const counts = [...new Set(course.alternatives.map(({ count }) => count))].sort((a, b) => a - b);
  if (alternatives !== undefined && JSON.stringify(counts) !== JSON.stringify(alternatives))
    found.push(`other counts of lines are ${JSON.stringify(counts)}, expected ${JSON.stringify(alternatives)}`);
  return found;
}

function shown(line: ShownLine, key: string): unknown {
  switch (key) {
    case "transplants":
      return line.transplants.length;
    case "bestResponse":
      return line.bestResponse === null || line.bestResponse.atLeast !== line.bestResponse.atMost
        ? `${line.bestResponse?.atLeast ?? "unknown"} to ${line.bestResponse?.atMost ?? "unknown"}`
        : line.bestResponse.atLeast;
    case "progression":
      if (line.progression === null || line.progression.certainty === "one-value") return "none";
      return line.progression.date;
    default:
      return line[key as keyof ShownLine] ?? "none";
  }
}

function missingFaults(wanted: Readonly<Record<string, readonly string[]>>, { bestResponse, position }: ShownLine): string[] {
  return Object.entries(wanted).flatMap(([category, needs]) => {
    const named = bestResponse?.open.find((each) => each.category === category)?.needs.map(({ en }) => en) ?? [];
    return needs
      .filter((need) => !named.some((text) => text.includes(need)))
      .map((need) => `line ${position}: for ${category} ${need} is not named as missing (named: ${named.join(", ") || "nothing"})`);
  });
}
