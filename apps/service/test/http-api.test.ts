/** The HTTP API as a program sees it, against a running service. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { fhirPatient } from "./fhir-patient.ts";
import { type Running, running } from "./running.ts";

const example = readFileSync(fileURLToPath(new URL("../../../examples/progression-on-drd.yaml", import.meta.url)), "utf8");
const yaml = { "content-type": "application/yaml" };
const bundle = {
  resourceType: "Bundle",
  type: "collection",
  entry: Object.values(fhirPatient({ id: "p1" }))
    .flat()
    .map((resource) => ({ resource })),
};

interface Assessment {
  readonly nextline: string;
  readonly edition: { readonly jurisdiction: string; readonly asOf: string; readonly guidelines: readonly string[] };
  readonly options: readonly { readonly id: string }[];
}

interface Problem {
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly {
    readonly path: string;
    readonly at?: string;
    readonly found: string;
    readonly expected: string;
    readonly remedy: string;
  }[];
}

async function problemIn(response: Response, status: number): Promise<Problem> {
  assert.equal(response.status, status, await response.clone().text());
  assert.equal(response.headers.get("content-type"), "application/problem+json");
  return (await response.json()) as Problem;
}

describe("the HTTP API", () => {
  let service: Running;
  before(async () => {
    service = await running();
  });
  after(() => service?.stop());

  const assessed = async (response: Response): Promise<Assessment> => {
    assert.equal(response.status, 200, await response.clone().text());
    return (await response.json()) as Assessment;
  };

  describe("POST /v1/assess", () => {
    test("answers a case in YAML and in JSON alike", async () => {
      const { parse } = await import("yaml");
      const fromYaml = await assessed(await service.post("/v1/assess", example, yaml));
      assert.equal(fromYaml.nextline, "assessment/1");
      assert.deepEqual(await assessed(await service.post("/v1/assess", parse(example))), fromYaml);
    });

    test("answers a Bundle, alone or as NDJSON", async () => {
      const fromBundle = await assessed(await service.post("/v1/assess", bundle));
      assert.ok(fromBundle.options.length > 20);
      const lines = bundle.entry.map(({ resource }) => JSON.stringify(resource)).join("\n");
      const fromLines = await assessed(await service.post("/v1/assess", lines, { "content-type": "application/fhir+ndjson" }));
      assert.deepEqual(
        fromLines.options.map(({ id }) => id),
        fromBundle.options.map(({ id }) => id),
      );
    });

    test("takes options in the query, or beside the record, and says the edition", async () => {
      const inQuery = await assessed(await service.post("/v1/assess?as-of=2026-11-20&jurisdiction=jp&guidelines=imwg", bundle));
      assert.equal(inQuery.edition.jurisdiction, "JP");
      assert.equal(inQuery.edition.asOf, "2026-11-20");
      const inBody = await assessed(
        await service.post("/v1/assess", { record: bundle, options: { asOf: "2026-11-20", jurisdiction: "JP", guidelines: ["IMWG"] } }),
      );
      assert.deepEqual(inBody, inQuery);
    });

    test("gives every form, by format or by Accept", async () => {
      const forms = [
        ["json", "application/json", /^\{/],
        ["markdown", "text/markdown", /^#/],
        ["html", "text/html", /^<!doctype html>/i],
        ["fhir", "application/fhir+json", /"resourceType":"Bundle"/],
        ["text", "text/plain", /^Nextline/],
      ] as const;
      for (const [format, type, looks] of forms) {
        for (const response of [
          await service.post(`/v1/assess?format=${format}`, example, yaml),
          await service.post("/v1/assess", example, { ...yaml, accept: `${type}, */*;q=0.1` }),
        ]) {
          assert.equal(response.status, 200);
          assert.ok(response.headers.get("content-type")?.startsWith(type), format);
          assert.match(await response.text(), looks);
        }
      }
      assert.match(await (await service.post("/v1/assess?format=text&lang=ja", example, yaml)).text(), /推奨/);
    });

    test("names every option that is wrong", async () => {
      const wrong = [
        ["asOf=2026-13-01", "query: asOf"],
        ["asOf=2026", "query: asOf"],
        ["jurisdiction=FR", "query: jurisdiction"],
        ["lang=de", "query: lang"],
        ["format=pdf", "query: format"],
        ["formt=text", "query: formt"],
        ["lang=en&lang=ja", "query: lang"],
        ["guidelines=NOBODY", "options.guidelines"],
        ["definitions=lines=other", "options.definitions"],
      ] as const;
      for (const [query, path] of wrong) {
        const { errors = [] } = await problemIn(await service.post(`/v1/assess?${query}`, example, yaml), 400);
        assert.deepEqual(
          errors.map((error) => error.path),
          [path],
          query,
        );
      }
      const both = await problemIn(await service.post("/v1/assess?lang=en", { record: bundle, options: { lang: "ja" } }), 400);
      assert.deepEqual(
        both.errors?.map(({ path }) => path),
        ["options.lang"],
      );
      const stranger = await problemIn(await service.post("/v1/assess", { record: bundle, options: { language: "ja" } }), 400);
      assert.equal(stranger.errors?.length, 1);
    });

    test("names every fault of a case with its place, what was found, what was expected and the remedy", async () => {
      const response = await service.post("/v1/assess", "nextline: case/1\npatient: {age: 720}\nlabs: {creatinin: 1.2}\n", yaml);
      const { errors = [] } = await problemIn(response, 422);
      assert.deepEqual(
        errors.map(({ path, at }) => [path, at]),
        [
          ["patient.age", "2:16"],
          ["labs.creatinin", "3:8"],
        ],
      );
      for (const { found, expected, remedy } of errors) assert.ok(found !== "" && expected !== "" && remedy !== "");
    });

    test("refuses what is no record, by its kind", async () => {
      for (const body of ["", "{", "[1]", "nonsense"]) await problemIn(await service.post("/v1/assess", body), 422);
      await problemIn(
        await service.post("/v1/assess", {
          resourceType: "Bundle",
          entry: [{ resource: { resourceType: "Patient", id: "a" } }, { resource: { resourceType: "Patient", id: "b" } }],
        }),
        422,
      );
      await problemIn(await service.post("/v1/assess", example, { "content-type": "text/plain" }), 415);
      await problemIn(await service.fetch("/v1/assess", { method: "POST", body: new Uint8Array([1]) }), 415);
      await problemIn(await service.post("/v1/assess", example, { ...yaml, accept: "image/png" }), 406);
      assert.equal((await service.fetch("/v1/assess")).headers.get("allow"), "POST, OPTIONS");
      await problemIn(await service.fetch("/v1/other"), 404);
    });

    test("writes each advice into the audit trail before it is given", async () => {
      service.audit.advice.length = 0;
      await assessed(await service.post("/v1/assess", example, { ...yaml, "x-request-id": "0190163d-8694-739b-aea5-966c26f8ad91" }));
      const [entry] = service.audit.advice;
      assert.equal(entry?.occasion.request, "0190163d-8694-739b-aea5-966c26f8ad91");
      assert.equal(entry?.occasion.via, "POST /v1/assess");
      assert.equal(entry?.occasion.caller.issuer, "anonymous");
    });
  });

  describe("request ids", () => {
    test("UUIDs, ULIDs and trace ids are taken over; everything else is replaced", async () => {
      for (const id of ["0190163d-8694-739b-aea5-966c26f8ad91", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "0af7651916cd43dd8448eb211c80319c"])
        assert.equal((await service.fetch("/healthz", { headers: { "x-request-id": id } })).headers.get("x-request-id"), id);
      for (const id of ["MRN-4711", "1234567", "x".repeat(300)])
        assert.match(
          (await service.fetch("/healthz", { headers: { "x-request-id": id } })).headers.get("x-request-id") ?? "",
          /^[0-9a-f-]{36}$/,
        );
    });

    test("a problem names the request", async () => {
      const id = "0190163d-8694-739b-aea5-966c26f8ad92";
      const response = await service.fetch("/nothing", { headers: { "x-request-id": id } });
      assert.equal(((await response.json()) as { instance: string }).instance, `urn:uuid:${id}`);
    });
  });

  describe("documents", () => {
    test("/openapi.json describes each route with schemas that hold together", async () => {
      const document = (await (await service.fetch("/openapi.json")).json()) as {
        openapi: string;
        paths: Record<string, object>;
        components: { schemas: Record<string, object> };
      };
      assert.equal(document.openapi, "3.1.0");
      assert.deepEqual(Object.keys(document.paths).sort(), [
        "/cds-services",
        "/cds-services/{id}",
        "/cds-services/{id}/feedback",
        "/healthz",
        "/metrics",
        "/readyz",
        "/smart/config",
        "/v1/assess",
      ]);
      const ajv = new Ajv2020({ strict: false, validateFormats: false });
      ajv.addSchema(document, "openapi");
      for (const name of Object.keys(document.components.schemas))
        assert.ok(ajv.compile({ $ref: `openapi#/components/schemas/${name}` }), name);
      const isProblem = ajv.compile({ $ref: "openapi#/components/schemas/Problem" });
      assert.ok(isProblem(await (await service.fetch("/nothing")).json()), JSON.stringify(isProblem.errors));
    });

    test("/docs runs nothing, and neither it nor / loads anything from elsewhere", async () => {
      for (const path of ["/docs", "/"]) {
        const response = await service.fetch(path);
        const page = await response.text();
        assert.equal(response.status, 200);
        assert.match(response.headers.get("content-security-policy") ?? "", /default-src 'none'/);
        assert.doesNotMatch(page, /(?:src|href)="(?:https?:)?\/\//i);
        if (path === "/docs") assert.doesNotMatch(page, /<script/i);
      }
    });

    test("a page that was built is served with its policy, and nothing beside its folder", async () => {
      const folder = mkdtempSync(join(tmpdir(), "nextline-page-"));
      writeFileSync(join(folder, "index.html"), "<!doctype html><title>A page</title>");
      writeFileSync(join(folder, "launch.html"), "<!doctype html><title>Launch</title>");
      const other = await running({
        web: folder,
        publicUrl: "https://cds.example.org",
        smart: { clientId: "nextline", issuers: ["https://fhir.example.org/r4"] },
      });
      const local = { host: "localhost" };
      try {
        const page = await other.fetch("/", { headers: local });
        assert.match(await page.text(), /A page/);
        assert.match(page.headers.get("content-security-policy") ?? "", /connect-src 'self' https:\/\/fhir\.example\.org;/);
        assert.match(await (await other.fetch("/launch.html")).text(), /Launch/);
        for (const path of ["/../package.json", "/..%2fpackage.json", "/%2e%2e/package.json", "/nothing.js"])
          assert.equal((await other.fetch(path)).status, 404, path);
        assert.deepEqual(await (await other.fetch("/smart/config")).json(), {
          enabled: true,
          clientId: "nextline",
          scope: "launch openid fhirUser patient/*.rs",
          launchUri: "https://cds.example.org/launch.html",
          redirectUri: "https://cds.example.org/",
          issuers: ["https://fhir.example.org/r4"],
          codeChallengeMethod: "S256",
        });
      } finally {
        await other.stop();
        rmSync(folder, { recursive: true });
      }
    });

    test("/smart/config says when the page cannot be launched", async () => {
      assert.deepEqual(await (await service.fetch("/smart/config")).json(), { enabled: false });
    });
  });

  describe("health and metrics", () => {
    test("ready when the knowledge is loaded and the audit trail can be written", async () => {
      const ready = (await (await service.fetch("/readyz")).json()) as { status: string; checks: { knowledge: string } };
      assert.equal(ready.status, "ok");
      assert.match(ready.checks.knowledge, /\+[0-9a-f]{12}$/);
    });

    test("metrics count requests by route and status, and name no path that was asked for", async () => {
      await service.fetch("/marker-in-a-path/4711");
      await service.post("/v1/assess", example, yaml);
      const metrics = await (await service.fetch("/metrics")).text();
      assert.match(metrics, /nextline_http_requests_total\{route="\/v1\/assess",method="POST",status="200"\} \d/);
      assert.match(metrics, /nextline_http_requests_total\{route="\(none\)",method="GET",status="404"\} \d/);
      assert.match(metrics, /nextline_advice_total\{via="assess",jurisdiction="US"\} \d/);
      assert.ok(!metrics.includes("marker") && !metrics.includes("4711"));
    });
  });

  test("a name that leads here from elsewhere is refused where nobody has to say who they are", async () => {
    const { hostname, port } = new URL(service.address);
    const status = (host: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ hostname, port, path: "/readyz", headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on("error", reject)
          .end();
      });
    assert.equal(await status("attacker.example.org"), 421);
    assert.equal(await status(`localhost:${port}`), 200);
  });
});

