import { parseArgs } from "node:util";
import { renderStatus } from "@nextline/review";
import { exit } from "../exit-codes.ts";
import { overlayOption, snapshotAsked } from "../overlay-option.ts";

/** `nextline knowledge status`: what the knowledge stands on, as Markdown (docs/knowledge-status.md). */
export function status(args: string[]): number {
  const { values } = parseArgs({ args, options: overlayOption });
  process.stdout.write(renderStatus(snapshotAsked(values.overlay)));
  return exit.done;
}
