/** The request of a CDS client (CDS Hooks 2.0.1, "Calling a CDS Service") as a schema. Unknown fields and extensions are allowed. */
import { z } from "@hono/zod-openapi";
import { type Hook, hooks } from "./services.ts";

const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, { error: "expected a UUID" })
  .openapi({ format: "uuid" });

const fhirId = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/, { error: "expected a FHIR id" });

const resource = z.looseObject({ resourceType: z.string() });
const bundle = z.looseObject({
  resourceType: z.literal("Bundle"),
  entry: z.array(z.looseObject({ resource: resource.optional() })).optional(),
});

const viewed = z.looseObject({ userId: z.string().min(1), patientId: fhirId, encounterId: z.string().optional() });
const ordering = viewed.extend({ draftOrders: bundle });
const selecting = ordering.extend({ selections: z.array(z.string()) });

const shared = {
  hookInstance: uuid,
  fhirServer: z
    .string()
    .refine((text) => URL.canParse(text), { error: "expected a URL" })
    .optional(),
  fhirAuthorization: z
    .looseObject({
      access_token: z.string().min(1),
      token_type: z.literal("Bearer"),
      expires_in: z.int(),
      scope: z.string(),
      subject: z.string(),
      patient: z.string().optional(),
    })
    .nullish(),
  prefetch: z.record(z.string(), resource.nullable()).nullish(),
};

export const hookRequest = z
  .discriminatedUnion("hook", [
    z.looseObject({ hook: z.literal("patient-view"), ...shared, context: viewed }),
    z.looseObject({ hook: z.literal("order-select"), ...shared, context: selecting }),
    z.looseObject({ hook: z.literal("order-sign"), ...shared, context: ordering }),
  ])
  .refine(({ fhirServer, fhirAuthorization }) => fhirServer !== undefined || !fhirAuthorization, {
    error: "expected fhirServer beside fhirAuthorization",
    path: ["fhirServer"],
  });

export type HookRequest = z.output<typeof hookRequest>;

export const isHook = (name: unknown): name is Hook => hooks.includes(name as Hook);

/** The feedback on cards (CDS Hooks 2.0.1, "Feedback"). */
export const feedbackRequest = z.looseObject({
  feedback: z
    .array(
      z
        .looseObject({
          card: uuid,
          outcome: z.enum(["accepted", "overridden"]),
          acceptedSuggestions: z
            .array(z.looseObject({ id: z.string().regex(/^[\x21-\x7e]{1,128}$/, { error: "expected the uuid of a suggestion" }) }))
            .optional(),
          overrideReason: z
            .looseObject({
              reason: z
                .looseObject({
                  code: z.string().regex(/^[\x21-\x7e]{1,128}$/, { error: "expected a code" }),
                  system: z
                    .string()
                    .regex(/^[\x21-\x7e]{1,256}$/, { error: "expected the address of a code system" })
                    .optional(),
                })
                .nullish(),
              userComment: z.string().nullish(),
            })
            .nullish(),
          outcomeTimestamp: z.iso.datetime({ offset: true, error: "expected a moment as 2026-11-22T09:30:00Z" }),
        })
        .refine(({ outcome, acceptedSuggestions }) => outcome !== "accepted" || (acceptedSuggestions?.length ?? 0) > 0, {
          error: "expected at least one suggestion, for it was accepted",
          path: ["acceptedSuggestions"],
        }),
    )
    .min(1)
    .max(200),
});

export type FeedbackRequest = z.output<typeof feedbackRequest>;
