import { ratioOf } from "@nextline/nma";
import type { RatioWithLimits } from "./report-data.ts";

/** The normal quantile of a 95 % interval. */
const z = 1.959963984540054;

/** The ratio of an effect on the logarithmic scale, with its 95 % interval. */
export function withInterval({ effect, standardError }: { readonly effect: number; readonly standardError: number }): RatioWithLimits {
  return ratioOf({ effect, low: effect - z * standardError, high: effect + z * standardError });
}

/** The other way round: of the comparator versus the treatment. */
export function reversed({ ratio, low, high }: RatioWithLimits): RatioWithLimits {
  return { ratio: 1 / ratio, low: 1 / high, high: 1 / low };
}
