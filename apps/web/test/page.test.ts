/** The page as a reader meets it, in a real browser: enter or load, read, ask, change, print; both languages, without a network. */
import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { after, before, test } from "node:test";
import { assess } from "@nextline/core";
import { codeIndex, nameIndex, readCase, readFhir } from "@nextline/intake";
import { ucum } from "@nextline/intake/ucum";
import { loadSnapshot } from "@nextline/kb";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { startBrowser } from "./browser.ts";
import { builtInto } from "./build-page.ts";
import { type StaticServer, serveFolders } from "./static-server.ts";

let browser: Browser;
let folder: string;
let server: StaticServer;
const faults: string[] = [];

/** Contexts without a network, in which the browser says so. */
const offline = new Set<BrowserContext>();

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

/** A page in a context of its own; whatever it complains of, and whatever it asks of others, is a fault. */
async function opened(options: BrowserContextOptions = {}, query = ""): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    reducedMotion: "reduce",
    locale: "en-GB",
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  page.on("console", (message) => {
    if ((message.type() === "error" || message.type() === "warning") && !offline.has(context)) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(server.address)) faults.push(`asked ${request.url()}`);
  });
  await page.goto(server.address + query);
  return { page, context };
}

const whole = (page: Page): Promise<void> => page.locator("html[data-loaded=whole]").waitFor();

async function load(page: Page, example: string): Promise<void> {
  await page.locator(`.case-bar option[value=${example}]`).waitFor({ state: "attached" });
  await page.locator(".case-bar select").selectOption(example);
  await page.locator(".option").first().waitFor();
}

const names = (page: Page): Promise<string[]> => page.locator("button.open b").allTextContents();

test("entered by keyboard alone: a patient, a line with a regimen found by typing, and the advice", async () => {
  const { page, context } = await opened();
  await whole(page);
  await page.locator("#group-who input").first().focus();
  await page.keyboard.type("71");
  await page.keyboard.press("Tab");
  await page.locator(".option").first().waitFor();
  await page.getByRole("button", { name: "Add a line of therapy" }).focus();
  await page.keyboard.press("Enter");
  const regimen = page.getByRole("combobox", { name: "Regimen or drug" });
  await regimen.focus();
  await page.keyboard.type("drd");
  await page.locator(".matches [role=option]").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".line .tokens", { hasText: "DRd" }).waitFor();
  await page.getByLabel("How it ended").focus();
  await page.keyboard.type("progression on");
  await page.keyboard.press("Enter");
  await page.locator(".patient-line", { hasText: "refractory to daratumumab, lenalidomide" }).waitFor();
  assert.match((await page.locator("#group-history .readings").textContent()) ?? "", /prior lines of therapy1/);
  await context.close();
});

test("an example read, opened, asked about, answered and changed, in English", async () => {
  const { page, context } = await opened();
  await whole(page);
  await load(page, "progression-on-lenalidomide-maintenance");
  assert.equal((await names(page))[0], "cilta-cel");
  await page.getByRole("button", { name: /^cilta-cel/ }).click();
  const detail = page.locator("#option-detail-cilta-cel");
  assert.match((await detail.textContent()) ?? "", /CARTITUDE-4.*hazard ratio.*Compared through trials.*Schedule.*Boxed warning/s);
  assert.match((await detail.locator(".cite a").first().getAttribute("href")) ?? "", /^https:/);
  await page.getByRole("combobox", { name: "Name of a regimen" }).fill("krd");
  await page.keyboard.press("Enter");
  await page.locator(".answer-box", { hasText: "refractory to lenalidomide" }).waitFor();
  await page.getByRole("button", { name: "wants a clinical trial: yes" }).click();
  await page.locator(".change", { hasText: "wants a clinical trial" }).waitFor();
  await page.locator(".moves", { hasText: "clinical-trial" }).waitFor();
  await page.locator(".change").getByRole("button", { name: "Undo" }).click();
  await page.locator(".change").waitFor({ state: "detached" });
  await page.getByLabel("Country").selectOption("JP");
  await page.locator(".change", { hasText: "Country" }).waitFor();
  await page.locator(".patient-line", { hasText: "Japan" }).waitFor();
  await page.getByLabel("Day").fill("2019-09-30");
  await page.locator(".patient-line", { hasText: "2019-09-30" }).waitFor();
  assert.ok(!(await names(page)).includes("cilta-cel"));
  await context.close();
});

