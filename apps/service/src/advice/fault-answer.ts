import { problem } from "../http/problem.ts";
import type { Answer } from "./job.ts";

/** What is kept of an unforeseen error: its kind and where it happened. Its message may quote the record and is left out. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return "an error that is none";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.constructor.name, ...frames.slice(0, 8).map((line) => line.trim())].join(" | ");
}

/** The answer to a job that failed by a fault of Nextline itself. */
export function faultAnswer(error: unknown): Answer {
  return { ok: false, problem: problem(500, "please report it with the request id"), fault: placeOf(error) };
}
