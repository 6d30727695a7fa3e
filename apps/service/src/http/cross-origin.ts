import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { ServiceConfig } from "../config/service-config.ts";
import type { Carried } from "../service-parts.ts";

/** Which web pages elsewhere may call: those whose origin is configured, `*` for all. Tokens travel in a header, never in cookies. */
export function crossOrigin({ cors: { origins } }: ServiceConfig, methods: readonly string[]): MiddlewareHandler<Carried> {
  const allowed = cors({
    origin: (origin) => (origins.includes("*") ? "*" : origins.includes(origin) ? origin : null),
    allowMethods: [...methods],
    allowHeaders: ["Content-Type", "Authorization", "X-Request-Id", "Accept"],
    exposeHeaders: ["X-Request-Id", "WWW-Authenticate"],
    maxAge: 600,
  });
  return async (c, next) => {
    const preflight = c.req.method === "OPTIONS" && c.req.header("access-control-request-method") !== undefined;
    if (preflight) c.set("route", "(preflight)");
    // Without an origin, or without a preflight, OPTIONS is answered by the route itself.
    if (c.req.header("origin") === undefined || (c.req.method === "OPTIONS" && !preflight)) await next();
    else return await allowed(c, next);
  };
}
