/** Why a line began. */
export type Began =
  | "first-treatment"
  | "progression"
  | "added-drug"
  | "changed-regimen"
  | "toxicity"
  | "transplant"
  | "return-after-another-regimen"
  | "planned-sequence-not-stated"
  | "not-told";
