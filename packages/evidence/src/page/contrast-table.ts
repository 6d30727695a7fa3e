import { withLimits } from "../plots/figures.ts";
import type { ReportedContrast } from "../report/report-data.ts";
import { assumptionWords, verifiedWords } from "./coded-words.ts";
import { type Context, cited, joined, line, publishedText } from "./context.ts";
import type { Table } from "./page.ts";
import { say } from "./words.ts";

/** What each trial published and as what it was used. */
export function contrastTable(contrasts: readonly ReportedContrast[], context: Context): Table {
  const { language } = context;
  return {
    type: "table",
    caption: say("contrasts", language),
    columns: (["trial", "comparison", "published", "used", "patients", "followUp", "assumed", "source"] as const).map((word) =>
      say(word, language),
    ),
    rows: contrasts.map((one) => [
      line(one.trial),
      line(say("versus", language, { x: one.treatment, y: one.comparator })),
      line(publishedText(one) + (one.offCentre ? " *" : "")),
      line(withLimits(one.ratio)),
      line([one.patients.treatment, one.patients.comparator].map((n) => (n === undefined ? "?" : String(n))).join(" / ")),
      line(one.followUpMonths === undefined ? "" : String(one.followUpMonths)),
      line(
        joined(
          one.assumptions.map((id) => assumptionWords[id][language]),
          language,
        ),
      ),
      { ...cited(verifiedWords[one.verified][language], one.source, context), unverified: one.verified === "unverified" },
    ]),
  };
}
