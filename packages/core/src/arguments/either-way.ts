import type { Guideline, Statement } from "../catalogue/guideline.ts";
import { checkCriterion } from "../criteria/check.ts";
import type { CriterionSource } from "../criteria/criterion.ts";
import { sentence } from "../criteria/sentence.ts";
import type { Language } from "../terms/text.ts";
import type { Scope } from "./scope.ts";
import { levelOf, standingAt, type Template } from "./template.ts";
import { weakest } from "./weakest.ts";

interface Made {
  readonly statement: Statement;
  readonly template: Template;
}

/**
 * Two statements of one guideline that put an option forward in a setting and in its opposite hold for everybody in what they share,
 * also while it is not known which of the two applies. Such a pair is one more ground, as strong as the weaker of them.
 */
export function eitherWay(guideline: Guideline, made: readonly Made[], scope: Scope): Template[] {
  const grounds = made.filter(({ template }) => template.ground !== undefined);
  return grounds.flatMap((first, index) =>
    grounds.slice(index + 1).flatMap((second) => {
      const split = splitOf(partsOf(first.statement.when), partsOf(second.statement.when));
      return split === undefined ? [] : [pairTemplate(guideline, first.template, second.template, split, scope)];
    }),
  );
}

/** The conditions of a criterion that must all hold. */
function partsOf(when: CriterionSource | undefined): readonly CriterionSource[] {
  if (when === undefined) return [];
  return "all" in when && Array.isArray(when.all) ? (when.all as readonly CriterionSource[]) : [when];
}

interface Split {
  readonly shared: readonly CriterionSource[];
  /** The condition that holds in the one and not in the other. */
  readonly turning: CriterionSource;
}

function splitOf(first: readonly CriterionSource[], second: readonly CriterionSource[]): Split | undefined {
  const written = (part: CriterionSource): string => JSON.stringify(part);
  const onlyIn = (own: readonly CriterionSource[], other: readonly CriterionSource[]): readonly CriterionSource[] => {
    const texts = new Set(other.map(written));
    return own.filter((part) => !texts.has(written(part)));
  };
  const [a, ...moreA] = onlyIn(first, second);
  const [b, ...moreB] = onlyIn(second, first);
  if (a === undefined || b === undefined || moreA.length > 0 || moreB.length > 0) return undefined;
  const shared = first.filter((part) => part !== a);
  if (written({ not: a }) === written(b)) return { shared, turning: a };
  return written({ not: b }) === written(a) ? { shared, turning: b } : undefined;
}

function pairTemplate(guideline: Guideline, first: Template, second: Template, { shared, turning }: Split, scope: Scope): Template {
  const { catalogue, criteria } = scope;
  const [one] = shared;
  const when = shared.length > 1 ? { all: shared } : one;
  const checked = checkCriterion(turning, catalogue.criteria);
  const words = (language: Language): string => (checked.ok ? sentence(checked.criterion, language, catalogue.nameOf) : "");
  const ground = standingAt(Math.min(levelOf(first.ground ?? "not-advised"), levelOf(second.ground ?? "not-advised")));
  return {
    ...first,
    rule: `${first.rule} or ${second.rule}`,
    force: "weak",
    criterion: criteria.place(when),
    ground,
    text: {
      en: `${guideline.title.en}: put forward whether or not this holds: ${words("en")}.`,
      ja: `${guideline.title.ja}：「${words("ja")}」か否かにかかわらず挙げられています。`,
    },
    sources: [...new Set([...first.sources, ...second.sources])],
    verified: weakest([first.verified, second.verified]),
    ...(first.guideline === undefined
      ? {}
      : { guideline: { ...first.guideline, namesIt: first.guideline.namesIt && second.guideline?.namesIt === true } }),
    unless: [first.criterion, second.criterion],
  };
}
