import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where chromium is; Debian's unless `NEXTLINE_CHROMIUM` says otherwise. */
export const chromiumPath: string = process.env["NEXTLINE_CHROMIUM"] ?? "/usr/bin/chromium";

/** Starts the browser. Without one the tests fail and say what to do. */
export async function startBrowser(): Promise<Browser> {
  if (!existsSync(chromiumPath))
    throw new Error(`no browser at ${chromiumPath}: install it (apt-get install chromium), or name another in NEXTLINE_CHROMIUM`);
  return chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}
