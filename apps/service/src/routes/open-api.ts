/** The description of the service, made from the schemas that check its requests. */

import { z } from "@hono/zod-openapi";
import { feedbackRequest, hookRequest } from "../cds/hook-request.ts";
import { mediaTypes } from "../http/body.ts";
import { bodyOptions, queryOptions } from "../http/options-schema.ts";
import type { App } from "../service-parts.ts";

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().openapi({ description: "The id of the request, as in the log." }),
    errors: z
      .array(z.object({ path: z.string(), found: z.string(), expected: z.string(), remedy: z.string(), at: z.string().optional() }))
      .optional()
      .openapi({ description: "Every fault of the input, each with its place." }),
  })
  .openapi("Problem");

const assessmentSchema = z
  .looseObject({
    nextline: z.literal("assessment/1"),
    options: z.array(z.looseObject({ id: z.string(), standing: z.string(), rank: z.int() })),
  })
  .openapi("Assessment", { description: "The advice on one patient; docs/reading-the-advice.md describes it." });

const caseSchema = z
  .looseObject({ nextline: z.literal("case/1") })
  .openapi("Case", { description: "A case file; its JSON Schema is given by `nextline case schema`." });

const bundleSchema = z.looseObject({ resourceType: z.string() }).openapi("FhirResource", { description: "A FHIR R4 Bundle or resource." });

const envelope = z.object({ record: z.union([caseSchema, bundleSchema]), options: bodyOptions.optional() }).openapi("AssessRequest");

const cardsSchema = z
  .object({
    cards: z.array(
      z.looseObject({
        uuid: z.string(),
        summary: z.string().max(140),
        indicator: z.enum(["info", "warning", "critical"]),
        source: z.looseObject({ label: z.string() }),
      }),
    ),
  })
  .openapi("Cards");

const discoverySchema = z
  .object({
    services: z.array(
      z.looseObject({
        hook: z.string(),
        title: z.string(),
        description: z.string(),
        id: z.string(),
        prefetch: z.record(z.string(), z.string()),
      }),
    ),
  })
  .openapi("Discovery");

const said: Readonly<Record<number, string>> = {
  400: "The request cannot be read",
  401: "No token that opens this",
  404: "There is nothing here",
  406: "None of the accepted forms is given",
  412: "A part of the record that is needed was not given",
  413: "The body is too large",
  415: "This kind of content is not read",
  422: "The record cannot be used; every fault is named",
  503: "Not able to answer now",
  504: "No answer in time",
};

const problems = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: said[status] ?? "", content: { "application/problem+json": { schema: problemSchema } } },
    ]),
  );

const jsonOf = (schema: z.ZodType) => ({ content: { "application/json": { schema } } });

/** Describes every route that programs call. */
export function describeRoutes(app: App, { api, cdsHooks }: { readonly api: boolean; readonly cdsHooks: boolean }): void {
  const registry = app.openAPIRegistry;
  registry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer", bearerFormat: "JWT" });
  const security = [{ bearer: [] }, {}];
  if (api)
    registry.registerPath({
      method: "post",
      path: "/v1/assess",
      summary: "Advice on one patient",
      description:
        "The body is a case file (YAML or JSON), a FHIR R4 Bundle or resource, NDJSON, or `{record, options}` in JSON. Options may stand in the query instead.",
      security,
      request: {
        query: queryOptions,
        body: {
          required: true,
          content: Object.fromEntries(
            mediaTypes.map((type) => [
              type,
              {
                schema:
                  type === "application/json"
                    ? z.union([caseSchema, bundleSchema, envelope])
                    : type.includes("yaml")
                      ? caseSchema
                      : bundleSchema,
              },
            ]),
          ),
        },
      },
      responses: {
        200: {
          description: "The advice",
          content: {
            "application/json": { schema: assessmentSchema },
            "application/fhir+json": { schema: bundleSchema },
            "text/markdown": { schema: z.string() },
            "text/html": { schema: z.string() },
            "text/plain": { schema: z.string() },
          },
        },
        ...problems(400, 401, 406, 413, 415, 422, 503, 504),
      },
    });
  if (cdsHooks) {
    registry.registerPath({
      method: "get",
      path: "/cds-services",
      summary: "CDS Hooks discovery",
      responses: { 200: { description: "The services", ...jsonOf(discoverySchema) }, ...problems(401) },
    });
    registry.registerPath({
      method: "post",
      path: "/cds-services/{id}",
      summary: "A call of a CDS service",
      security,
      request: { params: z.object({ id: z.string() }), body: { required: true, ...jsonOf(hookRequest) } },
      responses: {
        200: { description: "The cards; none when there is nothing to say", ...jsonOf(cardsSchema) },
        ...problems(400, 401, 404, 412, 413, 415, 503, 504),
      },
    });
    registry.registerPath({
      method: "post",
      path: "/cds-services/{id}/feedback",
      summary: "What became of cards",
      security,
      request: { params: z.object({ id: z.string() }), body: { required: true, ...jsonOf(feedbackRequest) } },
      responses: { 200: { description: "Kept", ...jsonOf(z.object({})) }, ...problems(400, 401, 404, 413, 415, 503) },
    });
  }
  const text = (description: string, type: string) => ({ 200: { description, content: { [type]: { schema: z.string() } } } });
  registry.registerPath({
    method: "get",
    path: "/healthz",
    summary: "The process lives",
    responses: { 200: { description: "It does", ...jsonOf(z.object({ status: z.string() })) } },
  });
  registry.registerPath({
    method: "get",
    path: "/readyz",
    summary: "Advice can be given",
    responses: {
      200: { description: "It can", ...jsonOf(z.object({ status: z.string(), checks: z.looseObject({ knowledge: z.string() }) })) },
      503: { description: "It cannot now" },
    },
  });
  registry.registerPath({
    method: "get",
    path: "/metrics",
    summary: "Prometheus metrics",
    responses: text("What was counted", "text/plain"),
  });
  registry.registerPath({
    method: "get",
    path: "/smart/config",
    summary: "What the web page needs for a SMART App Launch",
    responses: { 200: { description: "The configuration", ...jsonOf(z.looseObject({ enabled: z.boolean() })) } },
  });
}
