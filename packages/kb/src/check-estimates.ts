import type { Estimates } from "@nextline/core";
import type { Assembled } from "./assemble.ts";
import type { KnowledgeDocument } from "./document.ts";
import type { Faults } from "./faults.ts";

const remedy = "make the estimates anew: npx nextline knowledge estimates";

/** Estimates name what is there, and their lists have the lengths that belong together. That they are those of the trials is checked where they are made. */
export function checkEstimates({ entities }: Assembled, faults: Faults): void {
  for (const { value, document } of entities.estimates) {
    faults.known(document, "subgroup", value.population, ["population"]);
    for (const [index, { trial }] of value.contrasts.entries()) faults.known(document, "trial", trial, ["contrasts", index, "trial"]);
    checkLengths(value, document, faults);
  }
}

function checkLengths({ networks, contrasts }: Estimates, document: KnowledgeDocument, faults: Faults): void {
  for (const [index, network] of networks.entries()) {
    const others = network.treatments.length - 1;
    const lengths: readonly (readonly [string, readonly unknown[], number])[] = [
      ["effects", network.effects, others + 1],
      ["covariance", network.covariance, (others * (others + 1)) / 2],
      ["weights", network.weights, network.contrasts.length],
    ];
    for (const [key, list, expected] of lengths)
      if (list.length !== expected)
        faults.add(document, ["networks", index, key], `a list of ${list.length}`, `a list of ${expected}`, remedy);
    for (const [position, place] of network.contrasts.entries())
      if (contrasts[place] === undefined)
        faults.add(document, ["networks", index, "contrasts", position], String(place), `a place below ${contrasts.length}`, remedy);
  }
}
