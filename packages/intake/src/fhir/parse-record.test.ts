import assert from "node:assert/strict";
import { test } from "node:test";
import { renderProblem } from "../render-problem.ts";
import { isFhir, parseRecord } from "./parse-record.ts";

const problem = (record: unknown): string => {
  const result = parseRecord(record, 1000);
  assert.ok(!result.ok);
  return result.problems.map(renderProblem).join("\n");
};

const places = (record: unknown): readonly string[] => {
  const result = parseRecord(record);
  assert.ok(result.ok);
  return result.pages.map(({ path }) => path);
};

test("a Bundle, a resource, a list of Bundles and NDJSON are records", () => {
  assert.deepEqual(places('{"resourceType": "Bundle"}'), ["Bundle"]);
  assert.deepEqual(places({ resourceType: "Observation" }), ["Observation"]);
  assert.deepEqual(places([{ resourceType: "Bundle" }, { resourceType: "Bundle" }]), ["Bundle[0]", "Bundle[1]"]);
  assert.deepEqual(places('{"resourceType":"Patient"}\n\n{"resourceType":"Observation"}\n'), ["line 1: Patient", "line 3: Observation"]);
  assert.deepEqual(places('\uFEFF{"resourceType": "Bundle"}'), ["Bundle"]);
});

test("what is no record is a problem that names its place", () => {
  const expected = "expected a FHIR R4 Bundle, a list of Bundles, NDJSON or a resource";
  assert.equal(problem(""), `(document): found an empty text; ${expected}. Send the record of the patient.`);
  assert.equal(problem("[]"), `(document): found an empty list; ${expected}. Send the record of the patient.`);
  assert.equal(problem("12"), `(document): found 12; ${expected}. Send an object with its resourceType.`);
  assert.equal(
    problem('{"entry": []}'),
    "resourceType: found no resourceType; expected the name of a resource, as Bundle. Write resourceType.",
  );
  assert.equal(
    problem('[{"resourceType": "Bundle"}, {"resourceType": 7}]'),
    "[1].resourceType: found 7; expected the name of a resource, as Bundle. Write resourceType.",
  );
  assert.match(
    problem('{"resourceType": "Bundle",\n  "entry": [}'),
    /^\(document\) \(line 2:13\): found a text that is no JSON; expected a FHIR R4/,
  );
  assert.match(problem('{"resourceType": "Bundle"'), /^\(document\) \(line 1:26\): found a text that is no JSON/);
  assert.equal(
    problem('{"resourceType":"Patient"}\n{"resourceType":'),
    "line 2 (line 2:1): found a line that is no JSON; expected one resource on each line (NDJSON). Correct or remove the line.",
  );
  assert.match(problem("x".repeat(1001)), /found 1001 characters; expected at most 1000/);
  assert.match(problem("{\0"), /found binary data/);
});

test("a broken record is told without what stands in it", () => {
  assert.ok(!problem('{"resourceType": "Patient", "name": [{"family": "Secretname"} }').includes("Secretname"));
});

test("a record is told from a case file by its content", () => {
  assert.ok(isFhir('\n {"resourceType" : "Bundle"}'));
  assert.ok(isFhir('[{"resourceType":"Bundle"}]'));
  assert.ok(!isFhir('{"nextline": "case/1"}'));
  assert.ok(!isFhir("nextline: case/1\n"));
  assert.ok(!isFhir("resourceType: Bundle\n"));
});
