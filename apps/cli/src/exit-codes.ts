/** What the command says to the shell. */
export const exit = {
  done: 0,
  /** A check found faults. */
  faults: 1,
  /** The command was not used as it can be. */
  usage: 2,
  /** The input cannot be used. */
  badInput: 65,
  /** A needed service is not there. */
  unavailable: 69,
  /** A fault of Nextline itself. */
  internal: 70,
} as const;

/** The command was not used as it can be: said in one line, exit code 2. */
export class UsageError extends Error {}

/** The input cannot be used: every problem is said, exit code 65. */
export class BadInput extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}
