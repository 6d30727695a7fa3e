/** The colours of a league table: from blue, where the first of two is better, to orange; the stronger, the further from no difference. */
export interface LeagueColour {
  readonly fill: string;
  readonly ink: string;
}

const better = ["#e3eef8", "#b7d4ec", "#7fb2dc", "#2f7fbf"] as const;
const worse = ["#fbeadb", "#f7cfa8", "#eeaa6a", "#c96a12"] as const;
const pale = "#f1f2f3";

/** The ground of a cell, and an ink that can be read on it. `good` says whether a ratio below 1 is good. */
export function leagueColour({ ratio, low, high }: { readonly ratio: number; readonly low: number; readonly high: number }, good: "below 1" | "above 1"): LeagueColour {
  if (low <= 1 && high >= 1) return { fill: pale, ink: "#1a1c1e" };
  const size = Math.abs(Math.log(ratio));
  const step = size < Math.log(1.25) ? 0 : size < Math.log(1.67) ? 1 : size < Math.log(2.5) ? 2 : 3;
  const isBetter = good === "below 1" ? ratio < 1 : ratio > 1;
  return { fill: (isBetter ? better : worse)[step] ?? pale, ink: step === 3 ? (isBetter ? "#ffffff" : "#111111") : "#1a1c1e" };
}
