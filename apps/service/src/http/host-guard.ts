import type { MiddlewareHandler } from "hono";
import { isLoopback } from "../config/service-config.ts";
import type { Carried, ServiceParts } from "../service-parts.ts";
import { Refused } from "./refused.ts";

/**
 * A service on loopback without authentication answers only when it is asked for by a name of this machine, or by the configured public
 * address: a web page elsewhere cannot reach it by a name of its own that leads here (DNS rebinding).
 */
export function hostGuard({ config, ehrs, bearers }: ServiceParts): MiddlewareHandler<Carried> {
  const own = config.publicUrl === undefined ? undefined : new URL(config.publicUrl).host.toLowerCase();
  const guarded = (config.api && bearers === undefined) || (config.cdsHooks.enabled && ehrs === undefined);
  return async (c, next) => {
    if (guarded) {
      const host = (c.req.header("host") ?? "").toLowerCase();
      const name = host.replace(/:\d*$/, "");
      if (host !== own && !isLoopback(name))
        throw new Refused(421, "without authentication the service is asked for as localhost, or by its publicUrl");
    }
    await next();
  };
}
