/** The bytes of a request's body, at most so many; how they are written by the content type. */
import type { Notation } from "../advice/job.ts";
import { Refused } from "./refused.ts";

interface RequestBody {
  header(name: string): string | undefined;
  arrayBuffer(): Promise<ArrayBuffer>;
  readonly raw: Request;
}

/** Reads a body. Refuses what is compressed (415), longer than allowed (413) or broken off (400). */
export async function readBody(request: RequestBody, most: number): Promise<Uint8Array> {
  const coding = request.header("content-encoding")?.trim().toLowerCase();
  if (coding !== undefined && coding !== "" && coding !== "identity")
    throw new Refused(415, "expected a body without content coding", { "accept-encoding": "identity" });
  const length = request.header("content-length");
  if (length !== undefined && Number(length) > most) throw tooLarge(most);
  try {
    return length === undefined ? await counted(request.raw, most) : new Uint8Array(await request.arrayBuffer());
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(400, "the body broke off");
  }
}

/** A body that does not say its length is counted while it comes. */
async function counted(request: Request, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      throw tooLarge(most);
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

const tooLarge = (most: number): Refused =>
  new Refused(413, `expected at most ${most} bytes; send the record of one patient, without documents and pictures`, {
    connection: "close",
  });

const notations: Readonly<Record<string, Notation>> = {
  "application/json": "json",
  "application/yaml": "yaml",
  "application/x-yaml": "yaml",
  "text/yaml": "yaml",
  "text/x-yaml": "yaml",
  "application/fhir+json": "fhir-json",
  "application/json+fhir": "fhir-json",
  "application/fhir+ndjson": "fhir-ndjson",
  "application/ndjson": "fhir-ndjson",
  "application/x-ndjson": "fhir-ndjson",
};

export const mediaTypes: readonly string[] = Object.keys(notations);

/** How a body is written. Refuses (415) what is not read, and other encodings than UTF-8. */
export function notationOf(contentType: string | undefined, allowed: readonly string[] = mediaTypes): Notation {
  const [type = "", ...parameters] = (contentType ?? "").split(";").map((part) => part.trim().toLowerCase());
  const charset = parameters
    .find((parameter) => parameter.startsWith("charset="))
    ?.slice(8)
    .replaceAll('"', "");
  const notation = allowed.includes(type) ? notations[type] : undefined;
  if (notation === undefined) throw new Refused(415, `expected Content-Type ${allowed.join(", ")}`, { "accept-post": allowed.join(", ") });
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8") throw new Refused(415, "expected charset=utf-8");
  return notation;
}
