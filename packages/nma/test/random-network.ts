/** Networks made by fast-check: a tree that connects the treatments, further studies on top, some with three arms. */
import fc from "fast-check";
import type { Contrast } from "../src/network/contrast.ts";

interface MadeStudy {
  readonly arms: readonly string[];
  /** Per arm: an effect and a variance, from which every contrast of the study follows. */
  readonly values: readonly { readonly effect: number; readonly variance: number }[];
}

const value = fc.record({ effect: fc.double({ min: -2, max: 2, noNaN: true }), variance: fc.double({ min: 0.01, max: 1, noNaN: true }) });

const studyOf = (arms: readonly string[]): fc.Arbitrary<MadeStudy> =>
  fc.array(value, { minLength: arms.length, maxLength: arms.length }).map((values) => ({ arms, values }));

/** The contrasts of one study. */
export function contrastsOf({ arms, values }: MadeStudy, study: string): Contrast[] {
  return arms.flatMap((treatment, i) =>
    arms.slice(i + 1).map((comparator, rest): Contrast => {
      const [a, b] = [values[i], values[i + 1 + rest]];
      const effect = (a?.effect ?? 0) - (b?.effect ?? 0);
      return { study, treatment, comparator, effect, standardError: Math.sqrt((a?.variance ?? 0) + (b?.variance ?? 0)) };
    }),
  );
}

const namesOf = (prefix: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${prefix}${i}`);

/** Studies of two arms that connect the names without a loop. */
const treeOf = (names: readonly string[]): fc.Arbitrary<MadeStudy[]> =>
  fc.tuple(...names.slice(1).map((name, i) => fc.integer({ min: 0, max: i }).chain((to) => studyOf([name, names[to] ?? ""]))));

/** Contrasts of a connected network of 3 to 6 treatments, named with `prefix`. */
export function connectedContrasts(prefix: string): fc.Arbitrary<Contrast[]> {
  return fc.integer({ min: 3, max: 6 }).chain((n) => {
    const names = namesOf(prefix, n);
    const further = fc.array(fc.shuffledSubarray(names, { minLength: 2, maxLength: 3 }).chain(studyOf), { minLength: 1, maxLength: 6 });
    return fc
      .tuple(treeOf(names), further)
      .map(([first, second]) => [...first, ...second].flatMap((study, i) => contrastsOf(study, `${prefix} ${i}`)));
  });
}

/** Contrasts of a network of 3 to 6 treatments without a loop, each comparison made by as many studies as asked for. */
export function loopFreeContrasts(prefix: string, studies: number): fc.Arbitrary<Contrast[]> {
  return fc.integer({ min: 3, max: 6 }).chain((n) =>
    treeOf(namesOf(prefix, n))
      .chain((tree) => fc.tuple(...tree.flatMap(({ arms }) => Array.from({ length: studies }, () => studyOf(arms)))))
      .map((made) => made.flatMap((study, i) => contrastsOf(study, `${prefix} ${i}`))),
  );
}
