import type { Catalogue } from "./catalogue.ts";
import type { Regimen } from "./regimen.ts";
import type { Count, Selector } from "./selector.ts";

/** What a regimen is made of, as far as rules ask. */
export interface Features {
  readonly drugs: readonly string[];
  /** Drugs that are not steroids: those that must still work. */
  readonly activeDrugs: readonly string[];
  /** Classes of the drugs and the groups these belong to. */
  readonly classes: ReadonlySet<string>;
  readonly novelAgents: number;
  readonly steroid: boolean;
  readonly allOral: boolean;
  readonly toxicities: ReadonlySet<string>;
}

export function featuresOf(regimen: Regimen, { drugs, classes }: Catalogue): Features {
  const ids = regimen.drugs.map((entry) => entry.drug);
  const classOf = (id: string): string | undefined => drugs.get(id)?.class;
  const isSteroid = (id: string): boolean => classes.get(classOf(id) ?? "")?.steroid === true;
  const activeDrugs = ids.filter((id) => !isSteroid(id));
  const own = ids.flatMap((id) => classOf(id) ?? []);
  return {
    drugs: ids,
    activeDrugs,
    classes: new Set([...own, ...own.flatMap((id) => classes.get(id)?.partOf ?? [])]),
    novelAgents: activeDrugs.filter((id) => classes.get(classOf(id) ?? "")?.novel === true).length,
    steroid: activeDrugs.length < ids.length,
    allOral: regimen.routes.length === 1 && regimen.routes[0] === "po",
    toxicities: new Set(ids.flatMap((id) => (drugs.get(id)?.toxicities ?? []).map((entry) => entry.kind))),
  };
}

function fits(count: Count | undefined, value: number): boolean {
  if (count === undefined) return true;
  return (
    (count.is === undefined || count.is === value) &&
    (count.atLeast === undefined || value >= count.atLeast) &&
    (count.atMost === undefined || value <= count.atMost)
  );
}

const overlap = (wanted: readonly string[] | undefined, has: (name: string) => boolean): boolean =>
  wanted === undefined || wanted.some(has);

/** Whether a selector chooses the regimen. An empty selector chooses all. */
export function selects(selector: Selector | undefined, regimen: Regimen, features: Features): boolean {
  if (selector === undefined) return true;
  return (
    overlap(selector.kind, (kind) => kind === regimen.kind) &&
    overlap(selector.regimens, (id) => id === regimen.id) &&
    overlap(selector.drugs, (id) => features.drugs.includes(id)) &&
    overlap(selector.classes, (id) => features.classes.has(id)) &&
    overlap(selector.routes, (route) => regimen.routes.includes(route)) &&
    overlap(selector.toxicities, (kind) => features.toxicities.has(kind)) &&
    fits(selector.agents, features.drugs.length) &&
    fits(selector.activeAgents, features.activeDrugs.length) &&
    fits(selector.novelAgents, features.novelAgents) &&
    (selector.allOral === undefined || selector.allOral === features.allOral) &&
    (selector.inpatientStart === undefined || selector.inpatientStart === regimen.inpatientStart) &&
    (selector.steroid === undefined || selector.steroid === features.steroid) &&
    (selector.any === undefined || selector.any.some((part) => selects(part, regimen, features))) &&
    (selector.not === undefined || !selects(selector.not, regimen, features))
  );
}
