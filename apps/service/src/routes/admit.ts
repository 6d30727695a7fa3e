import type { Context } from "hono";
import { type Admission, anonymous, type Caller } from "../auth/caller.ts";
import { Refused } from "../http/refused.ts";
import type { Carried, ServiceParts } from "../service-parts.ts";

/** Who may ask: the caller and the FHIR servers that may be asked for it. Refuses (401) without a word on why. */
export async function admit(
  c: Context<Carried>,
  gate: "ehr" | "bearer",
  admission: Promise<Admission> | undefined,
  { config, metrics }: ServiceParts,
): Promise<{ readonly caller: Caller; readonly fhirServers: readonly string[] }> {
  if (admission === undefined) return { caller: anonymous, fhirServers: config.fhirServers };
  const outcome = await admission;
  if (outcome.ok) return outcome;
  c.set("refusal", outcome.because);
  metrics.tokensRefused.inc({ gate, reason: outcome.because });
  if (outcome.because === "keys-unreachable") throw new Refused(503, "the keys of the issuer cannot be had now", { "retry-after": "10" });
  throw new Refused(401, undefined, { "www-authenticate": "Bearer" });
}
