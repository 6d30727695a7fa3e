import type { DateInterval, ExposureFact } from "@nextline/core";

/** One drug from a day to a day, and every place that says so. */
export interface Course {
  readonly drug: string;
  readonly paths: readonly string[];
  readonly fact: Omit<ExposureFact, "kind" | "drugs" | "source" | "date"> & { readonly date: DateInterval };
}
