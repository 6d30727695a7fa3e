import type { Meaning } from "../meaning.ts";

/** What a text is expected to name. */
export type TextDomain = "observation" | "answer" | "condition" | "medication" | "procedure" | "treatment" | "toxicity";

/** What a text names: one thing, several (then none is taken), one thing among other words, or nothing known. */
export type TextFound =
  | { readonly is: "one"; readonly meaning: Meaning }
  | { readonly is: "several" | "among-others"; readonly what: string }
  | { readonly is: "none" };

export interface TextIndex {
  readonly find: (text: string, domain: TextDomain) => TextFound;
}
