/** FHIR records on the command line: told from case files by their content, as a file and as standard input. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { expectRun, nextline } from "./run-command.ts";
import { root } from "./source-files.ts";

const record = "examples/fhir/us-traps-and-errors.json";

test("assess takes a record where it takes a case file", () => {
  expectRun(nextline(["assess", record, "--as-of", "2026-11-22"]), 0, { out: /refractory to: bortezomib, lenalidomide/ });
  expectRun(nextline(["assess", "-", "--as-of", "2026-11-22"], readFileSync(join(root, record), "utf8")), 0, {
    out: /Not understood, and not used/,
  });
  expectRun(nextline(["case", "check", "examples/fhir/us-core-ndjson-doses.ndjson"]), 0, { out: /facts understood/ });
});

test("a record that cannot be read is bad input, with its place, and nothing of what stands in it", () => {
  expectRun(
    nextline(["assess", "-"], '{"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Patient", "name": "Nobody"}]}'),
    65,
    {
      err: /^standard input: \(document\) \(line 1:96\): found a text that is no JSON; expected a FHIR R4 Bundle/,
    },
  );
  const two = JSON.stringify([{ resourceType: "Patient" }, { resourceType: "Patient" }]);
  expectRun(nextline(["assess", "-"], two), 65, { err: /^standard input: Patient\[1\]: found a second patient/ });
});

test("a code system can be left out, and what was coded in it alone is told", () => {
  const example = "examples/fhir/mcode-progression-on-maintenance.json";
  const all = nextline(["case", "check", example]);
  const without = nextline(["case", "check", example, "--without-codes", "loinc,snomed"]);
  expectRun(all, 0, { out: /facts understood/ });
  expectRun(without, 0, { out: /facts understood/ });
  const facts = ({ stdout }: { stdout: string }) => Number(/(\d+) facts understood/.exec(stdout)?.[1]);
  assert.ok(facts(without) < facts(all));
  expectRun(nextline(["case", "check", example, "--without-codes", "snowmed"]), 2, {
    err: /--without-codes knows loinc, snomed, .*; found snowmed/,
  });
  expectRun(nextline(["case", "check", "examples/on-dialysis.yaml", "--without-codes", "snomed"]), 2, {
    err: /is for FHIR records; this is none/,
  });
});
