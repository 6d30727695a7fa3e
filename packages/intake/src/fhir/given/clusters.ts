import type { MedicationGiven } from "./medication-given.ts";

/** A break of one drug within this time is a break in a course and no other course (convention of the lines of therapy: 60 days). */
const breakDays = 60;

/** What is told of one drug, put together where it goes on: what follows within two months, with no other intent or plan. */
export function clustersOf(all: readonly MedicationGiven[]): readonly (readonly MedicationGiven[])[] {
  const sorted = [...all].sort((a, b) => a.start.first - b.start.first || a.start.last - b.start.last || (a.path < b.path ? -1 : 1));
  const clusters: { members: MedicationGiven[]; end: number }[] = [];
  for (const each of sorted) {
    const cluster = clusters.findLast(({ members, end }) => each.start.first - end <= breakDays && goesWith(each, members));
    if (cluster === undefined) clusters.push({ members: [each], end: endOf(each) });
    else {
      cluster.members.push(each);
      cluster.end = Math.max(cluster.end, endOf(each));
    }
  }
  return clusters.map(({ members }) => members);
}

/** What stopped for a reason, or was for something else, does not go on in what follows; what it overlaps says the same. */
function goesWith(each: MedicationGiven, members: readonly MedicationGiven[]): boolean {
  return members.every((other) => {
    const differs = (a: unknown, b: unknown): boolean => a !== undefined && b !== undefined && a !== b;
    if (differs(each.intent, other.intent) || differs(each.planned, other.planned)) return false;
    const after = other.stop !== undefined && each.start.first > other.stop.last;
    return !(after && other.ended !== undefined);
  });
}

const endOf = ({ start, stop, active }: MedicationGiven): number =>
  active && stop === undefined ? Number.POSITIVE_INFINITY : (stop ?? start).last;
