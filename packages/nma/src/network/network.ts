import type { Contrast } from "./contrast.ts";

/** One contrast within its study: arms are places in `Study.arms`, `row` is its place in `Network.contrasts`. */
export interface StudyContrast {
  readonly row: number;
  readonly treatment: number;
  readonly comparator: number;
  readonly effect: number;
  readonly variance: number;
}

/** A study: its arms as places in `Network.treatments`, ascending, and its k (k - 1) / 2 contrasts. */
export interface Study {
  readonly id: string;
  readonly arms: readonly number[];
  readonly contrasts: readonly StudyContrast[];
}

/** Studies that connect all their treatments: n treatments sorted by code point, m contrasts as given, studies in order of appearance. */
export interface Network {
  readonly treatments: readonly string[];
  readonly contrasts: readonly Contrast[];
  readonly studies: readonly Study[];
}

/** Whether a comes before b by code point, in no country's alphabet. */
export function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const step = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (step !== 0) return step;
  }
  return left.length - right.length;
}

/** The network of contrasts already known to be sound; see `checkNetwork` for contrasts that are not. */
export function arrangeNetwork(contrasts: readonly Contrast[]): Network {
  const treatments = [...new Set(contrasts.flatMap(({ treatment, comparator }) => [treatment, comparator]))].sort(byCodePoint);
  const place = new Map(treatments.map((name, index) => [name, index]));
  const placeOf = (name: string): number => place.get(name) ?? -1;
  const rows = new Map<string, number[]>();
  contrasts.forEach(({ study }, row) => {
    const known = rows.get(study);
    if (known === undefined) rows.set(study, [row]);
    else known.push(row);
  });
  const studies = [...rows].map(([id, own]): Study => {
    const given = own.flatMap((row) => {
      const contrast = contrasts[row];
      return contrast === undefined ? [] : [{ row, contrast }];
    });
    const arms = [...new Set(given.flatMap(({ contrast }) => [placeOf(contrast.treatment), placeOf(contrast.comparator)]))];
    arms.sort((a, b) => a - b);
    return {
      id,
      arms,
      contrasts: given.map(({ row, contrast }) => ({
        row,
        treatment: arms.indexOf(placeOf(contrast.treatment)),
        comparator: arms.indexOf(placeOf(contrast.comparator)),
        effect: contrast.effect,
        variance: contrast.standardError ** 2,
      })),
    };
  });
  return { treatments, contrasts, studies };
}

/** The degrees of freedom of Q: sum over studies of (arms - 1), less (treatments - 1). */
export function degreesOfFreedom({ studies, treatments }: Network): number {
  return studies.reduce((sum, { arms }) => sum + arms.length - 1, 0) - (treatments.length - 1);
}

/** The design of a study: its treatments, sorted, joined by `:`. */
export function designOf({ treatments }: Network, { arms }: Study): string {
  return arms.map((arm) => treatments[arm]).join(":");
}
