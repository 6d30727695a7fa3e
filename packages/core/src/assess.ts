import { counts } from "./arguments/from-guidelines.ts";
import { definitionsOf, type Programme, programmeFor } from "./arguments/programme.ts";
import type { Edition } from "./catalogue/edition.ts";
import type { Snapshot } from "./catalogue/snapshot.ts";
import type { Assessment, ShownConflict } from "./explanation/assessment.ts";
import { counterfactuals } from "./explanation/counterfactuals.ts";
import { otherDefinitions } from "./explanation/definitions.ts";
import { missingFindings } from "./explanation/missing.ts";
import { generalAdvice, shownOptions } from "./explanation/options.ts";
import { shownBounds, shownFinding, shownValue } from "./explanation/show.ts";
import { shownCourse } from "./explanation/shown-course.ts";
import { type Answer, answer } from "./explanation/suppose.ts";
import type { Fact } from "./facts/fact.ts";
import { type PatientRecord, recordAsOf } from "./facts/record.ts";
import { courseInForce } from "./state/state.ts";
import { vocabulary } from "./state/vocabulary.ts";
import { parseDate } from "./terms/date.ts";
import type { Problem } from "./terms/problem.ts";

const notice = {
  en: "Nextline supports and does not replace medical judgement. Check every argument against its source.",
  ja: "Nextlineは医学的判断を支援するもので、代替するものではありません。各論拠は出典で確認してください。",
};

/** What the caller already knows could not be understood; it is passed through to the reader. */
export interface AssessOptions {
  readonly notUnderstood?: Assessment["notUnderstood"];
  /**
   * Parts that the caller does not show and that take most of the time; they are empty then, and all else is the same: what is missing, what would
   * change the advice, and what other definitions would say (with `otherwise` of the findings). Default is none.
   */
  readonly leaveOut?: readonly ("missing" | "counterfactuals" | "definitions")[];
}

/**
 * The advice on one patient: findings from the facts, every option of the knowledge base argued for and against, in order, with what
 * is missing and what would change it.
 *
 * Pure: the same facts, snapshot and edition give the same assessment, byte for byte, whatever the order of the facts. It never throws
 * for any facts; a day that is not a date is a problem in the assessment. Facts and knowledge dated after the day play no part.
 *
 * @example assess(readCase(text).facts, snapshot, { jurisdiction: "US", asOf: "2026-11-22" }).options[0]?.id
 */
export function assess(facts: readonly Fact[], snapshot: Snapshot, edition: Edition, options: AssessOptions = {}): Assessment {
  const dayProblems = editionProblems(edition);
  const problems = [...dayProblems, ...definitionProblems(edition, snapshot)];
  const safe = dayProblems.length === 0 ? edition : { ...edition, asOf: "1900-01-01" };
  const programme = programmeFor(snapshot, safe);
  const record = recordAsOf(facts, programme.day);
  const base = answer(programme, record);
  return present(programme, record, base, problems, options);
}

function editionProblems(edition: Edition): Problem[] {
  const date = parseDate(edition.asOf);
  if (date !== undefined && date.first === date.last) return [];
  return [{ path: "edition.asOf", found: edition.asOf, expected: "a day such as 2026-11-22", remedy: "write year-month-day" }];
}

/** A definition or variant that does not exist is told; the first variant is used then. */
function definitionProblems({ definitions = {} }: Edition, snapshot: Snapshot): Problem[] {
  const known = new Map(definitionsOf(snapshot).map(({ id, variants }) => [id, variants.map((variant) => variant.id)]));
  return Object.entries(definitions).flatMap(([id, variant]): Problem[] => {
    const variants = known.get(id);
    if (variants?.includes(variant) === true) return [];
    const [found, expected] = variants === undefined ? [id, [...known.keys()]] : [variant, variants];
    return [
      { path: `edition.definitions.${id}`, found, expected: `one of ${expected.join(", ")}`, remedy: "name one of these, or leave it out" },
    ];
  });
}

const noDefinitions: ReturnType<typeof otherDefinitions> = { definitions: [], byFinding: new Map() };

function present(
  programme: Programme,
  record: PatientRecord,
  base: Answer,
  problems: readonly Problem[],
  { notUnderstood = [], leaveOut = [] }: AssessOptions,
): Assessment {
  const { edition, catalogue, day } = programme;
  const options = shownOptions(programme, base);
  const general = generalAdvice(programme, base);
  const course = shownCourse(courseInForce(record, programme.derivation), programme.derivation);
  const { definitions, byFinding } = leaveOut.includes("definitions") ? noDefinitions : otherDefinitions(programme, record, base.state);
  return {
    nextline: "assessment/1",
    edition: {
      jurisdiction: edition.jurisdiction,
      asOf: edition.asOf,
      knowledge: `${catalogue.snapshot.version}+${catalogue.snapshot.hash.slice(0, 12)}`,
      guidelines: catalogue.snapshot.guidelines.filter((guideline) => counts(guideline, { edition, day })).map((guideline) => guideline.id),
      offLabel: edition.offLabel === true,
      overlays: catalogue.snapshot.overlays.map(({ id, hash }) => `${id}+${hash.slice(0, 12)}`),
    },
    notice,
    state: Object.fromEntries(base.state.findings.map((finding) => [finding.id, shownFinding(finding, byFinding.get(finding.id))])),
    conflicts: base.state.conflicts.flatMap((conflict): ShownConflict[] => {
      const definition = vocabulary.get(conflict.finding);
      if (definition === undefined) return [];
      const derived = shownValue(definition, conflict.derived);
      const between = shownBounds(definition, conflict.derived);
      return [
        {
          finding: conflict.finding,
          stated: shownValue(definition, conflict.stated) ?? "",
          derived: derived ?? null,
          ...(derived !== undefined || between === undefined ? {} : { between }),
          because: conflict.because,
        },
      ];
    }),
    recordConflicts: base.state.recordConflicts,
    course,
    definitions,
    options,
    missing: leaveOut.includes("missing") ? [] : missingFindings(programme, record, base),
    counterfactuals: leaveOut.includes("counterfactuals") ? [] : counterfactuals(programme, record, base),
    general,
    sources: citedSources(
      programme,
      [...options.flatMap((option) => [...option.arguments, ...option.open]), ...general].flatMap((item) => item.sources),
      base,
      options,
      [
        ...definitions.flatMap(({ used, others }) => [used.source, ...others.map(({ source }) => source)]),
        ...course.alternatives.map(({ source }) => source),
      ],
    ),
    notUnderstood,
    problems,
  };
}

function citedSources(
  programme: Programme,
  cited: readonly string[],
  base: Answer,
  options: Assessment["options"],
  defining: readonly string[],
): Assessment["sources"] {
  const ids = new Set([
    ...cited,
    ...defining,
    ...base.state.findings.flatMap((finding) => finding.source ?? []),
    ...options.flatMap(({ evidence, comparison, before }) => [
      ...(evidence === null ? [] : [evidence.source]),
      ...(comparison?.sources ?? []),
      ...(before?.comparison?.sources ?? []),
    ]),
  ]);
  return Object.fromEntries(
    [...ids].sort().flatMap((id) => {
      const source = programme.catalogue.sources.get(id);
      if (source === undefined) return [];
      const { title, where, date, doi, pmid, url } = source;
      return [
        [
          id,
          {
            title,
            ...(where === undefined ? {} : { where }),
            ...(date === undefined ? {} : { date }),
            ...(doi === undefined ? {} : { doi }),
            ...(pmid === undefined ? {} : { pmid }),
            ...(url === undefined ? {} : { url }),
          },
        ],
      ];
    }),
  );
}
