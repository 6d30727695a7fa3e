/** Where in its source a value stands, as the reader of the knowledge sees it. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { loadSnapshot } from "@nextline/kb";
import { nextline } from "./run-command.ts";
import { root } from "./source-files.ts";

const folder = mkdtempSync(join(tmpdir(), "nextline-places-"));
after(() => rmSync(folder, { recursive: true }));

/** A hospital that adds two bands of the US label to ixazomib, one of them with its place. */
function hospital(): string {
  const band = (words: string, more = ""): string =>
    `  - {when: {creatinineClearance: {below: 5, unit: mL/min}}, change: reduce, text: {en: ${words}, ja: ${words}}, source: us-label-ixazomib, ${more}verified: secondary}\n`;
  mkdirSync(join(folder, "additions"), { recursive: true });
  writeFileSync(join(folder, "overlay.yaml"), `id: ${folder.split("/").at(-1)}\ntitle: {en: Example, ja: 例}\n`);
  writeFileSync(join(folder, "additions/ixazomib.yaml"), `id: ixazomib\nrenal:\n${band("not-seen")}${band("seen", "locator: '2.3', ")}`);
  return folder;
}

test("show: a dose band of a US label stands in section 2 by the template, and says so; one whose place was read keeps it", () => {
  const run = nextline(["knowledge", "show", "ixazomib", "--overlay", hospital()]);
  assert.equal(run.status, 0, run.stdout + run.stderr);
  const line = (words: string): string => run.stdout.split("\n").find((text) => text.startsWith(`  reduce: ${words} `)) ?? "";
  assert.match(line("not-seen"), /\[us-label-ixazomib, 2 Dosage and Administration \(by template\); secondary; local: /);
  assert.match(line("seen"), /\[us-label-ixazomib, 2\.3; secondary; local: /);
});

test("what rests on the project's own conventions names a heading that is there", () => {
  const page = readFileSync(join(root, "docs/conventions.md"), "utf8");
  const { rules, regimens } = loadSnapshot();
  const own = [
    ...rules.filter(({ sources }) => sources.some((source) => source === "nextline-conventions" || source === "nextline-strategies")),
    ...regimens.filter(({ source }) => source === "nextline-strategies"),
  ];
  assert.ok(own.length > 0);
  for (const { id, locator } of own) {
    const [, heading] = /^docs\/conventions\.md, (.+)$/.exec(locator ?? "") ?? [];
    assert.ok(page.includes(`\n## ${heading}\n`), `${id}: ${locator}`);
  }
});
