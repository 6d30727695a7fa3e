import { KnowledgeError, knowledgeVersion } from "@nextline/kb";
import { BadInput, exit, UsageError } from "./exit-codes.ts";

const usage = `nextline: advice on the next line of therapy in relapsed/refractory multiple myeloma

  nextline assess <file | ->            advice on a case file or a FHIR R4 record
      --as-of 2019-09-30                the day asked about (default: the case's, else today)
      --jurisdiction US|EU|JP           the country (default: the case's, else US)
      --guidelines IMWG,EHA-EMN         only these bodies count
      --definition NAME=VARIANT         another definition where the field disagrees (may be given several times)
      --off-label                       off-label use that a guideline supports may stand as high as the guideline puts it
      --format text|json|markdown|html|fhir  (default: text)
      --lang en|ja                      (default: en)
      --why-not REGIMEN                 why this option stands where it does
      --trace                           every finding and, with --why-not, every rule with what decided it
      --without-codes snomed,cpt        of a FHIR record, do not read these code systems (docs/fhir.md); also for timeline and case check
  nextline timeline <file | ->          the course in time: lines, drugs, transplants, responses, progressions, M-protein
      --as-of, --jurisdiction, --lang   as for assess
      --definition NAME=VARIANT         read the course by another definition, as furtherTransplant=with-reinduction; may be repeated
      --format text|json|svg|html       (default: text)
  nextline evidence                     what randomised trials say together: networks, meta-analysis, certainty, every figure with its source
      --population all                  all, lenRefractory, bortRefractory, antiCD38Refractory, priorLines1, priorLines2plus, highRiskCyto,
                                        age75plus
      --endpoint PFS                    PFS, OS, ORR, VGPRorBetter, CRorBetter, MRDneg
      --as-of 2019-09-30                only what was published by this day (default: today)
      --comparator REGIMEN              compare with this treatment (default: that of the most trials in each network)
      --without ASSUMPTION              switch an assumption off: whole-trial, pooled-control, time-to-progression, derived-contrast,
                                        counts-from-rates; may be given several times
      --format text|json|svg|html       (default: text); for svg --picture network|forest|league|ranks (default: network)
      --lang en|ja                      (default: en)
  nextline case check <file | ->        is this case file or FHIR record understood?
  nextline case schema                  the JSON Schema of case files
  nextline knowledge check              does everything in the knowledge base hold together?
  nextline knowledge show <name>        a drug, regimen, guideline, trial, rule or source, with its history and sources (--yaml: its files)
  nextline knowledge diff --from DAY --to DAY --jurisdiction US|EU|JP
                                        what changed between two days, and for whom other options come first
  nextline knowledge coverage           for which patients, where and when nothing is recommended (--format table|json|svg)
      --jurisdiction US|EU|JP, --year 2026
  nextline knowledge status             what the knowledge stands on; unverified values that can change a standing
  nextline knowledge estimates          makes the network estimates anew from the trials: knowledge/estimates
  nextline knowledge docs [folder]      writes what is generated: docs/knowledge-status.md, knowledge-coverage.md and .svg, docs/evidence, knowledge/schemas
  nextline knowledge schema <kind>      the JSON Schema of a kind of file, for an editor
  nextline knowledge vocabulary         every finding a criterion may use
  nextline knowledge definitions        definitions on which the field disagrees, with their variants and sources
  nextline serve                        the HTTP service and CDS Hooks, until SIGTERM (docs/service.md)
      --config FILE                     its settings (YAML or JSON); variables NEXTLINE_... win over it, options over both
      --host 127.0.0.1, --port 8080     where it listens; beyond this machine only with authentication configured
      --workers N                       threads that work out advice (default: one per processor)
      --no-audit                        nothing is written into an audit trail: only for trying out
  nextline audit verify [export ...]    was the audit trail changed? of a trail, or of exports, the older first (--format text|json)
      --heads FILE                      positions kept elsewhere that must lie on it
  nextline audit export                 the trail as NDJSON (--after ENTRY; --before DAY: what audit retain would remove)
  nextline audit retain --before DAY    removes the older beginning of the trail, and records that it did
  nextline audit head                   the position of the trail, to be kept elsewhere
  nextline audit migrate                makes the trail, or brings its tables up to date
      --directory DIR                   where the trail is (default: the server of DATABASE_URL, else the folder nextline-audit)
  nextline vignettes [folder]           run the clinical examples

  --overlay DIR                         lays a hospital's own knowledge over the knowledge base, in assess, timeline, evidence, serve, case check
                                        and knowledge check, show, diff, coverage, status; may be given several times
  nextline --version

Exit codes: 0 done, 1 a check found faults, 2 wrong usage, 65 bad input, 69 something needed is not there,
70 a fault of Nextline itself.
`;

type Command = (args: string[]) => Promise<number> | number;

/** Commands are loaded when they are called, so that each starts quickly. */
const commands: Record<string, () => Promise<Command>> = {
  assess: async () => (await import("./assess-command.ts")).assessCommand,
  audit: async () => (await import("./audit-command.ts")).auditCommand,
  case: async () => (await import("./case-command.ts")).caseCommand,
  evidence: async () => (await import("./evidence-command.ts")).evidenceCommand,
  knowledge: async () => (await import("./knowledge/knowledge-command.ts")).knowledgeCommand,
  serve: async () => (await import("./serve-command.ts")).serveCommand,
  timeline: async () => (await import("./timeline-command.ts")).timelineCommand,
  vignettes: async () => (await import("./vignettes-command.ts")).vignettesCommand,
};

const asksForHelp = (words: readonly string[]): boolean => words.some((word) => word === "--help" || word === "-h");

/** Runs one command line and sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  // A reader such as `head` may stop listening; that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(exit.done);
  });
  process.exitCode = await run([...args]);
}

async function run([name, ...rest]: string[]): Promise<number> {
  if (name === undefined || name === "help" || asksForHelp([name]) || (Object.hasOwn(commands, name) && asksForHelp(rest))) {
    process.stdout.write(usage);
    return name === undefined ? exit.usage : exit.done;
  }
  if (name === "--version") {
    process.stdout.write(`nextline ${knowledgeVersion}\n`);
    return exit.done;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    process.stderr.write(`nextline: there is no command ${name}; the commands are ${Object.keys(commands).join(", ")} (nextline --help)\n`);
    return exit.usage;
  }
  try {
    const command = await load();
    return await command(rest);
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`nextline: ${error.message} (nextline --help)\n`);
    return exit.usage;
  }
  if (error instanceof BadInput) {
    process.stderr.write(`${error.lines.join("\n")}\n`);
    return exit.badInput;
  }
  if (error instanceof KnowledgeError) {
    for (const problem of error.problems.slice(0, 20))
      process.stderr.write(
        `${problem.at ?? ""} ${problem.path}: found ${problem.found}; expected ${problem.expected}. ${problem.remedy}\n`,
      );
    process.stderr.write(`nextline: ${error.message}\n`);
    return exit.unavailable;
  }
  if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
    process.stderr.write(`nextline: ${error.message} (nextline --help)\n`);
    return exit.usage;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.stderr.write("nextline: this is a fault of Nextline itself; please report it with the lines above\n");
  return exit.internal;
}
