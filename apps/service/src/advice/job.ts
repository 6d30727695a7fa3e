/** What the web side asks of the advising side, and what comes back: plain data, so that it can cross to another thread. */
import type { Jurisdiction, Language } from "@nextline/core";
import type { ProblemDetails } from "../http/problem.ts";

export const formats = ["json", "markdown", "html", "fhir", "text"] as const;
export type Format = (typeof formats)[number];

/** How advice was asked for, beside the record. */
export interface AskedOptions {
  readonly asOf?: string | undefined;
  readonly jurisdiction?: Jurisdiction | undefined;
  readonly guidelines?: readonly string[] | undefined;
  readonly lang?: Language | undefined;
  readonly format?: Format | undefined;
  readonly offLabel?: boolean | undefined;
  readonly definitions?: Readonly<Record<string, string>> | undefined;
}

/** How the body of a request is written. */
export type Notation = "json" | "yaml" | "fhir-json" | "fhir-ndjson";

/** Advice on a record. */
export interface AssessJob {
  readonly kind: "assess";
  readonly body: Uint8Array;
  readonly notation: Notation;
  readonly options: AskedOptions;
  /** The form that is given when the options do not name one. */
  readonly acceptable: Format;
  readonly today: string;
  /** The moment of the request, as a FHIR instant. */
  readonly time: string;
}

/** A call of a CDS service. */
export interface HookJob {
  readonly kind: "hook";
  /** The id in the address. */
  readonly service: string;
  readonly body: Uint8Array;
  /** FHIR servers from which the record may be fetched for this caller. */
  readonly fhirServers: readonly string[];
  readonly today: string;
}

export type Job = AssessJob | HookJob;

/** What the audit trail keeps of advice: no value of the patient. */
export interface AdviceNote {
  /** The hook, where one was called. */
  readonly hook?: string;
  readonly edition: {
    readonly jurisdiction: Jurisdiction;
    readonly asOf: string;
    readonly knowledge: string;
    readonly guidelines: readonly string[];
    readonly offLabel: boolean;
    readonly definitions?: Readonly<Record<string, string>>;
    readonly overlays: readonly string[];
  };
  /** SHA-256 of the input as it came. */
  readonly input: string;
  readonly options: readonly {
    readonly id: string;
    readonly standing: "preferred" | "recommended" | "possible" | "not-advised" | "excluded";
    readonly rank: number;
    readonly provisional: boolean;
  }[];
  readonly cards?: readonly { readonly uuid: string; readonly indicator: string }[];
}

/** What the metrics count of fetching. */
export interface FetchNote {
  readonly requests: number;
  readonly outcome: "fetched" | "refused" | "failed";
}

export type Answer =
  | {
      readonly ok: true;
      readonly contentType: string;
      readonly body: Uint8Array;
      readonly advice: AdviceNote;
      readonly fetched?: FetchNote;
    }
  | {
      readonly ok: false;
      readonly problem: ProblemDetails;
      readonly fetched?: FetchNote;
      /** Of a fault of Nextline itself: its kind and place, for the log. */
      readonly fault?: string;
    };

/** Works out answers, here or in other threads. */
export interface Advisers {
  answer(job: Job): Promise<Answer>;
  /** `<version>+<hash>` of the knowledge in use. */
  readonly knowledge: string;
  /** How many requests wait for a free thread. */
  readonly waiting: number;
  close(): Promise<void>;
}

/** There are too many requests, or an answer took too long. */
export class NoAnswer extends Error {
  readonly because: "too-many" | "too-long" | "lost" | "closing";

  constructor(because: NoAnswer["because"]) {
    super(because);
    this.because = because;
  }
}
