/** Why contrasts make no network that can be estimated. Faults are values; nothing here throws because of them. */
export interface Fault {
  readonly kind:
    | "no-contrasts"
    | "name-missing"
    | "same-treatment"
    | "effect-not-finite"
    | "standard-error-not-positive"
    | "contrast-missing"
    | "contrast-repeated"
    | "multi-arm-inconsistent"
    | "arm-variance-negative"
    | "variances-too-far-apart"
    | "disconnected"
    | "option-not-usable"
    | "tau2-not-found";
  /** Where it is: `contrasts[3]`, `study IKEMA`, `options.level`, or `network`. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
  /** The treatments of each part, where the network is not connected. */
  readonly parts?: readonly (readonly string[])[];
}

/** A value, or all that stands in its way. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] };
