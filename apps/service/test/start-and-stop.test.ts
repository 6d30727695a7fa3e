/** How the service starts, refuses to start, and stops. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { readConfig } from "../src/config/read-config.ts";
import { ConfigError, checkedConfig, type ServiceConfigInput } from "../src/config/service-config.ts";
import { running } from "./running.ts";

const faults = (config: ServiceConfigInput): readonly string[] => {
  try {
    checkedConfig(config);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.lines;
  }
};

const bearer = [{ issuer: "https://idp.example.org", audience: "nextline" }];
const ehrs = [{ issuer: "https://ehr.example.org", jwks: "https://ehr.example.org/keys" }];

describe("beyond loopback", () => {
  test("the service does not start without authentication, and says what to do", () => {
    for (const host of ["0.0.0.0", "::", "10.0.0.7", "nextline.example.org"]) {
      const lines = faults({ host });
      assert.equal(lines.length, 2, host);
      assert.match(lines.join("\n"), /bearer: .*name an issuer under bearer, or set api: false, or listen at 127\.0\.0\.1/);
      assert.match(lines.join("\n"), /ehrs: .*name one under ehrs, or set cdsHooks\.enabled: false, or listen at 127\.0\.0\.1/);
    }
  });

  test("it starts when each part asks for tokens or is switched off", () => {
    assert.deepEqual(faults({ host: "0.0.0.0", bearer, ehrs }), []);
    assert.deepEqual(faults({ host: "0.0.0.0", bearer, cdsHooks: { enabled: false } }), []);
    assert.deepEqual(faults({ host: "0.0.0.0", ehrs, api: false }), []);
    assert.equal(faults({ host: "0.0.0.0", bearer }).length, 1);
  });

  test("FHIR servers for everyone are refused there", () => {
    assert.match(faults({ host: "0.0.0.0", bearer, ehrs, fhirServers: ["https://fhir.example.org"] })[0] ?? "", /under the record system/);
  });

  test("loopback has several names", () => {
    for (const host of ["127.0.0.1", "127.8.9.1", "localhost", "::1"]) assert.deepEqual(faults({ host }), [], host);
  });
});

describe("the configuration", () => {
  test("a fault is named by its path", () => {
    const wrong: readonly (readonly [unknown, RegExp])[] = [
      [{ prot: 8080 }, /prot/],
      [{ port: 99_999 }, /port/],
      [{ limits: { bodyBytes: 1 } }, /limits\.bodyBytes/],
      [{ ehrs: [{ issuer: "x" }] }, /ehrs\.0: expected `jwks`, `jku` or `keys`/],
      [{ ehrs: [{ issuer: "x", jwks: "file:///keys" }] }, /ehrs\.0\.jwks/],
      [{ publicUrl: "https://user:secret@cds.example.org" }, /publicUrl/],
    ];
    for (const [config, path] of wrong) assert.match(faults(config as ServiceConfigInput).join("\n"), path);
  });

  test("options win over the environment, and the environment over the file", () => {
    const folder = mkdtempSync(join(tmpdir(), "nextline-service-"));
    try {
      const file = join(folder, "service.yaml");
      writeFileSync(file, "port: 1\nlimits: {bodyBytes: 2000, seconds: 3}\nlanguage: ja\noverlays: [a, b]\n");
      const config = readConfig(
        file,
        {
          NEXTLINE_PORT: "2",
          NEXTLINE_LIMITS_BODY_BYTES: "3000",
          NEXTLINE_CDS_HOOKS_PROTECT_DISCOVERY: "true",
          NEXTLINE_GUIDELINES: "IMWG, EHA-EMN",
          NEXTLINE_EHRS: JSON.stringify(ehrs),
          DATABASE_URL: "postgres://db/nextline",
        },
        { port: 3 },
      );
      assert.equal(config.port, 3);
      assert.deepEqual([config.limits.bodyBytes, config.limits.seconds, config.language], [3000, 3, "ja"]);
      assert.deepEqual(
        [config.guidelines, config.overlays],
        [
          ["IMWG", "EHA-EMN"],
          ["a", "b"],
        ],
      );
      assert.equal(config.cdsHooks.protectDiscovery, true);
      assert.equal(config.ehrs[0]?.issuer, "https://ehr.example.org");
      assert.equal(config.audit.databaseUrl, "postgres://db/nextline");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("a variable that means nothing is a fault, as is a file that is not there", () => {
    assert.throws(() => readConfig(undefined, { NEXTLINE_PROT: "1" }), /NEXTLINE_PROT: there is no such setting/);
    assert.throws(() => readConfig("/nowhere/service.yaml", {}), /\/nowhere\/service\.yaml: cannot be read \(ENOENT\)/);
  });
});

test("a port that is taken is said with the remedy", async () => {
  const first = await running();
  try {
    await assert.rejects(running({ port: Number(new URL(first.address).port) }), /EADDRINUSE.*choose another port/);
  } finally {
    await first.stop();
  }
});

test("stopping lets an answer that was begun be given, and takes no new request", async () => {
  const service = await running({ workers: 1 });
  const body = "nextline: case/1\npatient: {age: 72}\n";
  const begun = Array.from({ length: 5 }, () => service.post("/v1/assess", body, { "content-type": "application/yaml" }));
  // The five, and the request that looks.
  while (!/^nextline_http_requests_open [6-9]/m.test(await (await service.fetch("/metrics")).text()));
  const stopping = service.stop();
  assert.deepEqual(new Set((await Promise.all(begun)).map(({ status }) => status)), new Set([200]));
  await stopping;
  await assert.rejects(service.fetch("/healthz"));
});

test("an answer that takes too long is 504, and the thread that hangs is replaced", async () => {
  const service = await running({ workers: 1, limits: { seconds: 0.02 } });
  try {
    const body = "nextline: case/1\npatient: {age: 72}\nlines: [{drugs: unknown}, {drugs: unknown}]\n";
    const statuses = await Promise.all(
      Array.from({ length: 12 }, async () => (await service.post("/v1/assess", body, { "content-type": "application/yaml" })).status),
    );
    assert.ok(statuses.includes(504), statuses.join());
    assert.ok(
      statuses.every((status) => [200, 503, 504].includes(status)),
      statuses.join(),
    );
    assert.equal((await service.fetch("/healthz")).status, 200);
  } finally {
    await service.stop();
  }
});

test("more requests than may wait are turned away with 503 and Retry-After", async () => {
  const service = await running({ workers: 1, limits: { waiting: 1 } });
  try {
    const body = "nextline: case/1\npatient: {age: 72}\n";
    const responses = await Promise.all(
      Array.from({ length: 40 }, () => service.post("/v1/assess", body, { "content-type": "application/yaml" })),
    );
    const away = responses.filter(({ status }) => status === 503);
    assert.ok(away.length > 0 && responses.some(({ status }) => status === 200));
    assert.ok(away.every(({ headers }) => headers.get("retry-after") === "1"));
  } finally {
    await service.stop();
  }
});

test("nextline serve serves, writes the audit trail and ends with 0 on SIGTERM", { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "nextline-serve-"));
  const command = fileURLToPath(new URL("../../cli/bin/nextline.mjs", import.meta.url));
  const child = spawn(process.execPath, [command, "serve", "--port", "0", "--workers", "1"], {
    env: { ...process.env, NEXTLINE_AUDIT_FOLDER: join(folder, "audit"), NEXTLINE_LOG: "silent" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let told = "";
      child.stderr.on("data", (part: Buffer) => {
        told += part.toString();
        const found = /serving at (\S+)/.exec(told)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once("exit", () => reject(new Error(told)));
    });
    const response = await fetch(`${address}/v1/assess`, {
      method: "POST",
      headers: { "content-type": "application/yaml" },
      body: "nextline: case/1\npatient: {age: 72}\n",
    });
    assert.equal(response.status, 200);
    await response.text();
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    assert.equal(await ended, 0);
    const { openAudit } = await import("@nextline/audit");
    const audit = await openAudit({ directory: join(folder, "audit"), create: false });
    try {
      assert.equal((await audit.head()).seq, 1);
    } finally {
      await audit.close();
    }
  } finally {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
});

test("nextline serve beyond loopback without authentication ends with 2 and says what to do", async () => {
  const command = fileURLToPath(new URL("../../cli/bin/nextline.mjs", import.meta.url));
  const child = spawn(process.execPath, [command, "serve", "--host", "0.0.0.0"], { stdio: ["ignore", "ignore", "pipe"] });
  let told = "";
  child.stderr.on("data", (part: Buffer) => {
    told += part.toString();
  });
  assert.equal(await new Promise((resolve) => child.once("exit", resolve)), 2);
  assert.match(told, /name an issuer under bearer/);
});
