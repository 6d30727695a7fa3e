/** The source files of the repository and what they import. Comments are no code. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root: string = fileURLToPath(new URL("..", import.meta.url));

export interface Import {
  readonly target: string;
  /** The file of the repository it leads to; `undefined` for another package. */
  readonly file: string | undefined;
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string;
  /** The text without its comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

/** Comments go, strings stay; what looks like a comment inside a string or a regular expression stays too. */
function withoutComments(text: string): string {
  const tokens =
    /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|(?<=[(,=:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replace(tokens, (token) => (token.startsWith("//") || token.startsWith("/*") ? " " : token));
}

const importing = /\b(?:import|export)\s+(type\s+)?(?:[\w$*{}\s,]+?\bfrom\s*)?"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/g;

function importsOf(path: string, code: string): Import[] {
  return [...code.matchAll(importing)].map(([, typeOnly, named, loaded]) => {
    const target = named ?? loaded ?? "";
    return { target, file: resolved(path, target), typeOnly: typeOnly !== undefined };
  });
}

function resolved(from: string, target: string): string | undefined {
  if (target.startsWith(".")) return posix.normalize(posix.join(posix.dirname(from), target));
  const [, own, door = "index"] = /^@nextline\/([a-z]+)(?:\/([a-z]+))?$/.exec(target) ?? [];
  return own === undefined ? undefined : `${existsSync(join(root, "packages", own)) ? "packages" : "apps"}/${own}/src/${door}.ts`;
}

function read(folder: string): SourceFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): SourceFile[] => {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" || entry.name === "dist" ? [] : read(file);
    if (!/\.(ts|tsx|mts|mjs)$/.test(entry.name)) return [];
    const path = relative(root, file).split(sep).join("/");
    const code = withoutComments(readFileSync(file, "utf8"));
    return [{ path, code, imports: importsOf(path, code) }];
  });
}

/** Everything under packages/ and apps/. */
export const sourceFiles: readonly SourceFile[] = ["packages", "apps"].flatMap((folder) => read(join(root, folder)));

/** What is shipped: no tests and nothing that serves them. */
export const shipped: readonly SourceFile[] = sourceFiles.filter(({ path }) => path.includes("/src/") && !path.endsWith(".test.ts"));

/** The workspace of a file: `packages/core`, `apps/cli`. */
export const workspaceOf = (path: string): string => path.split("/").slice(0, 2).join("/");
