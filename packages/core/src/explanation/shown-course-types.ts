import type { Text } from "../terms/text.ts";

/** The course as shown: the lines of therapy with what made and ended each, and what became of its drugs. */
export interface ShownCourse {
  /** Whether it was summarised by the clinician or derived from dated treatments. */
  readonly from: "summary" | "dates" | "nothing";
  readonly lines: readonly ShownLine[];
  readonly priorLines: { readonly low: number; readonly high: number };
  /** Other counts that a careful reader may come to. */
  readonly alternatives: readonly {
    readonly count: number;
    readonly text: Text;
    readonly source: string;
    readonly because: readonly string[];
  }[];
  /** What was recorded and makes no line, with the reason. */
  readonly leftOut: readonly { readonly text: Text; readonly because: readonly string[] }[];
  /** What would settle the kind of the present relapse. */
  readonly relapseKindNeeds: readonly Text[];
}

export interface ShownLine {
  readonly position: number;
  /** The combination without maintenance; `null`: none of it is known. */
  readonly drugs: readonly string[] | null;
  /** Drugs were given that are not known. */
  readonly unknownDrugs: boolean;
  /** `null`: not known whether there was any. */
  readonly maintenance: readonly string[] | null;
  /** Given for a transplant or for cells: mobilisation, conditioning, bridging, lymphodepletion. */
  readonly support: readonly string[];
  readonly start?: string;
  readonly stop?: string;
  /** Something in it is recorded to go on. */
  readonly ongoing: boolean;
  readonly transplants: readonly string[];
  /** Those of them that were allogeneic. */
  readonly allogeneic: readonly string[];
  readonly began: string;
  readonly beganText?: Text;
  readonly ended: string;
  readonly bestResponse: ShownResponse | null;
  readonly measurableDisease?: string;
  readonly progression: ShownProgression | null;
  /** Progressions after which treatment was taken up again within the line. */
  readonly earlierProgressions: readonly string[];
  /** After a complete response: the first sign of the disease, which is no progression by itself. */
  readonly relapseFromComplete?: string;
  readonly lightChainEscape?: boolean;
  readonly mrd: readonly ShownMrd[];
  /** Two negative results in marrow and imaging, a year or more apart. */
  readonly sustainedMrdNegative?: "yes" | "no" | "not known";
  readonly agents: readonly ShownAgent[];
}

export interface ShownResponse {
  readonly atLeast: string;
  readonly atMost: string;
  readonly stated: boolean;
  /** The first of the two visits that confirm it. */
  readonly on?: string;
  readonly criteria?: string;
  /** What is missing for each better category. */
  readonly open: readonly { readonly category: string; readonly needs: readonly Text[] }[];
  /** What keeps it from being judged. */
  readonly needs: readonly Text[];
  /** What was never measured and is taken as not measurable. */
  readonly assumed: readonly Text[];
}

export interface ShownProgression {
  readonly date: string;
  readonly certainty: "confirmed" | "one-value" | "stated";
  readonly by: string;
  readonly because: readonly string[];
}

export interface ShownMrd {
  readonly date: string;
  readonly result: "negative" | "positive";
  readonly sensitivity: number;
  readonly method?: string;
  readonly category?: string;
  readonly withImaging: "yes" | "no" | "not known";
}

export interface ShownAgent {
  readonly drug: string;
  readonly phase: "combination" | "maintenance" | "support";
  readonly refractory: "yes" | "no" | "not known";
  readonly by: readonly ("progression" | "no-response")[];
  readonly doseLevel?: string;
}
