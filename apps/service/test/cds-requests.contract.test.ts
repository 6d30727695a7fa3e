/** CDS Hooks 2.0.1 as a client sees it, against a running service: requests that are wrong, browsers, feedback and the audit trail. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { call, cardsIn, draft, orders, pathsOf, problemIn, signing, view } from "./cds-calls.ts";
import { type Running, running } from "./running.ts";

describe("without authentication, on loopback", () => {
  let service: Running;
  before(async () => {
    service = await running({ cors: { origins: ["https://ehr.example.org"] } });
  });
  after(() => service?.stop());

  describe("requests that are wrong", () => {
    test("no JSON, no UTF-8 and no object are 400", async () => {
      for (const body of ["", "{", "[]", "null", "1", '"text"', "hook=patient-view"]) await problemIn(await service.post(view, body), 400);
      await problemIn(
        await service.fetch(view, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
        }),
        400,
      );
    });

    test("each missing or wrong field is named by its path", async () => {
      const wrong: readonly (readonly [Readonly<Record<string, unknown>>, string])[] = [
        [{ hookInstance: undefined }, "hookInstance"],
        [{ hookInstance: "no uuid" }, "hookInstance"],
        [{ context: undefined }, "context"],
        [{ context: { userId: "Practitioner/1" } }, "context.patientId"],
        [{ context: { patientId: "p1" } }, "context.userId"],
        [{ prefetch: { patient: "text" } }, "prefetch.patient"],
        [{ prefetch: { patient: {} } }, "prefetch.patient.resourceType"],
        [{ fhirServer: "no address" }, "fhirServer"],
        [{ fhirAuthorization: { access_token: "x", token_type: "Bearer", expires_in: 1, scope: "", subject: "s" } }, "fhirServer"],
        [{ fhirServer: "https://x.example", fhirAuthorization: { token_type: "Bearer" } }, "fhirAuthorization.access_token"],
      ];
      for (const [changed, path] of wrong) {
        const problem = await problemIn(await service.post(view, call(changed)), 400);
        assert.ok(pathsOf(problem).includes(path), `${path} in ${JSON.stringify(problem)}`);
      }
      const bare = { userId: "Practitioner/1", patientId: "p1" };
      assert.ok(
        pathsOf(await problemIn(await service.post(orders, call({ hook: "order-sign", context: bare })), 400)).includes(
          "context.draftOrders",
        ),
      );
      const unselected = { ...bare, draftOrders: draft("lenalidomide") };
      assert.ok(
        pathsOf(await problemIn(await service.post(orders, call({ hook: "order-select", context: unselected })), 400)).includes(
          "context.selections",
        ),
      );
    });

    test("a hook that is unknown, or is not that of the service, is 400", async () => {
      for (const hook of ["encounter-start", "toString", "", 1, null, undefined, "order-sign"])
        assert.deepEqual(pathsOf(await problemIn(await service.post(view, call({ hook })), 400)), ["hook"], String(hook));
      assert.deepEqual(pathsOf(await problemIn(await service.post(orders, call()), 400)), ["hook"]);
    });

    test("an unknown service is 404, with feedback too", async () => {
      for (const path of ["/cds-services/other", "/cds-services/toString", "/cds-services/other/feedback", "/cds-services/next-line/other"])
        await problemIn(await service.post(path, call()), 404);
    });

    test("other methods are 405 and say which are allowed", async () => {
      const post = await service.fetch(view);
      assert.equal(post.headers.get("allow"), "POST, OPTIONS");
      await problemIn(post, 405);
      const get = await service.fetch("/cds-services", { method: "POST" });
      assert.equal(get.headers.get("allow"), "GET, HEAD, OPTIONS");
      await problemIn(get, 405);
      await problemIn(await service.fetch(`${view}/feedback`, { method: "DELETE" }), 405);
    });

    test("other content is 415: types, encodings and compression", async () => {
      for (const type of ["text/plain", "application/xml", "application/fhir+json", "application/json; charset=latin1"]) {
        await problemIn(await service.post(view, call(), { "content-type": type }), 415);
      }
      await problemIn(await service.post(view, call(), { "content-encoding": "gzip" }), 415);
      assert.equal((await service.post(view, call(), { "content-type": "application/json; charset=UTF-8" })).status, 200);
    });
  });

  describe("from a browser", () => {
    test("a preflight of a configured origin is allowed", async () => {
      const response = await service.fetch(view, {
        method: "OPTIONS",
        headers: {
          origin: "https://ehr.example.org",
          "access-control-request-method": "POST",
          "access-control-request-headers": "content-type,authorization",
        },
      });
      assert.equal(response.status, 204);
      assert.equal(response.headers.get("access-control-allow-origin"), "https://ehr.example.org");
      assert.match(response.headers.get("access-control-allow-methods") ?? "", /POST/);
      assert.match((response.headers.get("access-control-allow-headers") ?? "").toLowerCase(), /authorization/);
      assert.equal(response.headers.get("access-control-allow-credentials"), null);
    });

    test("a preflight of another origin is not, and an answer is not shown to it", async () => {
      const headers = { origin: "https://elsewhere.example.org", "access-control-request-method": "POST" };
      const preflight = await service.fetch(view, { method: "OPTIONS", headers });
      assert.equal(preflight.headers.get("access-control-allow-origin"), null);
      const response = await service.post(view, call(), { origin: "https://elsewhere.example.org" });
      assert.equal(response.headers.get("access-control-allow-origin"), null);
    });

    test("answers and refusals carry the origin", async () => {
      const origin = "https://ehr.example.org";
      for (const body of [call(), "{"])
        assert.equal((await service.post(view, body, { origin })).headers.get("access-control-allow-origin"), origin);
      assert.equal((await service.fetch("/cds-services", { headers: { origin } })).headers.get("access-control-allow-origin"), origin);
    });
  });

  describe("feedback", () => {
    const card = "4e0a3a1e-3283-4575-ab82-028d55fe2719";
    const moment = "2026-11-22T10:05:31Z";

    test("accepted and overridden cards are kept, comments are not", async () => {
      service.audit.feedback.length = 0;
      const response = await service.post(`${view}/feedback`, {
        feedback: [
          { card, outcome: "accepted", acceptedSuggestions: [{ id: "e56e1945-20b3-4393-8503-a1a20fd73152" }], outcomeTimestamp: moment },
          { card, outcome: "overridden", outcomeTimestamp: "2026-11-22T19:05:31+09:00" },
          {
            card,
            outcome: "overridden",
            overrideReason: {
              reason: { code: "patient-preference", system: "https://example.org/reasons" },
              userComment: "does not want infusions",
            },
            outcomeTimestamp: moment,
          },
        ],
      });
      assert.equal(response.status, 200);
      assert.deepEqual(
        service.audit.feedback.map(({ note }) => note),
        [
          { card, outcome: "accepted", outcomeTime: moment, acceptedSuggestions: ["e56e1945-20b3-4393-8503-a1a20fd73152"] },
          { card, outcome: "overridden", outcomeTime: "2026-11-22T19:05:31+09:00" },
          {
            card,
            outcome: "overridden",
            outcomeTime: moment,
            reason: { code: "patient-preference", system: "https://example.org/reasons" },
          },
        ],
      );
      assert.ok(!service.log().includes("infusions"));
    });

    test("feedback that is wrong is 400 with the path, and none of it is kept", async () => {
      service.audit.feedback.length = 0;
      const good = { card, outcome: "overridden", outcomeTimestamp: moment };
      const wrong: readonly (readonly [unknown, string])[] = [
        [{}, "feedback"],
        [{ feedback: [] }, "feedback"],
        [{ feedback: [good, { ...good, card: "1" }] }, "feedback.1.card"],
        [{ feedback: [{ ...good, outcome: "ignored" }] }, "feedback.0.outcome"],
        [{ feedback: [{ ...good, outcome: "accepted" }] }, "feedback.0.acceptedSuggestions"],
        [{ feedback: [{ ...good, outcomeTimestamp: "yesterday" }] }, "feedback.0.outcomeTimestamp"],
        [{ feedback: [{ ...good, outcomeTimestamp: undefined }] }, "feedback.0.outcomeTimestamp"],
      ];
      for (const [body, path] of wrong) {
        const problem = await problemIn(await service.post(`${view}/feedback`, body), 400);
        assert.ok(pathsOf(problem).includes(path), `${path} in ${JSON.stringify(problem)}`);
      }
      await problemIn(await service.post(`${view}/feedback`, "{"), 400);
      assert.deepEqual(service.audit.feedback, []);
    });
  });

  describe("the audit trail", () => {
    test("keeps which edition, which options and which cards, and nothing of the patient", async () => {
      service.audit.advice.length = 0;
      const cards = await cardsIn(await service.post(view, call()));
      const [entry] = service.audit.advice;
      assert.equal(entry?.occasion.via, `POST ${view}`);
      assert.match(entry?.note.edition.knowledge ?? "", /^[\w.]+\+[0-9a-f]{12}$/);
      assert.match(entry?.note.input ?? "", /^[0-9a-f]{64}$/);
      assert.ok((entry?.note.options.length ?? 0) > 5);
      assert.deepEqual(
        entry?.note.cards?.map(({ uuid }) => uuid),
        cards.map(({ uuid }) => uuid),
      );
      assert.ok(!JSON.stringify(entry).includes("p1"));
    });

    test("silence is kept too, without options", async () => {
      service.audit.advice.length = 0;
      await cardsIn(await service.post(orders, signing("paracetamol")));
      assert.deepEqual(
        service.audit.advice.map(({ note }) => [note.options.length, note.cards?.length]),
        [[0, 0]],
      );
    });

    test("advice that cannot be written down is not given", async () => {
      service.audit.failing = true;
      try {
        await problemIn(await service.post(view, call()), 503);
        await problemIn(
          await service.post(`${view}/feedback`, {
            feedback: [{ card: randomUUID(), outcome: "overridden", outcomeTimestamp: "2026-11-22T10:05:31Z" }],
          }),
          503,
        );
        assert.equal((await service.fetch("/readyz")).status, 503);
      } finally {
        service.audit.failing = false;
      }
      assert.equal((await service.post(view, call())).status, 200);
    });
  });
});

test("a body beyond the limit is 413, whether it says its length or not", async () => {
  const service = await running({ limits: { bodyBytes: 5000 } });
  try {
    const large = JSON.stringify({ ...call({ prefetch: {} }), padding: "x".repeat(6000) });
    await problemIn(await service.post(view, large), 413);
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(large));
        controller.close();
      },
    });
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: stream, duplex: "half" } satisfies RequestInit & {
      duplex: string;
    };
    await problemIn(await service.fetch(view, init as RequestInit), 413);
    await problemIn(await service.post(view, call({ prefetch: {} })), 412);
  } finally {
    await service.stop();
  }
});
