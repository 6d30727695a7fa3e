import { baselineOf, type Components, type LineVisits, type LineWindow, visitsOfLine } from "./components.ts";
import { type LineProgression, lineProgression, type Reading } from "./line-progression.ts";
import { measurableKind } from "./measurable.ts";
import type { MeasurableKind } from "./measurable-kind.ts";
import type { Visit } from "./visits.ts";

/** What a stretch of time shows before anything is judged by it: its visits, the baseline, and the first progression. */
export interface LineLook {
  readonly visits: LineVisits;
  readonly baseline: Components;
  /** By what the disease can be followed; `undefined`: nothing was measured before. */
  readonly kind: MeasurableKind | undefined;
  readonly progression: LineProgression;
}

/** Looks at a window of the record. */
export type Look = (window: LineWindow) => LineLook;

/** A way of looking at the visits of a record that looks at each window once: lines and their responses ask about the same ones. */
export function looking(visits: readonly Visit[], reading: Reading): Look {
  const known = new Map<string, LineLook>();
  return (window) => {
    const key = `${window.start.first} ${window.start.last} ${window.until} ${window.previousStart}`;
    const found = known.get(key) ?? look(visits, window, reading);
    known.set(key, found);
    return found;
  };
}

function look(all: readonly Visit[], window: LineWindow, reading: Reading): LineLook {
  const visits = visitsOfLine(all, window);
  const baseline = baselineOf(visits, reading.involved, reading.criteria);
  const kind = measurableKind(baseline, reading.criteria);
  return { visits, baseline, kind, progression: lineProgression(visits, baseline, kind, reading) };
}
