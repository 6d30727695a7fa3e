import type { AbnormalityFact } from "@nextline/core";
import { given } from "../../given.ts";
import type { FhirReading } from "../fhir-reading.ts";
import { notUsed, used } from "../ledger.ts";

/** Joins the presence of an abnormality with the share of cells of the same day. A share alone says nothing: laboratories have their limits. */
export function joinAbnormalities(reading: FhirReading): void {
  const groups = Map.groupBy(reading.abnormalities, ({ name, date }) => `${name} ${date?.text ?? ""}`);
  for (const group of groups.values()) {
    const share = group.find(({ cellsPercent }) => cellsPercent !== undefined)?.cellsPercent;
    const presences = group.filter(({ present }) => present !== undefined);
    const facts = presences.map(({ path, name, present, date }): AbnormalityFact => {
      const cellsPercent = present === true ? share : undefined;
      return { kind: "abnormality", name, present: present ?? "unknown", ...given({ cellsPercent, date }), source: { path } };
    });
    for (const [index, { path }] of presences.entries()) {
      const fact = facts[index];
      if (fact !== undefined) reading.ledger.settle(path, used(fact));
    }
    const [first] = facts;
    for (const { path, name, present } of group) {
      if (present !== undefined) continue;
      if (first === undefined)
        reading.ledger.settle(path, notUsed("ask", `a share of cells with ${name}, and nothing says whether it counts as found`));
      else reading.ledger.settle(path, used(first));
    }
  }
}
