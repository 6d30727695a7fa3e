import { UsageError } from "../exit-codes.ts";

type Action = (args: string[]) => number;

/** What can be done with the knowledge base; each is loaded when it is called. */
const actions: Readonly<Record<string, () => Promise<Action>>> = {
  check: async () => (await import("./check.ts")).checkKnowledgeBase,
  show: async () => (await import("./show.ts")).show,
  diff: async () => (await import("./diff.ts")).diff,
  coverage: async () => (await import("./coverage.ts")).coverageReport,
  status: async () => (await import("./status.ts")).status,
  docs: async () => (await import("./docs.ts")).docs,
  estimates: async () => (await import("./estimates.ts")).estimates,
  schema: async () => (await import("./schema.ts")).schema,
  vocabulary: async () => (await import("./lists.ts")).vocabulary,
  definitions: async () => (await import("./lists.ts")).definitions,
};

/** `nextline knowledge <action>`: the knowledge base checked, read, compared and measured. */
export async function knowledgeCommand([name, ...rest]: string[]): Promise<number> {
  const load = name !== undefined && Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (load === undefined) throw new UsageError(`knowledge knows ${Object.keys(actions).join(", ")}; found ${name ?? "nothing"}`);
  const action = await load();
  return action(rest);
}
