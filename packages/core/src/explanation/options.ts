import type { PreparedOption, Programme } from "../arguments/programme.ts";
import type { Template } from "../arguments/template.ts";
import { levelOf } from "../arguments/template.ts";
import { originOf } from "../catalogue/sourced.ts";
import type { Topic } from "../catalogue/topic.ts";
import { nearestEvidence } from "../ranking/evidence.ts";
import { decidedBy, type Placed, rank } from "../ranking/order.ts";
import type { Stand } from "../ranking/standing.ts";
import { truthAt } from "../ranking/truths.ts";
import type { Argument, OpenQuestion, Option, ShownEvidence } from "./assessment.ts";
import { evidenceArguments } from "./evidence-arguments.ts";
import { connectedWith, shownComparison } from "./network-comparison.ts";
import type { Answer } from "./suppose.ts";
import { tracedAt } from "./traced.ts";

/** Every option in order, with its arguments in order of force. */
export function shownOptions(programme: Programme, answer: Answer): Option[] {
  const ranking = rank(programme, answer.stands, answer.keysAt, answer.dominance);
  const inOrder = ranking.map(({ index }) => programme.options[index]?.regimen.id ?? "");
  return ranking.flatMap((placed, position) => {
    const option = programme.options[placed.index];
    const stand = answer.stands[placed.index];
    if (option === undefined || stand === undefined) return [];
    const before = beforeNext(placed, ranking[position + 1], programme, answer);
    const comparison = connectedWith(option.regimen.id, inOrder, programme, answer);
    return [shown(option, stand, placed, before, comparison, programme, answer)];
  });
}

function shown(
  option: PreparedOption,
  stand: Stand,
  placed: Placed,
  before: Option["before"],
  comparison: Option["comparison"],
  programme: Programme,
  answer: Answer,
): Option {
  const { regimen } = option;
  const nearest = nearestEvidence(option.evidence, programme, answer.truths);
  const made = [
    ...option.templates.filter((template) => isMade(template, answer)).map((template) => argumentOf(template, programme, answer)),
    ...evidenceArguments(option, stand, nearest, programme, answer),
  ];
  return {
    id: regimen.id,
    name: regimen.names,
    drugs: option.features.drugs,
    standing: stand.standing,
    provisional: stand.provisional,
    rank: placed.rank,
    availability: option.label.availability,
    ground: groundOf(option, stand, answer),
    ...(stand.lifted === undefined ? {} : { newerThanGuideline: { trial: stand.lifted.trial, beaten: stand.lifted.beaten } }),
    schedule: regimen.drugs.map(({ drug, schedule }) => ({ drug, text: schedule })),
    arguments: unique(made).sort(byForce),
    open: openQuestions(option, programme, answer),
    evidence: nearest === undefined ? null : shownEvidence(nearest),
    comparison,
    keys: placed.keys,
    ...(before === undefined ? {} : { before }),
  };
}

function isMade({ criterion, unless }: Template, { truths }: Answer): boolean {
  return truthAt(truths, criterion) === "met" && unless?.some((place) => truthAt(truths, place) === "met") !== true;
}

function groundOf(option: PreparedOption, stand: Stand, answer: Answer): Option["ground"] {
  if (stand.lifted !== undefined) return "randomised-dominance";
  if (stand.guidelineLevel > 0) return "guideline";
  const truths = option.decisive
    .filter((template) => template.ground !== undefined)
    .map(({ topic, criterion }) => ({ topic, truth: truthAt(answer.truths, criterion) }));
  if (truths.some(({ topic, truth }) => topic === "label" && truth !== "not-met")) return "label";
  return truths.some(({ truth }) => truth === "met") ? "rule" : "none";
}

/** What guidelines say for every option, as far as it holds for the patient. */
export function generalAdvice(programme: Programme, answer: Answer): Argument[] {
  return programme.general.filter((template) => isMade(template, answer)).map((template) => argumentOf(template, programme, answer));
}

