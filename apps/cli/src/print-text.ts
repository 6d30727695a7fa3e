/** Writes a text to standard output, with a line end. */
export function printText(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** Whether people read it in colour: on a terminal, unless they said no. */
export const inColour = (): boolean => process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined;
