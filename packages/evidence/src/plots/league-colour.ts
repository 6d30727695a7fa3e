/** The colours of a league table: from blue, where the first of two is better, to orange; the stronger, the further from no difference. */
export interface LeagueColour {
  readonly fill: string;
  readonly ink: string;
}

const ink = "#1a1c1e";

/** By name, so that a page can hold them once. */
export const leagueColours = {
  same: { fill: "#eceef0", ink },
  better0: { fill: "#e3eef8", ink },
  better1: { fill: "#b7d4ec", ink },
  better2: { fill: "#7fb2dc", ink },
  better3: { fill: "#1f6fb0", ink: "#ffffff" },
  worse0: { fill: "#fbeadb", ink },
  worse1: { fill: "#f7cfa8", ink },
  worse2: { fill: "#eeaa6a", ink },
  worse3: { fill: "#d07a1e", ink: "#111111" },
} as const satisfies Readonly<Record<string, LeagueColour>>;

export type LeagueColourName = keyof typeof leagueColours;

/** The colour of a ratio with its interval: grey where the interval includes 1. `good` says which ratios speak for the first of the two. */
export function leagueColourOf(
  { ratio, low, high }: { readonly ratio: number; readonly low: number; readonly high: number },
  good: "below 1" | "above 1",
): LeagueColourName {
  if (low <= 1 && high >= 1) return "same";
  const size = Math.abs(Math.log(ratio));
  const step = size < Math.log(1.25) ? 0 : size < Math.log(1.67) ? 1 : size < Math.log(2.5) ? 2 : 3;
  const better = good === "below 1" ? ratio < 1 : ratio > 1;
  return `${better ? "better" : "worse"}${step}`;
}
