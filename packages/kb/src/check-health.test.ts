import assert from "node:assert/strict";
import { test } from "node:test";
import { contentOf, faultsWith } from "../test/faults-with.ts";

/** What was found and expected, without the place and the remedy. */
const found = (faults: readonly string[]): string[] => faults.map((line) => /found (.*?)\. /.exec(`${line} `)?.[1] ?? line);

test("two indications that say the same at the same time are told; one after the other they are not", () => {
  const indication = (id: string, from: string, until?: string): string =>
    `  - {id: ${id}, event: approval, from: ${from}${until === undefined ? "" : `, until: ${until}, ended: replaced`}, setting: relapsed, regimens: [VenVd], text: {en: a, ja: a}, source: us-label-venetoclax, verified: unverified, dateVerified: unverified}\n`;
  const approval = (lines: string): string => `id: us/venetoclax\ndrug: venetoclax\njurisdiction: US\nindications:\n${lines}`;
  const faults = (lines: string): string[] =>
    faultsWith("approvals/us/venetoclax.yaml", approval(lines)).filter((line) => line.includes("overlaps"));
  assert.equal(faults(indication("one", "2020-01-01") + indication("two", "2021-01-01")).length, 1);
  assert.equal(faults(indication("one", "2020-01-01", "2021-01-01") + indication("two", "2021-01-01")).length, 0);
});

test("an edition that goes on beside its successor is told with the successor's day", () => {
  const path = "guidelines/eha-esmo/eha-esmo-2021.yaml";
  const faults = faultsWith(path, contentOf(path).replace(/^until: .*$/m, ""));
  assert.ok(
    faults.some((line) => line.startsWith(path) && line.includes("found no until, and eha-emn-2025 from 2025-07-07")),
    faults.join("\n"),
  );
});

test("an option that no label, guideline, trial or rule names is told", () => {
  const regimen = contentOf("regimens/Kd.yaml")
    .replace("id: Kd", "id: Kx")
    .replace(/^synonyms: .*$/m, "synonyms: []");
  const faults = faultsWith("regimens/Kx.yaml", regimen);
  assert.deepEqual(found(faults), ["Kx; expected an option that a label, guideline, trial or rule names"]);
});

test("a guideline that speaks of what no country had while it held is told", () => {
  const path = "guidelines/eha-esmo/eha-esmo-2021.yaml";
  const faults = faultsWith(path, contentOf(path).replace("regimens: [PVd", "regimens: [IberDd, PVd"));
  assert.ok(
    faults.some((line) => line.includes("found IberDd; expected a regimen that some country has while the guideline holds (iberdomide)")),
    faults.join("\n"),
  );
});

test("arms that do not add up to the patients enrolled are told", () => {
  const faults = faultsWith("trials/CASTOR.yaml", contentOf("trials/CASTOR.yaml").replace("enrolled: 498", "enrolled: 489"));
  assert.deepEqual(found(faults), ["489; expected the sum of the arms, 498"]);
});

test("nothing may be dated after the day on which its source was last looked at", () => {
  const faults = faultsWith(
    "sources/tabayashi-2019.yaml",
    contentOf("sources/tabayashi-2019.yaml").replace(/^accessed: .*$/m, "accessed: 2019-08-01"),
  );
  assert.ok(faults.length > 0);
  assert.ok(faults.some((line) => /^sources\/tabayashi-2019\.yaml:\d+ date: found .*; expected not after 2019-08-01/.test(line)));
  assert.ok(faults.every((line) => line.includes("not after 2019-08-01, when tabayashi-2019 was last looked at")));
});

test("a statement's id stands once in all guidelines", () => {
  const path = "guidelines/imwg/imwg-2021.yaml";
  const faults = faultsWith(path, contentOf(path).replace("id: IMWG21-ACCESS", "id: TAB19-01"));
  assert.ok(faults.some((line) => line.includes("found TAB19-01; expected an id that")));
});

test("a drug of a regimen that says nothing at all of an organ is told once, with the countries in which it is authorised", () => {
  const path = "drugs/elotuzumab.yaml";
  const none = contentOf(path).replace(/^renal:\n(?: .*\n|- .*\n)+/m, "");
  const faults = faultsWith(path, none).filter((line) => line.startsWith(path));
  assert.deepEqual(found(faults), ["nothing in EU, JP, US; expected a band for each degree of organ function"]);
});

test("a drug of a regimen that says nothing for some degrees of organ function is told for each of them and each country", () => {
  const path = "drugs/elotuzumab.yaml";
  const band =
    "renal:\n  - {when: {dialysis: {is: true}}, change: not-studied, text: {en: a, ja: a}, source: us-label-elotuzumab, verified: unverified}\n";
  const faults = faultsWith(path, contentOf(path).replace(/^renal:\n(?: .*\n|- .*\n)+/m, band)).filter((line) => line.startsWith(path));
  assert.equal(faults.length, 9, "three degrees in three countries");
  assert.ok(faults.every((line) => /found nothing for creatinine clearance \d+ mL\/min in (US|EU|JP); /.test(line)));
});
