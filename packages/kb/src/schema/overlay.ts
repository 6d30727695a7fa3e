import { z } from "zod";
import { drug } from "./entities.ts";
import { criterion, dated, id, jurisdiction, note, sourced, strings, text } from "./parts.ts";

/** overlay.yaml: what the overlay is, and where it counts. */
export const overlay = z.strictObject({
  id,
  title: text,
  jurisdictions: z.array(jurisdiction).min(1).optional(),
  note: note.optional(),
});

const formularyEntry = z.strictObject({
  id,
  drugs: strings.min(1).optional(),
  regimens: strings.min(1).optional(),
  status: z.enum(["not-stocked", "restricted"]),
  when: criterion.optional(),
  text,
  ...dated,
  ...sourced,
});

/** formulary.yaml: what the hospital does not stock, and what it gives only to some patients (`when`: to whom). */
export const formulary = z.strictObject({
  id,
  entries: z.array(formularyEntry.refine((entry) => (entry.drugs === undefined) !== (entry.regimens === undefined), "drugs or regimens")),
});

export type FormularyEntry = z.output<typeof formularyEntry>;

/** additions/<drug>.yaml: what a hospital adds to a drug of the knowledge base. */
export const addition = drug.pick({
  id: true,
  renal: true,
  hepatic: true,
  frailty: true,
  cautions: true,
  interactions: true,
  measures: true,
});
