import type { Text, Verified } from "@nextline/core";

/** What a change is of, in the order in which changes matter to a reader. */
export const changeParts = ["authorisation", "guideline", "rule", "drug", "results"] as const;

/** Something in the knowledge that began or ended between two days. */
export interface Change {
  /** As written, possibly imprecise; it counts from the last day that it can mean. */
  readonly date: string;
  readonly part: (typeof changeParts)[number];
  readonly what:
    | "authorised"
    | "authorisation ended"
    | "supply"
    | "supply until then"
    | "guideline"
    | "guideline ended"
    | "statement"
    | "statement until then"
    | "rule"
    | "rule until then"
    | "drug"
    | "drug until then"
    | "results";
  readonly id: string;
  readonly text: Text;
  readonly source: string;
  /** How far its day was verified, or only what it says; absent where neither is on record. */
  readonly verified?: { readonly of: "day" | "content"; readonly level: Verified };
}
