import type { Context } from "hono";
import type { Carried, ServiceParts } from "../service-parts.ts";
import { operationOutcome, type ProblemDetails } from "./problem.ts";

/** A problem as the caller gets it: RFC 9457, and for CDS Hooks 3.0 an OperationOutcome. */
export function problemResponse(
  c: Context<Carried>,
  details: ProblemDetails,
  { config }: Pick<ServiceParts, "config">,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const whole = { ...details, instance: `urn:uuid:${c.get("requestId")}` };
  const asOutcome = config.cdsHooks.version === "3.0.0" && c.req.path.startsWith("/cds-services");
  const body = asOutcome ? operationOutcome(whole) : details.status === 401 ? { ...whole, detail: undefined } : whole;
  return c.body(JSON.stringify(body), details.status as 400, {
    "content-type": asOutcome ? "application/fhir+json" : "application/problem+json",
    ...headers,
  });
}
