/** WCAG 2.2 AA as far as axe can tell, on every view in both palettes and languages, and no sideways scrolling on a narrow screen. */
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "./browser.ts";
import { builtInto } from "./build-page.ts";
import { type StaticServer, serveFolders } from "./static-server.ts";

let browser: Browser;
let folder: string;
let server: StaticServer;

before(async () => {
  browser = await startBrowser();
  folder = await builtInto();
  server = await serveFolders(folder);
});

after(async () => {
  await browser?.close();
  await server?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(standard).analyze();
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(" | ")}`,
  );
}

const views = [
  { name: "English, light", colorScheme: "light", locale: "en-GB", width: 1280, example: "progression-on-drd" },
  { name: "Japanese, dark, on a phone", colorScheme: "dark", locale: "ja-JP", width: 390, example: "frail-renal-impairment-japan" },
] as const;

for (const { name, colorScheme, locale, width, example } of views)
  test(`no violation on any view: ${name}`, async () => {
    const context = await browser.newContext({ colorScheme, locale, viewport: { width, height: 800 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(server.address);
    await page.locator("html[data-loaded=whole]").waitFor();
    assert.deepEqual(await violations(page), [], "the empty page");
    await page.locator(`.case-bar option[value=${example}]`).waitFor({ state: "attached" });
    await page.locator(".case-bar select").selectOption(example);
    await page.locator(".option").first().waitFor();
    for (const group of await page.locator(".group > summary, .line > summary, .further > details > summary").all()) await group.click();
    await page.locator("button.open").first().click();
    await page.locator("button.name").first().click();
    await page.locator("#group-who input[type=text]").first().fill("64");
    await page.keyboard.press("Tab");
    await page.locator(".change").waitFor();
    assert.deepEqual(await violations(page), [], "the advice with everything open");
    await page.locator(".case-bar button").nth(3).click();
    await page.locator("dialog[open] textarea").fill("nextline: case/2");
    await page.locator("dialog[open] .primary").click();
    await page.locator("dialog[open] [role=alert]").waitFor();
    assert.deepEqual(await violations(page), [], "the text with a fault");
    await context.close();
  });

test("at 320 pixels nothing scrolls sideways", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(server.address);
  await page.locator(".case-bar option[value=on-dialysis]").waitFor({ state: "attached" });
  await page.locator(".case-bar select").selectOption("on-dialysis");
  await page.locator(".option").first().waitFor();
  await page.locator("button.open").first().click();
  for (const group of await page.locator(".group > summary").all()) await group.click();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await context.close();
});
