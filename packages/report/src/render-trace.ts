import { type Criterion, type OptionTrace, sentence, type Trace } from "@nextline/core";
import { localWords } from "./local-words.ts";
import { say } from "./phrases.ts";
import { ownName, type TextOptions } from "./report-options.ts";
import { clean } from "./text/clean.ts";
import { wrap } from "./text/wrap.ts";
import { kindWords, topicWords, truthSigns, truthWords } from "./words.ts";

/** Every rule that was asked of an option with its truth, and part by part the criterion that made it so, also what did not hold. */
export function renderTrace(option: OptionTrace, options: TextOptions): string {
  const { language, width = 100 } = options;
  const colon = language === "en" ? ": " : "：";
  const lines = [say("trace", language, { x: option.id }), say("traceLegend", language)];
  for (const { rule, topic, kind, text, truth, trace, verified } of option.rules) {
    const mark = verified === "unverified" ? say("unverified", language) : "";
    const words = `${topicWords[topic][language]} / ${kindWords[kind][language]}`;
    lines.push("", ...wrap(clean(`${rule} (${words}) ${truthWords[truth][language]}`), width, `${truthSigns[truth]} `));
    lines.push(...wrap(clean(`${text[language]}${mark}`), width, "    "));
    if (trace === undefined) lines.push(`    ${truthSigns.met} ${say("everybody", language)}`);
    else lines.push(...parts(trace, 1, options, colon));
  }
  return `${lines.join("\n")}\n`;
}

function parts(trace: Trace, depth: number, options: TextOptions, colon: string): string[] {
  const { language, width = 100 } = options;
  const lead = `${"    ".repeat(Math.min(depth, 8))}${truthSigns[trace.truth]} `;
  const own = wrap(clean(words(trace.criterion, options)), width, lead);
  const missing =
    trace.criterion.op === "compare" && trace.truth === "unknown"
      ? wrap(clean(truthWords.unknown[language] + colon + trace.criterion.finding.needs.join("; ")), width, `${" ".repeat(lead.length)}`)
      : [];
  return [...own, ...missing, ...trace.parts.flatMap((part) => parts(part, depth + 1, options, colon))];
}

/** What joins the parts, or the sentence of a single comparison. */
function words(criterion: Criterion, { language, nameOf = ownName }: TextOptions): string {
  switch (criterion.op) {
    case "all":
      return say("allOf", language);
    case "any":
      return say("anyOf", language);
    case "not":
      return say("noneOf", language);
    case "some":
      return say("someOf", language, { n: criterion.count });
    case "compare":
      return localWords(sentence(criterion, language, nameOf), language);
  }
}
