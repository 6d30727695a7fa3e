/** A text without control characters and direction marks, so that what came from a file cannot steer the terminal. */
export function clean(text: string): string {
  return text.replace(/[\r\n\t]+/gu, " ").replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "?");
}