/** The findings behind a criterion that is met; for everybody, the edition alone decides. */
function argumentOf(template: Template, programme: Programme, answer: Answer): Argument {
  const { kind, topic, force, rule, text, sources } = template;
  return { kind, topic, force, rule, text, because: because(template.criterion, programme, answer), sources, ...originOf(template) };
}

function because(place: number, programme: Programme, answer: Answer): readonly string[] {
  return place < 0 ? ["edition"] : tracedAt(place, programme, answer).deciding;
}

const kindOrder: Record<Argument["kind"], number> = { excludes: 0, against: 1, for: 2, requires: 3 };

const topicOrder: Topic[] = [
  "availability",
  "formulary",
  "label",
  "contraindication",
  "refractoriness",
  "intolerance",
  "toxicity",
  "fitness",
  "guideline",
  "evidence",
  "risk",
  "pace",
  "response-duration",
  "retreatment",
  "transplant",
  "sequencing",
  "dose",
  "interaction",
  "measure",
  "preference",
];

function byForce(a: Argument, b: Argument): number {
  return (
    kindOrder[a.kind] - kindOrder[b.kind] ||
    Number(a.force === "weak") - Number(b.force === "weak") ||
    topicOrder.indexOf(a.topic) - topicOrder.indexOf(b.topic) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** Two drugs of an option may bring the same measure; it is said once. */
function unique(all: readonly Argument[]): Argument[] {
  const said = new Map<string, Set<string>>();
  return all.filter(({ rule, text }) => {
    const texts = said.get(rule) ?? new Set();
    said.set(rule, texts);
    return texts.size < texts.add(text.en).size;
  });
}

/** Decisive criteria that are not settled: what to find out before the option is relied on. */
function openQuestions(option: PreparedOption, programme: Programme, answer: Answer): OpenQuestion[] {
  const questions = option.decisive.flatMap((template): OpenQuestion[] => {
    if (truthAt(answer.truths, template.criterion) !== "unknown") return [];
    const { missing } = tracedAt(template.criterion, programme, answer);
    const { rule, topic, kind, text, sources } = template;
    return [{ findings: missing, rule, topic, kind, text, sources }];
  });
  return questions.sort((a, b) => kindOrder[a.kind] - kindOrder[b.kind] || (a.rule < b.rule ? -1 : 1));
}

export function shownEvidence(nearest: NonNullable<ReturnType<typeof nearestEvidence>>): ShownEvidence {
  const { evidence, result, subgroup, eligible } = nearest;
  return {
    trial: evidence.trial.id,
    population: subgroup,
    comparator: evidence.comparatorName ?? null,
    endpoint: result.endpoint,
    hazardRatio: result.hr ?? null,
    ci: result.ci ?? null,
    ciLevel: result.ci === undefined ? null : (result.ciLevel ?? 95),
    medians: result.medians ?? null,
    rates: result.rates ?? null,
    design: evidence.trial.design,
    applies: eligible === "met" ? "yes" : eligible === "not-met" ? "no" : "not known",
    source: result.source,
    verified: result.verified,
  };
}

/** Why the option stands before the next one. */
function beforeNext(placed: Placed, next: Placed | undefined, programme: Programme, answer: Answer): Option["before"] {
  const own = programme.options[placed.index]?.regimen.id ?? "";
  const other = next === undefined ? undefined : programme.options[next.index]?.regimen.id;
  if (next === undefined || other === undefined) return undefined;
  const [a, b] = [answer.stands[placed.index], answer.stands[next.index]];
  if (a === undefined || b === undefined) return undefined;
  const comparison = shownComparison(own, other, programme, answer);
  if (levelOf(a.standing) !== levelOf(b.standing)) return { next: other, by: "standing", comparison };
  const by = decidedBy(placed, next, programme, answer.dominance);
  const trials = answer.dominance.wins.filter((win) => win.winner === own && win.loser === other).map((win) => win.trial);
  return { next: other, by, ...(by === "randomised-dominance" ? { trials } : {}), comparison };
}
