import type { App } from "../service-parts.ts";
import { Refused } from "./refused.ts";

/** Names a route for the log, and refuses (405) every method that was not registered for it before. To be called after its handlers. */
export function onlyMethods(app: App, path: string, allowed: readonly string[]): void {
  const allow = [...new Set(allowed.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]))), "OPTIONS"].join(", ");
  app.all(path, (c) => {
    c.set("route", path);
    if (c.req.method === "OPTIONS") return c.body(null, 204, { allow });
    throw new Refused(405, `expected ${allow}`, { allow });
  });
}
