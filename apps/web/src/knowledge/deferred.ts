/**
 * The parts of the knowledge base that no advice is worked out from, with what stands for each until it is loaded: `absent` for what may
 * be missing, `empty` for a list, `id` for a text that is then shown as the id of its entry. Paths leave out the places in lists;
 * `*` stands for the way to any entry.
 */
export const deferred: Readonly<Record<string, "absent" | "empty" | "id">> = {
  "*note": "absent",
  "*locator": "absent",
  "*checked": "absent",
  "sources.title": "id",
  "sources.authors": "absent",
  "sources.where": "absent",
  "sources.edition": "absent",
  "sources.dateVerified": "absent",
  "sources.doi": "absent",
  "sources.pmid": "absent",
  "sources.nct": "absent",
  "sources.url": "absent",
  "drugs.codes": "empty",
  "trials.safety": "empty",
  "trials.population": "absent",
  "trials.eligibility.text": "empty",
  "trials.results.followUpMonths": "absent",
  "trials.results.dataCut": "absent",
  "trials.results.subgroupN": "absent",
  "trials.results.events": "absent",
  "terminology.codes": "empty",
  "terminology.codeTraps": "empty",
  "terminology.labelTemplates": "empty",
};

/** What stands for a value until it is loaded; `undefined`: it is loaded at first. */
export function standsFor(path: string, key: string): "absent" | "empty" | "id" | undefined {
  return deferred[path === "" ? key : `${path}.${key}`] ?? deferred[`*${key}`];
}
