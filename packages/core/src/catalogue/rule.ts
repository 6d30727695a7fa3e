import type { CriterionSource } from "../criteria/criterion.ts";
import type { Text } from "../terms/text.ts";
import type { Selector } from "./selector.ts";
import type { Dated, Jurisdiction, Verified } from "./sourced.ts";
import type { Topic } from "./topic.ts";

/** Where an option stands, best first. */
export type Standing = "preferred" | "recommended" | "possible" | "not-advised" | "excluded";

/** What a rule says of the options it holds for. */
export interface RuleEffect {
  readonly kind: "for" | "against" | "excludes" | "requires";
  readonly force?: "strong" | "weak";
  /** The highest standing left when the rule holds. */
  readonly cap?: "recommended" | "possible" | "not-advised";
  /** The standing the option has at least when the rule holds (strategies that no guideline grades). */
  readonly ground?: "recommended" | "possible";
}

/** A rule of reasoning that belongs to no single drug. */
export interface Rule extends Dated {
  readonly id: string;
  readonly topic: Topic;
  readonly forEach: "option" | "active-drug";
  readonly applies?: Selector;
  readonly when?: CriterionSource;
  readonly jurisdictions?: readonly Jurisdiction[];
  readonly effect: RuleEffect;
  readonly text: Text;
  readonly sources: readonly string[];
  /** The place in them, with the document where there are several. */
  readonly locator?: string;
  readonly verified: Verified;
  readonly note?: string;
  readonly overlay?: string;
}
