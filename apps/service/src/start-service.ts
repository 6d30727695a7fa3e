/** Starts the service: checks, loads, listens; and stops it without losing an answer that was begun. */
import { existsSync, statSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import type { DestinationStream } from "pino";
import type { AdviserSettings } from "./advice/desk.ts";
import { inProcess } from "./advice/in-process.ts";
import type { Advisers } from "./advice/job.ts";
import { WorkerPool } from "./advice/worker-pool.ts";
import { newApp } from "./app.ts";
import type { AuditTrail } from "./audit/audit-trail.ts";
import { openTrail } from "./audit/open-trail.ts";
import { ehrGate } from "./auth/ehr-tokens.ts";
import { bearerGate } from "./auth/oidc-tokens.ts";
import { type Clock, systemClock } from "./clock.ts";
import { ConfigError, type ServiceConfig } from "./config/service-config.ts";
import { type Log, newLog } from "./log.ts";
import { type Metrics, newMetrics } from "./metrics.ts";
import type { ServiceParts } from "./service-parts.ts";

/** What a caller in the same process may set besides; for tests. */
export interface StartOptions {
  readonly clock?: Clock;
  /** Where the log goes. Default is standard output. */
  readonly logTo?: DestinationStream;
  /** The audit trail. Default is the one configured. */
  readonly audit?: AuditTrail;
}

export interface RunningService {
  /** Where it listens. */
  readonly address: string;
  /** Takes no more requests, waits for those begun, and lets go of everything. */
  stop(): Promise<void>;
}

/** Starts the service. Throws `ConfigError` or `KnowledgeError` when it cannot be what was asked for. */
export async function startService(config: ServiceConfig, options: StartOptions = {}): Promise<RunningService> {
  const clock = options.clock ?? systemClock;
  const log = newLog(config.log, options.logTo);
  const web = webFolder(config.web);
  let address = "";
  const publicUrl = (): string => config.publicUrl ?? address;

  let metrics: Metrics | undefined;
  const settings = settingsOf(config, web !== undefined);
  const advisers = await advisersFor(config, settings, (because) => {
    metrics?.threadsReplaced.inc({ reason: because });
    log.event("error", "a thread was lost and started anew", { because });
  });
  metrics = newMetrics(() => advisers.waiting);
  let audit: AuditTrail;
  try {
    audit =
      options.audit ??
      (await openTrail(config.audit, () => log.event("warn", "the position of the audit trail could not be kept; its entries are safe")));
  } catch (error) {
    await advisers.close();
    throw error;
  }

  let draining = false;
  const parts: ServiceParts = {
    config,
    publicUrl,
    advisers,
    audit,
    ehrs: config.ehrs.length === 0 ? undefined : ehrGate(config.ehrs, config.limits, clock),
    bearers: config.bearer.length === 0 ? undefined : bearerGate(config.bearer, clock),
    clock,
    log,
    metrics,
    draining: () => draining,
    web,
  };
  const server = createAdaptorServer({
    fetch: newApp(parts).fetch,
    overrideGlobalObjects: false,
    serverOptions: {
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
    },
  }) as Server;
  try {
    address = await listening(server, config);
  } catch (error) {
    await Promise.all([advisers.close(), audit.close()]);
    throw error;
  }
  log.event("info", "listening", {
    address,
    knowledge: advisers.knowledge,
    api: config.api ? (parts.bearers === undefined ? "open" : "bearer") : "off",
    cdsHooks: config.cdsHooks.enabled ? (parts.ehrs === undefined ? "open" : "jwt") : "off",
    audit: config.audit.off ? "off" : "on",
  });

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    draining = true;
    log.event("info", "stopping", {});
    await drained(server, config.limits.drainSeconds * 1000, log);
    await advisers.close();
    await audit.close();
    log.event("info", "stopped", {});
  };
  return {
    address,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

function settingsOf(config: ServiceConfig, hasPage: boolean): AdviserSettings {
  const { jurisdiction, language, guidelines, overlays, withoutCodes, fhir, cdsHooks, smart } = config;
  // Cards lead to the page only where its address is known before the service listens.
  const page = hasPage && (config.publicUrl !== undefined || config.port !== 0);
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  return {
    jurisdiction,
    language,
    guidelines,
    overlays,
    withoutCodes,
    fhir,
    cdsVersion: cdsHooks.version,
    publicUrl: config.publicUrl ?? `http://${host}:${config.port}`,
    page,
    smart: page && smart !== undefined,
  };
}

async function advisersFor(
  { workers = availableParallelism(), limits }: ServiceConfig,
  settings: AdviserSettings,
  onReplaced: (because: "too-long" | "crashed") => void,
): Promise<Advisers> {
  if (workers === 0) return inProcess(settings, limits.seconds);
  return await WorkerPool.start(settings, { threads: workers, seconds: limits.seconds, waiting: limits.waiting, onReplaced });
}

/** The folder of the web page: the one configured, which must be there, or the one built beside the service. */
function webFolder(asked: string | undefined): string | undefined {
  if (asked !== undefined) {
    if (!existsSync(asked) || !statSync(asked).isDirectory())
      throw new ConfigError([`web: found no folder ${asked}; name the folder of the built web page`]);
    return asked;
  }
  const built = fileURLToPath(new URL("../../web/dist", import.meta.url));
  return existsSync(`${built}/index.html`) ? built : undefined;
}

function listening(server: Server, { host, port }: ServiceConfig): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        new ConfigError([
          `host, port: cannot listen at ${host}:${port} (${error.code ?? error.name}); choose another port, or end what listens there`,
        ]),
      ),
    );
    server.listen(port, host, () => {
      const { port: found } = server.address() as AddressInfo;
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${found}`);
    });
  });
}

/** Takes no more connections; those with a request in hand may end it, at most so long. */
async function drained(server: Server, milliseconds: number, log: Log): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), milliseconds);
  });
  if ((await Promise.race([closed, late])) === "late") {
    log.event("warn", "requests were still open and were cut off", {});
    server.closeAllConnections();
    await closed;
  }
  clearInterval(idle);
  clearTimeout(timer);
}
