import { parseArgs } from "node:util";

/** The words of a command that has no options; an option is wrong usage, not the name of a file. */
export function onlyPositionals(args: string[]): string[] {
  return parseArgs({ args, options: {}, allowPositionals: true }).positionals;
}
