import type { Problem } from "@nextline/core";
import { type ProblemDetails, type ProblemStatus, problem } from "./problem.ts";

/** Ends a request with a problem. */
export class Refused extends Error {
  readonly problem: ProblemDetails;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: ProblemStatus, detail?: string, headers: Readonly<Record<string, string>> = {}, errors?: readonly Problem[]) {
    super(detail ?? String(status));
    this.problem = problem(status, detail, errors);
    this.headers = headers;
  }
}
