import type { Programme } from "../arguments/programme.ts";
import { levelOf } from "../arguments/template.ts";
import type { PatientRecord } from "../facts/record.ts";
import { vocabulary } from "../state/vocabulary.ts";
import { isFullyKnown } from "../terms/finding-value.ts";
import { type Alternative, alternatives } from "./alternatives.ts";
import type { MissingFinding } from "./assessment.ts";
import { type Answer, supposing } from "./suppose.ts";

/** Standings from here on are worth telling apart when one fact changes them. */
const worthTelling = levelOf("possible");

/**
 * What is not known and could change the advice: each possible value of each unknown finding is supposed in turn. First what the top
 * option depends on, then what moves the most options.
 */
export function missingFindings(programme: Programme, record: PatientRecord, base: Answer): MissingFinding[] {
  const found: MissingFinding[] = [];
  for (const finding of base.state.findings) {
    if (isFullyKnown(finding.value)) continue;
    const groups = new Map<string | undefined, Alternative[]>();
    for (const alternative of alternatives(finding, programme, "unknown"))
      groups.set(alternative.member, [...(groups.get(alternative.member) ?? []), alternative]);
    for (const [member, group] of groups) {
      const changed = new Set<string>();
      let top = false;
      for (const alternative of group) {
        const other = supposing(programme, record, base, new Map([[alternative.finding, alternative.value]]));
        if (other === base) continue;
        top ||= other.top.join() !== base.top.join();
        for (const id of movedOptions(programme, base, other)) changed.add(id);
      }
      if (changed.size === 0 && !top) continue;
      found.push({
        finding: finding.id,
        ...(member === undefined ? {} : { member }),
        couldChange: [...changed].sort(),
        topOptionDependsOnIt: top,
        needs: vocabulary.get(finding.id)?.needs ?? [],
      });
    }
  }
  return found.sort(
    (a, b) =>
      Number(b.topOptionDependsOnIt) - Number(a.topOptionDependsOnIt) ||
      Number(isCourse(b)) - Number(isCourse(a)) ||
      b.couldChange.length - a.couldChange.length,
  );
}

/** What earlier treatment did is asked first: it is on paper already, and the choice turns on it. */
const isCourse = ({ finding }: MissingFinding): boolean => vocabulary.get(finding)?.group === "course";

/** The options whose standing differs, and is worth telling in one answer or the other. */
export function movedOptions(programme: Programme, base: Answer, other: Answer): string[] {
  return programme.options.flatMap((option, index) => {
    const before = base.stands[index]?.standing;
    const after = other.stands[index]?.standing;
    if (before === undefined || after === undefined || before === after) return [];
    return Math.max(levelOf(before), levelOf(after)) >= worthTelling ? [option.regimen.id] : [];
  });
}
