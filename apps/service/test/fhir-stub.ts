/** A small FHIR server for tests: searches by patient, in pages, with a token, and the ways in which servers fail. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Resource, searchset } from "./fhir-patient.ts";

export interface FhirStub {
  readonly url: string;
  /** What was asked for: path with query, and the token. */
  readonly asked: { readonly path: string; readonly token: string | undefined }[];
  /** How it behaves from now on. */
  behave(how: Behaviour): void;
  stop(): Promise<void>;
}

export type Behaviour =
  | "well"
  | "in-pages"
  | "refuses"
  | "fails"
  | "hangs"
  | "redirects"
  | "leads-elsewhere"
  | "in-circles"
  | "floods"
  | "no-json";

/** The record by resource type, under `/fhir`. */
export async function fhirStub(resources: readonly Resource[]): Promise<FhirStub> {
  let how: Behaviour = "well";
  const asked: { path: string; token: string | undefined }[] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? "", token: request.headers.authorization });
    answer(request, response);
  });
  const json = (response: ServerResponse, value: object): void => {
    response.writeHead(200, { "content-type": "application/fhir+json" }).end(JSON.stringify(value));
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? "", base());
    switch (how) {
      case "refuses":
        response.writeHead(401).end();
        return;
      case "fails":
        response.writeHead(500).end("a stack trace");
        return;
      case "hangs":
        return;
      case "redirects":
        response.writeHead(302, { location: "http://127.0.0.1:1/secret" }).end();
        return;
      case "floods":
        response.writeHead(200).end(`{"resourceType":"Bundle","x":"${"x".repeat(200_000)}"}`);
        return;
      case "no-json":
        response.writeHead(200).end("<html>");
        return;
      default:
    }
    const [, type = "", id] = url.pathname.replace("/fhir", "").split("/");
    if (id !== undefined) {
      const found = resources.find((resource) => resource.resourceType === type && resource.id === id);
      if (found === undefined) response.writeHead(404).end();
      else json(response, found);
      return;
    }
    const all = resources.filter((resource) => resource.resourceType === (type || url.searchParams.get("type")));
    if (how === "well") json(response, searchset(all));
    else if (how === "leads-elsewhere") json(response, searchset(all, "http://169.254.169.254/latest/meta-data"));
    else if (how === "in-circles") json(response, searchset(all, `${base()}/fhir?page=1&type=${type}`));
    else {
      const page = Number(url.searchParams.get("page") ?? 0);
      const next = (page + 1) * 5 < all.length ? `${base()}/fhir?page=${page + 1}&type=${type || url.searchParams.get("type")}` : undefined;
      json(response, searchset(all.slice(page * 5, page * 5 + 5), next));
    }
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const base = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${base()}/fhir`,
    asked,
    behave: (next) => {
      how = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
