import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const kinds: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** The folder into which the page is built. */
export const builtPage: string = fileURLToPath(new URL("../dist", import.meta.url));

/** Serves folders as any static host would, gzipped, and writes down how much of which file was asked for. */
export interface StaticServer {
  readonly address: string;
  /** Bytes as sent, by path. */
  readonly sent: ReadonlyMap<string, number>;
  readonly close: () => Promise<void>;
}

/** A server on a free port of this machine; the first folder that has the file gives it. */
export async function serveFolders(...folders: readonly string[]): Promise<StaticServer> {
  const sent = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const name = normalize(path.endsWith("/") ? `${path}index.html` : path);
    void firstOf(folders, name).then((content) => {
      if (content === undefined) {
        response.writeHead(404);
        response.end();
        return;
      }
      const body = gzipSync(content, { level: 9 });
      sent.set(path, body.length);
      response.writeHead(200, {
        "content-type": kinds[extname(name)] ?? "application/octet-stream",
        "content-encoding": "gzip",
        "content-length": body.length,
      });
      response.end(body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    sent,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

async function firstOf(folders: readonly string[], name: string): Promise<Buffer | undefined> {
  for (const folder of folders) {
    const content = await readFile(join(folder, name)).catch(() => undefined);
    if (content !== undefined) return content;
  }
  return undefined;
}
