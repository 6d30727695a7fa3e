// npm run bench: how long one assessment takes from facts, with the full snapshot, and how long the whole command takes.
// Machines are noisy: the figures are medians of many runs, beside the goals.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { assess, type Edition, type Fact, timelineOf } from "@nextline/core";
import { nameIndex, readCase } from "@nextline/intake";
import { loadSnapshot } from "@nextline/kb";
import { coverage, wholeGrid } from "@nextline/review";
import { programmeFor } from "../packages/core/src/arguments/programme.ts";
import { answer } from "../packages/core/src/explanation/suppose.ts";
import { recordAsOf } from "../packages/core/src/facts/record.ts";
import { deriveState } from "../packages/core/src/state/state.ts";
import { benchAudit } from "./audit.ts";
import { longRecord } from "./long-record.ts";
import { benchNetworks } from "./network.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const examples = readdirSync(`${root}examples`)
  .filter((name) => name.endsWith(".yaml"))
  .sort();
const snapshot = loadSnapshot();
const names = nameIndex(snapshot);

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function timed(runs: number, action: () => void): number {
  for (let index = 0; index < Math.ceil(runs / 5); index += 1) action();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      action();
      return performance.now() - start;
    }),
  );
}

const patients: { name: string; facts: readonly Fact[]; edition: Edition }[] = examples.map((name) => {
  const result = readCase(readFileSync(`${root}examples/${name}`, "utf8"), { names, today: "2026-11-22" });
  if (!result.ok) throw new Error(`${name} cannot be read`);
  return { name, facts: result.case.facts, edition: { jurisdiction: result.case.jurisdiction ?? "US", asOf: result.case.asOf } };
});

// Without the explanation: what is missing and what would change the advice take most of an assessment.
const programmes = patients.map(({ facts, edition }) => ({ facts, programme: programmeFor(snapshot, edition) }));
const standing = median(
  programmes.map(({ facts, programme }) => timed(200, () => void answer(programme, recordAsOf(facts, programme.day)))),
);

// Facts of 15 years to findings, nothing kept from the run before: the record is sorted and the course derived each time.
const long = longRecord();
const { derivation, day } = programmeFor(snapshot, { jurisdiction: "US", asOf: "2026-11-22" });
const state = timed(2000, () => void deriveState(recordAsOf(long, day), derivation));

const longAssessment = timed(20, () => void assess(long, snapshot, { jurisdiction: "US", asOf: "2026-11-22" }));
const longTimeline = timed(40, () => void timelineOf(long, snapshot, { jurisdiction: "US", asOf: "2026-11-22" }));

const goals = { state: 1, assessment: 1, command: 300, loading: 30 };
const perPatient = patients.map(({ name, facts, edition }) => ({
  name,
  milliseconds: timed(200, () => void assess(facts, snapshot, edition)),
}));
for (const { name, milliseconds } of perPatient) process.stdout.write(`${milliseconds.toFixed(2).padStart(8)} ms  ${name}\n`);
const assessment = median(perPatient.map((patient) => patient.milliseconds));

const command = median(
  Array.from({ length: 15 }, () => {
    const start = performance.now();
    const run = spawnSync(process.execPath, [`${root}apps/cli/bin/nextline.mjs`, "assess", `${root}examples/${examples[0]}`], {
      encoding: "utf8",
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return performance.now() - start;
  }),
);
const bare = median(
  Array.from({ length: 15 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, ["-e", ""]);
    return performance.now() - start;
  }),
);

process.stdout.write(
  `facts to state, a record of 15 years with 300 laboratory dates (${long.length} facts): median ${state.toFixed(2)} ms (goal ${goals.state} ms, ratio ${(state / goals.state).toFixed(2)})\n`,
);
process.stdout.write(`the same record: assessment ${longAssessment.toFixed(1)} ms, timeline ${longTimeline.toFixed(1)} ms (medians)\n`);
process.stdout.write(`state, standing and first options alone: median ${standing.toFixed(2)} ms\n`);
process.stdout.write(
  `one assessment from facts: median ${assessment.toFixed(2)} ms (goal ${goals.assessment} ms, ratio ${(assessment / goals.assessment).toFixed(2)}), ${patients.length} patients\n`,
);
for (const line of benchNetworks(timed)) process.stdout.write(line);
for (const line of await benchAudit()) process.stdout.write(line);

/** The first load in processes of their own, measured inside them: the snapshot is kept and no file has changed. */
const firstLoad = median(
  Array.from({ length: 15 }, () => {
    const code = `const { loadSnapshot } = await import("@nextline/kb"); const start = performance.now(); loadSnapshot(); console.log(performance.now() - start);`;
    return Number(spawnSync(process.execPath, ["--input-type=module", "-e", code], { cwd: root, encoding: "utf8" }).stdout);
  }),
);
const gridStart = performance.now();
let cells = 0;
for (const _ of coverage(snapshot, wholeGrid())) cells += 1;
const grid = performance.now() - gridStart;

const kept = JSON.stringify(snapshot);
const loading = timed(15, () => void loadSnapshot());
process.stdout.write(
  `the snapshot: ${(kept.length / 1000).toFixed(0)} kB, ${(gzipSync(kept).length / 1000).toFixed(0)} kB gzip (goals 2000 and 400); loading it again in a process, every file looked at: median ${loading.toFixed(0)} ms\n`,
);
process.stdout.write(
  `the first load of the snapshot in a process: median ${firstLoad.toFixed(0)} ms (goal ${goals.loading} ms, ratio ${(firstLoad / goals.loading).toFixed(2)})\n`,
);
process.stdout.write(
  `the coverage grid, three countries and eight years: ${(grid / 1000).toFixed(0)} s for ${cells} questions (goal 60 s, ratio ${(grid / 60000).toFixed(2)})\n`,
);
process.stdout.write(
  `the whole command: median ${command.toFixed(0)} ms (goal ${goals.command} ms, ratio ${(command / goals.command).toFixed(2)}); starting Node alone: ${bare.toFixed(0)} ms\n`,
);
