import { parseArgs } from "node:util";
import { ConfigError, readConfig, startService } from "@nextline/service";
import { exit, UsageError } from "./exit-codes.ts";

const options = {
  config: { type: "string" },
  host: { type: "string" },
  port: { type: "string" },
  workers: { type: "string" },
  overlay: { type: "string", multiple: true },
  "no-audit": { type: "boolean", default: false },
} as const;

/** `nextline serve`: the HTTP service, until it is told to stop (SIGTERM, SIGINT). */
export async function serveCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (positionals.length > 0) throw new UsageError("serve takes options only");
  try {
    const config = readConfig(values.config ?? process.env["NEXTLINE_CONFIG"], process.env, {
      host: values.host,
      port: wholeNumber("--port", values.port),
      workers: wholeNumber("--workers", values.workers),
      overlays: values.overlay,
      "audit.off": values["no-audit"] ? true : undefined,
    });
    const told = toldToStop();
    const service = await startService(config);
    process.stderr.write(`nextline: serving at ${service.address}\n`);
    await told;
    await service.stop();
    return exit.done;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const line of error.lines) process.stderr.write(`nextline: ${line}\n`);
    return exit.usage;
  }
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`${option} is a whole number; found ${text}`);
  return Number(text);
}

/** The first signal stops in order; a second one at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const)
      process.once(signal, () => {
        process.once(signal, () => process.exit(exit.internal));
        resolve();
      });
  });
}
