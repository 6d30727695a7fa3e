import type { Course } from "../state/course/course.ts";
import type { CourseLine } from "../state/course/course-line.ts";
import type { AgentCourse } from "../state/refractoriness/agent-course.ts";
import { isRefractory } from "../state/refractoriness/is-refractory.ts";
import { type mrdInLine, sustainedMrdNegative } from "../state/response/mrd.ts";
import { needTexts } from "../state/response/need.ts";
import { responseCategories } from "../state/response/response-category.ts";
import { type Derivation, variantInForce } from "../state/state.ts";
import type { Truth } from "../terms/truth.ts";
import type { ShownAgent, ShownCourse, ShownLine, ShownMrd, ShownResponse } from "./shown-course-types.ts";

const words = { met: "yes", "not-met": "no", unknown: "not known" } as const satisfies Record<Truth, string>;

const category = (index: number): string => responseCategories[index] ?? "";

/** The course as it is shown. */
export function shownCourse(course: Course, derivation: Derivation): ShownCourse {
  const counted: Counted = {
    steroids: derivation.lists.steroids,
    maintenanceCounts: variantInForce(derivation, "maintenanceDose") !== "does-not-count",
  };
  return {
    from: course.from,
    lines: course.lines.map((line) => shownLine(line, counted)),
    priorLines: course.count,
    alternatives: course.alternativeCounts.map(({ count, because, source, paths }) => ({ count, text: because, source, because: paths })),
    leftOut: course.leftOut,
    relapseKindNeeds: course.relapse.kindNeeds,
  };
}

/** How the drugs of a line are judged: steroids are not, and a maintenance dose may not count. */
interface Counted {
  readonly steroids: ReadonlySet<string>;
  readonly maintenanceCounts: boolean;
}

function shownLine(line: CourseLine, counted: Counted): ShownLine {
  const { dated } = line;
  const inPhase = (phase: AgentCourse["phase"]): string[] => line.agents.filter((agent) => agent.phase === phase).map(({ drug }) => drug);
  const combination = [...(dated?.combination ?? inPhase("combination"))].sort();
  const response = dated?.response;
  const mrd = dated?.mrd ?? [];
  return {
    position: line.position,
    drugs: line.unknownAgents !== undefined && combination.length === 0 ? null : combination,
    unknownDrugs: line.unknownAgents !== undefined,
    maintenance: line.maintenance === undefined ? null : [...line.maintenance].sort(),
    support: inPhase("support"),
    ...(dated === undefined ? {} : { start: dated.start.text }),
    ...(dated?.stop === undefined ? {} : { stop: dated.stop.text }),
    ongoing: dated?.exposures.some((exposure) => exposure.ongoing) ?? line.ended === "ongoing",
    transplants: dated?.transplants.map(({ text }) => text) ?? [],
    allogeneic: dated?.allogeneic.map(({ text }) => text) ?? [],
    began: dated?.began ?? "not-told",
    ...(dated === undefined ? {} : { beganText: dated.beganText }),
    ended: line.ended,
    bestResponse: shownResponse(line),
    ...(response?.kind === undefined ? {} : { measurableDisease: response.kind }),
    earlierProgressions: (dated?.earlierProgressions ?? []).map(({ date }) => date.text),
    progression:
      dated?.progression === undefined
        ? null
        : {
            date: dated.progression.date.text,
            certainty: dated.progression.certainty,
            by: dated.progression.by,
            because: dated.progression.because,
          },
    ...(response?.relapseFromComplete === undefined ? {} : { relapseFromComplete: response.relapseFromComplete.text }),
    ...(response === undefined || response.kind === undefined ? {} : { lightChainEscape: response.progression.lightChainEscape }),
    mrd: mrd.map(shownMrd),
    ...(mrd.length === 0 ? {} : { sustainedMrdNegative: words[sustainedMrdNegative(mrd)] }),
    agents: line.agents.filter(({ drug }) => !counted.steroids.has(drug)).map((agent) => shownAgent(agent, counted.maintenanceCounts)),
  };
}

function shownMrd({ date, result, sensitivity, method, category: name, withImaging }: ReturnType<typeof mrdInLine>[number]): ShownMrd {
  return {
    date: date.text,
    result,
    sensitivity,
    ...(method === undefined ? {} : { method }),
    ...(name === undefined ? {} : { category: name }),
    withImaging: words[withImaging],
  };
}

function shownResponse({ bestResponse, responseStated: stated, dated }: CourseLine): ShownResponse | null {
  const response = dated?.response;
  const needs = (response?.needs ?? []).map((need) => needTexts[need]);
  if (bestResponse === undefined) return null;
  return {
    atLeast: category(bestResponse.low),
    atMost: category(bestResponse.high),
    stated,
    ...(response?.bestDate === undefined || stated ? {} : { on: response.bestDate.text }),
    ...(stated || response === undefined ? {} : { criteria: response.criteria }),
    open:
      stated || response === undefined
        ? []
        : response.open.map((each) => ({ category: each.category, needs: each.needs.map((need) => needTexts[need]) })),
    needs,
    assumed: (stated ? [] : (response?.assumed ?? [])).map((need) => needTexts[need]),
  };
}

function shownAgent(agent: AgentCourse, maintenanceCounts: boolean): ShownAgent {
  const { drug, phase, refractoryByProgression, refractoryByResponse, doseLevel } = agent;
  const by: ShownAgent["by"][number][] = [];
  const atUncountedDose = doseLevel === "maintenance" && !maintenanceCounts;
  if (refractoryByProgression === "met" && !atUncountedDose) by.push("progression");
  if (refractoryByResponse === "met") by.push("no-response");
  return {
    drug,
    phase,
    refractory: words[isRefractory(agent, maintenanceCounts)],
    by,
    ...(doseLevel === undefined ? {} : { doseLevel }),
  };
}
