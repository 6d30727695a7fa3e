import { weightsOf } from "../model/study-weights.ts";
import { checkMultiArm } from "./check-multi-arm.ts";
import type { Contrast } from "./contrast.ts";
import type { Checked, Fault } from "./fault.ts";
import { arrangeNetwork, type Network, type Study } from "./network.ts";
import { connectedParts } from "./parts.ts";

/** How much rounding is forgiven. */
export interface NetworkTolerance {
  /** Of y_ac = y_ab + y_bc within a study, absolute. Default is 1e-5. */
  readonly closure?: number;
}

/**
 * The network of the contrasts, or every fault that stands in the way: treatments without a name or compared with themselves, effects that
 * are not finite, standard errors not above 0, a study that lacks or repeats one of its k (k - 1) / 2 contrasts, effects of a multi-arm study
 * that do not add up, variances of a multi-arm study that no arms can have, and a network in parts (the fault names the parts).
 * Nothing is repaired or left out silently.
 *
 * Source: Ruecker 2012, doi 10.1002/jrsm.1058; Ruecker and Schwarzer 2014, doi 10.1002/sim.6236.
 */
export function checkNetwork(contrasts: readonly Contrast[], { closure = 1e-5 }: NetworkTolerance = {}): Checked<Network> {
  if (contrasts.length === 0) {
    const fault: Fault = {
      kind: "no-contrasts",
      path: "network",
      found: "no contrasts",
      expected: "at least one",
      remedy: "give the contrasts of the studies",
    };
    return { ok: false, faults: [fault] };
  }
  const rowFaults = contrasts.flatMap(faultsOfRow);
  if (rowFaults.length > 0) return { ok: false, faults: rowFaults };
  const network = arrangeNetwork(contrasts);
  const studyFaults = network.studies.flatMap((study) => {
    const faults = checkMultiArm(network, study, closure);
    return faults.length > 0 ? faults : faultsOfWeights(study);
  });
  const faults = [...studyFaults, ...faultsOfConnection(contrasts)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: network };
}

function faultsOfRow(contrast: Contrast, row: number): Fault[] {
  const path = `contrasts[${row}]`;
  const { study, treatment, comparator, effect, standardError } = contrast;
  const faults: Fault[] = [];
  const say = (kind: Fault["kind"], found: string, expected: string, remedy: string): void => {
    faults.push({ kind, path, found, expected, remedy });
  };
  if ([study, treatment, comparator].some((name) => typeof name !== "string" || name === "")) {
    say("name-missing", "no name", "a study and two treatments", "name all three");
  } else if (treatment === comparator) {
    say("same-treatment", `${treatment} versus itself`, "two treatments", "leave the row out or correct a name");
  }
  if (!Number.isFinite(effect)) say("effect-not-finite", `effect ${effect}`, "a finite number", "give the effect on the additive scale");
  if (!(Number.isFinite(standardError) && standardError > 0)) {
    say("standard-error-not-positive", `standard error ${standardError}`, "a finite number above 0", "work it out from the interval");
  }
  return faults;
}

/** What `checkMultiArm` forgives as rounding may still be no covariance: then no weights follow from it. */
function faultsOfWeights(study: Study): Fault[] {
  if (weightsOf(study, 0) !== undefined) return [];
  return [
    {
      kind: "arm-variance-negative",
      path: `study ${study.id}`,
      found: "standard errors that are those of no set of arms",
      expected: "a covariance of its contrasts that is positive definite",
      remedy: "correct a standard error, or give the missing covariance",
    },
  ];
}

function faultsOfConnection(contrasts: readonly Contrast[]): Fault[] {
  const parts = connectedParts(contrasts).map(({ treatments }) => treatments);
  if (parts.length === 1) return [];
  return [
    {
      kind: "disconnected",
      path: "network",
      found: `${parts.length} parts: ${parts.map((part) => part.join(", ")).join("; ")}`,
      expected: "every treatment connected with every other by studies",
      remedy: "analyse each part alone, or add a study that connects them",
      parts,
    },
  ];
}
