/**
 * The configuration of the service: one schema for the file and for the environment. Takes plain values; gives a configuration with every
 * default filled in, or every fault with its path. It opens no file and no connection.
 */
import { codeSystems } from "@nextline/intake";
import { z } from "zod";

const url = z
  .string()
  .refine((text) => isWebAddress(text), { error: "expected an http or https address without user, query or fragment" })
  .transform((text) => text.replace(/\/+$/, ""));

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && username === "" && password === "" && search === "" && hash === "";
}

/** The issuer of tokens for people and programs that call `/v1`. */
const bearerIssuer = z
  .strictObject({
    issuer: z.string().min(1).describe("The `iss` of its tokens, exactly; its keys are found by OpenID Connect discovery."),
    audience: z.string().min(1).describe("The `aud` that tokens for this service carry."),
    jwks: url.optional().describe("Its keys, where it has no discovery document."),
  })
  .refine(({ issuer, jwks }) => jwks !== undefined || isWebAddress(issuer), {
    error: "expected an issuer that is an address, or `jwks` beside it",
    path: ["issuer"],
  });

/** A record system that calls the CDS services. */
const ehr = z
  .strictObject({
    issuer: z.string().min(1).describe("The `iss` of its tokens, exactly."),
    jwks: url.optional().describe("Where its public keys are."),
    jku: z.array(url).default([]).describe("Addresses that its tokens may name in `jku`; others are refused."),
    keys: z
      .array(z.looseObject({ kty: z.string(), kid: z.string() }))
      .optional()
      .describe("Its public keys themselves (JWK), where they were handed over."),
    fhirServers: z.array(url).default([]).describe("FHIR servers from which records may be fetched for it."),
  })
  .refine(({ jwks, jku, keys }) => jwks !== undefined || jku.length > 0 || keys !== undefined, {
    error: "expected `jwks`, `jku` or `keys`",
  });

export const configSchema = z.strictObject({
  host: z.string().min(1).default("127.0.0.1").describe("The address to listen at. Beyond loopback authentication must be configured."),
  port: z.int().min(0).max(65_535).default(8080),
  publicUrl: url.optional().describe("How callers reach the service; `aud` of tokens is checked against it. Default: http://host:port."),
  jurisdiction: z.enum(["US", "EU", "JP"]).default("US").describe("The country when neither the record nor the call says one."),
  language: z.enum(["en", "ja"]).default("en"),
  guidelines: z.array(z.string().min(1)).optional().describe("Only these bodies count. Default: all."),
  overlays: z.array(z.string().min(1)).default([]).describe("Folders of local knowledge, laid over in order."),
  withoutCodes: z.array(z.enum(codeSystems)).default([]).describe("Code systems that are not read, because their licence is not there."),
  api: z.boolean().default(true).describe("Whether /v1 is served."),
  cdsHooks: z
    .strictObject({
      enabled: z.boolean().default(true),
      version: z
        .enum(["2.0.1", "3.0.0"])
        .default("2.0.1")
        .describe("3.0.0 adds `version` to discovery and answers errors as OperationOutcome."),
      protectDiscovery: z.boolean().default(false).describe("Whether discovery too asks for a token."),
    })
    .prefault({}),
  bearer: z.array(bearerIssuer).default([]),
  ehrs: z.array(ehr).default([]),
  fhirServers: z
    .array(url)
    .default([])
    .describe("FHIR servers from which records may be fetched for calls without a token (loopback only)."),
  cors: z.strictObject({ origins: z.array(z.string().min(1)).default([]) }).prefault({}),
  limits: z
    .strictObject({
      bodyBytes: z.int().min(1000).max(200_000_000).default(10_000_000),
      seconds: z.number().positive().max(300).default(10).describe("How long an answer may take."),
      waiting: z.int().min(1).max(100_000).default(64).describe("How many requests may wait; more are turned away with 503."),
      drainSeconds: z
        .number()
        .positive()
        .max(600)
        .default(15)
        .describe("How long open requests may take once the service is told to stop."),
      tokenSeconds: z.int().min(10).max(86_400).default(300).describe("The longest life of a token of a record system."),
    })
    .prefault({}),
  fhir: z
    .strictObject({
      seconds: z.number().positive().max(60).default(5).describe("How long fetching for one call may take."),
      bytes: z.int().min(1000).max(200_000_000).default(20_000_000),
      pages: z.int().min(1).max(1000).default(50),
    })
    .prefault({}),
  audit: z
    .strictObject({
      folder: z.string().min(1).default("nextline-audit").describe("The data directory of the built-in database."),
      databaseUrl: z.string().min(1).optional().describe("A PostgreSQL server, instead of the directory."),
      off: z.boolean().default(false).describe("Nothing is written down. Only for trying out."),
    })
    .prefault({}),
  smart: z
    .strictObject({
      clientId: z.string().min(1),
      scope: z.string().min(1).default("launch openid fhirUser patient/*.rs"),
      issuers: z.array(url).default([]).describe("FHIR servers that may launch the web page."),
    })
    .optional(),
  web: z.string().min(1).optional().describe("The folder of the web page. Default: the one built beside the service."),
  workers: z
    .int()
    .min(0)
    .max(256)
    .optional()
    .describe("Threads that work out advice. Default: one per processor; 0: none, all in one thread."),
  log: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** The configuration with every default filled in. */
export type ServiceConfig = z.output<typeof configSchema>;
/** The configuration as it may be given. */
export type ServiceConfigInput = z.input<typeof configSchema>;

/** The configuration cannot be used; every fault is said. */
export class ConfigError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}

/** A configuration with its defaults. Throws `ConfigError` that names each path, what was found wrong and what to do. */
export function checkedConfig(given: unknown, from = "configuration"): ServiceConfig {
  const result = configSchema.safeParse(given);
  if (!result.success)
    throw new ConfigError(result.error.issues.map((issue) => `${from}: ${issue.path.join(".") || "(whole)"}: ${issue.message}`));
  refuseOpenDoors(result.data, from);
  return result.data;
}

/** Whether an address is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Beyond loopback whatever answers with advice must know who asks. */
function refuseOpenDoors(config: ServiceConfig, from: string): void {
  if (isLoopback(config.host)) return;
  const faults: string[] = [];
  const reach = `found host ${config.host}, which is reached from other machines`;
  if (config.api && config.bearer.length === 0)
    faults.push(
      `${from}: bearer: ${reach}, and nobody whose tokens open /v1; name an issuer under bearer, or set api: false, or listen at 127.0.0.1`,
    );
  if (config.cdsHooks.enabled && config.ehrs.length === 0)
    faults.push(
      `${from}: ehrs: ${reach}, and no record system whose tokens open /cds-services; name one under ehrs, or set cdsHooks.enabled: false, or listen at 127.0.0.1`,
    );
  if (config.fhirServers.length > 0)
    faults.push(`${from}: fhirServers: ${reach}; name FHIR servers under the record system they belong to (ehrs)`);
  if (faults.length > 0) throw new ConfigError(faults);
}
