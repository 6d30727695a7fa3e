/** Who may ask: tokens of record systems (CDS Hooks) and of OpenID issuers (the API), against a running service. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { fhirPatient, prefetchOf } from "./fhir-patient.ts";
import { type FhirStub, fhirStub } from "./fhir-stub.ts";
import { type Running, running } from "./running.ts";
import { claims, issuer, type Signer, signer } from "./tokens.ts";

const publicUrl = "https://cds.example.org";
const ehr = "https://ehr.example.org/";
const view = "/cds-services/next-line";
const address = publicUrl + view;
const record = fhirPatient({ id: "p1" });
const call = {
  hook: "patient-view",
  hookInstance: randomUUID(),
  context: { userId: "Practitioner/1", patientId: "p1" },
  prefetch: prefetchOf(record),
};

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function refused(response: Response): Promise<void> {
  assert.equal(response.status, 401, await response.clone().text());
  assert.equal(response.headers.get("www-authenticate"), "Bearer");
  const { type, title, status, instance, ...more } = (await response.json()) as Record<string, unknown>;
  assert.deepEqual({ type, title, status }, { type: "about:blank", title: "Unauthorized", status: 401 });
  assert.match(String(instance), /^urn:uuid:/);
  assert.deepEqual(more, {}, "a refusal says nothing of its reason");
}

describe("tokens of record systems", () => {
  let es384: Signer;
  let rs384: Signer;
  let byJku: Signer;
  let keys: Awaited<ReturnType<typeof issuer>>;
  let fhir: FhirStub;
  let service: Running;
  before(async () => {
    [es384, rs384, byJku] = await Promise.all([signer("ES384", "es"), signer("RS384", "rs"), signer("ES384", "jku")]);
    keys = await issuer([byJku.jwk, es384.jwk]);
    fhir = await fhirStub(Object.values(record).flat());
    service = await running({
      publicUrl,
      cors: { origins: ["*"] },
      ehrs: [
        { issuer: ehr, keys: [es384.jwk, rs384.jwk], fhirServers: [fhir.url] },
        { issuer: "https://second.example.org", jku: [`${keys.url}/keys`] },
        { issuer: "https://third.example.org", jwks: `${keys.url}/keys` },
        { issuer: "https://down.example.org", jwks: "http://127.0.0.1:1/keys" },
      ],
    });
  });
  after(() => Promise.all([keys.stop(), fhir.stop(), service?.stop()]));

  const ask = (token: string, body: object = call) => service.post(view, body, bearer(token));

  test("ES384 and RS384 open the service that they are for", async () => {
    assert.equal((await ask(await es384.sign(claims(ehr, address)))).status, 200);
    assert.equal((await ask(await rs384.sign(claims(ehr, address)))).status, 200);
    assert.equal((await ask(await es384.sign({ ...claims(ehr, address), aud: ["https://other.example.org", address] }))).status, 200);
  });

  test("the audit trail keeps issuer, tenant and subject", async () => {
    service.audit.advice.length = 0;
    await ask(await es384.sign(claims(ehr, address, { tenant: "hospital-7", sub: "client-1" })));
    assert.deepEqual(service.audit.advice[0]?.occasion.caller, { issuer: ehr, tenant: "hospital-7", subject: "client-1" });
  });

  test("no token, and what is none, are refused", async () => {
    await refused(await service.post(view, call));
    for (const header of [
      "",
      "Bearer",
      "Bearer ",
      "Bearer x",
      "Bearer a.b.c",
      "Basic dXNlcjpwYXNz",
      "Bearer ééé",
      `Bearer ${"a".repeat(9000)}`,
    ])
      await refused(await service.post(view, call, { authorization: header }).catch(() => service.post(view, call)));
  });

  test("a token is used once", async () => {
    const token = await es384.sign(claims(ehr, address));
    assert.equal((await ask(token)).status, 200);
    await refused(await ask(token));
    const again = claims(ehr, address, { jti: "the-same" });
    assert.equal((await ask(await es384.sign(again))).status, 200);
    await refused(await ask(await es384.sign({ ...again, exp: Number(again["exp"]) + 1 })));
  });

  test("one that was refused for its signature does not use up the id of another", async () => {
    const stranger = await signer("ES384", "es");
    const same = claims(ehr, address);
    await refused(await ask(await stranger.sign(same)));
    assert.equal((await ask(await es384.sign(same))).status, 200);
  });

  test("expired, not yet issued, too long-lived and too old tokens are refused", async () => {
    const now = Math.floor(service.clock.now() / 1000);
    const wrong = [
      { exp: now - 60, iat: now - 120 },
      { iat: now + 600, exp: now + 700 },
      { exp: now + 3600 },
      { iat: now - 3600, exp: now + 60 },
      { exp: "soon" },
      { nbf: now + 600 },
    ];
    for (const changed of wrong) await refused(await ask(await es384.sign(claims(ehr, address, changed))));
  });

  test("a clock that differs by some seconds does no harm", async () => {
    const now = Math.floor(service.clock.now() / 1000);
    assert.equal((await ask(await es384.sign(claims(ehr, address, { iat: now + 10, exp: now + 100 })))).status, 200);
    assert.equal((await ask(await es384.sign(claims(ehr, address, { iat: now - 60, exp: now - 5 })))).status, 200);
  });

  test("every claim is needed", async () => {
    for (const claim of ["iss", "aud", "exp", "iat", "jti"])
      await refused(await ask(await es384.sign(claims(ehr, address, { [claim]: undefined }))));
    await refused(await ask(await es384.sign(claims(ehr, address, { jti: "" }))));
  });

  test("a token for another address is refused", async () => {
    for (const audience of [
      publicUrl,
      `${publicUrl}/cds-services`,
      `${publicUrl}/cds-services/ordered-regimen`,
      "https://other.example.org/cds-services/next-line",
    ])
      await refused(await ask(await es384.sign(claims(ehr, audience))));
  });

  test("an issuer that is not configured is refused, whoever signed", async () => {
    for (const other of ["https://other.example.org", "https://ehr.example.org", `${ehr}x`])
      await refused(await ask(await es384.sign(claims(other, address))));
  });

  test("the key of one record system does not open for another", async () => {
    await refused(await ask(await rs384.sign(claims("https://third.example.org", address))));
  });

  test("unsigned, symmetric and other algorithms are refused", async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
    const unsigned = `${part({ alg: "none", typ: "JWT", kid: "es" })}.${part(claims(ehr, address))}.`;
    await refused(await ask(unsigned));
    const { SignJWT } = await import("jose");
    const secret = new TextEncoder().encode(JSON.stringify(es384.jwk));
    await refused(
      await ask(await new SignJWT(claims(ehr, address)).setProtectedHeader({ alg: "HS384", kid: "es", typ: "JWT" }).sign(secret)),
    );
    const es256 = await signer("ES256", "es");
    await refused(await ask(await es256.sign(claims(ehr, address))));
  });

  test("kid and typ are needed, and an unknown kid is refused", async () => {
    for (const header of [{ kid: undefined }, { typ: undefined }, { kid: "other" }, { typ: "at+jwt" }])
      await refused(await ask(await es384.sign(claims(ehr, address), header)));
  });

  test("jku is followed only where it is configured for the issuer", async () => {
    const jku = `${keys.url}/keys`;
    assert.equal((await ask(await byJku.sign(claims("https://second.example.org", address), { jku }))).status, 200);
    keys.asked.length = 0;
    await refused(await ask(await byJku.sign(claims("https://second.example.org", address), { jku: `${keys.url}/other` })));
    await refused(await ask(await byJku.sign(claims(ehr, address), { jku })));
    assert.deepEqual(keys.asked, []);
  });

  test("keys at the address of an issuer open", async () => {
    assert.equal((await ask(await es384.sign(claims("https://third.example.org", address)))).status, 200);
  });

  test("keys that cannot be had are no refusal: 503, to be asked again", async () => {
    const response = await ask(await es384.sign(claims("https://down.example.org", address)));
    assert.equal(response.status, 503);
    assert.equal(response.headers.get("retry-after"), "10");
  });

  test("feedback asks for a token for the service or its feedback", async () => {
    const feedback = { feedback: [{ card: randomUUID(), outcome: "overridden", outcomeTimestamp: "2026-11-22T09:00:00Z" }] };
    const path = `${view}/feedback`;
    await refused(await service.post(path, feedback));
    assert.equal((await service.post(path, feedback, bearer(await es384.sign(claims(ehr, `${address}/feedback`))))).status, 200);
    assert.equal((await service.post(path, feedback, bearer(await es384.sign(claims(ehr, address))))).status, 200);
    await refused(await service.post(path, feedback, bearer(await es384.sign(claims(ehr, publicUrl)))));
  });

  test("discovery is open, and a preflight needs no token", async () => {
    assert.equal((await service.fetch("/cds-services")).status, 200);
    const preflight = await service.fetch(view, {
      method: "OPTIONS",
      headers: { origin: "https://a.example", "access-control-request-method": "POST" },
    });
    assert.equal(preflight.status, 204);
  });

  test("each record system is fetched from its own servers only", async () => {
    const { prefetch: _, ...bare } = call;
    const asking = {
      ...bare,
      fhirServer: fhir.url,
      fhirAuthorization: { access_token: "t", token_type: "Bearer", expires_in: 60, scope: "user/*.rs", subject: "s" },
    };
    assert.equal((await ask(await es384.sign(claims(ehr, address)), asking)).status, 200);
    fhir.asked.length = 0;
    assert.equal((await ask(await es384.sign(claims("https://third.example.org", address)), asking)).status, 412);
    assert.deepEqual(fhir.asked, []);
  });

  test("the log tells why, by kind, and nothing of the token", async () => {
    const token = await es384.sign(claims(ehr, publicUrl, { sub: "marker-subject" }));
    await ask(token);
    const lines = service.log();
    assert.match(lines, /"refusal":"audience"/);
    assert.ok(!lines.includes(token) && !lines.includes(token.split(".")[1] ?? "") && !lines.includes("marker-subject"));
  });
});

describe("discovery that is protected", () => {
  test("asks for a token for its own address", async () => {
    const key = await signer("ES384", "es");
    const service = await running({ publicUrl, ehrs: [{ issuer: ehr, keys: [key.jwk] }], cdsHooks: { protectDiscovery: true } });
    try {
      await refused(await service.fetch("/cds-services"));
      const token = await key.sign(claims(ehr, `${publicUrl}/cds-services`));
      assert.equal((await service.fetch("/cds-services", { headers: bearer(token) })).status, 200);
    } finally {
      await service.stop();
    }
  });
});

describe("tokens of an OpenID issuer", () => {
  let key: Signer;
  let idp: Awaited<ReturnType<typeof issuer>>;
  let service: Running;
  before(async () => {
    key = await signer("RS256", "k1");
    idp = await issuer([key.jwk]);
    service = await running({
      bearer: [
        { issuer: idp.url, audience: "nextline" },
        { issuer: "http://127.0.0.1:1", audience: "nextline" },
      ],
    });
  });
  after(() => Promise.all([idp.stop(), service?.stop()]));

  const body = "nextline: case/1\npatient: {age: 72}\n";
  const ask = (headers: Readonly<Record<string, string>>) =>
    service.post("/v1/assess", body, { "content-type": "application/yaml", ...headers });

  test("a token for the audience opens /v1, and its keys are looked up once", async () => {
    for (let index = 0; index < 3; index += 1)
      assert.equal((await ask(bearer(await key.sign(claims(idp.url, "nextline", { sub: "user-1" }))))).status, 200);
    assert.deepEqual(idp.asked, ["/.well-known/openid-configuration", "/keys"]);
    assert.deepEqual(service.audit.advice[0]?.occasion.caller, { issuer: idp.url, subject: "user-1" });
  });

  test("such a token may be used again until it expires", async () => {
    const token = await key.sign(claims(idp.url, "nextline"));
    assert.equal((await ask(bearer(token))).status, 200);
    assert.equal((await ask(bearer(token))).status, 200);
  });

  test("without a token, for another audience, by another issuer, expired or wrongly signed: refused", async () => {
    await refused(await ask({}));
    await refused(await ask(bearer(await key.sign(claims(idp.url, "other")))));
    await refused(await ask(bearer(await key.sign(claims("https://other.example.org", "nextline")))));
    await refused(await ask(bearer(await key.sign(claims(idp.url, "nextline", { exp: Math.floor(service.clock.now() / 1000) - 60 })))));
    await refused(await ask(bearer(await key.sign(claims(idp.url, "nextline", { exp: undefined })))));
    await refused(await ask(bearer(await (await signer("RS256", "k1")).sign(claims(idp.url, "nextline")))));
  });

  test("an issuer that cannot be reached is 503", async () => {
    assert.equal((await ask(bearer(await key.sign(claims("http://127.0.0.1:1", "nextline"))))).status, 503);
  });

  test("it opens no CDS service of a record system, and health asks for none", async () => {
    for (const path of ["/healthz", "/readyz", "/metrics", "/openapi.json", "/docs"])
      assert.equal((await service.fetch(path)).status, 200, path);
  });
});
