import type { Jurisdiction } from "../catalogue/sourced.ts";

/** The country as a Japanese sentence on its authorisations names it. */
export const countryInJapanese: Record<Jurisdiction, string> = { US: "米国", EU: "欧州", JP: "国内" };
