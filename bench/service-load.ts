// npm run bench:service: the service under load. Each call is a patient-view with a prefetch of 200 resources, of another patient each time.
// Options: --seconds 30 (of each part), --rate 100, --patients 200, --workers N, --soak MINUTES (only the rate, watching the memory).
// The figures hold for a calm machine: the load of others is printed beside them.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { fhirPatient, prefetchOf } from "../apps/service/test/fhir-patient.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "30" },
    rate: { type: "string", default: "100" },
    patients: { type: "string", default: "200" },
    workers: { type: "string" },
    soak: { type: "string" },
    "no-audit": { type: "boolean", default: false },
  },
});
const seconds = Number(values.soak === undefined ? values.seconds : Number(values.soak) * 60);
const rate = Number(values.rate);
const goal = { p99: 50, rate: 100 };

const bodies = Array.from({ length: Number(values.patients) }, (_, index) => {
  const id = `p${index}`;
  const record = fhirPatient({ id, values: 192, age: 50 + (index % 35), creatinine: Math.round((0.6 + index / 100) * 100) / 100 });
  return JSON.stringify({
    hook: "patient-view",
    hookInstance: randomUUID(),
    context: { userId: "Practitioner/1", patientId: id },
    prefetch: prefetchOf(record),
  });
});
const resources = JSON.stringify(bodies[0]).split('\\"resourceType\\"').length - 1;

const folder = mkdtempSync(join(tmpdir(), "nextline-load-"));
const command = fileURLToPath(new URL("../apps/cli/bin/nextline.mjs", import.meta.url));
const child = spawn(
  process.execPath,
  [
    command,
    "serve",
    "--port",
    "0",
    ...(values.workers === undefined ? [] : ["--workers", values.workers]),
    ...(values["no-audit"] ? ["--no-audit"] : []),
  ],
  { env: { ...process.env, NEXTLINE_AUDIT_FOLDER: join(folder, "audit"), NEXTLINE_LOG: "warn" }, stdio: ["ignore", "inherit", "pipe"] },
);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

try {
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on("data", (part: Buffer) => {
      const found = /serving at (\S+)/.exec(part.toString())?.[1];
      if (found !== undefined) resolve(found);
      else process.stderr.write(part);
    });
    child.once("exit", () => reject(new Error("the service did not start")));
  });
  say(
    `${availableParallelism()} processors (${cpus()[0]?.model ?? "unknown"}), Node ${process.versions.node}, load before: ${loadavg()
      .map((each) => each.toFixed(2))
      .join(" ")}; the client runs on the same machine`,
  );
  say(`${bodies.length} patients, ${resources} resources and Bundles in each call, ${Math.round((bodies[0]?.length ?? 0) / 1000)} kB`);
  await load(address, { duration: Math.min(10, seconds), connections: 4 });
  const steady = await load(address, { duration: seconds, overallRate: rate, connections: 16 });
  say(`at ${rate} requests/s:  ${described(steady)}  (goal at ${goal.rate}/s: p99 under ${goal.p99} ms)`);
  if (values.soak === undefined) {
    const full = await load(address, { duration: seconds, connections: 16 });
    say(`saturated:          ${described(full)}`);
  }
  const after = await load(address, { duration: Math.min(10, seconds), overallRate: 20, connections: 4 });
  say(`afterwards, 20/s:   ${described(after)}`);
  say(
    `load after: ${loadavg()
      .map((each) => each.toFixed(2))
      .join(" ")}`,
  );
} finally {
  child.kill("SIGTERM");
  await new Promise((resolve) => child.once("exit", resolve));
  rmSync(folder, { recursive: true, force: true });
}

interface Measured {
  readonly result: autocannon.Result;
  /** Resident memory of the service in MB, at the beginning, at most, and at the end. */
  readonly memory: readonly [number, number, number];
  /** Processor time of the service, in seconds. */
  readonly processor: number;
}

async function load(url: string, options: { duration: number; connections: number; overallRate?: number }): Promise<Measured> {
  const before = await state(url);
  const memory = [before.memory];
  const look = (): void =>
    void state(url).then(
      (now) => memory.push(now.memory),
      () => undefined,
    );
  const watch = setInterval(look, 2000);
  const result = await autocannon({
    url: `${url}/cds-services/next-line`,
    ...options,
    timeout: 30,
    requests: bodies.map((body) => ({ method: "POST", headers: { "content-type": "application/json" }, body })),
  });
  clearInterval(watch);
  const after = await state(url);
  return {
    result,
    memory: [before.memory, Math.max(...memory, after.memory), after.memory],
    processor: after.processor - before.processor,
  };
}

async function state(url: string): Promise<{ memory: number; processor: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const read = (name: string): number => Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1] ?? Number.NaN);
  return { memory: Math.round(read("process_resident_memory_bytes") / 1e6), processor: read("process_cpu_seconds_total") };
}

function described({ result, memory: [first, most, last], processor }: Measured): string {
  const { latency, requests, errors, timeouts } = result;
  const statuses = Object.entries(result.statusCodeStats ?? {}).map(([status, { count }]) => `${status}: ${count}`);
  return (
    `p50 ${latency.p50} ms, p90 ${latency.p90} ms, p99 ${latency.p99} ms, max ${latency.max} ms; ${requests.average.toFixed(0)} requests/s; ` +
    `${statuses.join(", ")}${errors + timeouts === 0 ? "" : `, ${errors} errors, ${timeouts} timeouts`}; ` +
    `${((1000 * processor) / requests.total).toFixed(1)} ms of processor time each; memory ${first} to ${last} MB, at most ${most} MB`
  );
}
