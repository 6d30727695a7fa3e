import { parseDate } from "@nextline/core";
import { z } from "zod";

/** A sentence or a name in both languages. */
export const text = z.strictObject({ en: z.string().min(1), ja: z.string().min(1) });

/** A day, a month or a year. YAML gives numbers for years; they are read as text. */
export const date = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((value) => parseDate(value) !== undefined, "a date such as 2024-05-31, 2024-05 or 2024");

export const verified = z.enum(["read", "abstract", "secondary", "unverified"]);

export const jurisdiction = z.enum(["US", "EU", "JP"]);

/** A remark for the reader of the knowledge base. */
export const note = z.union([z.string(), text.transform((value) => value.en)]);

/** What every value carries. */
export const sourced = { source: z.string(), locator: z.string().optional(), verified, checked: date.optional(), note: note.optional() };

export const dated = { from: date.optional(), until: date.optional() };

/** A criterion is checked against the vocabulary after the whole knowledge base is read. */
export const criterion = z.record(z.string(), z.unknown());

export const strings = z.array(z.string());

export const id = z.string().min(1);
