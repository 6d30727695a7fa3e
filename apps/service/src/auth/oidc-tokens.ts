/**
 * Tokens of people and programs that call `/v1`: bearer tokens (JWT) of an OpenID Connect issuer that is configured, for the audience
 * configured. The keys are found by discovery and kept. Takes a header; gives who asks or why not.
 */
import { createRemoteJWKSet, decodeJwt, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import type { ServiceConfig } from "../config/service-config.ts";
import { type Admission, bearerToken } from "./caller.ts";
import { refusalOf } from "./refusal-of.ts";

const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"];

type Issuer = ServiceConfig["bearer"][number];

export type BearerGate = (header: string | undefined) => Promise<Admission>;

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

export function bearerGate(issuers: readonly Issuer[], clock: Clock): BearerGate {
  const byIssuer = new Map(issuers.map((issuer) => [issuer.issuer, { issuer, keys: new Keys(issuer, clock) }]));
  return async (header) => {
    const token = bearerToken(header);
    if (token === undefined) return { ok: false, because: header === undefined ? "no-token" : "malformed" };
    const issuer = issuerOf(token);
    if (issuer === undefined) return { ok: false, because: "malformed" };
    const known = byIssuer.get(issuer);
    if (known === undefined) return { ok: false, because: "unknown-issuer" };
    try {
      const { payload } = await jwtVerify(token, await known.keys.get(), {
        algorithms,
        issuer: known.issuer.issuer,
        audience: known.issuer.audience,
        requiredClaims: ["iss", "aud", "exp"],
        clockTolerance: 30,
        currentDate: new Date(clock.now()),
      });
      const who = payload.sub ?? payload["client_id"] ?? payload["azp"];
      return { ok: true, caller: { issuer, ...(typeof who === "string" ? { subject: who } : {}) }, fhirServers: [] };
    } catch (error) {
      return refusalOf(error);
    }
  };
}

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

/** The keys of an issuer, looked up at the first token and kept; a look-up that failed is not tried again for ten seconds. */
class Keys {
  readonly #issuer: Issuer;
  readonly #clock: Clock;
  #found: Promise<JWTVerifyGetKey> | undefined;
  #failedAt: number | undefined;

  constructor(issuer: Issuer, clock: Clock) {
    this.#issuer = issuer;
    this.#clock = clock;
  }

  get(): Promise<JWTVerifyGetKey> {
    if (this.#failedAt !== undefined && this.#clock.now() - this.#failedAt >= 10_000) {
      this.#found = undefined;
      this.#failedAt = undefined;
    }
    this.#found ??= this.#look().catch((error: unknown) => {
      this.#failedAt = this.#clock.now();
      throw error;
    });
    return this.#found;
  }

  async #look(): Promise<JWTVerifyGetKey> {
    const address = this.#issuer.jwks ?? (await discovered(this.#issuer.issuer));
    return createRemoteJWKSet(new URL(address), { timeoutDuration: 3000, cooldownDuration: 10_000, cacheMaxAge: 600_000 });
  }
}

async function discovered(issuer: string): Promise<string> {
  const response = await fetch(`${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`, {
    redirect: "error",
    signal: AbortSignal.timeout(3000),
    headers: { accept: "application/json" },
  });
  if (!response.ok) throw new Error(`discovery answered ${response.status}`);
  const document = discovery.parse(await response.json());
  if (document.issuer !== issuer) throw new Error("discovery names another issuer");
  return document.jwks_uri;
}
