/** The architecture: imports go one way, and the reasoning is pure and knows no drug by name. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadSnapshot } from "@nextline/kb";
import { type SourceFile, shipped, sourceFiles, workspaceOf } from "./source-files.ts";

const layers = ["terms", "criteria", "facts", "state", "catalogue", "candidates", "arguments", "ranking", "explanation"];

/** Files of core that may import a later folder, each with the reason. */
const mayLookAhead: Readonly<Record<string, string>> = {};

const core = shipped.filter(({ path }) => path.startsWith("packages/core/"));
const pure = shipped.filter(({ path }) => path.startsWith("packages/core/") || path.startsWith("packages/nma/"));

/** The folder of core a file stands in; files at the root of core may import every folder. */
const layerOf = (path: string): number => {
  const [folder, file] = path.replace("packages/core/src/", "").split("/");
  return file === undefined ? layers.length : layers.indexOf(folder ?? "");
};

const show = (from: SourceFile, target: string, typeOnly: boolean): string =>
  `${from.path} imports ${typeOnly ? "the types of " : ""}${target}`;

test("the source files are found", () => {
  assert.ok(core.length > 50 && core.some(({ imports }) => imports.length > 3));
  assert.ok(shipped.some(({ path }) => path === "apps/cli/src/main.ts"));
});

test("core and nma import nothing outside themselves", () => {
  const faults = pure.flatMap((from) =>
    from.imports
      .filter(({ file }) => file === undefined || workspaceOf(file) !== workspaceOf(from.path))
      .map(({ target, typeOnly }) => show(from, target, typeOnly)),
  );
  assert.deepEqual(faults, []);
});

test("review and evidence import nothing outside the project", () => {
  for (const name of ["review", "evidence"]) {
    const files = shipped.filter(({ path }) => path.startsWith(`packages/${name}/`));
    assert.ok(files.length > 10, name);
    assert.deepEqual(
      files.flatMap((from) =>
        from.imports.filter(({ file }) => file === undefined).map(({ target, typeOnly }) => show(from, target, typeOnly)),
      ),
      [],
    );
  }
});

/** A package that may import one more of the project than core, with the reason. */
const mayAlsoImport: Readonly<Record<string, { readonly workspace: string; readonly reason: string }>> = {
  "packages/evidence": {
    workspace: "packages/nma",
    reason: "core knows trials and no statistics, nma statistics and no trials; evidence is where they meet (docs/decisions/0020)",
  },
};

test("packages import core and no other package of the project, evidence also nma", () => {
  const packages = shipped.filter(({ path }) => path.startsWith("packages/"));
  const allowed = (from: string, to: string): boolean => to === from || to === "packages/core" || mayAlsoImport[from]?.workspace === to;
  const faults = packages.flatMap((from) =>
    from.imports
      .filter(({ file }) => file !== undefined && !allowed(workspaceOf(from.path), workspaceOf(file)))
      .map(({ target, typeOnly }) => show(from, target, typeOnly)),
  );
  assert.deepEqual(faults, []);
});

test("other packages are imported by their name, which is their door", () => {
  const faults = shipped.flatMap((from) =>
    from.imports
      .filter(({ file, target }) => file !== undefined && target.startsWith(".") && workspaceOf(file) !== workspaceOf(from.path))
      .map(({ target, typeOnly }) => show(from, target, typeOnly)),
  );
  assert.deepEqual(faults, []);
});

test("inside core a folder imports itself and the folders before it", () => {
  const faults = core.flatMap((from) =>
    from.imports
      .filter(({ file }) => file !== undefined && layerOf(file) > layerOf(from.path) && mayLookAhead[from.path] === undefined)
      .map(({ target, typeOnly }) => show(from, target, typeOnly)),
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(
    [...new Set(core.map(({ path }) => path.split("/")[3] ?? "").filter((name) => !name.endsWith(".ts") && !layers.includes(name)))],
    [],
    "a folder has no place in the order",
  );
});

test("no file imports itself by way of others", () => {
  const files = new Map(shipped.map((file) => [file.path, file]));
  const settled = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(" -> "));
    if (settled.has(path) || way.includes(path)) return;
    for (const { file } of files.get(path)?.imports ?? []) if (file !== undefined) visit(file, [...way, path]);
    settled.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  assert.deepEqual(circles, []);
});