test("a patient in Japan, in Japanese: units as written, what to find out answered in place", async () => {
  const { page, context } = await opened({ locale: "ja-JP" });
  await whole(page);
  assert.equal(await page.locator("html").getAttribute("lang"), "ja");
  await load(page, "frail-renal-impairment-japan");
  await page.locator(".patient-line", { hasText: "フレイル" }).waitFor();
  assert.match((await page.locator("#group-organs .group-summary").textContent()) ?? "", /血小板 11\.2 万\/µL/);
  await page.locator(".missing li").first().locator("input").fill("0");
  await page.keyboard.press("Enter");
  await page.locator(".change", { hasText: "NYHA" }).waitFor();
  assert.match((await page.locator("#advice .attention").textContent()) ?? "", /不明/);
  const text = (await page.locator("#advice").textContent()) ?? "";
  assert.doesNotMatch(text, /\b(?:refractory|guideline|against|preferred|unknown)\b/);
  await page.getByRole("button", { name: "English" }).click();
  await page.locator(".patient-line", { hasText: "frail" }).waitFor();
  await context.close();
});

/** Words that stand in every opened option. */
const expectedWords = { en: [/For/, /Schedule/, /Sources \(\d+\)/], ja: [/有利な論拠/, /投与スケジュール/, /出典 \(\d+\)/] };

for (const example of ["progression-on-drd", "frail-renal-impairment-japan"])
  for (const language of ["en", "ja"] as const)
    test(`the whole path for ${example} in ${language}: the order of the command line, an option opened, one asked about`, async () => {
      const { page, context } = await opened({}, `?lang=${language}`);
      await whole(page);
      await load(page, example);
      const text = readFileSync(new URL(`../../../examples/${example}.yaml`, import.meta.url), "utf8");
      const snapshot = loadSnapshot();
      const read = readCase(text, { names: nameIndex(snapshot), today: "2026-11-23" });
      assert.ok(read.ok);
      const { facts, asOf, jurisdiction = "US" } = read.case;
      const expected = assess(facts, snapshot, { jurisdiction, asOf }).options.map(({ id }) => id);
      const shown = await names(page);
      assert.ok(shown.length >= 8);
      assert.deepEqual(shown, expected.slice(0, shown.length));
      await page.locator("button.open").first().click();
      const detail = (await page.locator(".option-detail").textContent()) ?? "";
      for (const words of expectedWords[language]) assert.match(detail, words);
      await page.locator("button.name").first().click();
      const asked = (await page.locator("button.name").first().textContent()) ?? "";
      await page.locator(".answer-box h3", { hasText: asked }).waitFor();
      await page.locator(".missing button").first().click();
      await page.locator(".change").waitFor();
      await context.close();
    });

test("units: another unit keeps the number and says what it is in the usual one", async () => {
  const { page, context } = await opened();
  await whole(page);
  await page.locator("#group-organs summary").click();
  await page.getByLabel("unit of creatinine").selectOption("umol/L");
  await page.locator("#group-organs").getByLabel("creatinine", { exact: true }).fill("124");
  await page.keyboard.press("Tab");
  await page.locator(".measured", { hasText: "= 1.4 mg/dL" }).waitFor();
  await page.locator("#group-organs").getByLabel("creatinine", { exact: true }).fill("lots");
  await page.keyboard.press("Tab");
  const alert = page.getByRole("alert");
  await alert.waitFor();
  assert.match((await alert.textContent()) ?? "", /labs\.creatinine.*found: "lots"|labs\.creatinine.*lots.*number/s);
  await context.close();
});

test("a broken file is refused with place, found, expected and remedy, and changes nothing", async () => {
  const { page, context } = await opened();
  await whole(page);
  await load(page, "on-dialysis");
  const first = await names(page);
  const text = "nextline: case/1\npatient: {age: 7}\nlines:\n  - drugs: [bortezomob]\n    ended: progression\n";
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  }, text);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("alert").waitFor();
  const told = (await dialog.getByRole("alert").textContent()) ?? "";
  assert.match(told, /patient\.age line 2:\d+ found: 7; expected: a whole number from 18 to 120 years\./);
  assert.match(told, /lines\[0\]\.drugs\[0\] line 4:\d+ found: "bortezomob"; expected: .*bortezomib/);
  await dialog
    .getByLabel("Text of the case")
    .fill("nextline: case/1\npatient: {age: 70}\nlines: [{regimen: DRd, ended: progression-on-treatment}]");
  assert.deepEqual(await names(page), first);
  await dialog.getByRole("button", { name: "Use this case" }).click();
  await page.locator(".patient-line", { hasText: "70 years" }).waitFor();
  await context.close();
});

