/** The parts of a CDS Hooks response, named as in the specification (2.0.1, https://cds-hooks.hl7.org/2.0/). */

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

export interface Card {
  readonly uuid: string;
  /** One sentence under 140 characters. */
  readonly summary: string;
  readonly detail: string;
  readonly indicator: "info" | "warning" | "critical";
  readonly source: { readonly label: string; readonly url?: string; readonly icon?: string; readonly topic: Coding };
  readonly suggestions?: readonly Suggestion[];
  readonly selectionBehavior?: "any" | "at-most-one";
  readonly overrideReasons: readonly Required<Coding>[];
  readonly links?: readonly CardLink[];
}

export interface Suggestion {
  readonly label: string;
  readonly uuid: string;
  readonly actions: readonly Action[];
}

/** Nextline only ever proposes to create the draft of a test. */
export interface Action {
  readonly type: "create";
  readonly description: string;
  readonly resource: TestProposal;
}

/** A FHIR R4 ServiceRequest that nobody has signed. */
export interface TestProposal {
  readonly resourceType: "ServiceRequest";
  readonly status: "draft";
  readonly intent: "proposal";
  readonly code: { readonly coding: readonly Coding[]; readonly text: string };
  readonly subject: { readonly reference: string };
}

export interface CardLink {
  readonly label: string;
  readonly url: string;
  readonly type: "absolute" | "smart";
}
