/** Trials of invented treatments, and a knowledge base of nothing else. */
import type { Snapshot, Source, Trial, TrialArm, TrialResult } from "@nextline/core";

const sourced = { source: "paper", verified: "read" } as const;

/** A row of progression-free survival of the whole trial: hazard ratio 0.5, 95 % interval 0.4 to 0.625, unless said otherwise. */
export function row(more: Partial<TrialResult> = {}): TrialResult {
  return { endpoint: "PFS", subgroup: "all", treatment: "new", comparator: "old", hr: 0.5, ci: [0.4, 0.625], ...sourced, ...more };
}

/** A randomised trial of `new` (the option A) versus `old` (the option B), 100 patients each, unless said otherwise. */
export function trial(id: string, more: Partial<Trial> = {}): Trial {
  return {
    id,
    phase: "3",
    design: "randomised",
    eligibility: { text: [], ...sourced },
    arms: [arm("new", ["A"]), arm("old", ["B"])],
    results: [row()],
    safety: [],
    ...more,
  };
}

export function arm(id: string, regimens: readonly string[], more: Partial<TrialArm> = {}): TrialArm {
  return { id, regimens, n: 100, ...more };
}

/** A document that was public from a day on. */
export function paper(id: string, date: string): Source {
  return { id, kind: "paper", title: id, date, accessed: "2026-11-28" };
}

/** A knowledge base with these trials; `paper` is of 2020-01-01. */
export function knowledge(trials: readonly Trial[], sources: readonly Source[] = []): Snapshot {
  return {
    version: "0",
    hash: "0".repeat(64),
    overlays: [],
    sources: [paper("paper", "2020-01-01"), ...sources],
    drugs: [],
    regimens: [],
    approvals: [],
    guidelines: [],
    trials,
    rules: [],
    estimates: [],
    terminology: {
      classes: [],
      conditions: [],
      toxicities: [],
      abnormalities: [],
      medicines: [],
      subgroups: [],
      labels: [],
      codes: [],
      codeTraps: [],
      labelTemplates: [],
    },
  };
}
