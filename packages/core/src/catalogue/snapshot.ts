import type { Approval } from "./approval.ts";
import type { Drug } from "./drug.ts";
import type { Guideline } from "./guideline.ts";
import type { Estimates } from "./network-estimate.ts";
import type { Overlay } from "./overlay.ts";
import type { Regimen } from "./regimen.ts";
import type { Rule } from "./rule.ts";
import type { Source } from "./source.ts";
import type { Terminology } from "./terminology.ts";
import type { Trial } from "./trial.ts";

/** The whole knowledge base as plain data: checked, frozen and named by its hash. Entities are sorted by id; the lists of the terminology stand as in their files. */
export interface Snapshot {
  readonly version: string;
  /** SHA-256 of the content, hexadecimal; without overlays. */
  readonly hash: string;
  /** What was laid over it, in order. */
  readonly overlays: readonly Overlay[];
  readonly sources: readonly Source[];
  readonly drugs: readonly Drug[];
  readonly regimens: readonly Regimen[];
  readonly approvals: readonly Approval[];
  readonly guidelines: readonly Guideline[];
  readonly trials: readonly Trial[];
  readonly rules: readonly Rule[];
  readonly estimates: readonly Estimates[];
  readonly terminology: Terminology;
}
