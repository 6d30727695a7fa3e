import type { Argument, Assessment, Option, ShownFinding, Standing } from "@nextline/core";

/** Where an option stood and stands, and the arguments that came and went. */
export interface Move {
  readonly id: string;
  readonly before: Place;
  readonly after: Place;
  readonly gained: readonly Argument[];
  readonly lost: readonly Argument[];
}

export interface Place {
  readonly standing: Standing;
  readonly provisional: boolean;
  readonly rank: number;
}

/** What is otherwise between two assessments of a patient. */
export interface Difference {
  /** Findings that are otherwise, as they were and are. */
  readonly findings: readonly { readonly id: string; readonly before: ShownFinding; readonly after: ShownFinding }[];
  readonly moves: readonly Move[];
  readonly first: { readonly before: readonly string[]; readonly after: readonly string[] };
}

const worth: readonly Standing[] = ["preferred", "recommended", "possible"];

/**
 * What moved between two assessments, and why. An option that only made room for another has not moved: among those of unchanged standing
 * the fewest are named that explain the new order.
 */
export function difference(before: Assessment, after: Assessment): Difference {
  const earlier = new Map(before.options.map((option) => [option.id, option]));
  const stayed = keptOrder(before, after);
  const moves = after.options.flatMap((option): Move[] => {
    const old = earlier.get(option.id);
    if (old === undefined || (!worth.includes(old.standing) && !worth.includes(option.standing))) return [];
    const same = old.standing === option.standing && old.provisional === option.provisional;
    if (same && stayed.has(option.id)) return [];
    return [{ id: option.id, before: place(old), after: place(option), gained: only(option, old), lost: only(old, option) }];
  });
  const findings = Object.entries(after.state).flatMap(([id, now]) => {
    const then = before.state[id];
    return then === undefined || shown(then) === shown(now) ? [] : [{ id, before: then, after: now }];
  });
  return { findings, moves, first: { before: topOf(before), after: topOf(after) } };
}

const place = ({ standing, provisional, rank }: Option): Place => ({ standing, provisional, rank });

const topOf = ({ options }: Assessment): string[] => options.filter(({ rank }) => rank === options[0]?.rank).map(({ id }) => id);

const shown = (finding: ShownFinding): string =>
  JSON.stringify(finding.known ? [finding.value, finding.undetermined ?? []] : [finding.between ?? null]);

/** The arguments of one that the other does not have. What is only worded anew, such as a figure of another subgroup, counts as both. */
function only(option: Option, other: Option): Argument[] {
  const had = new Set(other.arguments.map(({ rule, kind, text }) => `${rule} ${kind} ${text.en}`));
  return option.arguments.filter(({ rule, kind, text }) => !had.has(`${rule} ${kind} ${text.en}`));
}

/** The options whose order among themselves is the same: a longest common order of both. */
function keptOrder(before: Assessment, after: Assessment): ReadonlySet<string> {
  const old = new Map(before.options.map(({ id }, index) => [id, index]));
  const ids = after.options.map(({ id }) => id).filter((id) => old.has(id));
  const places = ids.map((id) => old.get(id) ?? 0);
  const length = places.map(() => 1);
  const from = places.map(() => -1);
  for (let end = 0; end < places.length; end += 1)
    for (let start = 0; start < end; start += 1)
      if ((places[start] ?? 0) < (places[end] ?? 0) && (length[start] ?? 0) + 1 > (length[end] ?? 0)) {
        length[end] = (length[start] ?? 0) + 1;
        from[end] = start;
      }
  const kept = new Set<string>();
  let last = length.indexOf(Math.max(0, ...length));
  while (last >= 0) {
    kept.add(ids[last] ?? "");
    last = from[last] ?? -1;
  }
  return kept;
}
