import type { Drug, Overlay, Snapshot } from "@nextline/core";
import type { z } from "zod";
import { contentHash } from "../read-knowledge.ts";
import type { Placed, Reader } from "../reader.ts";
import * as schema from "../schema/overlay.ts";
import { formularyRules, marked, withAddition } from "./lay-over.ts";

/** What an overlay has in files of its own: what it is, its formulary, and what it adds to drugs. */
export interface LocalFiles {
  readonly name: string;
  readonly about: Placed<z.output<typeof schema.overlay>> | undefined;
  readonly formulary: Placed<z.output<typeof schema.formulary>> | undefined;
  readonly additions: readonly Placed<z.output<typeof schema.addition>>[];
}

interface Laid {
  readonly snapshot: Snapshot;
  readonly local: readonly LocalFiles[];
}

/** The snapshot with what each overlay says of itself, its formulary as rules, and its additions to drugs; in the order of the names. */
export function withOverlays(base: Snapshot, names: readonly string[], reader: Reader): Laid {
  const local = names.map((name) => localFiles(name, reader));
  const drugs = local.reduce(withAdditions, base.drugs);
  const overlays = local.map(({ name, about }): Overlay => {
    const hash = contentHash(reader.files.filter(({ overlay }) => overlay === name));
    return { id: name, title: about?.value.title ?? { en: name, ja: name }, hash };
  });
  const rules = [...base.rules, ...local.flatMap(rulesOf)].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { snapshot: { ...base, drugs, rules, overlays }, local };
}

function localFiles(name: string, reader: Reader): LocalFiles {
  const folder = `overlays/${name}/`;
  const one = <Schema extends z.ZodType>(path: string, shape: Schema): Placed<z.output<Schema>> | undefined => {
    const file = reader.files.find((candidate) => candidate.path === `${folder}${path}`);
    return file === undefined ? undefined : reader.read(file, shape);
  };
  return {
    name,
    about: one("overlay.yaml", schema.overlay),
    formulary: one("formulary.yaml", schema.formulary),
    additions: reader.files
      .filter(({ path }) => path.startsWith(`${folder}additions/`))
      .flatMap((file) => reader.read(file, schema.addition) ?? []),
  };
}

const rulesOf = ({ name, about, formulary }: LocalFiles) =>
  (formulary?.value.entries ?? []).flatMap((entry) => formularyRules(entry, name, about?.value.jurisdictions));

function withAdditions(drugs: readonly Drug[], { name, additions }: LocalFiles): readonly Drug[] {
  return additions.reduce(
    (before, { value }) => before.map((drug) => (drug.id === value.id ? withAddition(drug, marked(value, name)) : drug)),
    drugs,
  );
}
