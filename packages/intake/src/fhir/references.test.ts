import assert from "node:assert/strict";
import { test } from "node:test";
import { collect } from "./collect.ts";
import { referencesIn } from "./references.ts";

const medication = (id: string, more: object = {}) => ({ resourceType: "Medication", id, ...more });

/** Where a reference of the first entry leads, by the place of the resource. */
function leads(reference: unknown, entries: readonly object[], from: object = {}): string {
  const first = {
    fullUrl: "https://a.example.org/fhir/MedicationRequest/r",
    resource: { resourceType: "MedicationRequest", id: "r", ...from },
  };
  const { items } = collect([{ path: "Bundle", value: { resourceType: "Bundle", entry: [first, ...entries] } }]);
  const [item] = items;
  assert.ok(item !== undefined);
  const referred = referencesIn(items).follow(reference, item);
  return referred.is === "found" ? referred.item.path : referred.is;
}

test("relative, absolute, urn, fragment and logical references are followed", () => {
  const at = {
    fullUrl: "https://a.example.org/fhir/Medication/m",
    resource: medication("m", { identifier: [{ system: "s", value: "v" }] }),
  };
  assert.equal(leads({ reference: "Medication/m" }, [at]), "Bundle.entry[1].resource");
  assert.equal(leads({ reference: "Medication/m/_history/3" }, [at]), "Bundle.entry[1].resource");
  assert.equal(leads({ reference: "https://a.example.org/fhir/Medication/m" }, [at]), "Bundle.entry[1].resource");
  assert.equal(leads({ reference: "urn:uuid:1" }, [{ fullUrl: "urn:uuid:1", resource: medication("x") }]), "Bundle.entry[1].resource");
  assert.equal(leads({ reference: "#m" }, [], { contained: [medication("m")] }), "Bundle.entry[0].resource.contained[0]");
  assert.equal(leads({ reference: "#" }, []), "Bundle.entry[0].resource");
  assert.equal(leads({ type: "Medication", identifier: { system: "s", value: "v" } }, [at]), "Bundle.entry[1].resource");
  assert.equal(leads({ identifier: { system: "s", value: "v" } }, [at]), "Bundle.entry[1].resource");
});

test("the same id on another server is another resource", () => {
  const here = { fullUrl: "https://a.example.org/fhir/Medication/m", resource: medication("m") };
  const there = { fullUrl: "https://b.example.org/fhir/Medication/m", resource: medication("m", { status: "active" }) };
  assert.equal(leads({ reference: "https://b.example.org/fhir/Medication/m" }, [here]), "not-sent");
  assert.equal(leads({ reference: "Medication/m" }, [there, here]), "Bundle.entry[2].resource");
});

test("what leads nowhere leads nowhere", () => {
  assert.equal(leads({ reference: "Medication/other" }, []), "not-sent");
  assert.equal(leads({ reference: "#absent" }, []), "not-sent");
  assert.equal(leads({ display: "a medication" }, []), "not-sent");
  assert.equal(leads({}, []), "nothing");
  assert.equal(leads(7, []), "nothing");
});
