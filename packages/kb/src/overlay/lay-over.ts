import type { Drug, Jurisdiction, Rule } from "@nextline/core";
import type { z } from "zod";
import type { addition, FormularyEntry } from "../schema/overlay.ts";

/** The entry of a formulary as rules: what is not stocked, or restricted to others, is not advised; a restriction is told in any case. */
export function formularyRules(entry: FormularyEntry, overlay: string, jurisdictions: readonly Jurisdiction[] | undefined): Rule[] {
  const shared = {
    topic: "formulary",
    forEach: "option",
    applies: entry.drugs === undefined ? { regimens: entry.regimens ?? [] } : { drugs: entry.drugs },
    text: entry.text,
    sources: [entry.source],
    verified: entry.verified,
    overlay,
    ...(entry.locator === undefined ? {} : { locator: entry.locator }),
    ...(jurisdictions === undefined ? {} : { jurisdictions }),
    ...(entry.from === undefined ? {} : { from: entry.from }),
    ...(entry.until === undefined ? {} : { until: entry.until }),
  } as const;
  const against = { kind: "against", force: "strong", cap: "not-advised" } as const;
  const id = `${overlay}/${entry.id}`;
  if (entry.status === "not-stocked")
    return [{ ...shared, id, effect: against, ...(entry.when === undefined ? {} : { when: { not: entry.when } }) }];
  const told: Rule = { ...shared, id: `${id}/restricted`, effect: { kind: "requires", force: "weak" } };
  return entry.when === undefined ? [told] : [told, { ...shared, id, effect: against, when: { not: entry.when } }];
}

/** A drug with what an overlay adds to it; nothing of it is taken away. */
export function withAddition(drug: Drug, added: z.output<typeof addition>): Drug {
  return {
    ...drug,
    renal: [...drug.renal, ...(added.renal as Drug["renal"])],
    hepatic: [...drug.hepatic, ...(added.hepatic as Drug["hepatic"])],
    frailty: [...drug.frailty, ...(added.frailty as Drug["frailty"])],
    cautions: [...drug.cautions, ...(added.cautions as Drug["cautions"])],
    interactions: [...drug.interactions, ...(added.interactions as Drug["interactions"])],
    measures: [...drug.measures, ...(added.measures as Drug["measures"])],
  };
}

/** Names the overlay in everything of an entity that makes an argument. */
export function marked<Entity>(entity: Entity, overlay: string | undefined): Entity {
  if (overlay === undefined) return entity;
  const mark = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mark);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, item]) => [key, mark(item)] as const);
    return Object.fromEntries("verified" in value ? [...entries, ["overlay", overlay] as const] : entries);
  };
  return mark(entity) as Entity;
}
