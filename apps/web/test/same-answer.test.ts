/** The page gives the answer of the command line: the same facts, byte for byte, in the engine of the browser. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { test } from "node:test";
import { assess, type Edition, type Fact } from "@nextline/core";
import { loadSnapshot } from "@nextline/kb";
import { renderJson } from "@nextline/report";
import { startBrowser } from "./browser.ts";
import { builtInto, enginePage } from "./build-page.ts";
import { randomPatients } from "./random-patients.ts";
import { serveFolders } from "./static-server.ts";

declare const assessmentHashes: (questions: readonly { facts: readonly Fact[]; edition: Edition }[]) => Promise<string[]>;

/** How many patients; `NEXTLINE_WEB_PATIENTS=1000` asks about more. */
const patients = Number(process.env["NEXTLINE_WEB_PATIENTS"] ?? 100);

test(`${patients} random patients: the assessment in the browser is that of the command line`, async () => {
  const browser = await startBrowser();
  const folder = await builtInto(enginePage);
  const server = await serveFolders(folder);
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    await page.waitForFunction("typeof assessmentHashes === 'function'");
    const questions = randomPatients(patients, 2026, patients > 200 ? 5 : 3);
    const inBrowser = page.evaluate((asked) => assessmentHashes(asked), questions);
    const snapshot = loadSnapshot();
    const here = questions.map(({ facts, edition }) =>
      createHash("sha256")
        .update(renderJson(assess(facts, snapshot, edition), { language: "en" }))
        .digest("hex"),
    );
    const there = await inBrowser;
    assert.equal(new Set(here).size, patients);
    const different = questions.filter((_, index) => here[index] !== there[index]);
    assert.equal(different.length, 0, JSON.stringify(different[0])?.slice(0, 2000));
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
});
