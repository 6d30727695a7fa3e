/**
 * A stream of standard normal numbers that depends on the seed alone: the same seed gives the same stream on every machine, up to the last
 * digit of its logarithms and cosines.
 *
 * Uniform numbers come from xoshiro128** (Blackman and Vigna 2021, doi 10.1145/3460772), its state filled from the seed by the finaliser of
 * MurmurHash3 over a Weyl sequence; normal numbers from them by Box and Muller 1958, doi 10.1214/aoms/1177706645. Not for secrets.
 *
 * `seed` is a whole number; only its lowest 32 bits count.
 */
export function seededNormal(seed: number): () => number {
  const next = seededBits(seed);
  const uniform = (): number => ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 0x20000000000000;
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

const turned = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** 32 bits at a time by xoshiro128**. */
function seededBits(seed: number): () => number {
  let weyl = seed | 0;
  const word = (): number => {
    weyl = (weyl + 0x9e3779b9) | 0;
    let mixed = Math.imul(weyl ^ (weyl >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
  let [a, b, c, d] = [word(), word(), word(), word()];
  return () => {
    const result = Math.imul(turned(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
    return result >>> 0;
  };
}
