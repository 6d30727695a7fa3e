import type { z } from "@hono/zod-openapi";
import type { Problem } from "@nextline/core";

/** The faults of a shape as problems: where, and what was expected. What was found is not repeated. */
export function problemsOf(error: z.core.$ZodError): readonly Problem[] {
  return error.issues.slice(0, 100).map((issue) => ({
    path: issue.path.length === 0 ? "(body)" : issue.path.map(String).join("."),
    found: issue.code === "invalid_type" ? "another type, or nothing" : "something else",
    expected: issue.message.replace(/^Invalid (input|option|string|ISO datetime): /, "").replace(/, received .*$/, ""),
    remedy: "See /openapi.json for the shape.",
  }));
}
