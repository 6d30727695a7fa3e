import type { Estimates } from "@nextline/core";

/** The file of estimates, in `knowledge/estimates/<id>.yaml`: one line for each contrast and each network. */
export function renderEstimates({ id, endpoint, population, input, contrasts, networks }: Estimates): string {
  const lines = (items: readonly unknown[]): string => items.map((item) => `  - ${flow(item)}\n`).join("");
  return [
    "# Made by `npx nextline knowledge estimates` from the trials; not edited by hand. Effects are logarithms of hazard ratios.\n",
    `id: ${id}\nendpoint: ${endpoint}\npopulation: ${population}\ninput: ${input}\n`,
    `contrasts:\n${lines(contrasts)}`,
    `networks:\n${lines(networks)}`,
  ].join("");
}

/** A value in the flow style of YAML, which JSON is a part of, with a space after each mark as everywhere in the knowledge base. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{${Object.entries(value)
      .map(([key, item]) => `${key}: ${flow(item)}`)
      .join(", ")}}`;
  }
  return JSON.stringify(value);
}
