import type { MedicationGiven } from "./medication-given.ts";

/** A break of one drug within this time is a break in a course and no other course (convention of the lines of therapy: 60 days). */
const breakDays = 60;

/** What goes together, with what decides whether more goes with it. */
interface Cluster {
  readonly members: MedicationGiven[];
  end: number;
  intent: MedicationGiven["intent"];
  planned: boolean | undefined;
  /** The last day of the earliest part that stopped for a reason. */
  endedOn: number;
}

/** What is told of one drug, put together where it goes on: what follows within two months, with no other intent or plan. */
export function clustersOf(all: readonly MedicationGiven[]): readonly (readonly MedicationGiven[])[] {
  const sorted = [...all].sort((a, b) => a.start.first - b.start.first || a.start.last - b.start.last || (a.path < b.path ? -1 : 1));
  const clusters: Cluster[] = [];
  for (const each of sorted) {
    const cluster = clusters.findLast((candidate) => goesWith(each, candidate));
    if (cluster === undefined) clusters.push(begun(each));
    else join(each, cluster);
  }
  return clusters.map(({ members }) => members);
}

const begun = (each: MedicationGiven): Cluster => ({
  members: [each],
  end: endOf(each),
  intent: each.intent,
  planned: each.planned,
  endedOn: endedOn(each),
});

function join(each: MedicationGiven, cluster: Cluster): void {
  cluster.members.push(each);
  cluster.end = Math.max(cluster.end, endOf(each));
  cluster.intent ??= each.intent;
  cluster.planned ??= each.planned;
  cluster.endedOn = Math.min(cluster.endedOn, endedOn(each));
}

/** What stopped for a reason, or was for something else, does not go on in what follows; what it overlaps says the same. */
function goesWith(each: MedicationGiven, { end, intent, planned, endedOn: ended }: Cluster): boolean {
  const differs = (a: unknown, b: unknown): boolean => a !== undefined && b !== undefined && a !== b;
  if (each.start.first - end > breakDays || each.start.first > ended) return false;
  return !differs(each.intent, intent) && !differs(each.planned, planned);
}

const endedOn = ({ stop, ended }: MedicationGiven): number =>
  stop === undefined || ended === undefined ? Number.POSITIVE_INFINITY : stop.last;

const endOf = ({ start, stop, active }: MedicationGiven): number =>
  active && stop === undefined ? Number.POSITIVE_INFINITY : (stop ?? start).last;
