const longest = 60;

/** A value as an error message shows it: short, on one line. */
export function found(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") {
    const characters = [...value];
    return JSON.stringify(characters.length <= longest ? value : `${characters.slice(0, longest).join("")}...`);
  }
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "a group of keys";
  return String(value);
}
