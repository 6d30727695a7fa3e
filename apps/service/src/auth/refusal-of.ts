import { errors } from "jose";
import type { Admission } from "./caller.ts";

const outcome = (because: Extract<Admission, { ok: false }>["because"]): Admission => ({ ok: false, because });

/** What an error of the token library means. An error that is none of its own is that the keys could not be had. */
export function refusalOf(error: unknown): Admission {
  if (error instanceof errors.JWTExpired) return outcome("expired");
  if (error instanceof errors.JWTClaimValidationFailed) return outcome(claimRefused(error));
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) return outcome("algorithm");
  if (error instanceof errors.JWSSignatureVerificationFailed) return outcome("signature");
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) return outcome("unknown-key");
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return outcome("keys-unreachable");
  if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid) return outcome("malformed");
  return outcome("keys-unreachable");
}

function claimRefused({ claim, reason }: errors.JWTClaimValidationFailed): "audience" | "unknown-issuer" | "not-yet" | "type" | "claims" {
  if (claim === "aud") return "audience";
  if (claim === "iss") return "unknown-issuer";
  if (claim === "typ") return "type";
  if ((claim === "nbf" || claim === "iat") && reason === "check_failed") return "not-yet";
  return "claims";
}
