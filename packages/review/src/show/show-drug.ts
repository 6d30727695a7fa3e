import type { Approval, DoseBand, Drug } from "@nextline/core";
import { bothNames, joined, originText, periodText, type ShowContext, type Shown, whenText, whereText } from "./entry.ts";

/** A drug with everything that is known of it, and how it came to be authorised in each country. */
export function shownDrug(drug: Drug, context: ShowContext): Shown {
  const { catalogue, language } = context;
  const { snapshot } = catalogue;
  const approvals = snapshot.approvals.filter((approval) => approval.drug === drug.id);
  const regimens = snapshot.regimens.filter((regimen) => regimen.drugs.some((entry) => entry.drug === drug.id));
  return {
    title: `${drug.id}: ${bothNames(drug.names, language)}`,
    about: [
      `drug; ${catalogue.nameOf(drug.class, language)}; ${drug.routes.join(", ")}`,
      ...(drug.synonyms.length === 0 ? [] : [`also: ${drug.synonyms.join(", ")}`]),
      ...drug.codes.map((code) => joined(`${code.system} ${code.code}`, originText(code, "codes", context))),
    ],
    blocks: [
      { heading: "Authorised", lines: approvals.flatMap((approval) => approvalHistory(approval, context)) },
      { heading: "Usual dose", lines: drug.doses.map((dose) => joined(dose.text[language], originText(dose, "doses", context))) },
      ...(["renal", "hepatic", "frailty"] as const).map((organ) => ({
        heading: { renal: "Kidneys", hepatic: "Liver", frailty: "Age and frailty" }[organ],
        lines: drug[organ].map((band) => bandLine(band, organ, context)),
      })),
      {
        heading: "Contraindications and cautions",
        lines: drug.cautions.map((caution) =>
          joined(
            `${caution.severity}:`,
            whereText(caution.jurisdictions) + caution.text[language],
            caution.when === undefined ? undefined : `(when ${whenText(caution.when, context)})`,
            periodText(caution),
            originText(caution, "cautions", context),
          ),
        ),
      },
      {
        heading: "Interactions",
        lines: drug.interactions.map((item) =>
          joined(
            `${item.severity}: ${catalogue.nameOf(item.with, language)}:`,
            item.text[language],
            originText(item, "interactions", context),
          ),
        ),
      },
      {
        heading: "What to do first or alongside",
        lines: drug.measures.map((measure) =>
          joined(
            `${measure.type}:`,
            whereText(measure.jurisdictions) + measure.text[language],
            measure.when === undefined ? undefined : `(when ${whenText(measure.when, context)})`,
            periodText(measure),
            originText(measure, "measures", context),
          ),
        ),
      },
      {
        heading: "Typical toxicities",
        lines: drug.toxicities.map((item) =>
          joined(`${catalogue.nameOf(item.kind, language)}, grade ${item.grade}`, originText(item, "toxicities", context)),
        ),
      },
      { heading: "In the regimens", lines: regimens.length === 0 ? [] : [regimens.map(({ id }) => id).join(", ")] },
    ],
  };
}

function bandLine(band: DoseBand, organ: string, context: ShowContext): string {
  return joined(
    `${band.change}:`,
    whereText(band.jurisdictions) + band.text[context.language],
    `(when ${whenText(band.when, context)})`,
    originText(band, organ, context),
  );
}

/** The authorisations of a country in order of time, with what ended and what is known of the supply. */
export function approvalHistory({ jurisdiction, indications, supply }: Approval, context: ShowContext): string[] {
  const { language } = context;
  if (indications.length === 0) return [`${jurisdiction}  none`];
  const events = [
    ...indications.map((indication) => ({
      date: indication.from ?? "",
      line: joined(
        indication.event,
        `(${indication.setting}):`,
        indication.text[language],
        indication.until === undefined ? undefined : `${indication.ended ?? "ended"} ${indication.until}`,
        originText(indication, "indications", context),
        indication.dateVerified === indication.verified ? undefined : `(the day: ${indication.dateVerified})`,
      ),
    })),
    ...supply.map((item) => ({
      date: item.from ?? "",
      line: joined(`supply ${item.status}`, periodText(item), item.text[language], originText(item, "supply", context)),
    })),
  ];
  return events
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ date, line }) => `${jurisdiction}  ${date.padEnd(10)}  ${line}`);
}
