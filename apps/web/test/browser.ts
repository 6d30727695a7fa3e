import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { builtPage } from "./static-server.ts";

/** Where chromium is; Debian's unless `NEXTLINE_CHROMIUM` says otherwise. */
export const chromiumPath: string = process.env["NEXTLINE_CHROMIUM"] ?? "/usr/bin/chromium";

/** Starts the browser. Without one, or without a built page, the tests fail and say what to do. */
export async function startBrowser(): Promise<Browser> {
  if (!existsSync(chromiumPath))
    throw new Error(`no browser at ${chromiumPath}: install it (apt-get install chromium), or name another in NEXTLINE_CHROMIUM`);
  if (!existsSync(`${builtPage}/index.html`)) throw new Error(`no page in ${builtPage}: build it first (npm run build:web)`);
  return chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}
