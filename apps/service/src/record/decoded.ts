const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/** The text of a body in UTF-8, a byte order mark left out; `undefined`: it is not UTF-8. */
export function decoded(body: Uint8Array): string | undefined {
  try {
    return strict.decode(body);
  } catch {
    return undefined;
  }
}
