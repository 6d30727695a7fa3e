/** By what the disease of a line can be followed. */
export const measurableKinds = ["serum", "urine", "serum-and-urine", "light-chains", "marrow", "plasmacytoma", "none"] as const;

export type MeasurableKind = (typeof measurableKinds)[number];
