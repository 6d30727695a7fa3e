import assert from "node:assert/strict";
import { test } from "node:test";
import { addressesOf, codeSystems, systemOf } from "./systems.ts";

test("a code system is known by its address and by its OID, however they are written", () => {
  for (const [address, id] of [
    ["http://loinc.org", "loinc"],
    ["https://loinc.org/", "loinc"],
    ["urn:oid:2.16.840.1.113883.6.1", "loinc"],
    ["2.16.840.1.113883.6.1", "loinc"],
    ["http://snomed.info/sct/900000000000207008/version/20260701", "snomed"],
    ["http://snomed.info/sct|20260701", "snomed"],
    ["http://fhir.de/CodeSystem/bfarm/icd-10-gm", "icd10"],
    ["http://jpfhir.jp/fhir/core/mhlw/CodeSystem/ICD10-2013-full", "icd10"],
    ["http://jpfhir.jp/fhir/clins/CodeSystem/JLAC10/JP_CLINS_ObsLabResult_CoreLabo_CS", "jlac10"],
    ["urn:oid:1.2.392.200119.4.504", "jlac10"],
    ["http://hospital.example.org/local-codes", undefined],
    ["__proto__", undefined],
    [undefined, undefined],
  ] as const)
    assert.equal(systemOf(address), id, String(address));
});

test("every system is found under each of its addresses, and no address belongs to two", () => {
  const all = codeSystems.flatMap((id) => addressesOf(id).map((address) => ({ id, address })));
  for (const { id, address } of all) assert.equal(systemOf(address), id, String(address));
  assert.equal(new Set(all.map(({ address }) => address)).size, all.length);
});
