import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import type { Problem } from "@nextline/core";

/** Where files of one kind stand: a folder, and the files in it (`<id>.yaml`, or `<body>/<id>.yaml` one folder deeper). */
export interface Place {
  readonly folder: string;
  readonly files: string;
}

/** One thing in a folder; links are followed. */
export interface Entry {
  readonly name: string;
  readonly is: "file" | "folder";
}

/** The text of a file, by its path below the root. */
export interface FileText {
  readonly path: string;
  readonly content: string;
}

/** What is taken of a file, by where it stands in the file system. */
export type Take = (place: string) => string;

/** The text of a file. */
export const textOf: Take = (place) => readFileSync(place, "utf8");

/** Reads the files of the format below a root. What cannot be read, and what has no place there, is a problem. */
export class FolderReader {
  readonly files: FileText[] = [];
  readonly problems: Problem[] = [];
  readonly #root: string;
  readonly #shown: (path: string) => string;
  readonly #take: Take;

  /** `shown`: a path below the root as messages show it; `take`: what becomes the content of a file. */
  constructor(root: string, shown: (path: string) => string, take: Take) {
    this.#root = root;
    this.#shown = shown;
    this.#take = take;
  }

  /** What stands in a folder, by name. Hidden files and Markdown are for people and programs, not for us. */
  list(path: string): Entry[] {
    return this.#entriesOf(path)
      .filter(({ name }) => !name.startsWith(".") && !name.endsWith(".md"))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const is = this.#kindOf(entry, `${path}/${entry.name}`);
        return is === undefined ? [] : [{ name: entry.name, is }];
      });
  }

  /** Every file of a place, at its depth and no other. */
  place({ folder, files }: Place): void {
    this.#walk(folder, files.split("/").length - 1, `${folder}/${files}`);
  }

  /** One file. */
  file(path: string): void {
    try {
      this.files.push({ path, content: this.#take(`${this.#root}/${path}`) });
    } catch (error) {
      this.problem(path, `a file that cannot be read (${codeOf(error)})`, "a file that can be read", "check its permissions");
    }
  }

  /** Something that has no place where it stands. */
  misplaced({ name, is }: Entry, path: string, expected: string): void {
    const ending = /\.ya?ml$/i.exec(name)?.[0];
    if (is === "file" && ending !== undefined && ending !== ".yaml") this.problem(path, ending, ".yaml", "rename the file");
    else this.problem(path, is === "folder" ? `the folder ${name}` : name, expected, "move or delete it");
  }

  problem(path: string, found: string, expected: string, remedy: string): void {
    this.problems.push({ path: "", found, expected, remedy, at: this.#shown(path) });
  }

  #walk(folder: string, depth: number, expected: string): void {
    for (const entry of this.list(folder)) {
      const path = `${folder}/${entry.name}`;
      if (depth > 0 && entry.is === "folder") this.#walk(path, depth - 1, expected);
      else if (depth === 0 && entry.is === "file" && entry.name.endsWith(".yaml")) this.file(path);
      else this.misplaced(entry, path, expected);
    }
  }

  #entriesOf(path: string): Dirent[] {
    try {
      return readdirSync(`${this.#root}/${path}`, { withFileTypes: true });
    } catch (error) {
      this.problem(path, `a folder that cannot be read (${codeOf(error)})`, "a folder that can be read", "check its permissions");
      return [];
    }
  }

  #kindOf(entry: Dirent, path: string): Entry["is"] | undefined {
    try {
      const status = entry.isSymbolicLink() ? statSync(`${this.#root}/${path}`) : entry;
      if (status.isFile()) return "file";
      if (status.isDirectory()) return "folder";
      this.problem(path, "neither a file nor a folder", "a file or a folder", "move it");
    } catch (error) {
      this.problem(path, `a link that leads nowhere (${codeOf(error)})`, "a file or a folder", "mend or delete the link");
    }
    return undefined;
  }
}

/** What the system calls an error, as `EACCES`. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
