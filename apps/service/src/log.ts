/**
 * The log: one line of JSON for each request and event. It holds no value of a record, no identifier of a patient or a user, no address with
 * its query, no token and no message of an error that might quote one of them.
 */
import { type DestinationStream, pino } from "pino";
import type { ServiceConfig } from "./config/service-config.ts";

/** One request as it is logged. */
export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Why a token was refused. */
  readonly refusal?: string;
  /** Kind and place of a fault of Nextline itself. */
  readonly fault?: string;
}

export interface Log {
  request(line: RequestLine): void;
  event(level: "info" | "warn" | "error", what: string, about?: Readonly<Record<string, string | number | boolean>>): void;
}

/** A log that writes to a stream; default is standard output. */
export function newLog(level: ServiceConfig["log"], stream?: DestinationStream): Log {
  const options = {
    level,
    base: { name: "nextline" },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = stream === undefined ? pino(options) : pino(options, stream);
  return {
    request: (line) => {
      const level = line.status >= 500 ? "error" : line.status >= 400 ? "warn" : "info";
      logger[level](line, "request");
    },
    event: (level, what, about = {}) => logger[level](about, what),
  };
}
