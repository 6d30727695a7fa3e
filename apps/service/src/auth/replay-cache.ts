/**
 * Which tokens were used already: the `jti` of each, until the token has expired anyway. Kept in memory, by one process: behind several
 * processes a token could be used once at each. When it is full, nothing more is accepted rather than something forgotten.
 */
export class ReplayCache {
  readonly #seen = new Map<string, number>();
  readonly #most: number;
  #nextSweep = 0;

  constructor(most = 500_000) {
    this.#most = most;
  }

  /** Whether a token is used for the first time; it is remembered then. Times in seconds. */
  firstUse(issuer: string, id: string, expires: number, now: number): boolean {
    if (now >= this.#nextSweep || this.#seen.size >= this.#most) {
      for (const [key, until] of this.#seen) if (until < now) this.#seen.delete(key);
      this.#nextSweep = now + 30;
    }
    const key = JSON.stringify([issuer, id]);
    if (this.#seen.has(key) || this.#seen.size >= this.#most) return false;
    this.#seen.set(key, expires);
    return true;
  }

  get size(): number {
    return this.#seen.size;
  }
}
