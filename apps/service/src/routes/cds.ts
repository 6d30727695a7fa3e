/** CDS Hooks: discovery, the services and their feedback. */
import type { FeedbackNote } from "../audit/audit-trail.ts";
import { type FeedbackRequest, feedbackRequest } from "../cds/hook-request.ts";
import { problemsOf } from "../cds/issues.ts";
import { discovery, hooksOf } from "../cds/services.ts";
import { notationOf, readBody } from "../http/body.ts";
import { crossOrigin } from "../http/cross-origin.ts";
import { onlyMethods } from "../http/only-methods.ts";
import { Refused } from "../http/refused.ts";
import { decoded } from "../record/decoded.ts";
import type { App, ServiceParts } from "../service-parts.ts";
import { admit } from "./admit.ts";
import { give, occasionOf, written } from "./give.ts";

const json = ["application/json"];

export function cdsRoutes(app: App, parts: ServiceParts): void {
  const { config, ehrs, publicUrl, clock, metrics } = parts;
  const described = discovery(config.cdsHooks.version);
  app.use("/cds-services", crossOrigin(config, ["GET"]));
  app.use("/cds-services/*", crossOrigin(config, ["POST"]));

  app.get("/cds-services", async (c) => {
    c.set("route", "/cds-services");
    if (config.cdsHooks.protectDiscovery)
      await admit(c, "ehr", ehrs?.(c.req.header("authorization"), [`${publicUrl()}/cds-services`]), parts);
    return c.json(described);
  });
  onlyMethods(app, "/cds-services", ["GET"]);

  app.post("/cds-services/:id", async (c) => {
    c.set("route", "/cds-services/{id}");
    const id = c.req.param("id");
    const { caller, fhirServers } = await admit(
      c,
      "ehr",
      ehrs?.(c.req.header("authorization"), [`${publicUrl()}/cds-services/${id}`]),
      parts,
    );
    if (hooksOf(id).length === 0) throw noService();
    notationOf(c.req.header("content-type"), json);
    const body = await readBody(c.req, config.limits.bodyBytes);
    const job = { kind: "hook" as const, service: id, body, fhirServers, today: clock.today() };
    return await give(c, job, `POST /cds-services/${id}`, caller, parts);
  });
  onlyMethods(app, "/cds-services/:id", ["POST"]);

  app.post("/cds-services/:id/feedback", async (c) => {
    c.set("route", "/cds-services/{id}/feedback");
    const id = c.req.param("id");
    const service = `${publicUrl()}/cds-services/${id}`;
    const { caller } = await admit(c, "ehr", ehrs?.(c.req.header("authorization"), [`${service}/feedback`, service]), parts);
    if (hooksOf(id).length === 0) throw noService();
    notationOf(c.req.header("content-type"), json);
    const { feedback } = readFeedback(await readBody(c.req, Math.min(config.limits.bodyBytes, 1_000_000)));
    const occasion = { ...occasionOf(c, parts), via: `POST /cds-services/${id}/feedback`, caller };
    await written(c, parts, () => parts.audit.feedback(occasion, feedback.map(noteOf)));
    for (const { outcome } of feedback) metrics.feedback.inc({ service: id, outcome });
    return c.json({});
  });
  onlyMethods(app, "/cds-services/:id/feedback", ["POST"]);
}

const noService = (): Refused => new Refused(404, "there is no such service; see /cds-services");

function readFeedback(body: Uint8Array): FeedbackRequest {
  const text = decoded(body);
  let value: unknown;
  try {
    value = text === undefined ? undefined : JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (value === undefined) throw new Refused(400, "expected JSON in UTF-8");
  const checked = feedbackRequest.safeParse(value);
  if (!checked.success) throw new Refused(400, "the feedback is not as CDS Hooks describes it", {}, problemsOf(checked.error));
  return checked.data;
}

/** What is kept of feedback. Comments in free text are not: they may hold anything about the patient. */
function noteOf({
  card,
  outcome,
  outcomeTimestamp,
  acceptedSuggestions,
  overrideReason,
}: FeedbackRequest["feedback"][number]): FeedbackNote {
  const reason = overrideReason?.reason;
  return {
    card: card.toLowerCase(),
    outcome,
    outcomeTime: outcomeTimestamp,
    ...(acceptedSuggestions === undefined ? {} : { acceptedSuggestions: acceptedSuggestions.map(({ id }) => id) }),
    ...(reason ? { reason: { code: reason.code, ...(reason.system === undefined ? {} : { system: reason.system }) } } : {}),
  };
}
