/** The options of `POST /v1/assess`, in the query or beside the record: one schema for both, and for the OpenAPI document. */
import { z } from "@hono/zod-openapi";
import { nearestName, parseDate } from "@nextline/core";
import { type AskedOptions, formats } from "../advice/job.ts";

const day = z
  .string()
  .refine(isDay, { error: "expected a day such as 2026-11-22" })
  .openapi({ format: "date", description: "The day asked about. Default: that of the record, else today." });

function isDay(text: string): boolean {
  const date = parseDate(text);
  return date !== undefined && date.first === date.last && text.length === 10;
}

const jurisdiction = z.enum(["US", "EU", "JP"]).openapi({ description: "The country. Default: that of the record, else as configured." });
const lang = z.enum(["en", "ja"]).openapi({ description: "The language of texts. Default: as configured." });
const format = z.enum(formats).openapi({ description: "The form of the answer. Default: by `Accept`, else json." });

/** Beside the record, in JSON. */
export const bodyOptions = z
  .strictObject({
    asOf: day.optional(),
    jurisdiction: jurisdiction.optional(),
    guidelines: z.array(z.string().min(1)).optional().openapi({ description: "Only these bodies count." }),
    lang: lang.optional(),
    format: format.optional(),
    offLabel: z.boolean().optional().openapi({ description: "Off-label use that a guideline supports may stand as high as it puts it." }),
    definitions: z.record(z.string(), z.string()).optional().openapi({ description: "Another variant of a definition, by its name." }),
  })
  .openapi("AssessOptions");

const list = z.string().transform((text) => text.split(",").map((part) => part.trim()));

/** In the query: lists with commas, definitions as NAME=VARIANT. */
export const queryOptions = z.strictObject({
  asOf: day.optional(),
  jurisdiction: z
    .string()
    .transform((text) => text.toUpperCase())
    .pipe(jurisdiction)
    .optional(),
  guidelines: list.pipe(z.array(z.string().min(1))).optional(),
  lang: lang.optional(),
  format: format.optional(),
  offLabel: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
  definitions: z
    .string()
    .transform((text, context) => {
      const pairs = text.split(",").map((pair) => pair.split("=").map((part) => part.trim()));
      if (pairs.every((pair) => pair.length === 2 && pair.every((part) => part !== "")))
        return Object.fromEntries(pairs) as Record<string, string>;
      context.addIssue({
        code: "custom",
        message: "expected NAME=VARIANT, as furtherTransplant=with-reinduction, with commas between several",
      });
      return z.NEVER;
    })
    .optional(),
});

/** Names as on the command line. */
const alsoCalled: Readonly<Record<string, string>> = { "as-of": "asOf", "off-label": "offLabel", definition: "definitions" };

/** The fault of an option: which, and what was expected. */
export interface OptionFault {
  readonly path: string;
  readonly expected: string;
}

/** The options in a query, or every fault. A name that is not known is a fault. */
export function optionsOfQuery(query: URLSearchParams): { readonly options: AskedOptions } | { readonly faults: readonly OptionFault[] } {
  const names = Object.keys(queryOptions.shape);
  const given: Record<string, string> = {};
  const faults: OptionFault[] = [];
  for (const [name, value] of query) {
    const known = alsoCalled[name] ?? name;
    if (!names.includes(known)) {
      const nearest = nearestName(name, names);
      faults.push({
        path: `query: ${name.slice(0, 60)}`,
        expected: `one of ${names.join(", ")}${nearest === undefined ? "" : `; did you mean ${nearest}?`}`,
      });
    } else if (Object.hasOwn(given, known)) faults.push({ path: `query: ${known}`, expected: "one value" });
    else given[known] = value;
  }
  const read = queryOptions.safeParse(given);
  if (!read.success)
    faults.push(...read.error.issues.map(({ path, message }) => ({ path: `query: ${path.join(".")}`, expected: message })));
  return read.success && faults.length === 0 ? { options: read.data } : { faults };
}
