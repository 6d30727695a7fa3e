/** Takes the pictures of docs/web from the built page: `node apps/web/build/take-screenshots.ts`. */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { startBrowser } from "../test/browser.ts";
import { builtPage, serveFolders } from "../test/static-server.ts";

const folder = process.argv[2] ?? fileURLToPath(new URL("../../../docs/web", import.meta.url));
mkdirSync(folder, { recursive: true });

const desktop = { width: 1360, height: 850 };
const phone = { width: 390, height: 844 };

interface Picture {
  readonly name: string;
  readonly example: string;
  readonly options: BrowserContextOptions;
  readonly language?: "ja";
  readonly prepare?: (page: Page) => Promise<void>;
}

const openFirst = async (page: Page): Promise<void> => {
  await page.locator("button.open").first().click();
  await page.locator(".option").first().scrollIntoViewIfNeeded();
};

const pictures: readonly Picture[] = [
  { name: "desktop", example: "progression-on-drd", options: { viewport: desktop } },
  { name: "option", example: "progression-on-drd", options: { viewport: desktop }, prepare: openFirst },
  {
    name: "change",
    example: "progression-on-lenalidomide-maintenance",
    options: { viewport: desktop },
    prepare: async (page) => {
      await page.locator("#group-who summary").click();
      await page.locator("#group-who").getByRole("radio", { name: "frail", exact: true }).check();
      await page.locator(".change").waitFor();
    },
  },
  {
    name: "phone",
    example: "frail-renal-impairment-japan",
    options: { viewport: phone, deviceScaleFactor: 2 },
    prepare: async (page) => {
      await page.locator(".jump a").nth(1).click();
      await page.waitForTimeout(400);
    },
  },
  { name: "japanese", example: "frail-renal-impairment-japan", language: "ja", options: { viewport: desktop, locale: "ja-JP" } },
  { name: "dark", example: "triple-class-refractory-after-car-t", options: { viewport: desktop, colorScheme: "dark" } },
];

const server = await serveFolders(builtPage);
const browser = await startBrowser();
for (const { name, example, options, language, prepare } of pictures) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await page.goto(`${server.address}${language === undefined ? "" : `?lang=${language}`}`);
  await page.locator("html[data-loaded=whole]").waitFor();
  await page.locator(`.case-bar option[value=${example}]`).waitFor({ state: "attached" });
  await page.locator(".case-bar select").selectOption(example);
  await page.locator(".option").first().waitFor();
  await prepare?.(page);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await context.close();
}
await browser.close();
await server.close();