test("core, nma, review and evidence have no clock, no chance, no input and no output", () => {
  const forbidden =
    /\bnode:|\bDate\.now\b|\bnew Date\b|\bDate\(|\bMath\.random\b|\bfetch\(|\bprocess\b[.[]|\bglobalThis\b|\bconsole\b|\bperformance\.now\b|\bcrypto\.|\bsetTimeout\b|\brequire\(/g;
  assert.deepEqual(
    [...pure, ...shipped.filter(({ path }) => /^packages\/(?:review|evidence)\//.test(path))].flatMap(({ path, code }) =>
      [...code.matchAll(forbidden)].map(([word]) => `${path}: ${word}`),
    ),
    [],
  );
});

test("the web page runs in a browser, on core, intake and report alone", () => {
  const files = shipped.filter(({ path }) => path.startsWith("apps/web/src/"));
  assert.ok(files.length > 20);
  const own = ["apps/web", "packages/core", "packages/intake", "packages/report"];
  const others = ["react", "react-dom", "react-dom/client", "yaml", "zod"];
  const faults = files.flatMap((from) => [
    ...from.imports
      .filter(({ file, target }) => (file === undefined ? !others.includes(target) : !own.includes(workspaceOf(file))))
      .map(({ target, typeOnly }) => show(from, target, typeOnly)),
    ...[...from.code.matchAll(/\bnode:|\bprocess\.|\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|\bdocument\.cookie\b/g)].map(
      ([word]) => `${from.path}: ${word}`,
    ),
  ]);
  assert.deepEqual(faults, []);
});

test("only the audit trail speaks to a database", () => {
  const faults = shipped
    .filter(({ path }) => !path.startsWith("packages/audit/"))
    .flatMap((from) =>
      from.imports
        .filter(({ target }) => /^(pg|kysely|@electric-sql\/pglite)(\/|$)/.test(target))
        .map(({ target, typeOnly }) => show(from, target, typeOnly)),
    );
  assert.deepEqual(faults, []);
  const audit = shipped.filter(({ path }) => path.startsWith("packages/audit/"));
  assert.ok(audit.some(({ imports }) => imports.some(({ target }) => target === "kysely")));
  assert.deepEqual(
    audit.flatMap((from) =>
      from.imports
        .filter(({ file }) => file !== undefined && workspaceOf(file) !== "packages/audit")
        .map(({ target, typeOnly }) => show(from, target, typeOnly)),
    ),
    [],
  );
});

test("no drug, regimen or guideline is named in the code of core", () => {
  const { drugs, guidelines, regimens: options } = loadSnapshot();
  const regimens = options.filter((option) => option.drugs.length > 0);
  const long = [...drugs, ...regimens, ...guidelines].flatMap((entry) => [entry.id, "names" in entry ? entry.names.en : entry.title.en]);
  const other = [...drugs, ...regimens].flatMap(({ synonyms }) => synonyms);
  const escaped = (names: readonly string[]): string =>
    [...new Set(names)].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const named = new RegExp(`(?<![\\w-])(?:${escaped([...long, ...other].filter((name) => name.length >= 4))})(?![\\w-])`, "gi");
  const quoted = new RegExp(`["'\`](?:${escaped(regimens.map(({ id }) => id))})["'\`]`, "g");
  const faults = core.flatMap(({ path, code }) => [...code.matchAll(named), ...code.matchAll(quoted)].map(([name]) => `${path}: ${name}`));
  assert.deepEqual(faults, []);
});

test("no file or folder has a name that says nothing", () => {
  const vague = /(^|\/)(utils?|helpers?|commons?|types?|managers?|misc|shared)(\.[a-z.]+)?(\/|$)/;
  assert.deepEqual(
    sourceFiles.filter(({ path }) => vague.test(path)).map(({ path }) => path),
    [],
  );
});
