/** In which edition a record is asked about: the call first, then the record, then the configuration. */
import { definitionsOf, type Edition, nearestName, type Problem, type Snapshot } from "@nextline/core";
import type { ReadRecord } from "../record/reading.ts";
import type { AdviserSettings } from "./desk.ts";
import type { AskedOptions } from "./job.ts";

export function editionOf(
  asked: AskedOptions,
  record: ReadRecord,
  settings: AdviserSettings,
  snapshot: Snapshot,
): { readonly edition: Edition } | { readonly problems: readonly Problem[] } {
  const bodies = guidelineBodies(asked.guidelines ?? settings.guidelines, snapshot);
  const definitions = definitionsAsked(asked.definitions, snapshot);
  const problems = [...bodies.problems, ...definitions.problems];
  if (problems.length > 0) return { problems };
  return {
    edition: {
      jurisdiction: asked.jurisdiction ?? record.jurisdiction ?? settings.jurisdiction,
      asOf: record.asOf,
      ...(bodies.known === undefined ? {} : { guidelines: bodies.known }),
      ...(definitions.known === undefined ? {} : { definitions: definitions.known }),
      ...(asked.offLabel === true ? { offLabel: true } : {}),
    },
  };
}

interface Checked<Value> {
  readonly known: Value | undefined;
  readonly problems: readonly Problem[];
}

function guidelineBodies(asked: readonly string[] | undefined, snapshot: Snapshot): Checked<readonly string[]> {
  if (asked === undefined) return { known: undefined, problems: [] };
  const all = [...new Set(snapshot.guidelines.map(({ body }) => body))].sort();
  const found = asked.map((name) => ({ name, body: all.find((body) => body.toLowerCase() === name.toLowerCase()) }));
  return {
    known: found.flatMap(({ body }) => body ?? []),
    problems: found.filter(({ body }) => body === undefined).map(({ name }) => notOne("options.guidelines", name, all)),
  };
}

function definitionsAsked(
  asked: Readonly<Record<string, string>> | undefined,
  snapshot: Snapshot,
): Checked<Readonly<Record<string, string>>> {
  if (asked === undefined) return { known: undefined, problems: [] };
  const all = new Map(definitionsOf(snapshot).map(({ id, variants }) => [id, variants.map((variant) => variant.id)]));
  const problems = Object.entries(asked).flatMap(([id, variant]): Problem[] => {
    const variants = all.get(id);
    if (variants === undefined) return [notOne("options.definitions", id, [...all.keys()])];
    return variants.includes(variant) ? [] : [notOne(`options.definitions.${id}`, variant, variants)];
  });
  return { known: asked, problems };
}

function notOne(path: string, name: string, all: readonly string[]): Problem {
  const nearest = nearestName(name, all);
  return {
    path,
    found: name.slice(0, 80),
    expected: `one of ${all.join(", ")}`,
    remedy: nearest === undefined ? "Name one of these, or leave it out." : `Did you mean ${nearest}?`,
  };
}
