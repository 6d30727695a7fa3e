import type { Problem } from "@nextline/core";

/** The knowledge base has faults; nothing is advised from it. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], overlays: readonly string[]) {
    const laid = overlays.map((folder) => ` --overlay ${folder}`).join("");
    super(`the knowledge base has ${problems.length} fault(s); run \`nextline knowledge check${laid}\``);
    this.problems = problems;
  }
}
