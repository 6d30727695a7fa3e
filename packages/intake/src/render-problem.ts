import type { Problem } from "@nextline/core";

/** A problem on one line: `lines[0].drugs[1] (line 12:5): found X; expected Y. Remedy.` */
export function renderProblem(problem: Problem): string {
  const place = problem.at === undefined ? problem.path : `${problem.path} (line ${problem.at})`;
  return `${place}: found ${problem.found}; expected ${problem.expected}. ${problem.remedy}`;
}
