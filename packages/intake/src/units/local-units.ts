/**
 * How laboratories write units that are no UCUM, with what they mean. Only what is said in one way everywhere: a unit that means different
 * things in different places is not in the list.
 */
const written: Readonly<Record<string, readonly string[]>> = {
  "10*9/L": [
    "10^9/l",
    "10e9/l",
    "x10^9/l",
    "x10e9/l",
    "10^3/ul",
    "10*3/ul",
    "x10^3/ul",
    "x10e3/ul",
    "thousand/ul",
    "k/ul",
    "k/mm3",
    "10^3/mm3",
    "g/l (giga)",
  ],
  "10*4/uL": ["万/ul", "万/μl", "10^4/ul", "x10^4/ul", "×10^4/ul", "10000/mm3", "10000/ul", "10^4/mm3", "万/mm3"],
  "/uL": ["/mm3", "/cmm", "cells/ul", "個/ul", "{cells}/ul"],
  "mg/(24.h)": ["mg/24h", "mg/24 h", "mg/24hr", "mg/24hrs", "mg/24 hours", "mg/day", "mg/日", "mg/d"],
  "g/(24.h)": ["g/24h", "g/24 h", "g/24hr", "g/24hrs", "g/24 hours", "g/day", "g/日", "g/d"],
  "%": ["percent", "pct", "％"],
  "U/L": ["iu/l", "units/l", "u/l"],
  cm: ["㎝"],
  kg: ["㎏", "kgs"],
  "[lb_av]": ["lb", "lbs", "pounds"],
  "[in_i]": ["in", "inch", "inches"],
};

const byText = new Map(Object.entries(written).flatMap(([unit, texts]) => texts.map((text) => [text, unit] as const)));

/** The unit that is meant by a local way of writing it; the text itself where it is not in the list. */
export function plainUnitText(text: string): string {
  const plain = text.normalize("NFKC").replace(/[μµ]/g, "u").replace(/×/g, "x").trim();
  return byText.get(plain.toLowerCase()) ?? byText.get(plain.toLowerCase().replace(/\s+/g, "")) ?? plain;
}
