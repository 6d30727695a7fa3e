import type { Context } from "../derived.ts";
import type { Course } from "./course.ts";
import type { CourseLine } from "./course-line.ts";

/** Whether lines are missing from the history, because more are stated than it holds. */
export function moreLinesStated({ record }: Context, { count }: Course): boolean {
  const stated = record.stated.find((fact) => fact.finding === "priorLines")?.value;
  return typeof stated === "number" && stated > count.high;
}

/** Whether drugs may have been given that the lines do not name. */
export function historyIsOpen(context: Context, course: Course): boolean {
  return moreLinesStated(context, course) || course.lines.some((line) => line.unknownAgents !== undefined);
}

/** Where the lines stand in the record; of a summarised line the part that is meant. */
export const pathsOf = (lines: readonly CourseLine[], part = ""): readonly string[] =>
  lines.map((line) => (line.dated === undefined && part !== "" ? `${line.path}.${part}` : line.path));
