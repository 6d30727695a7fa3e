import type { Fault } from "./fault.ts";
import { found } from "./found.ts";
import type { Path } from "./path.ts";
import { type CaseFile, caseSchema } from "./schema/case-schema.ts";
import { keysAt } from "./schema/keys-at.ts";
import { SetAside } from "./set-aside.ts";
import { shapeFaults } from "./shape-problems.ts";

/** What the check of a document's shape gives: its faults, and what is left of the case without what is wrong. */
export interface ShapeCheck {
  readonly faults: readonly Fault[];
  /** Absent when nothing can be read on. */
  readonly rest?: CaseFile;
  /** The path in the document of a path in `rest`. */
  readonly original: (path: Path) => Path;
}

/** Setting a value aside can make what holds it incomplete, so the check is repeated; groups are nested no deeper than this. */
const rounds = 12;

/** Checks the shape of a case: keys, types, ranges. Faulty values are set aside so that the rest can be read and checked too. */
export function checkShape(value: unknown): ShapeCheck {
  const refusal = notACase(value);
  if (refusal !== undefined) return { faults: [refusal], original: (path) => path };
  const aside = new SetAside();
  let rest = aside.without(value, []);
  const faults: Fault[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const result = caseSchema.safeParse(rest);
    const shortened = rest;
    const original = (path: Path) => aside.original(path, shortened);
    if (result.success) return { faults, rest: rest as CaseFile, original };
    const wrong = result.error.issues.flatMap((issue) => shapeFaults(issue, rest));
    if (round === 0) faults.push(...wrong);
    rest = aside.without(
      rest,
      wrong.map(({ path, found: what }) => (what === "nothing" ? path.slice(0, -1) : path)),
    );
    if (typeof rest === "object" && rest !== null) rest = { nextline: "case/1", ...rest };
  }
  return { faults, original: (path) => path };
}

/** Why a document is no case of this version at all; then nothing else is said about it. */
function notACase(value: unknown): Fault | undefined {
  const expected = "nextline: case/1";
  const remedy = "Begin with `nextline: case/1`.";
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { path: [], found: found(value), expected: "a case: keys and their values", remedy };
  }
  const version = (value as { readonly nextline?: unknown }).nextline;
  if (version === "case/1") return undefined;
  if (version !== undefined && version !== null) {
    return {
      path: ["nextline"],
      found: found(version),
      expected: "case/1",
      remedy: "Write `nextline: case/1`; other versions are not read.",
    };
  }
  const known = keysAt([]);
  if (Object.keys(value).some((key) => known.includes(key) && key !== "nextline")) return undefined;
  return { path: [], found: "a document without a version", expected, remedy };
}
