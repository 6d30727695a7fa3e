import { type Approval, type Dated, parseDate } from "@nextline/core";
import type { Assembled } from "./assemble.ts";
import type { KnowledgeDocument } from "./document.ts";
import type { Faults } from "./faults.ts";

/** What no single reference shows: periods that contradict each other, options nobody speaks of, figures that do not add up, dates that nobody could have read. */
export function checkHealth(assembled: Assembled, faults: Faults): void {
  checkPeriods(assembled, faults);
  checkReachable(assembled, faults);
  checkArms(assembled, faults);
  checkAccess(assembled, faults);
  checkStatements(assembled, faults);
}

const first = (date: string | undefined): number => parseDate(date ?? "")?.first ?? Number.NEGATIVE_INFINITY;
const last = (date: string | undefined): number => (date === undefined ? Number.POSITIVE_INFINITY : (parseDate(date)?.last ?? 0));

/** Whether two periods certainly share a day. */
const overlap = (a: Dated, b: Dated): boolean => {
  const certainEnd = (date: string | undefined): number => (date === undefined ? Number.POSITIVE_INFINITY : first(date));
  return last(a.from ?? "0001") < certainEnd(b.until) && last(b.from ?? "0001") < certainEnd(a.until);
};

/** Two indications that say the same at the same time, two words on supply at the same time, and an edition that goes on beside its successor. */
function checkPeriods({ snapshot, entities }: Assembled, faults: Faults): void {
  for (const { value: approval, document } of entities.approvals) {
    for (const key of ["indications", "supply"] as const) {
      const entries = approval[key];
      for (const [index, entry] of entries.entries())
        for (const other of entries.slice(0, index))
          if (overlap(entry, other) && said(entry) === said(other))
            faults.add(
              document,
              [key, index, "from"],
              "a period that overlaps another that says the same",
              "one at a time",
              "end the earlier one with until, or join them",
            );
    }
  }
  const editions = new Map(snapshot.guidelines.map((guideline) => [guideline.id, guideline]));
  for (const { value: guideline, document } of entities.guidelines) {
    const next = editions.get(guideline.supersededBy ?? "");
    if (next === undefined) continue;
    if (guideline.until === undefined || first(guideline.until) > last(next.from))
      faults.add(
        document,
        ["supersededBy"],
        `${guideline.until ?? "no until"}, and ${next.id} from ${next.from}`,
        "an end not after the beginning of the successor",
        "set until to the day of the successor",
      );
  }
}

/** What an entry says, but for its dates: the same words for the same patients. */
function said(entry: Approval["indications"][number] | Approval["supply"][number]): string {
  return "regimens" in entry ? JSON.stringify([entry.setting, [...entry.regimens].sort(), entry.when ?? null, entry.text.en]) : "supply";
}

/** An option that no label, guideline, trial or rule names would never be more than a name. */
function checkReachable({ snapshot, entities }: Assembled, faults: Faults): void {
  const named = new Set([
    ...snapshot.approvals.flatMap(({ indications }) => indications.flatMap(({ regimens }) => regimens)),
    ...snapshot.guidelines.flatMap(({ statements }) =>
      statements.flatMap(({ options }) => options.flatMap(({ regimens }) => regimens ?? [])),
    ),
    ...snapshot.trials.flatMap(({ arms }) => arms.flatMap(({ regimens }) => regimens)),
    ...snapshot.rules.flatMap(({ applies }) => applies?.regimens ?? []),
  ]);
  const kinds = new Set(snapshot.rules.flatMap(({ applies }) => applies?.kind ?? []));
  for (const { value, document } of entities.regimens) {
    const { id, kind, drugs } = value;
    if (named.has(id) || (drugs.length === 0 && kinds.has(kind))) continue;
    faults.add(document, ["id"], id, "an option that a label, guideline, trial or rule names", "add what speaks of it, or delete it");
  }
}

/** A guideline speaks of what can be had somewhere: each drug of the regimens that it puts forward has a file of authorisations in some country. */
function checkStatements({ snapshot, entities }: Assembled, faults: Faults): void {
  const { regimens, approvals, drugs, terminology } = snapshot;
  const steroids = new Set(terminology.classes.filter(({ steroid }) => steroid === true).map(({ id }) => id));
  const classOf = new Map(drugs.map((drug) => [drug.id, drug.class]));
  const begun = new Map<string, number>();
  for (const { drug, indications } of approvals)
    for (const { from } of indications) begun.set(drug, Math.min(begun.get(drug) ?? Number.POSITIVE_INFINITY, first(from)));
  const drugsOf = new Map(
    regimens.map((regimen) => [regimen.id, regimen.drugs.map(({ drug }) => drug).filter((drug) => !steroids.has(classOf.get(drug) ?? ""))]),
  );
  for (const { value: guideline, document } of entities.guidelines) {
    for (const [index, statement] of guideline.statements.entries())
      for (const [position, option] of statement.options.entries()) {
        if (option.preference === "against") continue;
        for (const [place, id] of (option.regimens ?? []).entries()) {
          const never = (drugsOf.get(id) ?? []).filter((drug) => (begun.get(drug) ?? Number.POSITIVE_INFINITY) > last(guideline.until));
          if (never.length > 0)
            faults.add(
              document,
              ["statements", index, "options", position, "regimens", place],
              id,
              `a regimen that some country has while the guideline holds (${never.join(", ")})`,
              "correct the statement, or add the authorisation",
            );
        }
      }
  }
}

/** The arms of a trial add up to the patients enrolled, where all are given. */
function checkArms({ entities }: Assembled, faults: Faults): void {
  for (const { value, document } of entities.trials) {
    const { arms, enrolled } = value;
    const sizes = arms.flatMap(({ n }) => n ?? []);
    if (enrolled === undefined || sizes.length < arms.length) continue;
    const sum = sizes.reduce((total, n) => total + n, 0);
    if (sum !== enrolled)
      faults.add(document, ["enrolled"], String(enrolled), `the sum of the arms, ${sum}`, "check the figures in the source");
  }
}

/**
 * Nothing can be known from a document that is dated after the day on which the document was last looked at. A formulary is a plan: its
 * periods may lie in the future.
 */
function checkAccess({ snapshot, documents, local }: Assembled, faults: Faults): void {
  const accessed = new Map(snapshot.sources.map((source) => [source.id, source.accessed]));
  const walk = (document: KnowledgeDocument, value: unknown, path: readonly PropertyKey[], inherited: string | undefined): void => {
    if (typeof value !== "object" || value === null) return;
    const own = (value as { readonly source?: unknown }).source;
    const source = typeof own === "string" ? own : inherited;
    const looked = accessed.get(source ?? "");
    for (const [key, item] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      if ((key === "from" || key === "until" || key === "date") && looked !== undefined && first(String(item)) > last(looked))
        faults.add(
          document,
          at,
          String(item),
          `not after ${looked}, when ${source} was last looked at`,
          "correct the date, or look at the source again and set its accessed",
        );
      else walk(document, item, at, source);
    }
  };
  const formularies = new Set(local.map(({ formulary }) => formulary?.document));
  for (const [path, document] of documents) {
    if (formularies.has(document)) continue;
    const id = path.startsWith("sources/") ? path.slice("sources/".length).replace(/\.yaml$/, "") : undefined;
    walk(document, document.value, [], id);
  }
}
