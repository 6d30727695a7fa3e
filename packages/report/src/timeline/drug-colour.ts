/** The groups of drug classes that share a colour, in the order of the legend. */
export const colourGroups = ["proteasome", "immunomodulator", "antibody", "redirecting", "chemotherapy", "other", "steroid"] as const;

export type ColourGroup = (typeof colourGroups)[number];

/** Which classes of the terminology share a colour; what is not here is `other`. */
const groups: Readonly<Record<string, ColourGroup>> = {
  PI: "proteasome",
  IMiD: "immunomodulator",
  CELMoD: "immunomodulator",
  "anti-CD38": "antibody",
  "anti-SLAMF7": "antibody",
  "BCMA-ADC": "redirecting",
  "BCMA-CAR-T": "redirecting",
  "BCMA-bispecific": "redirecting",
  "GPRC5D-bispecific": "redirecting",
  "FcRH5-bispecific": "redirecting",
  alkylator: "chemotherapy",
  anthracycline: "chemotherapy",
  platinum: "chemotherapy",
  "topoisomerase-inhibitor": "chemotherapy",
  corticosteroid: "steroid",
};

/** The colour group of a class of drugs. */
export function colourGroup(drugClass: string | undefined): ColourGroup {
  return drugClass !== undefined && Object.hasOwn(groups, drugClass) ? (groups[drugClass] ?? "other") : "other";
}

/** Fill and edge in the light and in the dark, after the palette of Okabe and Ito, which those with colour blindness can tell apart. */
export const groupColours: Record<ColourGroup, { readonly light: readonly [string, string]; readonly dark: readonly [string, string] }> = {
  proteasome: { light: ["#0072b2", "#004a75"], dark: ["#2a94d6", "#8fcdf3"] },
  immunomodulator: { light: ["#d55e00", "#8f3f00"], dark: ["#e8772a", "#ffc196"] },
  antibody: { light: ["#009e73", "#00624a"], dark: ["#12b286", "#8be3c8"] },
  redirecting: { light: ["#cc79a7", "#87386a"], dark: ["#d98bb6", "#f6cfe3"] },
  chemotherapy: { light: ["#f0c808", "#7a5f00"], dark: ["#e6c422", "#fff0a6"] },
  other: { light: ["#56b4e9", "#0f5f8f"], dark: ["#56b4e9", "#c4e6fa"] },
  steroid: { light: ["#b5bbc1", "#5c646c"], dark: ["#8b949c", "#d5dade"] },
};
