import type { Context } from "hono";
import { type Answer, type Job, NoAnswer } from "../advice/job.ts";
import type { Caller } from "../auth/caller.ts";
import { problemResponse } from "../http/problem-response.ts";
import { Refused } from "../http/refused.ts";
import type { Carried, ServiceParts } from "../service-parts.ts";

/** Works out an answer, writes it into the audit trail and gives it. Advice that could not be written down is not given (503). */
export async function give(c: Context<Carried>, job: Job, via: string, caller: Caller, parts: ServiceParts): Promise<Response> {
  const answer = await answered(job, parts);
  const { metrics } = parts;
  if (answer.fetched !== undefined) metrics.fhirCalls.inc({ outcome: answer.fetched.outcome }, answer.fetched.requests);
  if (!answer.ok) {
    if (answer.fault !== undefined) c.set("fault", answer.fault);
    return problemResponse(c, answer.problem, parts);
  }
  const { advice } = answer;
  await written(c, parts, () => parts.audit.advice({ ...occasionOf(c, parts), via, caller }, advice));
  metrics.advice.inc({ via: advice.hook ?? "assess", jurisdiction: advice.edition.jurisdiction });
  if (advice.hook !== undefined) {
    for (const { indicator } of advice.cards ?? []) metrics.cards.inc({ hook: advice.hook, indicator });
    if (advice.cards?.length === 0) metrics.silences.inc({ hook: advice.hook });
  }
  return c.body(answer.body as Uint8Array<ArrayBuffer>, 200, { "content-type": answer.contentType });
}

async function answered(job: Job, { advisers }: ServiceParts): Promise<Answer> {
  try {
    return await advisers.answer(job);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    switch (error.because) {
      case "too-long":
        throw new Refused(504, "no answer within the time set by limits.seconds");
      case "too-many":
        throw new Refused(503, "too many requests wait already", { "retry-after": "1" });
      case "lost":
      case "closing":
        throw new Refused(503, "the answer was interrupted; ask again", { "retry-after": "1" });
    }
  }
}

export const occasionOf = (c: Context<Carried>, { clock }: ServiceParts) => ({
  time: new Date(clock.now()).toISOString(),
  request: c.get("requestId"),
});

/** Waits for the audit trail. */
export async function written(c: Context<Carried>, { metrics, log }: ServiceParts, write: () => Promise<void>): Promise<void> {
  const end = metrics.auditSeconds.startTimer();
  try {
    await write();
  } catch (error) {
    log.event("error", "the audit trail cannot be written", {
      requestId: c.get("requestId"),
      kind: error instanceof Error ? error.constructor.name : "unknown",
    });
    throw new Refused(503, "the audit trail cannot be written, and without it nothing is answered", { "retry-after": "10" });
  } finally {
    end();
  }
}
