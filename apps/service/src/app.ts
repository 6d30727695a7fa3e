/** The routes of the service behind what every request passes: id, log, metrics, the host that is asked for, and errors in one form. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { placeOf } from "./advice/fault-answer.ts";
import { hostGuard } from "./http/host-guard.ts";
import { problem } from "./http/problem.ts";
import { problemResponse } from "./http/problem-response.ts";
import { Refused } from "./http/refused.ts";
import { requestId } from "./http/request-id.ts";
import { assessRoutes } from "./routes/assess.ts";
import { cdsRoutes } from "./routes/cds.ts";
import { documentRoutes } from "./routes/documents.ts";
import { healthRoutes } from "./routes/health.ts";
import { pageRoutes } from "./routes/pages.ts";
import type { App, Carried, ServiceParts } from "./service-parts.ts";

export function newApp(parts: ServiceParts): App {
  const { config, log, metrics, draining } = parts;
  const app: App = new OpenAPIHono<Carried>();

  app.use(async (c, next) => {
    const start = performance.now();
    c.set("requestId", requestId(c.req.header("x-request-id")));
    metrics.open.inc();
    await next();
    metrics.open.dec();
    const milliseconds = performance.now() - start;
    const route = c.get("route") ?? "(none)";
    const { status } = c.res;
    c.res.headers.set("x-request-id", c.get("requestId"));
    c.res.headers.set("x-content-type-options", "nosniff");
    c.res.headers.set("referrer-policy", "no-referrer");
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
    if (!c.res.headers.has("content-security-policy"))
      c.res.headers.set(
        "content-security-policy",
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; form-action 'none'",
      );
    if (draining()) c.res.headers.set("connection", "close");
    metrics.requests.inc({ route, method: knownMethod(c.req.method), status });
    metrics.seconds.observe({ route }, milliseconds / 1000);
    log.request({
      requestId: c.get("requestId"),
      method: knownMethod(c.req.method),
      route,
      status,
      milliseconds: Math.round(milliseconds * 10) / 10,
      ...(c.get("refusal") === undefined ? {} : { refusal: c.get("refusal") }),
      ...(c.get("fault") === undefined ? {} : { fault: c.get("fault") }),
    });
  });

  app.onError((error, c) => {
    if (error instanceof Refused) return problemResponse(c, error.problem, parts, error.headers);
    c.set("fault", placeOf(error));
    return problemResponse(c, problem(500, "please report it with the request id"), parts);
  });
  app.notFound((c) => problemResponse(c, problem(404, "see /docs for what there is"), parts));

  app.use(hostGuard(parts));
  healthRoutes(app, parts);
  if (config.api) assessRoutes(app, parts);
  if (config.cdsHooks.enabled) cdsRoutes(app, parts);
  documentRoutes(app, parts);
  pageRoutes(app, parts);
  return app;
}

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const knownMethod = (method: string): string => (methods.includes(method) ? method : "other");
