/** Errors as the caller sees them (RFC 9457): what kind, what to do, and for input each place that is wrong. No values go anywhere else. */
import type { Problem } from "@nextline/core";

/** A refusal or failure of the service, with what the caller is told. */
export interface ProblemDetails {
  /** `about:blank`: the status says what kind it is. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** The request, as in the log. */
  readonly instance?: string;
  /** Every fault of the input: where, what was found, what was expected, the remedy. */
  readonly errors?: readonly Problem[];
}

export const problemTitles = {
  400: "The request cannot be read",
  401: "Unauthorized",
  403: "Not allowed",
  404: "There is nothing here",
  405: "Not allowed with this method",
  408: "The request took too long to arrive",
  412: "The record that is needed was not given",
  413: "The request is too large",
  415: "This kind of content is not read",
  406: "This kind of answer is not given",
  421: "Not the host of this service",
  422: "The record cannot be used",
  500: "A fault of Nextline itself",
  501: "Not there yet",
  502: "The FHIR server did not answer as it should",
  503: "Not able to answer now",
  504: "The answer took too long",
} as const;

export type ProblemStatus = keyof typeof problemTitles;

/** The details of a problem by its status. */
export function problem(status: ProblemStatus, detail?: string, errors?: readonly Problem[]): ProblemDetails {
  return {
    type: "about:blank",
    title: problemTitles[status],
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined || errors.length === 0 ? {} : { errors }),
  };
}

/** The same as a FHIR OperationOutcome, which CDS Hooks 3.0 asks for. */
export function operationOutcome({ title, status, detail, errors = [] }: ProblemDetails): object {
  const text = detail === undefined ? title : `${title}: ${detail}`;
  const code = status === 412 ? "not-found" : status === 401 ? "login" : status < 500 ? "invalid" : "exception";
  return {
    resourceType: "OperationOutcome",
    issue: [
      { severity: "error", code, details: { text } },
      ...errors.map(({ path, found, expected, remedy }) => ({
        severity: "error",
        code: "invalid",
        diagnostics: `found ${found}; expected ${expected}. ${remedy}`,
        expression: [path],
      })),
    ],
  };
}
