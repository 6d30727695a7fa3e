import { leftOutWords, verifiedWords } from "./coded-words.ts";
import { type Context, cited, inLanguage, joined, line } from "./context.ts";
import type { Block, Line, Section, SourceEntry } from "./page.ts";
import { say, type Word } from "./words.ts";

/** Results of trials without a control, apart from everything else. */
export function singleArmSection(context: Context): Section {
  const { report, language } = context;
  const { singleArm } = report;
  const head = { id: "single-arm", title: say("singleArm", language), level: 2 as const };
  if (singleArm.length === 0) return { ...head, blocks: [{ type: "paragraph", line: line(say("singleArmNone", language)) }] };
  return {
    ...head,
    blocks: [
      { type: "paragraph", line: line(say("singleArmText", language)) },
      {
        type: "table",
        caption: say("singleArm", language),
        columns: (["trial", "treatment", "patients", "result", "source"] as const).map((word) => say(word, language)),
        rows: singleArm.map(({ trial, treatment, patients, median, rate, verified, source }) => [
          line(trial),
          line(treatment),
          line(patients === undefined ? "?" : String(patients)),
          line(
            rate !== undefined
              ? say("percent", language, { n: rate })
              : median == null
                ? say("notReached", language)
                : say("months", language, { n: median }),
          ),
          { ...cited(verifiedWords[verified][language], source, context), unverified: verified === "unverified" },
        ]),
      },
    ],
  };
}

/** Randomised trials that asked the question and are not in the networks, each with the reason. */
export function leftOutSection(context: Context): Section {
  const { report, language } = context;
  const head = { id: "left-out", title: say("leftOut", language), level: 2 as const };
  if (report.leftOut.length === 0) return { ...head, blocks: [{ type: "paragraph", line: line(say("leftOutNone", language)) }] };
  return {
    ...head,
    blocks: [
      { type: "paragraph", line: line(say("leftOutText", language)) },
      {
        type: "table",
        caption: say("leftOut", language),
        columns: (["trial", "comparison", "reason", "source"] as const).map((word) => say(word, language)),
        rows: report.leftOut.map(({ trial, treatments, why, assumption, elsewhere = [], source }) => [
          line(trial),
          line(
            treatments.length === 2
              ? say("versus", language, { x: treatments[0] ?? "", y: treatments[1] ?? "" })
              : joined(treatments, language),
          ),
          line(inLanguage(leftOutWords[why], language).replace("{x}", assumption ?? joined(elsewhere, language))),
          cited("", source, context),
        ]),
      },
    ],
  };
}

/** What is taken for granted, how often, and how to do without it. */
export function assumptionsSection({ report, language }: Context): Section {
  return {
    id: "assumptions",
    title: say("assumptions", language),
    level: 2,
    blocks: [
      { type: "paragraph", line: line(say("assumptionsText", language)) },
      {
        type: "table",
        caption: say("assumptions", language),
        columns: (["assumption", "uses", "off"] as const).map((word) => say(word, language)),
        rows: report.assumptions.map(({ id, text, made, contrasts, leftOut }) => [
          line(inLanguage(text, language)),
          line(String(contrasts)),
          line(made ? `--without ${id}` : say("isOff", language, { n: leftOut })),
        ]),
      },
    ],
  };
}

/** The figures of the networks that nobody has compared with their source, and newer ones that were passed over for that reason. */
export function unverifiedSection(context: Context): Section {
  const { report, language } = context;
  const { unverified } = report;
  const lines = unverified.map(
    ({ trial, treatment, comparator, source }): Line => ({
      ...cited(`${trial}: ${say("versus", language, { x: treatment, y: comparator })}`, source, context),
      unverified: true,
    }),
  );
  const passedOver = report.parts.flatMap(({ contrasts }) =>
    contrasts.flatMap(({ trial, treatment, comparator, newer }): Line[] =>
      newer === undefined ? [] : [cited(`${trial}: ${say("versus", language, { x: treatment, y: comparator })}`, newer, context)],
    ),
  );
  const listed = (text: Word, items: readonly Line[]): Block[] => [
    { type: "paragraph", line: line(say(text, language)) },
    ...(items.length === 0 ? [] : [{ type: "list" as const, lines: items }]),
  ];
  return {
    id: "unverified",
    title: say("unverified", language),
    level: 2,
    blocks: [
      ...listed(lines.length === 0 ? "unverifiedNone" : "unverifiedText", lines),
      ...(passedOver.length === 0 ? [] : listed("newerText", passedOver)),
    ],
  };
}

/** How the figures were made, with the papers behind it. */
export function methodsSection({ language }: Context): Section {
  return {
    id: "methods",
    title: say("methods", language),
    level: 2,
    blocks: [{ type: "paragraph", line: line(say("methodsText", language)) }],
  };
}

/** The documents behind the page, by number. */
export function sourcesSection({ report, language }: Context): Section {
  const entries = report.sources.map(({ title, where, date, doi, pmid, url }, place): SourceEntry => {
    const address = doi !== undefined ? `doi:${doi}` : pmid !== undefined ? `PMID ${pmid}` : (url ?? "");
    const href = doi !== undefined ? `https://doi.org/${doi}` : pmid !== undefined ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : url;
    const told = date !== undefined && where?.includes(date.slice(0, 4)) === true;
    const rest = [where, told ? undefined : date].filter((part) => part !== undefined && part !== "").join(". ");
    return { number: place + 1, title, rest, address, ...(href === undefined || !/^https?:\/\//u.test(href) ? {} : { href }) };
  });
  return { id: "sources", title: say("sources", language), level: 2, blocks: [{ type: "sources", entries }] };
}
