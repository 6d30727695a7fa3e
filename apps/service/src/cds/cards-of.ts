import { type Assessment, catalogueOf, type Language } from "@nextline/core";
import { type Card, type CardOptions, cardsForOrder, cardsForPatientView } from "@nextline/report";
import type { Desk } from "../advice/desk.ts";
import type { Ordered } from "./ordered-drugs.ts";
import type { Hook } from "./services.ts";

export interface CardsAsked {
  readonly hook: Hook;
  /** The same call gives the same cards, with the same UUIDs. */
  readonly hookInstance: string;
  readonly patientId: string;
  readonly myeloma: "yes" | "no" | "not known";
  readonly language: Language;
  readonly ordered: Ordered;
}

/** The cards on an assessment at a hook; none when there is nothing to say. */
export function cardsOf(assessment: Assessment, asked: CardsAsked, { settings, snapshot }: Desk): readonly Card[] {
  const { hook, hookInstance, patientId, myeloma, language, ordered } = asked;
  const options: CardOptions = {
    language,
    nameOf: catalogueOf(snapshot).nameOf,
    seed: hookInstance,
    myeloma,
    subject: `Patient/${patientId}`,
    version: settings.cdsVersion === "3.0.0" ? "3.0" : "2.0",
    ...(settings.page ? { pageUrl: `${settings.publicUrl}/` } : {}),
    ...(settings.smart ? { smartUrl: `${settings.publicUrl}/launch.html` } : {}),
  };
  return hook === "patient-view" ? cardsForPatientView(assessment, options) : cardsForOrder(assessment, ordered, hook, options);
}
