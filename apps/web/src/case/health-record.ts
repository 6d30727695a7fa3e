import type { Fact } from "@nextline/core";
import type { NotUnderstood } from "@nextline/intake";

/** A health record that was opened beside the case: what it says as of a day. The record itself is not changed by the page. */
export interface HealthRecord {
  readonly asOf: (day: string) => { readonly facts: readonly Fact[]; readonly notUnderstood: readonly NotUnderstood[] };
}
