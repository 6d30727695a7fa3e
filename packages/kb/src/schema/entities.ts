import { topics } from "@nextline/core";
import { z } from "zod";
import { criterion, date, dated, id, jurisdiction, note, sourced, strings, text, verified } from "./parts.ts";

export const source = z.strictObject({
  id,
  kind: z.enum(["paper", "abstract", "label", "registry", "agency", "guideline", "news", "definition", "convention", "local"]),
  title: z.string(),
  authors: z.string().optional(),
  where: z.string().optional(),
  edition: z.union([z.string(), z.number()]).transform(String).optional(),
  date: date.optional(),
  dateVerified: verified.optional(),
  doi: z.string().startsWith("10.").optional(),
  pmid: z.union([z.string(), z.number()]).transform(String).optional(),
  nct: z.string().startsWith("NCT").optional(),
  url: z.url().optional(),
  accessed: date,
  note: note.optional(),
});

const band = z.strictObject({
  when: criterion,
  change: z.enum(["none", "reduce", "avoid", "not-studied", "note"]),
  jurisdictions: z.array(jurisdiction).optional(),
  text,
  ...sourced,
});

export const drug = z.strictObject({
  id,
  names: text,
  synonyms: strings.default([]),
  class: z.string(),
  routes: strings,
  note: note.optional(),
  codes: z.array(z.strictObject({ system: z.string(), code: z.union([z.string(), z.number()]).transform(String), ...sourced })).default([]),
  doses: z.array(z.strictObject({ text, ...sourced })).default([]),
  renal: z.array(band).default([]),
  hepatic: z.array(band).default([]),
  frailty: z.array(band).default([]),
  cautions: z
    .array(
      z.strictObject({
        id,
        severity: z.enum(["contraindicated", "avoid", "caution", "monitor"]),
        when: criterion.optional(),
        jurisdictions: z.array(jurisdiction).optional(),
        text,
        ...dated,
        ...sourced,
      }),
    )
    .default([]),
  interactions: z
    .array(z.strictObject({ with: z.string(), severity: z.enum(["avoid", "caution", "monitor"]), text, ...sourced }))
    .default([]),
  measures: z
    .array(
      z.strictObject({
        id,
        type: z.enum(["test-before-start", "prophylaxis", "monitoring", "admission", "pregnancy-prevention", "programme", "premedication"]),
        when: criterion.optional(),
        jurisdictions: z.array(jurisdiction).optional(),
        text,
        ...dated,
        ...sourced,
      }),
    )
    .default([]),
  toxicities: z
    .array(z.strictObject({ kind: z.string(), grade: z.union([z.string(), z.number()]).transform(String).default("any"), ...sourced }))
    .default([]),
});

const candidateKind = z.enum(["regimen", "cell-therapy", "transplant", "observation", "trial", "supportive-care"]);

export const regimen = z.strictObject({
  id,
  names: text,
  synonyms: strings.default([]),
  kind: candidateKind,
  drugs: z.array(z.strictObject({ drug: z.string(), schedule: text })),
  routes: strings,
  inpatientStart: z.boolean(),
  pivotalTrial: z.string().optional(),
  ...sourced,
});

const count = z.strictObject({
  is: z.number().int().optional(),
  atLeast: z.number().int().optional(),
  atMost: z.number().int().optional(),
});

/** Options by their features. */
export const selector = z.strictObject({
  kind: z.array(candidateKind).optional(),
  regimens: strings.optional(),
  drugs: strings.optional(),
  classes: strings.optional(),
  routes: strings.optional(),
  toxicities: strings.optional(),
  agents: count.optional(),
  activeAgents: count.optional(),
  novelAgents: count.optional(),
  allOral: z.boolean().optional(),
  inpatientStart: z.boolean().optional(),
  steroid: z.boolean().optional(),
  get any() {
    return z.array(selector).optional();
  },
  get not() {
    return selector.optional();
  },
});

export const guideline = z.strictObject({
  id,
  body: z.string(),
  jurisdiction: z.enum(["INT", "US", "EU", "JP", "other"]),
  title: text,
  source: z.string(),
  supersededBy: z.string().optional(),
  replacedUnread: z.strictObject({ from: date, by: z.string() }).optional(),
  statements: z.array(
    z.strictObject({
      id,
      topic: z.enum(["regimen", "intensity", "transplant", "when-to-treat", "retreatment", "sequencing", "risk", "support", "scope"]),
      when: criterion.optional(),
      options: z
        .array(
          z.strictObject({
            regimens: strings.optional(),
            select: selector.optional(),
            preference: z.enum(["preferred", "recommended", "possible", "against", "requires"]),
            term: z.string().optional(),
            grade: z.string().optional(),
          }),
        )
        .default([]),
      text,
      ...dated,
      ...sourced,
    }),
  ),
  ...dated,
  from: date,
});

export const rule = z.strictObject({
  id,
  topic: z.enum(topics),
  forEach: z.enum(["option", "active-drug"]).default("option"),
  applies: selector.optional(),
  when: criterion.optional(),
  jurisdictions: z.array(jurisdiction).optional(),
  effect: z.strictObject({
    kind: z.enum(["for", "against", "excludes", "requires"]),
    force: z.enum(["strong", "weak"]).optional(),
    cap: z.enum(["recommended", "possible", "not-advised"]).optional(),
    ground: z.enum(["recommended", "possible"]).optional(),
  }),
  text,
  sources: strings.min(1),
  locator: z.string().optional(),
  verified,
  note: note.optional(),
  ...dated,
});
