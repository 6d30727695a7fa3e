import { type Jurisdiction, type OptionStanding, parseDate, type Snapshot, type Standing, standingsOf } from "@nextline/core";
import { type GridState, gridFacts, gridStates } from "./grid.ts";

/** What is found of one state of the grid in one country on one day. */
export interface CoverageCell {
  readonly state: GridState;
  readonly jurisdiction: Jurisdiction;
  readonly year: number;
  readonly asOf: string;
  /** The options that come first. */
  readonly first: readonly string[];
  /** No treatment is recommended or better. */
  readonly nothingRecommended: boolean;
  /** Two guidelines in force, each with three statements on treatments or more, each recommend treatments that can be had, and have none in common; or one advises against what another recommends. */
  readonly guidelinesConflict: boolean;
  /** Treatments are recommended, and all on which the first ones stand there is unverified. */
  readonly onlyUnverified: boolean;
  /** Where every treatment stands, the excluded ones too. */
  readonly treatments: readonly OptionStanding[];
}

/** Which part of the grid is asked about. */
export interface CoverageOptions {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly years: readonly number[];
  readonly states: readonly GridState[];
}

/** Every country, the years 2019 to 2026 (the last day of each), every state. */
export function wholeGrid(): CoverageOptions {
  return { jurisdictions: ["US", "EU", "JP"], years: [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026], states: gridStates() };
}

/** The day of a year on which the grid is asked: its last, but not after the last day on which the knowledge was looked at. */
export function dayOfYear(year: number, snapshot: Snapshot): string {
  const last = `${year}-12-31`;
  const days = snapshot.sources.map(({ accessed }) => accessed).filter(isFullDay);
  const looked = days.reduce((latest, day) => (day > latest ? day : latest), "");
  return looked.startsWith(`${year}-`) ? looked : last;
}

function isFullDay(date: string): boolean {
  const read = parseDate(date);
  return read !== undefined && read.first === read.last;
}

/** Before this year no BCMA-directed treatment was authorised anywhere; patients refractory to one are not asked about. */
const firstYearOfBcma = 2020;

/** Asks every state of the grid in every country and year. */
export function* coverage(snapshot: Snapshot, { jurisdictions, years, states }: CoverageOptions): Generator<CoverageCell> {
  const patients = states.map((state) => ({ state, facts: gridFacts(state) }));
  const treatments = new Set(
    snapshot.regimens.filter(({ kind }) => kind === "regimen" || kind === "cell-therapy" || kind === "transplant").map(({ id }) => id),
  );
  const substantial = substantialGuidelines(snapshot);
  for (const jurisdiction of jurisdictions)
    for (const year of years) {
      const asOf = dayOfYear(year, snapshot);
      for (const { state, facts } of patients) {
        if (state.bcma === "refractory" && year < firstYearOfBcma) continue;
        const { first, options } = standingsOf(facts, snapshot, { jurisdiction, asOf });
        const own = options.filter(({ id }) => treatments.has(id));
        yield { state, jurisdiction, year, asOf, first, ...judged(own, first, substantial), treatments: own };
      }
    }
}

function judged(
  all: readonly OptionStanding[],
  first: readonly string[],
  substantial: ReadonlySet<string>,
): Pick<CoverageCell, "nothingRecommended" | "guidelinesConflict" | "onlyUnverified"> {
  const treatments = all.filter(({ standing }) => standing !== "excluded");
  const recommended = treatments.filter(({ standing }) => isRecommended(standing));
  const leading = recommended.filter(({ id }) => first.includes(id));
  return {
    nothingRecommended: recommended.length === 0,
    guidelinesConflict: guidelinesConflict(treatments, substantial),
    onlyUnverified: leading.length > 0 && leading.every(standsOnUnverified),
  };
}

const isRecommended = (standing: Standing): boolean => standing === "preferred" || standing === "recommended";

/** Of a guideline of which less is encoded nothing can be said about what it leaves out. */
const fewestStatements = 3;

/** Guidelines with at least three statements that put treatments forward or advise against them. */
function substantialGuidelines({ guidelines }: Snapshot): ReadonlySet<string> {
  const onTreatments = guidelines.filter(
    ({ statements }) =>
      statements.filter(({ options }) => options.some(({ preference }) => preference !== "requires")).length >= fewestStatements,
  );
  return new Set(onTreatments.map(({ id }) => id));
}

function guidelinesConflict(treatments: readonly OptionStanding[], substantial: ReadonlySet<string>): boolean {
  const recommended = new Map<string, Set<string>>();
  const against = new Map<string, Set<string>>();
  for (const { id, deciding } of treatments)
    for (const { guideline, effect, at } of deciding) {
      if (guideline === undefined || !substantial.has(guideline)) continue;
      const said = effect === "caps" ? against : effect === "grounds" && isRecommended(at) ? recommended : undefined;
      said?.set(guideline, (said.get(guideline) ?? new Set()).add(id));
    }
  const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((id) => b.has(id));
  return [...recommended].some(
    ([one, ids]) =>
      [...recommended].some(([other, others]) => other > one && !shares(ids, others)) ||
      [...against].some(([other, others]) => other !== one && shares(ids, others)),
  );
}

/** The grounds that reach the standing of a recommended treatment are all unverified; one for more than a cap leaves reaches it too. */
function standsOnUnverified({ standing, deciding }: OptionStanding): boolean {
  const grounds = deciding.filter(({ effect, at }) => effect === "grounds" && (at === standing || at === "preferred"));
  return grounds.length > 0 && grounds.every(({ verified }) => verified === "unverified");
}
