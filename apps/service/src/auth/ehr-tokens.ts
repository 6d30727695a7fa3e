/**
 * Tokens of record systems that call the CDS services (CDS Hooks 2.0.1, "Trusting CDS Clients"): a JWT signed with ES384 or RS384 by an
 * issuer that is configured, for the address called, fresh, and used once. Takes a header and an address; gives who asks or why not. It
 * answers nothing to the caller.
 */
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
} from "jose";
import type { Clock } from "../clock.ts";
import type { ServiceConfig } from "../config/service-config.ts";
import { type Admission, bearerToken, type Refusal } from "./caller.ts";
import { refusalOf } from "./refusal-of.ts";
import { ReplayCache } from "./replay-cache.ts";

const algorithms = ["ES384", "RS384"];
/** How far the clocks of two machines may differ, in seconds. */
const tolerance = 30;

type Ehr = ServiceConfig["ehrs"][number];

/** Checks the token of a call to one of these addresses. */
export type EhrGate = (header: string | undefined, addresses: readonly string[]) => Promise<Admission>;

const refused = (because: Refusal): Admission => ({ ok: false, because });

export function ehrGate(ehrs: readonly Ehr[], limits: ServiceConfig["limits"], clock: Clock): EhrGate {
  const replays = new ReplayCache();
  const byIssuer = new Map(ehrs.map((ehr) => [ehr.issuer, { ehr, keysAt: keysOf(ehr) }]));

  return async (header, addresses) => {
    const token = bearerToken(header);
    if (token === undefined) return refused(header === undefined ? "no-token" : "malformed");
    const read = unverified(token);
    if (read === undefined) return refused("malformed");
    if (!algorithms.includes(read.alg)) return refused("algorithm");
    if (read.typ !== "JWT") return refused("type");
    if (read.kid === undefined) return refused("no-key-id");
    const known = byIssuer.get(read.iss);
    if (known === undefined) return refused("unknown-issuer");
    const keys = known.keysAt(read.jku);
    if (keys === undefined) return refused("key-address");
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms,
        typ: "JWT",
        issuer: known.ehr.issuer,
        audience: addresses.flatMap((address) => [address, `${address}/`]),
        requiredClaims: ["iss", "aud", "exp", "iat", "jti"],
        clockTolerance: tolerance,
        currentDate: new Date(clock.now()),
      });
      const { exp, iat, jti, tenant, sub } = payload;
      if (exp === undefined || iat === undefined || typeof jti !== "string" || jti === "" || jti.length > 512) return refused("claims");
      const now = Math.floor(clock.now() / 1000);
      if (iat > now + tolerance) return refused("not-yet");
      if (exp - iat > limits.tokenSeconds || now - iat > limits.tokenSeconds + tolerance) return refused("lifetime");
      if (!replays.firstUse(known.ehr.issuer, jti, exp + tolerance, now)) return refused("replayed");
      return {
        ok: true,
        caller: {
          issuer: known.ehr.issuer,
          ...(typeof sub === "string" ? { subject: sub } : {}),
          ...(typeof tenant === "string" ? { tenant } : {}),
        },
        fhirServers: known.ehr.fhirServers,
      };
    } catch (error) {
      return refusalOf(error);
    }
  };
}

/** What a token says of itself, which only serves to find the key. */
function unverified(token: string): { alg: string; typ?: string; kid?: string; jku?: string; iss: string } | undefined {
  try {
    const { alg, typ, kid, jku } = decodeProtectedHeader(token);
    const { iss } = decodeJwt(token);
    if (typeof alg !== "string" || typeof iss !== "string") return undefined;
    return {
      alg,
      iss,
      ...(typeof typ === "string" ? { typ } : {}),
      ...(typeof kid === "string" && kid !== "" ? { kid } : {}),
      ...(jku === undefined ? {} : { jku: String(jku) }),
    };
  } catch {
    return undefined;
  }
}

/** The keys of a record system: at the address that its token names, if it may name that; else at its own. */
function keysOf(ehr: Ehr): (jku: string | undefined) => JWTVerifyGetKey | undefined {
  const own =
    ehr.keys !== undefined
      ? createLocalJWKSet({ keys: ehr.keys } as unknown as JSONWebKeySet)
      : ehr.jwks === undefined
        ? undefined
        : remoteKeys(ehr.jwks);
  const named = new Map(ehr.jku.map((address) => [address, address === ehr.jwks && own !== undefined ? own : remoteKeys(address)]));
  return (jku) => {
    if (jku === undefined) return own ?? (named.size === 1 ? [...named.values()][0] : undefined);
    return named.get(jku.replace(/\/+$/, ""));
  };
}

const remoteKeys = (address: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(address), { timeoutDuration: 3000, cooldownDuration: 10_000, cacheMaxAge: 600_000 });
