/** What the category is made of: values divided by the upper limit of normal (ULN) of the laboratory. */
export interface OdwgHepaticInput {
  /** Total bilirubin / ULN. */
  readonly bilirubinRatio?: number | undefined;
  /** AST / ULN. */
  readonly astRatio?: number | undefined;
}

/** Strictly above a multiple of ULN. A quotient may miss it in the last digit (2.1 / 1.4 gives 1.5000000000000002), which is not above. */
const above = (ratio: number, multiple: number): boolean => ratio > multiple * (1 + 1e-9);

/**
 * Hepatic impairment after the NCI Organ Dysfunction Working Group: severe is bilirubin above 3 x ULN; moderate above 1.5 to 3 x;
 * mild above 1 to 1.5 x, or bilirubin not above ULN with AST above ULN; normal is neither above ULN.
 *
 * Bilirubin above ULN decides without AST; without bilirubin the category is unknown, as AST never decides it alone and never raises
 * it beyond mild. It is not the Child-Pugh class. Not modelled: Gilbert's syndrome, which does not count as impairment.
 *
 * Source: the ODWG criteria (recalled).
 *
 * @example odwgHepaticCategory({ bilirubinRatio: 1.6 }) // "moderate"
 */
export function odwgHepaticCategory({ bilirubinRatio, astRatio }: OdwgHepaticInput): "normal" | "mild" | "moderate" | "severe" | undefined {
  if (bilirubinRatio === undefined) return undefined;
  if (above(bilirubinRatio, 3)) return "severe";
  if (above(bilirubinRatio, 1.5)) return "moderate";
  if (above(bilirubinRatio, 1)) return "mild";
  if (astRatio === undefined) return undefined;
  return above(astRatio, 1) ? "mild" : "normal";
}
