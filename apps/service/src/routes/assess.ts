/** `POST /v1/assess`. */
import { acceptableFormat } from "../http/acceptable.ts";
import { notationOf, readBody } from "../http/body.ts";
import { crossOrigin } from "../http/cross-origin.ts";
import { onlyMethods } from "../http/only-methods.ts";
import { optionsOfQuery } from "../http/options-schema.ts";
import { Refused } from "../http/refused.ts";
import type { App, ServiceParts } from "../service-parts.ts";
import { admit } from "./admit.ts";
import { give } from "./give.ts";

export function assessRoutes(app: App, parts: ServiceParts): void {
  const { config, bearers, clock } = parts;
  app.use("/v1/*", crossOrigin(config, ["POST"]));
  app.post("/v1/assess", async (c) => {
    c.set("route", "/v1/assess");
    const { caller } = await admit(c, "bearer", bearers?.(c.req.header("authorization")), parts);
    const asked = optionsOfQuery(new URL(c.req.url).searchParams);
    if ("faults" in asked)
      throw new Refused(
        400,
        "the options cannot be used",
        {},
        asked.faults.map(({ path, expected }) => ({
          path,
          found: "something else",
          expected,
          remedy: "See /openapi.json for the options.",
        })),
      );
    const acceptable = asked.options.format ?? acceptableFormat(c.req.header("accept"));
    const notation = notationOf(c.req.header("content-type"));
    const body = await readBody(c.req, config.limits.bodyBytes);
    return await give(
      c,
      {
        kind: "assess",
        body,
        notation,
        options: asked.options,
        acceptable,
        today: clock.today(),
        time: new Date(clock.now()).toISOString(),
      },
      "POST /v1/assess",
      caller,
      parts,
    );
  });
  onlyMethods(app, "/v1/assess", ["POST"]);
}
