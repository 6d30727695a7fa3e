/** The number of single-character edits between two words (Levenshtein). */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The valid name closest to what was written, or `undefined` when nothing is close (more than two fifths would have to change). */
export function nearestName(found: string, names: Iterable<string>): string | undefined {
  const wanted = found.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const edits = distance(wanted, name.toLowerCase());
    if (edits < least) {
      best = name;
      least = edits;
    }
  }
  return best !== undefined && least <= Math.max(2, Math.floor(best.length * 0.4)) ? best : undefined;
}
