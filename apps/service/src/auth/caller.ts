/** Who asks: what the audit trail keeps. Never written to a log. */
export interface Caller {
  /** The issuer of the token; `anonymous` where no authentication is configured (loopback only). */
  readonly issuer: string;
  /** The person or program, as the issuer names it. */
  readonly subject?: string;
  /** The organisation, where a record system serves several. */
  readonly tenant?: string;
}

export const anonymous: Caller = { issuer: "anonymous" };

/** Why a token was not accepted: for the log and the metrics, never for the caller. */
export type Refusal =
  | "no-token"
  | "malformed"
  | "algorithm"
  | "type"
  | "no-key-id"
  | "unknown-issuer"
  | "key-address"
  | "unknown-key"
  | "signature"
  | "audience"
  | "expired"
  | "not-yet"
  | "lifetime"
  | "claims"
  | "replayed";

/** What became of a token. */
export type Admission =
  | { readonly ok: true; readonly caller: Caller; readonly fhirServers: readonly string[] }
  | { readonly ok: false; readonly because: Refusal }
  /** The keys of the issuer could not be had: nothing is known of the token. */
  | { readonly ok: false; readonly because: "keys-unreachable" };

/** The token of an `Authorization: Bearer` header. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i.exec(header ?? "")?.[1];
}
