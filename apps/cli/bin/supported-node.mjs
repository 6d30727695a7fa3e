// The Node that runs Nextline: this one if it is new enough, else the one that npm installed beside the project.
// Written in plain JavaScript that any Node since 14 can read, so that an old one can say what to do.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const needed = [22, 18];

export function isSupported(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

/** The path of the pinned Node, or undefined where npm could not install it. */
export function pinnedNode() {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
    if (existsSync(path)) return path;
  }
  return undefined;
}

export const remedy =
  `Nextline needs Node ${needed.join(".")} or newer and this is ${process.versions.node}: ` +
  "install a current Node (https://nodejs.org), or run `npm ci` again so that npm can install the pinned one.";

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href && !isSupported(process.versions.node)) {
  process.stderr.write(`${remedy}\n`);
  process.exit(69);
}
