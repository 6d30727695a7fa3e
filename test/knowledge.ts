import { loadSnapshot } from "@nextline/kb";

/** The knowledge base of this repository, read once. */
export const snapshot = loadSnapshot();

export const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map((entry) => entry.id);
