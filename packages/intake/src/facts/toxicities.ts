import type { ToxicityRecord } from "@nextline/core";
import { given } from "../given.ts";
import type { Path } from "../path.ts";
import type { Line } from "../schema/history.ts";
import type { Reading } from "./reading.ts";

/** The toxicities of a line or treatment; the drug held responsible need not be among those given there. An empty list: none. */
export function toxicities(written: NonNullable<Line["toxicity"]>, path: Path, reading: Reading): readonly ToxicityRecord[] {
  return written.flatMap(({ kind: name, grade, drug: drugName }, index) => {
    const kind = reading.name(name, [...path, index, "kind"], reading.names.toxicities, "a kind of toxicity of the knowledge base");
    const drug = drugName === undefined ? undefined : reading.drug(drugName, [...path, index, "drug"]);
    return kind === undefined ? [] : [{ kind, ...given({ grade, drug }) }];
  });
}
