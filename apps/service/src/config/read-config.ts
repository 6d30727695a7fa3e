/**
 * Reads the configuration from a file (YAML or JSON) and the environment; the environment wins. A variable is `NEXTLINE_` and the path in
 * capitals, with an underscore where a capital or a dot was: `NEXTLINE_PUBLIC_URL`, `NEXTLINE_LIMITS_BODY_BYTES`. Lists are given as JSON, or with commas.
 * `DATABASE_URL` is `audit.databaseUrl`.
 */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { ConfigError, checkedConfig, configSchema, type ServiceConfig } from "./service-config.ts";

/** What the command line, the file and the environment say together; in this order the first wins. Throws `ConfigError`. */
export function readConfig(
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  asked: Readonly<Record<string, unknown>> = {},
): ServiceConfig {
  const merged = structuredClone(file === undefined ? {} : fromFile(file));
  for (const [path, text] of fromEnvironment(environment)) setAt(merged, path, text);
  for (const [path, value] of Object.entries(asked)) if (value !== undefined) setAt(merged, path.split("."), value);
  return checkedConfig(merged, file ?? "configuration");
}

function fromFile(file: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    throw new ConfigError([`${file}: cannot be read${code}; name a file in YAML or JSON`]);
  }
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new ConfigError([`${file}: ${error instanceof Error ? error.message.split("\n")[0] : "no YAML"}`]);
  }
  if (value === null) return {};
  if (typeof value !== "object" || Array.isArray(value)) throw new ConfigError([`${file}: expected settings by name, as port: 8080`]);
  return value as Record<string, unknown>;
}

type Shape = z.core.$ZodType;

/** What lies under prefaults, defaults and optional. */
function bare(schema: Shape): Shape {
  const { def } = schema._zod as unknown as { def: { innerType?: Shape; in?: Shape; type: string } };
  if (def.innerType !== undefined) return bare(def.innerType);
  return def.type === "pipe" && def.in !== undefined ? bare(def.in) : schema;
}

/** Every setting by its name in the environment. */
function settings(schema: Shape = configSchema, path: readonly string[] = []): [string, readonly string[], Shape][] {
  const shape = bare(schema);
  if (!(shape instanceof z.ZodObject)) return [[`NEXTLINE_${path.map(shouting).join("_")}`, path, shape]];
  return Object.entries(shape.shape as Record<string, Shape>).flatMap(([key, inner]) => settings(inner, [...path, key]));
}

const shouting = (name: string): string => name.replace(/([A-Z])/g, "_$1").toUpperCase();

function fromEnvironment(environment: Readonly<Record<string, string | undefined>>): [readonly string[], unknown][] {
  const known = settings();
  const names = new Set(known.map(([name]) => name));
  const strangers = Object.keys(environment).filter((name) => name.startsWith("NEXTLINE_") && !names.has(name) && !reserved.has(name));
  if (strangers.length > 0) throw new ConfigError(strangers.map((name) => `${name}: there is no such setting; see docs/service.md`));
  const found = known.flatMap(([name, path, shape]): [readonly string[], unknown][] => {
    const text = environment[name];
    return text === undefined || text === "" ? [] : [[path, settingFrom(name, text, shape)]];
  });
  const database = environment["DATABASE_URL"];
  return database === undefined || database === "" ? found : [[["audit", "databaseUrl"], database], ...found];
}

/** Names that begin alike and mean something else. */
const reserved = new Set(["NEXTLINE_CONFIG"]);

function settingFrom(name: string, text: string, shape: Shape): unknown {
  if (shape instanceof z.ZodArray) {
    if (!text.trim().startsWith("[")) return text.split(",").map((part) => part.trim());
    try {
      return JSON.parse(text);
    } catch {
      throw new ConfigError([`${name}: expected a list in JSON, or words with commas between`]);
    }
  }
  if (shape instanceof z.ZodNumber) return Number(text);
  if (shape instanceof z.ZodBoolean) return text === "true" ? true : text === "false" ? false : text;
  return text;
}

function setAt(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [step, ...rest] = path;
  if (step === undefined) return;
  if (rest.length === 0) {
    target[step] = value;
    return;
  }
  const next = target[step];
  const inner = typeof next === "object" && next !== null ? (next as Record<string, unknown>) : {};
  target[step] = inner;
  setAt(inner, rest, value);
}
