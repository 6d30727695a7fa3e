/** `/healthz`: the process lives. `/readyz`: it can give advice. `/metrics`: what was counted. */
import { onlyMethods } from "../http/only-methods.ts";
import type { App, ServiceParts } from "../service-parts.ts";

export function healthRoutes(app: App, { advisers, audit, draining, metrics }: ServiceParts): void {
  app.get("/healthz", (c) => {
    c.set("route", "/healthz");
    return c.json({ status: "ok" });
  });
  onlyMethods(app, "/healthz", ["GET"]);

  app.get("/readyz", async (c) => {
    c.set("route", "/readyz");
    const reachable = await audit.reachable();
    const checks = { knowledge: advisers.knowledge, audit: reachable ? "ok" : "unreachable", draining: draining() };
    const ready = reachable && !draining() && advisers.knowledge !== "";
    return c.json({ status: ready ? "ok" : "not ready", checks }, ready ? 200 : 503);
  });
  onlyMethods(app, "/readyz", ["GET"]);

  app.get("/metrics", async (c) => {
    c.set("route", "/metrics");
    return c.body(await metrics.registry.metrics(), 200, { "content-type": metrics.registry.contentType });
  });
  onlyMethods(app, "/metrics", ["GET"]);
}
