import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { stringify } from "yaml";
import { smallKnowledge } from "../test/small-knowledge.ts";
import { nameIndex } from "./names/name-index.ts";
import { readCase } from "./read-case.ts";
import { renderProblem } from "./render-problem.ts";
import { caseSchema } from "./schema/case-schema.ts";

const context = { names: nameIndex(smallKnowledge), today: "2026-11-23" };

/** Reads a text and checks what holds for every answer. */
function read(text: string) {
  const result = readCase(text, context);
  if (result.ok) return result;
  assert.ok(result.problems.length > 0, "a refusal has a reason");
  for (const problem of result.problems) {
    assert.match(problem.at ?? "", /^[1-9]\d*:[1-9]\d*$/);
    assert.ok(renderProblem(problem).length > 0 && problem.found !== "" && problem.expected !== "" && problem.remedy.endsWith("."));
  }
  return result;
}

test("no text makes readCase throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      read(text);
      read(`nextline: case/1\n${text}`);
    }),
  );
});

test("no JSON makes readCase throw", () => {
  const part = fc.constantFrom(...Object.keys(caseSchema.shape));
  fc.assert(
    fc.property(fc.dictionary(part, fc.jsonValue()), fc.jsonValue(), (parts, other) => {
      read(JSON.stringify(other));
      read(JSON.stringify({ ...parts, nextline: "case/1" }));
      read(stringify({ ...parts, nextline: "case/1" }));
    }),
  );
});

test("a case with random parts broken tells every broken part, and the case without them can be read", () => {
  const broken = {
    patient: 5,
    status: { ecog: 9 },
    labs: { albumin: 38 },
    lines: [{ drugs: ["nothing"] }],
    stated: { foo: 1 },
    medicines: [4],
  };
  const keys = Object.keys(broken) as (keyof typeof broken)[];
  fc.assert(
    fc.property(fc.subarray(keys), (chosen) => {
      const parts = Object.fromEntries(chosen.map((key) => [key, broken[key]]));
      const result = read(JSON.stringify({ nextline: "case/1", relapse: { kind: "clinical" }, ...parts }));
      assert.equal(result.ok, chosen.length === 0);
      if (!result.ok) assert.deepEqual(new Set(result.problems.map(({ path }) => path.split(/[.[]/)[0])), new Set(chosen));
    }),
  );
});

test("a value written in another unit gives the same fact", () => {
  const pairs = { albumin: ["g/L", 10], hemoglobin: ["g/L", 10], creatinine: ["umol/L", 88.4], calcium: ["mmol/L", 1 / 4.008] } as const;
  const codes = Object.keys(pairs) as (keyof typeof pairs)[];
  fc.assert(
    fc.property(fc.constantFrom(...codes), fc.double({ min: 3, max: 6.5, noNaN: true }), (code, value) => {
      const [unit, factor] = pairs[code];
      const plain = read(JSON.stringify({ nextline: "case/1", labs: { [code]: value } }));
      const other = read(JSON.stringify({ nextline: "case/1", labs: { [code]: { value: value * factor, unit } } }));
      assert.ok(plain.ok && other.ok);
      const [a] = plain.case.facts;
      const [b] = other.case.facts;
      assert.ok(a?.kind === "measurement" && b?.kind === "measurement" && Math.abs(a.value - b.value) < 1e-9 && a.unit === b.unit);
    }),
  );
});
