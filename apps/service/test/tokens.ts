/** Keys and tokens of a record system and of an OpenID issuer for tests. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { testClock } from "./running.ts";

export interface Signer {
  readonly jwk: JWK & { readonly kty: string; readonly kid: string };
  sign(claims: Readonly<Record<string, unknown>>, header?: Readonly<Record<string, unknown>>): Promise<string>;
}

export async function signer(alg: "ES384" | "RS384" | "ES256" | "RS256", kid: string): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: "sig" } as Signer["jwk"];
  return {
    jwk,
    sign: (claims, header = {}) => new SignJWT({ ...claims }).setProtectedHeader({ alg, kid, typ: "JWT", ...header }).sign(privateKey),
  };
}

let count = 0;

/** Claims of a fresh token for an address. */
export function claims(issuer: string, audience: string, changed: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const now = Math.floor(testClock.now() / 1000);
  count += 1;
  return { iss: issuer, aud: audience, iat: now, exp: now + 120, jti: `token-${count}`, ...changed };
}

/** An issuer with its discovery document and its keys. */
export async function issuer(keys: readonly JWK[]): Promise<{ readonly url: string; readonly asked: string[]; stop(): Promise<void> }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.setHeader("content-type", "application/json");
    if (request.url === "/.well-known/openid-configuration") response.end(JSON.stringify({ issuer: url(), jwks_uri: `${url()}/keys` }));
    else if (request.url === "/keys") response.end(JSON.stringify({ keys }));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url(),
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
