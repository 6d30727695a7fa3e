/** The web page where there is one, and what its SMART launch needs. */
import { serveStatic } from "@hono/node-server/serve-static";
import { onlyMethods } from "../http/only-methods.ts";
import { launchPage, placeholderPage } from "../pages/placeholder-pages.ts";
import type { App, ServiceParts } from "../service-parts.ts";

/** What the page may load: itself, and the FHIR servers that may launch it. */
export function pagePolicy(issuers: readonly string[]): string {
  const connect = ["'self'", ...new Set(issuers.map((issuer) => new URL(issuer).origin))].join(" ");
  return `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; manifest-src 'self'; connect-src ${connect}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;
}

export function pageRoutes(app: App, { config, web, publicUrl }: ServiceParts): void {
  app.get("/smart/config", (c) => {
    c.set("route", "/smart/config");
    return c.json(smartConfig(config.smart, publicUrl()));
  });
  onlyMethods(app, "/smart/config", ["GET"]);

  if (web === undefined) {
    const pages = { "/": placeholderPage, "/launch.html": launchPage };
    for (const [path, page] of Object.entries(pages)) {
      app.get(path, (c) => {
        c.set("route", path);
        return c.html(page);
      });
      onlyMethods(app, path, ["GET"]);
    }
    return;
  }
  const policy = pagePolicy(config.smart?.issuers ?? []);
  app.get(
    "/*",
    async (c, next) => {
      await next();
      if (c.res.status >= 400) return;
      c.set("route", "(page)");
      c.res.headers.set("content-security-policy", policy);
      c.res.headers.set("cache-control", /^\/assets\//.test(c.req.path) ? "public, max-age=31536000, immutable" : "no-cache");
    },
    serveStatic({ root: web }),
  );
}

/** What the page needs to take part in a SMART App Launch 2 as a public client with PKCE (docs/service.md). */
function smartConfig(smart: ServiceParts["config"]["smart"], publicUrl: string): object {
  if (smart === undefined) return { enabled: false };
  return {
    enabled: true,
    clientId: smart.clientId,
    scope: smart.scope,
    launchUri: `${publicUrl}/launch.html`,
    redirectUri: `${publicUrl}/`,
    issuers: smart.issuers,
    codeChallengeMethod: "S256",
  };
}
