/** Writes the code systems of what Nextline says as FHIR R4 files beside this one: `node packages/report/resources/write-resources.ts`. */
import { writeFileSync } from "node:fs";
import { ownCodeSystems } from "../src/fhir/own-code-systems.ts";

for (const resource of ownCodeSystems()) {
  const path = new URL(`./CodeSystem-${resource.id}.json`, import.meta.url);
  writeFileSync(path, `${JSON.stringify(resource, null, 2)}\n`);
}
