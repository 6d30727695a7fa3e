/** `/openapi.json` and `/docs`. */
import { knowledgeVersion } from "@nextline/kb";
import { onlyMethods } from "../http/only-methods.ts";
import { docsPage } from "../pages/docs-page.ts";
import type { App, ServiceParts } from "../service-parts.ts";
import { describeRoutes } from "./open-api.ts";

export function documentRoutes(app: App, { config, publicUrl }: ServiceParts): void {
  describeRoutes(app, { api: config.api, cdsHooks: config.cdsHooks.enabled });
  const document = () =>
    app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Nextline",
        version: knowledgeVersion,
        description:
          "Advice on the next line of therapy in relapsed or refractory multiple myeloma. It supports and does not replace medical judgement.",
        license: { name: "Apache-2.0" },
      },
      servers: [{ url: publicUrl() }],
    });
  let kept: ReturnType<typeof document> | undefined;
  app.get("/openapi.json", (c) => {
    c.set("route", "/openapi.json");
    kept ??= document();
    return c.json(kept);
  });
  onlyMethods(app, "/openapi.json", ["GET"]);

  app.get("/docs", (c) => {
    c.set("route", "/docs");
    kept ??= document();
    return c.html(docsPage(kept));
  });
  onlyMethods(app, "/docs", ["GET"]);
}
