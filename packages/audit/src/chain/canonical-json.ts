/** JSON in one way only (RFC 8785): no spaces, keys in the order of their UTF-16 code units; `undefined` fields are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(",")}}`;
  }
  const written = JSON.stringify(value);
  if (written === undefined || (typeof value === "number" && !Number.isFinite(value))) throw new TypeError(`${typeof value} is not JSON`);
  return written;
}
