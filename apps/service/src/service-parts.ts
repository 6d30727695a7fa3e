/** What the routes are made with. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Advisers } from "./advice/job.ts";
import type { AuditTrail } from "./audit/audit-trail.ts";
import type { EhrGate } from "./auth/ehr-tokens.ts";
import type { BearerGate } from "./auth/oidc-tokens.ts";
import type { Clock } from "./clock.ts";
import type { ServiceConfig } from "./config/service-config.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

export interface ServiceParts {
  readonly config: ServiceConfig;
  /** How callers reach the service, without a slash at the end; asked anew, for the port may be known only after the start. */
  readonly publicUrl: () => string;
  readonly advisers: Advisers;
  readonly audit: AuditTrail;
  /** `undefined`: no authentication is configured, so whoever reaches the service may ask. */
  readonly ehrs: EhrGate | undefined;
  readonly bearers: BearerGate | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Whether the service was told to stop. */
  readonly draining: () => boolean;
  /** The folder of the web page, where there is one. */
  readonly web: string | undefined;
}

/** What a request carries through the routes. */
export interface Carried {
  Variables: {
    requestId: string;
    /** The pattern of the route, for the log and the metrics: never the address itself. */
    route: string;
    /** Why a token was refused, for the log. */
    refusal: string;
    /** A fault of Nextline itself: kind and place. */
    fault: string;
  };
}

/** The routes. */
export type App = OpenAPIHono<Carried>;
