import { type Assessment, type Language, type OptionTrace, sentence, type Trace } from "@nextline/core";
import { type NameOf, ownName } from "../report-options.ts";
import { inLanguage } from "./render-json.ts";

/**
 * The answer to "why not this one?" as JSON: the option as in the assessment, and every rule that was asked of it, with its criterion
 * part by part as a sentence in the language asked for, its truth, the findings that decided it and those that are missing.
 */
export function renderTraceJson(
  { id, rules }: OptionTrace,
  assessment: Assessment,
  { language, nameOf = ownName }: { readonly language: Language; readonly nameOf?: NameOf },
): string {
  const option = assessment.options.find((candidate) => candidate.id === id);
  const traced = rules.map(({ trace, ...rule }) => ({ ...rule, criterion: trace === undefined ? null : shaped(trace, language, nameOf) }));
  return JSON.stringify(inLanguage({ option, rules: traced }, language), null, 2);
}

interface ShownTrace {
  readonly sentence: string;
  readonly truth: Trace["truth"];
  readonly deciding: readonly string[];
  readonly missing: readonly string[];
  readonly parts: readonly ShownTrace[];
}

function shaped({ criterion, truth, deciding, missing, parts }: Trace, language: Language, nameOf: NameOf): ShownTrace {
  return {
    sentence: sentence(criterion, language, nameOf),
    truth,
    deciding,
    missing,
    parts: parts.map((part) => shaped(part, language, nameOf)),
  };
}
