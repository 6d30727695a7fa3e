import { indicationsFor } from "../candidates/availability.ts";
import { selects } from "../catalogue/features.ts";
import type { Guideline, Preference, Statement, StatementOption } from "../catalogue/guideline.ts";
import { hasBegun, holdsOn } from "../catalogue/period.ts";
import type { Standing } from "../catalogue/rule.ts";
import { originOf } from "../catalogue/sourced.ts";
import { parseDate } from "../terms/date.ts";
import type { Text } from "../terms/text.ts";
import { eitherWay } from "./either-way.ts";
import type { Scope } from "./scope.ts";
import type { Template } from "./template.ts";

/** Whether a guideline counts in the edition: named by the caller, or international or of the country. */
export function counts(guideline: Guideline, { edition, day }: Pick<Scope, "edition" | "day">): boolean {
  if (!holdsOn(guideline, day)) return false;
  if (edition.guidelines !== undefined) return edition.guidelines.some((body) => body.toLowerCase() === guideline.body.toLowerCase());
  return guideline.jurisdiction === "INT" || guideline.jurisdiction === edition.jurisdiction;
}

const grounds: Record<Preference, Standing | undefined> = {
  preferred: "preferred",
  recommended: "recommended",
  possible: "possible",
  against: undefined,
  requires: undefined,
};

/** The strength where the guideline has no word of its own for it. */
const preferencesInJapanese: Record<Preference, string> = {
  preferred: "第一選択として推奨",
  recommended: "推奨",
  possible: "選択肢",
  against: "推奨しない",
  requires: "実施を求める",
};

const isJapanese = (term: string): boolean => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(term);

/** What the guidelines in force that day say of the option. */
export function fromGuidelines(scope: Scope): Template[] {
  return scope.guidelines.flatMap((guideline) => {
    const made = guideline.statements
      .filter((statement) => holdsOn(statement, scope.day))
      .flatMap((statement) => {
        const option = strongest(statement.options.filter((entry) => concerns(entry, scope)));
        return option === undefined ? [] : [{ statement, template: templateOf(scope, guideline, statement, option) }];
      });
    return [...made.map(({ template }) => template), ...eitherWay(guideline, made, scope)];
  });
}

/** Statements that concern every option: when to treat, prognosis, bone, infection, thrombosis. */
export function generalStatements({ guidelines, day, criteria }: Pick<Scope, "guidelines" | "day" | "criteria">): Template[] {
  return guidelines.flatMap((guideline) =>
    guideline.statements
      .filter((statement) => statement.options.length === 0 && statement.topic !== "scope" && holdsOn(statement, day))
      .map((statement) => ({
        rule: statement.id,
        topic: "guideline",
        kind: "requires",
        force: "weak",
        criterion: criteria.place(statement.when),
        text: { en: `${guideline.title.en}: ${statement.text.en}`, ja: `${guideline.title.ja}：${statement.text.ja}` },
        sources: [statement.source],
        ...originOf(statement),
      })),
  );
}

const order: readonly Preference[] = ["against", "preferred", "recommended", "possible", "requires"];

function strongest(options: readonly StatementOption[]): StatementOption | undefined {
  return order.map((preference) => options.find((option) => option.preference === preference)).find((option) => option !== undefined);
}

/** By name, or by its features: then only what a label of the country names that day, so that no statement speaks for what came later. */
function concerns(option: StatementOption, scope: Scope): boolean {
  const { regimen, features } = scope;
  if (option.regimens?.includes(regimen.id) === true) return true;
  if (option.select === undefined || !selects(option.select, regimen, features)) return false;
  return grounds[option.preference] === undefined || features.drugs.length === 0 || isLabelled(scope);
}

function isLabelled({ approvals, day, regimen }: Scope): boolean {
  return indicationsFor(regimen.id, approvals, day).length > 0;
}

function templateOf(scope: Scope, guideline: Guideline, statement: Statement, option: StatementOption): Template {
  const ground = grounds[option.preference];
  const against = option.preference === "against";
  return {
    rule: statement.id,
    topic: "guideline",
    kind: against ? "against" : option.preference === "requires" ? "requires" : "for",
    force: against || option.preference === "preferred" ? "strong" : "weak",
    criterion: scope.criteria.place(statement.when),
    text: textOf(guideline, statement, option, scope.day),
    sources: [statement.source],
    ...originOf(statement),
    guideline: {
      id: guideline.id,
      preference: option.preference,
      from: parseDate(guideline.from ?? "1900")?.last ?? 0,
      namesIt: namesIt(statement, option, scope),
    },
    ...(ground === undefined ? {} : { ground }),
    ...(against ? { cap: "not-advised" as const } : {}),
  };
}

/** Only a statement on regimens or transplant that names the option supports its use outside the label; an order of classes does not. */
function namesIt(statement: Statement, option: StatementOption, { regimen }: Scope): boolean {
  return (statement.topic === "regimen" || statement.topic === "transplant") && option.regimens?.includes(regimen.id) === true;
}

/** The title; where a later edition has come that was not read, the reader is told. */
function titleOf({ title, replacedUnread }: Guideline, day: number): Text {
  if (replacedUnread === undefined || hasBegun(replacedUnread.from, day) !== "met") return title;
  const { from } = replacedUnread;
  return {
    en: `${title.en} [replaced ${from} by an edition whose text on this was not read]`,
    ja: `${title.ja}［${from}に改訂済み、改訂版の該当部分は未確認］`,
  };
}

function textOf(guideline: Guideline, statement: Statement, option: StatementOption, day: number): Text {
  const title = titleOf(guideline, day);
  const { term, preference, grade } = option;
  const graded = (strength: string, comma: string): string => [strength, ...(grade === undefined ? [] : [grade])].join(comma);
  const own = term === undefined ? preferencesInJapanese[preference] : isJapanese(term) ? term : `「${term}」`;
  return {
    en: `${title.en} (${graded(term ?? preference, ", ")}): ${statement.text.en}`,
    ja: `${title.ja}（${graded(own, "、")}）：${statement.text.ja}`,
  };
}
