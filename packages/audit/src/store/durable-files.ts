import { closeSync, fsyncSync, openSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type Init = NodeFS["init"];

/** What is used of the file system that Emscripten gives to a program. */
interface EmscriptenFiles {
  readonly NODEFS: {
    readonly stream_ops: { fsync?: (stream: EmscriptenStream) => number };
    /** The path on this machine. */
    readonly realPath: (node: unknown) => string;
  };
}

interface EmscriptenStream {
  /** The open file; a folder has none. */
  readonly nfd?: number;
  readonly node: unknown;
}

/**
 * The files of an embedded database, on stable storage when the database asks for it. PGlite as it comes leaves that to the operating system:
 * what was committed outlives the process, but not a power failure.
 */
export class DurableFiles extends NodeFS {
  override async init(...[database, options]: Parameters<Init>): ReturnType<Init> {
    const made = await super.init(database, options);
    made.emscriptenOpts.preRun?.push((program) => {
      const { NODEFS } = program as unknown as EmscriptenFiles;
      NODEFS.stream_ops.fsync = ({ nfd, node }) => {
        if (nfd !== undefined) fsyncSync(nfd);
        else syncFolder(NODEFS.realPath(node));
        return 0;
      };
    });
    return made;
  }
}

/** A new or renamed file is found again only when its folder is synced too; Windows does not let a program do that. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** PostgreSQL's own settings for it: `-F` would switch it off; of the ways to write the log, `fsync` is the one that reaches {@link DurableFiles}. */
export const durableSettings = (): string[] => [
  ...PGlite.defaultStartParams.filter((setting) => setting !== "-F"),
  "-c",
  "wal_sync_method=fsync",
  "-c",
  "synchronous_commit=on",
];
