/** `POST /v1/assess`: from the bytes of a record to the advice in the form asked for. */
import type { Problem } from "@nextline/core";
import { bodyOptions } from "../http/options-schema.ts";
import { problem } from "../http/problem.ts";
import { decoded } from "../record/decoded.ts";
import { readRecord } from "../record/read-record.ts";
import { adviceNote } from "./advice-note.ts";
import type { Desk } from "./desk.ts";
import { editionOf } from "./edition-of.ts";
import type { Answer, AskedOptions, AssessJob } from "./job.ts";
import { contentTypes, render } from "./render.ts";

const utf8 = new TextEncoder();

export function answerAssess(job: AssessJob, desk: Desk): Answer {
  const text = decoded(job.body);
  if (text === undefined) return { ok: false, problem: problem(400, "expected text in UTF-8") };
  const request = unwrapped(text, job);
  if ("problems" in request) return { ok: false, problem: problem(400, "the options cannot be used", request.problems) };
  const { options, record } = request;
  const { settings, snapshot, names, recent } = desk;
  const reading = readRecord(record, job.notation, {
    snapshot,
    names,
    today: job.today,
    without: settings.withoutCodes,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  });
  if (!reading.ok) return { ok: false, problem: problem(reading.status, reading.detail, reading.problems) };
  const asked = editionOf(options, reading.record, settings, snapshot);
  if ("problems" in asked) return { ok: false, problem: problem(400, "the options cannot be used", asked.problems) };
  const assessment = recent.assess(reading.record, snapshot, asked.edition);
  const format = options.format ?? job.acceptable;
  const written = render(assessment, format, { language: options.lang ?? settings.language, time: job.time, snapshot });
  return {
    ok: true,
    contentType: contentTypes[format],
    body: utf8.encode(written),
    advice: adviceNote(assessment, asked.edition, job.body),
  };
}

type Request = { readonly record: string | object; readonly options: AskedOptions } | { readonly problems: readonly Problem[] };

/** A record alone, or `{"record": ..., "options": {...}}`. An option given both ways is a fault. */
function unwrapped(text: string, { notation, options }: AssessJob): Request {
  if (notation !== "json" || !/^\s*\{\s*"(record|options)"\s*:/.test(text)) return { record: text, options };
  let value: { record?: unknown; options?: unknown };
  try {
    value = JSON.parse(text);
  } catch {
    return { record: text, options };
  }
  const strangers = Object.keys(value).filter((key) => key !== "record" && key !== "options");
  const inBody = bodyOptions.safeParse(value.options ?? {});
  const problems: Problem[] = [
    ...strangers.map((key) => fault(key.slice(0, 60), "a name that is not known here", "record and options", "Leave it out.")),
    ...(typeof value.record === "object" && value.record !== null
      ? []
      : [fault("record", "nothing that is a record", "a case or a FHIR Bundle", "Give the record as an object.")]),
    ...(inBody.success
      ? Object.keys(inBody.data)
          .filter((name) => options[name as keyof AskedOptions] !== undefined)
          .map((name) => fault(`options.${name}`, "the option in the query too", "the option once", "Leave one of them out."))
      : inBody.error.issues.map(({ path, message }) =>
          fault(["options", ...path].join("."), "something else", message, "See /openapi.json for the options."),
        )),
  ];
  if (problems.length > 0 || !inBody.success) return { problems };
  return { record: value.record as object, options: { ...options, ...inBody.data } };
}

const fault = (path: string, found: string, expected: string, remedy: string): Problem => ({ path, found, expected, remedy });
