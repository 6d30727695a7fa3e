/** `POST /cds-services/{id}`: from the bytes of a call to its cards. */
import type { AssessOptions, Problem } from "@nextline/core";
import { adviceNote, silenceNote } from "../advice/advice-note.ts";
import type { Desk } from "../advice/desk.ts";
import { editionOf } from "../advice/edition-of.ts";
import type { Answer, HookJob } from "../advice/job.ts";
import { type ProblemStatus, problem } from "../http/problem.ts";
import { decoded } from "../record/decoded.ts";
import { readFhirRecord } from "../record/read-fhir-record.ts";
import { cardsOf } from "./cards-of.ts";
import { FhirServer } from "./fhir-server.ts";
import { gather, lackWords } from "./gather.ts";
import { type HookRequest, hookRequest, isHook } from "./hook-request.ts";
import { problemsOf } from "./issues.ts";
import { orderedDrugs } from "./ordered-drugs.ts";
import { type Hook, hooksOf } from "./services.ts";

const utf8 = new TextEncoder();

export async function answerHook(job: HookJob, desk: Desk): Promise<Answer> {
  const read = readRequest(job);
  if ("answer" in read) return read.answer;
  const { request } = read;
  const { settings, snapshot, names, recent } = desk;

  const ordered = orderedDrugs(request, names, snapshot);
  // Orders without a drug of the knowledge base: no record is needed to say nothing.
  if (request.hook !== "patient-view" && (ordered.selected ?? ordered.drugs).length === 0) return silent(job, request.hook, desk);

  const server = FhirServer.allowed(request.fhirServer, request.fhirAuthorization?.access_token, job.fhirServers, settings.fhir);
  const { pages, resources, unseen, lacking } = await gather(request.prefetch ?? {}, request.context.patientId, server);
  const fetched =
    server === undefined || server.requests === 0
      ? {}
      : { fetched: { requests: server.requests, outcome: lacking.length === 0 ? ("fetched" as const) : ("failed" as const) } };
  if (lacking.length > 0)
    return {
      ...refusal(
        412,
        "the record could not be had whole",
        lacking.map(({ key, because }) => ({
          path: `prefetch.${key}`,
          found: lackWords(because),
          expected: "the result of the prefetch template",
          remedy: "Prefetch it, or give fhirServer and fhirAuthorization of a server that this service may ask.",
        })),
      ),
      ...fetched,
    };
  const stranger = otherPatient(resources, request.context.patientId);
  if (stranger !== undefined) return { ...refusal(400, "the record is of another patient", [stranger]), ...fetched };

  const reading = readFhirRecord(pages, { snapshot, names, today: job.today, without: settings.withoutCodes });
  if (!reading.ok) return { ...refusal(reading.status, reading.detail, reading.problems), ...fetched };
  if (reading.record.myeloma === "no") return { ...silent(job, request.hook, desk), ...fetched };
  const record = { ...reading.record, notUnderstood: [...reading.record.notUnderstood, ...unseen] };
  const asked = editionOf({}, record, settings, snapshot);
  if ("problems" in asked) return { ...refusal(422, "the configured options cannot be used", asked.problems), ...fetched };
  const assessment = recent.assess(record, snapshot, asked.edition, notShown[request.hook]);
  const cards = cardsOf(
    assessment,
    {
      hook: request.hook,
      hookInstance: request.hookInstance,
      patientId: request.context.patientId,
      myeloma: record.myeloma,
      language: settings.language,
      ordered,
    },
    desk,
  );
  const note = adviceNote(assessment, asked.edition, job.body);
  return {
    ok: true,
    contentType: "application/json; charset=utf-8",
    body: utf8.encode(JSON.stringify({ cards })),
    advice: {
      ...note,
      hook: request.hook,
      // Silence shows no option.
      options: cards.length === 0 ? [] : note.options,
      cards: cards.map(({ uuid, indicator }) => ({ uuid, indicator })),
    },
    ...fetched,
  };
}

/** What of an assessment the cards of a hook do not show. */
const notShown = {
  "patient-view": ["counterfactuals", "definitions"],
  "order-select": ["missing", "counterfactuals", "definitions"],
  "order-sign": ["missing", "counterfactuals", "definitions"],
} as const satisfies Record<Hook, AssessOptions["leaveOut"]>;

/** No card, where that is clear before anything is assessed. */
function silent({ today, body }: HookJob, hook: Hook, { settings, snapshot }: Desk): Answer {
  const edition = { jurisdiction: settings.jurisdiction, asOf: today };
  return {
    ok: true,
    contentType: "application/json; charset=utf-8",
    body: utf8.encode('{"cards":[]}'),
    advice: { ...silenceNote(edition, snapshot, body), hook },
  };
}

const refusal = (status: ProblemStatus, detail: string, errors?: readonly Problem[]) => ({
  ok: false as const,
  problem: problem(status, detail, errors),
});

function readRequest(job: HookJob): { readonly request: HookRequest } | { readonly answer: Answer } {
  const text = decoded(job.body);
  const value = text === undefined ? undefined : parsed(text);
  if (value === undefined) return { answer: refusal(400, "expected JSON in UTF-8") };
  const offered = hooksOf(job.service);
  const hook = typeof value === "object" && value !== null && "hook" in value ? value.hook : undefined;
  if (!isHook(hook) || !offered.includes(hook))
    return {
      answer: refusal(400, "this service is not for this hook", [
        {
          path: "hook",
          found: "something else",
          expected: offered.join(" or "),
          remedy: "See /cds-services for the services and their hooks.",
        },
      ]),
    };
  const checked = hookRequest.safeParse(value);
  if (!checked.success) return { answer: refusal(400, "the request is not as CDS Hooks describes it", problemsOf(checked.error)) };
  return { request: checked.data };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A patient who is not the one of the context: nothing is advised on a mixture of two records. */
function otherPatient(resources: readonly Readonly<Record<string, unknown>>[], patientId: string): Problem | undefined {
  const other = resources.some(({ resourceType, id }) => resourceType === "Patient" && typeof id === "string" && id !== patientId);
  if (!other) return undefined;
  return { path: "prefetch.patient", found: "another patient", expected: "the patient of context.patientId", remedy: "Give one record." };
}
