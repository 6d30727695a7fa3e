import assert from "node:assert/strict";
import { test } from "node:test";
import { contentOf, faultsWith } from "../test/faults-with.ts";
import { isLoinc, isSnomed } from "./check-codes.ts";

test("check digits: LOINC 2160-0 (creatinine) and SNOMED CT 109989006 (multiple myeloma) are right, with another last digit they are not", () => {
  for (const code of ["2160-0", "33944-0", "89247-1"]) assert.ok(isLoinc(code), code);
  for (const code of ["2160-1", "33944-8", "33945-5", "32730-5", "21600", "-0"]) assert.ok(!isLoinc(code), code);
  for (const code of ["109989006", "413587002", "268910001"]) assert.ok(isSnomed(code), code);
  for (const code of ["109989007", "109899006", "12", "1099x9006"]) assert.ok(!isSnomed(code), code);
});

const path = "terminology/codes.yaml";
const codes = contentOf(path);
const entry = (code: string, means: string): string =>
  codes.replace(
    "entries:\n",
    `entries:\n  - {system: loinc, code: '${code}', display: a, means: ${means}, source: loinc, verified: secondary}\n`,
  );

test("a code that fails its check digit, is a trap, has two meanings or names what does not exist is told with its line", () => {
  const faults = (code: string, means: string): string[] => faultsWith(path, entry(code, means));
  const line = codes.slice(0, codes.indexOf("entries:\n")).split("\n").length + 1;
  assert.match(
    faults("2160-1", "{measurement: creatinine}")[0] ?? "",
    new RegExp(`^terminology/codes.yaml:${line} .*found 2160-1; expected a code whose check digit`),
  );
  assert.match(faults("26098-4", "{measurement: marrowPlasmaCells}").join("\n"), /expected a code that is no trap/);
  assert.match(faults("2160-0", "{measurement: calcium}").join("\n"), /found 2160-0; expected one meaning for a code/);
  assert.match(
    faults("8302-2", "{measurement: hight}").join("\n"),
    /found hight; expected a measurement of the project\. did you mean height\?/,
  );
});
