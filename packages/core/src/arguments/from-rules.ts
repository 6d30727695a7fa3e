import { selects } from "../catalogue/features.ts";
import type { Rule } from "../catalogue/rule.ts";
import { originOf } from "../catalogue/sourced.ts";
import type { CriterionSource } from "../criteria/criterion.ts";
import type { Language, Text } from "../terms/text.ts";
import { applies, isPublic, type Scope } from "./scope.ts";
import type { Template } from "./template.ts";

/**
 * The rules that belong to no single drug, made concrete for the option (and for each of its active drugs where a rule says so). A rule
 * holds from the day on which the first of its sources was public.
 */
export function fromRules(scope: Scope): Template[] {
  const { regimen, features, catalogue } = scope;
  return catalogue.snapshot.rules
    .filter((rule) => applies(rule, scope) && selects(rule.applies, regimen, features) && rule.sources.some((id) => isPublic(id, scope)))
    .flatMap((rule) =>
      rule.forEach === "option" ? [templateOf(rule, scope, undefined)] : features.activeDrugs.map((drug) => templateOf(rule, scope, drug)),
    )
    .filter((template) => template !== undefined);
}

function templateOf(rule: Rule, scope: Scope, drug: string | undefined): Template | undefined {
  const { features, catalogue, criteria } = scope;
  const placeholders = placeholdersOf(rule);
  if (placeholders.has("$activeDrugs") && features.activeDrugs.length === 0) return undefined;
  const drugClass = drug === undefined ? undefined : catalogue.drugs.get(drug)?.class;
  const own = { $drug: drug, $class: drugClass, $activeDrugs: features.activeDrugs };
  const { kind, force, cap, ground } = rule.effect;
  return {
    rule: rule.id,
    topic: rule.topic,
    kind,
    force: force ?? (kind === "excludes" ? "strong" : "weak"),
    criterion: criteria.place(rule.when === undefined || placeholders.size === 0 ? rule.when : (filled(rule.when, own) as CriterionSource)),
    text: fillText(rule.text, scope, drug, drugClass),
    sources: rule.sources.filter((id) => isPublic(id, scope)),
    ...originOf(rule),
    ...(cap === undefined ? {} : { cap }),
    ...(ground === undefined ? {} : { ground }),
  };
}

const found = new WeakMap<Rule, ReadonlySet<string>>();

/** The placeholders in a rule's criterion. */
function placeholdersOf(rule: Rule): ReadonlySet<string> {
  const known = found.get(rule) ?? new Set(JSON.stringify(rule.when ?? "").match(/\$[a-zA-Z]+/g));
  found.set(rule, known);
  return known;
}

/** Puts the option's own drugs in the place of `$drug`, `$class` and `$activeDrugs`. */
function filled(source: unknown, own: Record<string, string | readonly string[] | undefined>): unknown {
  if (typeof source === "string") return own[source] ?? source;
  if (Array.isArray(source)) return source.flatMap((item) => filled(item, own));
  if (typeof source === "object" && source !== null)
    return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, filled(value, own)]));
  return source;
}

function fillText(text: Text, { features, catalogue }: Scope, drug: string | undefined, drugClass: string | undefined): Text {
  const fill = (language: Language): string =>
    text[language]
      .replaceAll("{drug}", drug === undefined ? "" : catalogue.nameOf(drug, language))
      .replaceAll("{class}", drugClass === undefined ? "" : catalogue.nameOf(drugClass, language))
      .replaceAll("{drugs}", features.activeDrugs.map((id) => catalogue.nameOf(id, language)).join(language === "en" ? ", " : "・"));
  return { en: fill("en"), ja: fill("ja") };
}
