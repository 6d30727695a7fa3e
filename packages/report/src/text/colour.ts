/** How a line of the text stands out; none of it carries meaning that the words do not. */
export type Tone = "title" | "heading" | "strong" | "warning" | "first" | "second" | "quiet";

const codes: Record<Tone, string> = { title: "1;7", heading: "1;36", strong: "31", warning: "33", first: "1;32", second: "32", quiet: "2" };

/** A line in its colour; unchanged without colour or tone. */
export function paint(line: string, tone: Tone | undefined, colour: boolean): string {
  return colour && tone !== undefined ? `\u001b[${codes[tone]}m${line}\u001b[0m` : line;
}