test("a log of many requests holds no value, name or token of them", async () => {
  const service = await running({ log: "debug" });
  const marker = "zq7marker";
  try {
    const patient = {
      ...bundle,
      entry: [
        {
          resource: {
            resourceType: "Patient",
            id: `${marker}-id`,
            name: [{ family: `${marker}-family` }],
            birthDate: "1948-03-17",
            gender: "female",
          },
        },
      ],
    };
    await service.post("/v1/assess", patient);
    await service.post(`/v1/assess?${marker}=1&guidelines=${marker}`, patient);
    await service.post("/v1/assess", `nextline: case/1\n${marker}: 1\npatient: {age: ${marker}}`, yaml);
    await service.post("/v1/assess", `{"${marker}": "`, {
      authorization: `Bearer ${marker}`,
      cookie: marker,
      "user-agent": marker,
      referer: `https://${marker}/`,
      "x-request-id": marker,
    });
    await service.fetch(`/${marker}/${marker}?${marker}`);
    await service.post(`/cds-services/${marker}`, {});
    await service.post("/cds-services/next-line", { hook: marker, hookInstance: marker, context: { patientId: marker } });
    await service.post("/cds-services/next-line", {
      hook: "patient-view",
      hookInstance: "4e0a3a1e-3283-4575-ab82-028d55fe2719",
      fhirServer: `http://${marker}.invalid/fhir`,
      fhirAuthorization: { access_token: marker, token_type: "Bearer", expires_in: 1, scope: marker, subject: marker },
      context: { userId: `Practitioner/${marker}`, patientId: marker },
      prefetch: { patient: { resourceType: "Patient", id: marker } },
    });
    await service.post("/cds-services/next-line/feedback", {
      feedback: [
        {
          card: "4e0a3a1e-3283-4575-ab82-028d55fe2719",
          outcome: "overridden",
          overrideReason: { userComment: marker },
          outcomeTimestamp: "2026-11-22T09:00:00Z",
        },
      ],
    });
    const log = service.log();
    assert.ok(log.split("\n").length > 9, "every request has a line");
    assert.ok(!log.includes(marker), log);
    assert.ok(!log.includes("1948"), log);
    assert.ok(!(await (await service.fetch("/metrics")).text()).includes(marker));
  } finally {
    await service.stop();
  }
});
