/**
 * Fetches from the FHIR server of a CDS client, with the token that came with the call. Only servers that the configuration allows for the
 * caller are asked, pages too; redirections are not followed; time, size and number of pages are bounded. It keeps nothing.
 */
import type { ServiceConfig } from "../config/service-config.ts";

/** Why something was not had. */
export type FetchFault = "not-allowed" | "not-found" | "refused" | "failed" | "too-large" | "too-slow";

export class FhirFault extends Error {
  readonly because: FetchFault;

  constructor(because: FetchFault) {
    super(because);
    this.because = because;
  }
}

type Json = Readonly<Record<string, unknown>>;

export class FhirServer {
  readonly #base: URL;
  readonly #token: string | undefined;
  readonly #limits: ServiceConfig["fhir"];
  readonly #until: AbortSignal;
  #bytes = 0;
  #pages = 0;
  /** How many requests were made. */
  requests = 0;

  /** `undefined`: the server is not one that may be asked. */
  static allowed(
    address: string | undefined,
    token: string | undefined,
    servers: readonly string[],
    limits: ServiceConfig["fhir"],
  ): FhirServer | undefined {
    if (address === undefined || !URL.canParse(address)) return undefined;
    const base = withSlash(new URL(address));
    return servers.some((server) => withSlash(new URL(server)).href === base.href) ? new FhirServer(base, token, limits) : undefined;
  }

  private constructor(base: URL, token: string | undefined, limits: ServiceConfig["fhir"]) {
    this.#base = base;
    this.#token = token;
    this.#limits = limits;
    this.#until = AbortSignal.timeout(limits.seconds * 1000);
  }

  /** A resource, or all pages of a search; throws `FhirFault`. */
  async get(query: string): Promise<Json> {
    return await this.#read(new URL(query, this.#base));
  }

  /** The next page of a search, by the link in the page before; throws `FhirFault`. */
  async next(link: string): Promise<Json> {
    if (!URL.canParse(link, this.#base)) throw new FhirFault("not-allowed");
    return await this.#read(new URL(link, this.#base));
  }

  async #read(address: URL): Promise<Json> {
    if (!this.#within(address)) throw new FhirFault("not-allowed");
    this.#pages += 1;
    if (this.#pages > this.#limits.pages) throw new FhirFault("too-large");
    this.requests += 1;
    let response: Response;
    try {
      response = await fetch(address, {
        redirect: "error",
        signal: this.#until,
        headers: { accept: "application/fhir+json", ...(this.#token === undefined ? {} : { authorization: `Bearer ${this.#token}` }) },
      });
    } catch {
      throw new FhirFault(this.#until.aborted ? "too-slow" : "failed");
    }
    if (!response.ok) {
      await response.body?.cancel().catch(() => undefined);
      throw new FhirFault(
        response.status === 404 || response.status === 410
          ? "not-found"
          : response.status === 401 || response.status === 403
            ? "refused"
            : "failed",
      );
    }
    const text = await this.#text(response);
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Json;
    } catch {
      // Said below.
    }
    throw new FhirFault("failed");
  }

  /** The same server, at or under its base: `base/Observation?...` and `base?_getpages=...`. */
  #within(address: URL): boolean {
    const base = this.#base;
    if (address.origin !== base.origin || address.username !== "" || address.password !== "") return false;
    if (/%2f|%5c|%2e/i.test(address.pathname)) return false;
    return address.pathname.startsWith(base.pathname) || `${address.pathname}/` === base.pathname;
  }

  async #text(response: Response): Promise<string> {
    const parts: Uint8Array[] = [];
    try {
      for await (const part of response.body ?? []) {
        this.#bytes += part.byteLength;
        if (this.#bytes > this.#limits.bytes) throw new FhirFault("too-large");
        parts.push(part);
      }
    } catch (error) {
      if (error instanceof FhirFault) throw error;
      throw new FhirFault(this.#until.aborted ? "too-slow" : "failed");
    }
    return Buffer.concat(parts).toString("utf8");
  }
}

function withSlash(address: URL): URL {
  const base = new URL(address);
  base.hash = "";
  base.search = "";
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  return base;
}
