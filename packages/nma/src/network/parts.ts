import type { Contrast } from "./contrast.ts";
import { byCodePoint } from "./network.ts";

/**
 * The connected parts of what may be no connected network: for each part its treatments, sorted by code point, and its contrasts in the
 * order given. Parts are in the order of their first treatment. Each part can be analysed alone; nothing can be said between parts.
 * No contrasts, no parts.
 */
export function connectedParts(contrasts: readonly Contrast[]): { treatments: readonly string[]; contrasts: readonly Contrast[] }[] {
  const leader = new Map<string, string>();
  const find = (name: string): string => {
    const next = leader.get(name) ?? name;
    if (next === name) return name;
    const root = find(next);
    leader.set(name, root);
    return root;
  };
  for (const { treatment, comparator } of contrasts) {
    for (const name of [treatment, comparator]) if (!leader.has(name)) leader.set(name, name);
    leader.set(find(treatment), find(comparator));
  }
  const parts = Map.groupBy([...leader.keys()].sort(byCodePoint), find);
  return [...parts].map(([root, treatments]) => ({
    treatments,
    contrasts: contrasts.filter(({ treatment }) => find(treatment) === root),
  }));
}
