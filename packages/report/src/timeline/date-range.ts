import type { Language } from "@nextline/core";
import { tell } from "./timeline-words.ts";

/** From when to when, in words; one date where both are the same. */
export function dateRange(from: string, to: string | undefined, ongoing: boolean, language: Language): string {
  if (ongoing) return tell("since", language, { from });
  if (to === undefined) return tell("fromOnly", language, { from });
  return from === to ? from : tell("fromTo", language, { from, to });
}
