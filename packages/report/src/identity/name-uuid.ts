import { sha1 } from "./sha1.ts";

/** The namespace of URLs in RFC 9562. */
const urlNamespace = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/**
 * The UUID (version 5, RFC 9562) of a name: the same name has the same UUID on every machine and on every day.
 *
 * @example nameUuid("http://www.example.com/") // "fcde3c85-2270-590f-9e7c-ee003d65e0e2"
 */
export function nameUuid(name: string): string {
  const space = Uint8Array.from(urlNamespace.replaceAll("-", "").match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16));
  const text = new TextEncoder().encode(name);
  const message = new Uint8Array(space.length + text.length);
  message.set(space);
  message.set(text, space.length);
  const bytes = sha1(message).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join("-");
}
