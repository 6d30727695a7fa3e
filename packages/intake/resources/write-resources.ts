/** Writes the project's own code system and value sets as FHIR R4 files beside this one: `node packages/intake/resources/write-resources.ts`. */
import { writeFileSync } from "node:fs";
import { ownResources } from "../src/fhir/own-codes/own-resources.ts";

for (const resource of ownResources()) {
  const path = new URL(`./${resource.resourceType}-${resource.id}.json`, import.meta.url);
  writeFileSync(path, `${JSON.stringify(resource, null, 2)}\n`);
}
