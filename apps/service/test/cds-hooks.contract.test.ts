/** CDS Hooks 2.0.1 as a client sees it, against a running service: discovery, the hooks and the record they are about. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { call, cardsIn, orders, pathsOf, problemIn, record, resources, selecting, signing, view } from "./cds-calls.ts";
import { fhirPatient, prefetchOf, type Resource, searchset } from "./fhir-patient.ts";
import { type FhirStub, fhirStub } from "./fhir-stub.ts";
import { type Running, running } from "./running.ts";

describe("without authentication, on loopback", () => {
  let service: Running;
  let ehr: FhirStub;
  before(async () => {
    ehr = await fhirStub(resources);
    service = await running({
      fhirServers: [ehr.url],
      cors: { origins: ["https://ehr.example.org"] },
      fhir: { seconds: 1, bytes: 150_000, pages: 40 },
    });
  });
  after(() => Promise.all([ehr.stop(), service?.stop()]));

  test("discovery names each service with its hook and its prefetch templates", async () => {
    const response = await service.fetch("/cds-services");
    assert.equal(response.status, 200);
    const { services } = (await response.json()) as {
      services: { hook: string; id: string; description: string; prefetch: Record<string, string> }[];
    };
    assert.deepEqual(
      services.map(({ hook, id }) => `${id}: ${hook}`),
      ["next-line: patient-view", "ordered-regimen: order-select", "ordered-regimen: order-sign"],
    );
    for (const { description, prefetch } of services) {
      assert.ok(description.length > 20);
      assert.equal(prefetch["patient"], "Patient/{{context.patientId}}");
      for (const query of Object.values(prefetch)) assert.match(query, /^[A-Za-z]+[/?](patient=)?\{\{context\.patientId\}\}$/);
    }
  });

  describe("patient-view", () => {
    test("a patient with a refractory relapse gets one card on the next line", async () => {
      const [card, ...more] = await cardsIn(await service.post(view, call()));
      assert.equal(more.length, 0);
      assert.match(card?.summary ?? "", /^Next line: /);
      assert.match(card?.detail ?? "", /refractory/);
    });

    test("the same call gives the same card again", async () => {
      const same = call();
      assert.deepEqual(await cardsIn(await service.post(view, same)), await cardsIn(await service.post(view, same)));
    });

    test("a patient without myeloma gets none", async () => {
      const other = fhirPatient({ id: "p1", myeloma: false });
      assert.deepEqual(await cardsIn(await service.post(view, call({ prefetch: prefetchOf(other) }))), []);
    });

    test("an encounter, extensions and unknown fields do not disturb", async () => {
      const cards = await cardsIn(
        await service.post(
          view,
          call({
            extension: { "org.example": { a: 1 } },
            context: { userId: "Practitioner/1", patientId: "p1", encounterId: "e1", more: true },
          }),
        ),
      );
      assert.equal(cards.length, 1);
    });
  });

  describe("order-select and order-sign", () => {
    test("a drug to which the disease is refractory gives a card when it is signed", async () => {
      const [card] = await cardsIn(await service.post(orders, signing("lenalidomide")));
      assert.match(card?.summary ?? "", /lenalidomide is not advised/);
    });

    test("a drug that was withdrawn gives a card that is no mere information", async () => {
      const [card] = await cardsIn(await service.post(orders, signing("panobinostat")));
      assert.match(card?.summary ?? "", /panobinostat is excluded/);
      assert.notEqual(card?.indicator, "info");
    });

    test("what is no drug of myeloma gives none", async () => {
      assert.deepEqual(await cardsIn(await service.post(orders, signing("paracetamol"))), []);
    });

    test("an order of another kind needs no record to be answered", async () => {
      assert.deepEqual(await cardsIn(await service.post(orders, { ...signing("paracetamol"), prefetch: {} })), []);
      await problemIn(await service.post(orders, { ...signing("lenalidomide"), prefetch: {} }), 412);
    });

    test("no order gives none", async () => {
      assert.deepEqual(await cardsIn(await service.post(orders, signing())), []);
    });

    test("order-select speaks of what is selected, and of nothing else in the basket", async () => {
      const selected = await cardsIn(await service.post(orders, selecting(["MedicationRequest/order-1"], "panobinostat", "paracetamol")));
      assert.equal(selected.length, 1);
      assert.deepEqual(
        await cardsIn(await service.post(orders, selecting(["MedicationRequest/order-2"], "panobinostat", "paracetamol"))),
        [],
      );
    });

    test("a drug is found by its code, by a text with its strength, and through a contained medication", async () => {
      const forms: object[] = [
        { medicationCodeableConcept: { coding: [{ system: "http://www.whocc.no/atc", code: "L04AX04" }] } },
        { medicationCodeableConcept: { text: "Lenalidomide 25 mg oral capsule" } },
        { medicationReference: { reference: "#m" }, contained: [{ resourceType: "Medication", id: "m", code: { text: "lenalidomide" } }] },
      ];
      for (const form of forms) {
        const draftOrders = {
          resourceType: "Bundle",
          entry: [{ resource: { resourceType: "MedicationRequest", id: "o", status: "draft", intent: "order", ...form } }],
        };
        const [card] = await cardsIn(
          await service.post(orders, call({ hook: "order-sign", context: { userId: "Practitioner/1", patientId: "p1", draftOrders } })),
        );
        assert.match(card?.summary ?? "no card", /lenalidomide/, JSON.stringify(form));
      }
    });
  });

  describe("what was prefetched", () => {
    const token = { access_token: "secret-token", token_type: "Bearer", expires_in: 300, scope: "user/*.rs", subject: "nextline" };
    const withServer = (prefetch: object | undefined, fhirServer = ehr.url) => call({ prefetch, fhirServer, fhirAuthorization: token });

    test("null for a kind of which there is nothing is an answer", async () => {
      const prefetch = { ...prefetchOf(record), medicationAdministrations: null, procedures: null, medicationRequests: null };
      assert.equal((await cardsIn(await service.post(view, call({ prefetch })))).length, 1);
    });

    test("null for the patient is 412: there is nobody to advise on", async () => {
      const prefetch = { ...prefetchOf(record), patient: null };
      assert.deepEqual(pathsOf(await problemIn(await service.post(view, call({ prefetch })), 412)), ["prefetch.patient"]);
    });

    test("what is not required and was not given is told in the card as not seen", async () => {
      const { procedures: _, medicationAdministrations: __, ...prefetch } = prefetchOf(record);
      const [card] = await cardsIn(await service.post(view, call({ prefetch })));
      assert.match(card?.detail ?? "", /prefetch.procedures/);
    });

    test("412 names the required keys that are lacking", async () => {
      for (const prefetch of [undefined, null, {}]) {
        const problem = await problemIn(await service.post(view, call({ prefetch })), 412);
        assert.deepEqual(pathsOf(problem), ["prefetch.patient", "prefetch.conditions", "prefetch.medicationRequests"]);
      }
      const { conditions: _, ...prefetch } = prefetchOf(record);
      assert.deepEqual(pathsOf(await problemIn(await service.post(view, call({ prefetch })), 412)), ["prefetch.conditions"]);
    });

    test("an OperationOutcome in place of a required result is 412, and is not asked for again", async () => {
      ehr.behave("well");
      ehr.asked.length = 0;
      const prefetch = {
        ...prefetchOf(record),
        conditions: { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "timeout" }] },
      };
      assert.deepEqual(pathsOf(await problemIn(await service.post(view, withServer(prefetch)), 412)), ["prefetch.conditions"]);
      assert.deepEqual(ehr.asked, []);
    });

    test("nothing prefetched: everything is fetched with the token that came with the call", async () => {
      ehr.behave("well");
      ehr.asked.length = 0;
      const fetched = await cardsIn(await service.post(view, withServer(undefined)));
      assert.equal(fetched.length, 1);
      assert.ok(ehr.asked.length >= 7);
      assert.ok(ehr.asked.every(({ token: sent }) => sent === "Bearer secret-token"));
      assert.ok(ehr.asked.some(({ path }) => path === "/fhir/Condition?patient=p1"));
    });

    test("fetched and prefetched records give the same advice", async () => {
      ehr.behave("well");
      const hookInstance = randomUUID();
      const prefetched = await cardsIn(await service.post(view, { ...call(), hookInstance }));
      const fetched = await cardsIn(await service.post(view, { ...withServer(undefined), hookInstance }));
      assert.deepEqual(
        fetched.map(({ summary }) => summary),
        prefetched.map(({ summary }) => summary),
      );
    });

    test("a part that is lacking is fetched, and no other", async () => {
      ehr.behave("well");
      ehr.asked.length = 0;
      const { conditions: _, ...prefetch } = prefetchOf(record);
      await cardsIn(await service.post(view, withServer(prefetch)));
      assert.deepEqual(
        ehr.asked.map(({ path }) => path),
        ["/fhir/Condition?patient=p1"],
      );
    });

    test("a prefetched page with a next page is followed to the end", async () => {
      ehr.behave("in-pages");
      const all = record["observations"] ?? [];
      const prefetch = { ...prefetchOf(record), observations: searchset(all.slice(0, 5), `${ehr.url}?page=1&type=Observation`) };
      const hookInstance = randomUUID();
      const whole = await cardsIn(await service.post(view, { ...call(), hookInstance }));
      const paged = await cardsIn(await service.post(view, { ...withServer(prefetch), hookInstance }));
      assert.deepEqual(
        paged.map(({ summary }) => summary),
        whole.map(({ summary }) => summary),
      );
    });

    test("a required result of which a next page cannot be had is 412", async () => {
      const prefetch = { ...prefetchOf(record), conditions: searchset(record["conditions"] ?? [], `${ehr.url}?page=1&type=Condition`) };
      assert.deepEqual(pathsOf(await problemIn(await service.post(view, call({ prefetch })), 412)), ["prefetch.conditions"]);
    });

    test("a server that refuses, fails, hangs, redirects, floods or sends no FHIR is 412, in time", async () => {
      for (const how of ["refuses", "fails", "hangs", "redirects", "floods", "no-json"] as const) {
        ehr.behave(how);
        const begin = performance.now();
        const problem = await problemIn(await service.post(view, withServer(undefined)), 412);
        assert.ok(pathsOf(problem).includes("prefetch.patient"), how);
        assert.ok(performance.now() - begin < 5000, `${how} took too long`);
      }
      ehr.behave("well");
    });

    test("pages that lead elsewhere or in circles are not followed", async () => {
      for (const how of ["leads-elsewhere", "in-circles"] as const) {
        ehr.behave(how);
        const problem = await problemIn(await service.post(view, withServer(undefined)), 412);
        assert.ok(pathsOf(problem).includes("prefetch.conditions"), how);
      }
      ehr.behave("well");
    });

    test("a FHIR server that is not configured is never asked", async () => {
      ehr.behave("well");
      const { port } = new URL(ehr.url);
      const others = [
        `http://127.0.0.1:${port}/other`,
        `http://localhost:${port}/fhir`,
        `http://127.0.0.1:${port}/fhir/../other`,
        `http://127.0.0.1:${port}@169.254.169.254/fhir`,
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
      ];
      for (const address of others) {
        ehr.asked.length = 0;
        await problemIn(await service.post(view, withServer(undefined, address)), 412);
        assert.deepEqual(ehr.asked, [], address);
      }
    });

    test("a patient id cannot lead to another address", async () => {
      ehr.asked.length = 0;
      const context = { userId: "Practitioner/1", patientId: "../../admin?x=" };
      await problemIn(await service.post(view, { ...withServer(undefined), context }), 400);
      assert.deepEqual(ehr.asked, []);
    });

    test("the record of another patient is refused", async () => {
      const prefetch = { ...prefetchOf(record), patient: { resourceType: "Patient", id: "p2" } };
      assert.deepEqual(pathsOf(await problemIn(await service.post(view, call({ prefetch })), 400)), ["prefetch.patient"]);
    });
  });
});

describe("version 3.0.0", () => {
  let service: Running;
  before(async () => {
    service = await running({ cdsHooks: { version: "3.0.0" } });
  });
  after(() => service?.stop());

  test("discovery says the version of each service", async () => {
    const { services } = (await (await service.fetch("/cds-services")).json()) as { services: { version: string; hookVersion: string }[] };
    assert.deepEqual([...new Set(services.map(({ version, hookVersion }) => `${version} ${hookVersion}`))], ["3.0.0 1.0"]);
  });

  test("errors are OperationOutcomes", async () => {
    const response = await service.post(view, call({ prefetch: {} }));
    assert.equal(response.status, 412);
    const outcome = (await response.json()) as { resourceType: string; issue: { expression?: string[] }[] };
    assert.equal(outcome.resourceType, "OperationOutcome");
    assert.ok(outcome.issue.some(({ expression }) => expression?.[0] === "prefetch.conditions"));
  });

  test("a card is as in 2.0", async () => {
    assert.equal((await cardsIn(await service.post(view, call()))).length, 1);
  });
});

test("a Bundle of one patient and the same record prefetched give the same first options", async () => {
  const service = await running();
  try {
    const bundle = { resourceType: "Bundle", type: "collection", entry: resources.map((resource: Resource) => ({ resource })) };
    const response = await service.post("/v1/assess", bundle, { "content-type": "application/fhir+json" });
    const { options } = (await response.json()) as { options: { id: string; rank: number }[] };
    const [first] = options.filter(({ rank }) => rank === 1);
    const [card] = await cardsIn(await service.post(view, call()));
    assert.ok(card?.summary.includes(first?.id ?? "no option"));
  } finally {
    await service.stop();
  }
});
