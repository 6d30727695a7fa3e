import type { Interval } from "../../terms/interval.ts";
import { between } from "../../terms/interval.ts";

/** What the grade of the neurotoxicity is made of, each at its worst and not due to another cause. */
export interface IcansInput {
  /** The ICE score, 0 to 10. */
  readonly ice?: Interval | undefined;
  /** What wakes the patient; "awake" when consciousness is not depressed. */
  readonly wakes?: "awake" | "spontaneously" | "to-voice" | "to-touch" | "not-or-to-vigorous-stimuli" | undefined;
  /** "brief": resolves rapidly, or non-convulsive and ended by treatment; "prolonged": more than 5 minutes, or repeated without recovery. */
  readonly seizure?: "none" | "brief" | "prolonged" | undefined;
  /** Deep focal weakness, as a hemiparesis or paraparesis. */
  readonly motorWeakness?: boolean | undefined;
  /** "diffuse" holds also for posturing, sixth nerve palsy, papilloedema and Cushing's triad; haemorrhage does not count. */
  readonly cerebralOedema?: "none" | "focal" | "diffuse" | undefined;
}

const iceGrade = (ice: number): number => (ice <= 2 ? 3 : ice <= 6 ? 2 : ice <= 9 ? 1 : 0);
const wakesGrade = { awake: 0, spontaneously: 1, "to-voice": 2, "to-touch": 3, "not-or-to-vigorous-stimuli": 4 } as const;
const seizureGrade = { none: 0, brief: 3, prolonged: 4 } as const;
const oedemaGrade = { none: 0, focal: 3, diffuse: 4 } as const;

/** The greatest grade of a part that is not known. */
const worst = 4;

const exactOr = (grade: number | undefined): Interval => between(grade ?? 0, grade ?? worst);

/**
 * Grade of the immune effector cell-associated neurotoxicity syndrome (ICANS) after the ASTCT, 0 to 4 in the living (death is 5). The worst
 * part decides: ICE 7 to 9 is 1, 3 to 6 2, 0 to 2 3; waking spontaneously 1, to voice 2, only to touch 3, not or only to vigorous stimuli 4;
 * a brief seizure 3, a prolonged one 4; deep focal weakness 4; focal oedema 3, diffuse 4.
 *
 * An ICE score of 0 is grade 3 in a patient who is awake (as in global aphasia) and grade 4 only in one who cannot be woken. What is missing
 * widens the grade by what it could be; a part at 4 decides alone.
 *
 * Source: `lee-2019-astct`, Biol Blood Marrow Transplant 25:625 (tables in papers that reproduce it; death as 5 is recalled).
 *
 * @example icansGrade({ ice: exactly(8), wakes: "awake", seizure: "none", motorWeakness: false, cerebralOedema: "none" }) // 1 to 1
 */
export function icansGrade({ ice, wakes, seizure, motorWeakness, cerebralOedema }: IcansInput): Interval {
  const parts = [
    ice === undefined ? between(0, 3) : between(iceGrade(ice.high), iceGrade(ice.low)),
    exactOr(wakes && wakesGrade[wakes]),
    exactOr(seizure && seizureGrade[seizure]),
    exactOr(motorWeakness === undefined ? undefined : motorWeakness ? 4 : 0),
    exactOr(cerebralOedema && oedemaGrade[cerebralOedema]),
  ];
  return between(Math.max(...parts.map(({ low }) => low)), Math.max(...parts.map(({ high }) => high)));
}
