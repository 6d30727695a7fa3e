import { type Field, object, refused, text } from "./fields.ts";

/** Who asked: the identifiers of the token, or `local` for a call without one (the command line, a service on loopback). */
export type Caller =
  | "local"
  | {
      /** `iss` of the token. */
      readonly issuer?: string;
      /** `sub` of the token. */
      readonly subject?: string;
      /** `client_id` or `azp` of the token, or the CDS client. */
      readonly client?: string;
    };

const name = text("an identifier of at most 256 characters");
const identified = object({}, { issuer: name, subject: name, client: name });

export const caller: Field<Caller> = (value, path) => {
  if (value === "local") return value;
  const kept = identified(value, path);
  if (kept.subject === undefined && kept.client === undefined) throw refused(path, undefined, "local, or a subject or a client");
  return kept;
};
