import type { Snapshot } from "@nextline/core";
import { type CodeIndex, codeIndex, readFhir } from "@nextline/intake";
import { ucum } from "@nextline/intake/ucum";
import { myelomaIn } from "./myeloma.ts";
import { type Reading, type RecordContext, refused } from "./reading.ts";

/** A record in FHIR R4: text (a resource, a Bundle or NDJSON), a value, or a list of resources and Bundles. */
export function readFhirRecord(record: string | object, { snapshot, names, today, asOf, without }: RecordContext): Reading {
  const result = readFhir(record, {
    names,
    codes: codesOf(snapshot, without),
    today,
    ucum,
    ...(asOf === undefined ? {} : { asOf }),
  });
  if (!result.ok) return refused(result.problems);
  const { facts, jurisdiction, notUnderstood } = result.case;
  return {
    ok: true,
    record: {
      facts,
      asOf: result.case.asOf,
      notUnderstood,
      myeloma: typeof record === "string" ? "not known" : myelomaIn(record, snapshot),
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
    },
  };
}

const indexes = new WeakMap<Snapshot, CodeIndex>();

/** The code index of a knowledge base, made once: the systems left out are those of the configuration and do not change. */
function codesOf(snapshot: Snapshot, without: RecordContext["without"]): CodeIndex {
  const index = indexes.get(snapshot) ?? codeIndex(snapshot, { without });
  indexes.set(snapshot, index);
  return index;
}
