import type { Format } from "../advice/job.ts";
import { Refused } from "./refused.ts";

const types: readonly (readonly [string, Format])[] = [
  ["application/json", "json"],
  ["application/fhir+json", "fhir"],
  ["text/markdown", "markdown"],
  ["text/html", "html"],
  ["text/plain", "text"],
];

/** The form that an `Accept` header likes best; json where it does not say. Refuses (406) when none of ours is among them. */
export function acceptableFormat(accept: string | undefined): Format {
  if (accept === undefined || accept.trim() === "") return "json";
  const ranges = accept.split(",").map((part) => {
    const [range = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const quality = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? 1);
    return { range, quality: Number.isNaN(quality) ? 0 : quality };
  });
  const liked = types.map(([type, format], index) => {
    const matching = ranges
      .filter(({ range }) => range === type || range === "*/*" || (range.endsWith("/*") && type.startsWith(range.slice(0, -1))))
      .sort((a, b) => specificity(b.range) - specificity(a.range));
    return { format, quality: matching[0]?.quality ?? 0, specific: specificity(matching[0]?.range ?? "*/*"), index };
  });
  const [best] = liked.sort((a, b) => b.quality - a.quality || b.specific - a.specific || a.index - b.index);
  if (best === undefined || best.quality <= 0) throw new Refused(406, `expected Accept among ${types.map(([type]) => type).join(", ")}`);
  return best.format;
}

const specificity = (range: string): number => (range === "*/*" ? 0 : range.endsWith("/*") ? 1 : 2);
