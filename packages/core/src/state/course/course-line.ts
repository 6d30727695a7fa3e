import type { DoseLevel, ToxicityRecord } from "../../facts/fact.ts";
import type { DateInterval } from "../../terms/date.ts";
import type { Interval } from "../../terms/interval.ts";
import type { Text } from "../../terms/text.ts";
import type { Truth } from "../../terms/truth.ts";
import type { Began } from "../lines/began.ts";
import type { AgentCourse } from "../refractoriness/agent-course.ts";
import type { LineResponse } from "../response/line-response.ts";
import type { MrdInLine } from "../response/mrd.ts";
import type { Progression } from "../response/progression.ts";

/** How a line ended; `changed`: a drug was added or taken away while others went on. */
export type Ended =
  | "progression-on-treatment"
  | "progression-off-treatment"
  | "toxicity"
  | "completed"
  | "choice"
  | "ongoing"
  | "changed"
  | "unknown";

/** Drugs of a line that are not known, and whether they may be refractory or not tolerated. */
export interface UnknownAgents {
  readonly refractory: boolean;
  readonly intolerant: boolean;
}

/** A line of therapy as it is understood, whether it was summarised or derived from dated treatments. */
export interface CourseLine {
  readonly position: number;
  /** The place of the fact it rests on first. */
  readonly path: string;
  readonly agents: readonly AgentCourse[];
  /** Present when drugs were given that are not known. */
  readonly unknownAgents: UnknownAgents | undefined;
  /** Whether an autologous transplant was part of it. */
  readonly transplant: Truth;
  /** Drugs of the maintenance; `undefined`: not known whether there was any. */
  readonly maintenance: readonly string[] | undefined;
  /** Whether maintenance followed its transplant. */
  readonly maintained: Truth;
  /** Stopped for toxicity: certainly, and perhaps. */
  readonly intolerant: { readonly members: readonly string[]; readonly possible: readonly string[] };
  readonly toxicity: readonly ToxicityRecord[];
  /** Whether the toxicity recorded is all there was. */
  readonly toxicityComplete: boolean;
  /** Index into `responseCategories`; `undefined`: not known at all. */
  readonly bestResponse: Interval | undefined;
  /** Whether the best response is what was recorded, and not what the values show. */
  readonly responseStated: boolean;
  /** Where the best response was read. */
  readonly responseBecause: readonly string[];
  /** From the start to its first progression; of a summarised line that did not end in progression, to its end. */
  readonly months: Interval | undefined;
  /** Of a dated line without progression: how long it is known to have gone without. */
  readonly monthsWithout: number | undefined;
  /** From its last transplant to progression, where the dates are known; without progression at least so long. */
  readonly monthsFromTransplant: Interval | undefined;
  /** Whether it ended in progression. */
  readonly progressed: Truth;
  /** Looked at, without progression, within the last three months of it. */
  readonly quiet: boolean;
  /** Whether the disease progressed on, or within 60 days of, what was given last. */
  readonly refractoryAtEnd: Truth;
  /** How many relapses on or after it led, or lead, to treatment. */
  readonly relapses: Interval;
  readonly ended: Ended;
  /** Absent for a summarised line. */
  readonly dated?: DatedLine;
}

/** What dates add to a line. */
export interface DatedLine {
  readonly start: DateInterval;
  /** The last dose of anything in it; `undefined`: not known, or still given. */
  readonly stop: DateInterval | undefined;
  readonly began: Began;
  readonly beganText: Text;
  readonly combination: readonly string[];
  readonly transplants: readonly DateInterval[];
  /** Those of them that were allogeneic. */
  readonly allogeneic: readonly DateInterval[];
  readonly exposures: readonly DatedExposure[];
  readonly response: LineResponse | undefined;
  /** The last one; the first where there were several is in `earlierProgressions`. */
  readonly progression: Progression | undefined;
  readonly earlierProgressions: readonly Progression[];
  /** Residual disease within it. */
  readonly mrd: readonly MrdInLine[];
  readonly paths: readonly string[];
}

/** One exposure as it is drawn. */
export interface DatedExposure {
  readonly drugs: readonly string[];
  readonly start: DateInterval;
  readonly stop: DateInterval | undefined;
  readonly ongoing: boolean;
  readonly intent: string | undefined;
  readonly doseLevel: DoseLevel | undefined;
  readonly path: string;
}
