/** A hospital's own knowledge laid over the knowledge base from the command line. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { expectRun, nextline } from "./run-command.ts";
import { root } from "./source-files.ts";

const example = "examples/progression-on-lenalidomide-maintenance.yaml";
const overlay = "examples/overlays/example-hospital";
const folder = mkdtempSync(join(tmpdir(), "nextline-overlay-"));
after(() => rmSync(folder, { recursive: true }));

/** The example hospital with a drug that does not exist in its formulary, and the line on which it stands. */
function misspelt(): { readonly place: string; readonly line: number } {
  const place = join(folder, "example-hospital");
  cpSync(join(root, overlay), place, { recursive: true });
  const formulary = readFileSync(join(place, "formulary.yaml"), "utf8").replace("drugs: [selinexor]", "drugs: [selinexorr]");
  writeFileSync(join(place, "formulary.yaml"), formulary);
  return { place, line: formulary.split("\n").findIndex((text) => text.includes("selinexorr")) + 1 };
}

test("check: an overlay is checked with the knowledge base and named with its hash", () => {
  expectRun(nextline(["knowledge", "check", "--overlay", overlay]), 0, {
    out: /; overlay example-hospital [0-9a-f]{12}; 0 faults\.\n/,
  });
});

test("assess: the overlay stands in the edition line and in every argument that it brings", () => {
  const run = nextline(["assess", example, "--overlay", overlay]);
  assert.equal(run.status, 0, run.stderr);
  const [edition = ""] = run.stdout.split("\n\n");
  assert.match(edition.replaceAll(/\s+/g, " "), /^Nextline \| United States \| .* \| local: example-hospital\+[0-9a-f]{12} \| /);
  assert.match(run.stdout.replaceAll(/\s+/g, " "), /Example Hospital pathway 2026 \(first choice\): .*? \[local: example-hospital\]/);
  const without = nextline(["assess", example]);
  assert.doesNotMatch(without.stdout, /local:|Example Hospital/);
});

test("assess as JSON: the overlay in the edition, and marked in its arguments only", () => {
  const run = nextline(["assess", example, "--overlay", overlay, "--format", "json"]);
  expectRun(run, 0, { out: /^\{/ });
  const { edition, options } = JSON.parse(run.stdout);
  assert.match(edition.overlays.join(), /^example-hospital\+[0-9a-f]{12}$/);
  type Shown = { readonly rule: string; readonly sources: string[]; readonly overlay?: string };
  const made: Shown[] = options.flatMap((option: { arguments: Shown[] }) => option.arguments);
  assert.ok(made.some(({ rule, overlay: local }) => rule === "EXH26-FIRST-RELAPSE" && local === "example-hospital"));
  for (const { rule, sources, overlay: local } of made)
    assert.equal(
      local === "example-hospital",
      sources.some((id) => id.startsWith("example-hospital")),
      rule,
    );
});

test("an overlay can be given twice over, each is named, and the way its path ends does not matter", () => {
  const second = join(folder, "clinic");
  cpSync(join(root, overlay, "overlay.yaml"), join(second, "overlay.yaml"));
  writeFileSync(join(second, "overlay.yaml"), "id: clinic\ntitle: {en: Clinic, ja: 診療所}\n");
  const run = nextline(["assess", example, "--overlay", `${overlay}/`, "--overlay", second, "--format", "json"]);
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(
    JSON.parse(run.stdout).edition.overlays.map((name: string) => name.split("+")[0]),
    ["example-hospital", "clinic"],
  );
});

test("show: what an overlay brings can be shown, and says that it is local", () => {
  expectRun(nextline(["knowledge", "show", "carfilzomib", "--overlay", overlay]), 0, {
    out: /Example Hospital asks for an echocardiogram .* \[example-hospital-pathway, page 7; read; local: example-hospital\]\n/,
  });
  expectRun(nextline(["knowledge", "show", "example-hospital-trial", "--overlay", overlay]), 0, { out: /; local: example-hospital\n/ });
  expectRun(nextline(["knowledge", "show", "example-hospital-trial"]), 2, { err: /nothing in the knowledge base is named/ });
  expectRun(nextline(["knowledge", "show", "EXH26-FIRST-RELAPSE", "--yaml", "--overlay", overlay]), 0, {
    out: /^# .*example-hospital-pathway-2026\.yaml\n/,
  });
});

test("a folder that is not there is bad input, not a fault", () => {
  for (const args of [
    ["assess", example],
    ["timeline", example],
    ["case", "check", example],
    ["knowledge", "check"],
    ["knowledge", "show", "DKd"],
  ])
    expectRun(nextline([...args, "--overlay", "no-such-folder"]), 65, {
      err: /^no-such-folder: found no such folder; expected a folder\. Remedy: check the name\.\n$/,
    });
});

test("an overlay with a fault gives no advice: the file, the line and what was meant, with exit code 69", () => {
  const { place, line } = misspelt();
  const run = nextline(["assess", example, "--overlay", place]);
  expectRun(run, 69, { err: new RegExp(`example-hospital/formulary\\.yaml:${line} .*found selinexorr; .*did you mean selinexor\\?`) });
  assert.doesNotMatch(run.stderr, /\n\s+at /, "a stack trace is no message");
  expectRun(nextline(["knowledge", "check", "--overlay", place]), 1, {
    out: new RegExp(`example-hospital/formulary\\.yaml:${line} .*found selinexorr; [\\s\\S]* 1 faults\\.\\n`),
  });
});

test("a file given as an overlay is told to be a file", () => {
  const file = `${overlay}/overlay.yaml`;
  expectRun(nextline(["assess", example, "--overlay", file]), 65, {
    err: new RegExp(`^${file}: found a file; expected a folder\\. Remedy: check the name\\.\\n$`),
  });
  expectRun(nextline(["assess", example, "--overlay", `${file}/deeper`]), 65, { err: /deeper: found .*; expected a folder\. / });
});

test("what cannot be an overlay is a fault of what was given, in words: no name, the same twice, a file that cannot be read", () => {
  const run = (...folders: string[]) => nextline(["assess", example, ...folders.flatMap((name) => ["--overlay", name])]);
  expectRun(run("/"), 69, { err: /^\/ : found \/; expected a folder with a name, .*\n.*knowledge check --overlay \/`\n$/ });
  expectRun(run(overlay, `${overlay}/`), 69, {
    err: /found examples\/overlays\/example-hospital and examples\/overlays\/example-hospital\/; expected one folder for the overlay /,
  });
  const place = join(folder, "linked", "example-hospital");
  cpSync(join(root, overlay), place, { recursive: true });
  symlinkSync("nowhere.yaml", join(place, "rules", "lost.yaml"));
  expectRun(run(place), 69, {
    err: /rules\/lost\.yaml : found a link that leads nowhere \(ENOENT\); expected .*\. mend or delete the link\n/,
  });
});

test("what to run for all faults names the overlays", () => {
  const { place } = misspelt();
  expectRun(nextline(["assess", example, "--overlay", place]), 69, {
    err: new RegExp(`run \`nextline knowledge check --overlay ${place}\`\\n$`),
  });
});

test("case schema is the same with every overlay, and takes none", () => {
  expectRun(nextline(["case", "schema", "--overlay", overlay]), 2, { err: /^nextline: case schema takes nothing more .*\n$/ });
});
