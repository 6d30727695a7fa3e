/** A string, a number, a word or a sign of JSON, at a place. */
const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON forbids in a string.
  /[ \t\r\n]*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)|(true|false|null)|([[\]{},:]))/y;

/** What may come next: a value, a key, and so on. */
type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing";

/**
 * Where a text stops being JSON: the offset of the first sign that cannot stand there, or its length where it ends too early. Engines do not agree
 * on telling it. For texts that are no JSON only.
 */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (match === null) return at + (/^[ \t\r\n]*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0);
    const [whole, string, number, word, sign] = match;
    const next = after(expected, string !== undefined, number ?? word, sign, open);
    if (next === undefined) return at + whole.length - (string ?? number ?? word ?? sign ?? "").length;
    expected = next;
    at += whole.length;
  }
}

function after(
  expected: Expected,
  isString: boolean,
  plain: string | undefined,
  sign: string | undefined,
  open: string[],
): Expected | undefined {
  const closed = (): Expected => (open.length === 0 ? "nothing" : "comma-or-end");
  switch (expected) {
    case "value":
    case "value-or-end":
      if (isString || plain !== undefined) return closed();
      if (sign === "[" || sign === "{") {
        open.push(sign);
        return sign === "[" ? "value-or-end" : "key-or-end";
      }
      if (sign !== "]" || expected === "value") return undefined;
      open.pop();
      return closed();
    case "key":
    case "key-or-end":
      if (isString) return "colon";
      if (sign !== "}" || expected === "key") return undefined;
      open.pop();
      return closed();
    case "colon":
      return sign === ":" ? "value" : undefined;
    case "comma-or-end": {
      const last = open.at(-1);
      if (sign === ",") return last === "[" ? "value" : "key";
      if (sign !== (last === "[" ? "]" : "}")) return undefined;
      open.pop();
      return closed();
    }
    case "nothing":
      return undefined;
  }
}
