import type { Path } from "./path.ts";

/**
 * Takes a document's value and the paths in it that are wrong, gives the value without them, so that the rest can still be
 * checked and every problem is told in one go. Remembers where the members of shortened lists stood.
 */
export class SetAside {
  readonly #positions = new WeakMap<readonly unknown[], readonly number[]>();

  /** The value without what stands at the paths; a copy. Keys with nothing behind them (`ecog:`) are not given and are left out. */
  without(value: unknown, paths: readonly Path[]): unknown {
    return this.#copy(value, new Set(paths.map(pathKey)), []);
  }

  /** The path in the original document of a path in the shortened one. */
  original(path: Path, shortened: unknown): Path {
    let node: unknown = shortened;
    return path.map((step) => {
      const list = Array.isArray(node) ? this.#positions.get(node) : undefined;
      node = (node as Record<string | number, unknown> | undefined | null)?.[step];
      return typeof step === "number" ? (list?.[step] ?? step) : step;
    });
  }

  #copy(value: unknown, wrong: ReadonlySet<string>, path: Path): unknown {
    if (Array.isArray(value)) {
      const before = this.#positions.get(value);
      const kept = [...value.keys()].filter((index) => !wrong.has(pathKey([...path, index])));
      const copy = kept.map((index) => this.#copy(value[index], wrong, [...path, index]));
      this.#positions.set(
        copy,
        kept.map((index) => before?.[index] ?? index),
      );
      return copy;
    }
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).filter(([key, member]) => member !== null && !wrong.has(pathKey([...path, key])));
    return Object.fromEntries(entries.map(([key, member]) => [key, this.#copy(member, wrong, [...path, key])]));
  }
}

const pathKey = (path: Path): string => JSON.stringify(path.map(String));