test("a FHIR record is read as the command line reads it, and what is added comes on top", async () => {
  const text = readFileSync(new URL("../../../examples/fhir/mcode-after-car-t.json", import.meta.url), "utf8");
  const { page, context } = await opened();
  await whole(page);
  const shownDay = await page.getByLabel("Day").inputValue();
  await page.getByRole("button", { name: "Paste or edit as text" }).click();
  await page.getByLabel("Text of the case").fill(text);
  await page.getByRole("button", { name: "Use this case" }).click();
  await page.locator(".beside").waitFor();
  await page.locator(".option").first().waitFor();
  const snapshot = loadSnapshot();
  const read = readFhir(text, { names: nameIndex(snapshot), codes: codeIndex(snapshot), today: shownDay, ucum });
  assert.ok(read.ok);
  const expected = assess(read.case.facts, snapshot, { jurisdiction: "US", asOf: shownDay }).options.map(({ id }) => id);
  const shown = await names(page);
  assert.deepEqual(shown, expected.slice(0, shown.length));
  await page.locator("#group-who summary").click();
  await page.locator("#group-who").getByRole("radio", { name: "frail", exact: true }).check();
  await page.locator(".change", { hasText: "fitness" }).waitFor();
  await context.close();
});

test("saved as a case file and opened again it is the same case", async () => {
  const { page, context } = await opened();
  await whole(page);
  await load(page, "heart-failure-and-neuropathy");
  const shown = await page.locator("#advice").textContent();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save file" }).click()]);
  const path = await download.path();
  assert.match(readFileSync(path, "utf8"), /^nextline: case\/1\n/);
  await page.getByRole("button", { name: "New", exact: true }).click();
  await page.locator(".start").waitFor();
  await page.locator(".case-bar input[type=file]").setInputFiles(path);
  await page.locator(".option").first().waitFor();
  assert.equal(await page.locator("#advice").textContent(), shown);
  await context.close();
});

test("the first advice needs at most 350 kB of page, script and knowledge", async () => {
  const own = await serveFolders(folder);
  const context = await browser.newContext({ locale: "en-GB", serviceWorkers: "block" });
  const page = await context.newPage();
  await page.route(/later\.json|texts\.ja\.json|examples\.json/, (route) => route.abort());
  await page.goto(own.address);
  await page.locator("#group-who input").first().fill("71");
  await page.keyboard.press("Tab");
  await page.locator(".option").first().waitFor();
  const bytes = [...own.sent.values()].reduce((sum, size) => sum + size, 0);
  assert.ok(bytes > 200_000 && bytes <= 350_000, `${bytes} bytes: ${JSON.stringify([...own.sent])}`);
  await context.close();
  await own.close();
});

test("once loaded it works without a network", async () => {
  const { page, context } = await opened();
  await whole(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  offline.add(context);
  await context.setOffline(true);
  await page.reload();
  await whole(page);
  await load(page, "progression-on-drd");
  await page.getByRole("button", { name: "Paste or edit as text" }).click();
  await page.getByLabel("Text of the case").waitFor();
  await context.close();
});

test("nothing is kept but the page itself", async () => {
  const { page, context } = await opened();
  await whole(page);
  await load(page, "on-dialysis");
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
  }));
  assert.deepEqual(kept, { local: 0, session: 0, cookies: "", databases: 0 });
  await context.close();
});

test("on paper it is one or two pages of A4, with the edition and the sources", async () => {
  const { page, context } = await opened();
  await whole(page);
  for (const example of ["progression-on-lenalidomide-maintenance", "frail-renal-impairment-japan"]) {
    await load(page, example);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const pages = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
    assert.ok(pages === 1 || pages === 2, `${example}: ${pages} pages`);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const printed = (await page.locator(".printed").textContent()) ?? "";
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    assert.match(printed, /knowledge 0\.\d+\.\d+\+[0-9a-f]{12}/);
    assert.match(printed, /Sources/);
  }
  await context.close();
});

test("the page complains of nothing and asks nobody else for anything", () => {
  assert.deepEqual(faults, []);
});
