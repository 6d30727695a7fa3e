import type { AttributeCode, DateInterval } from "@nextline/core";
import { given } from "../given.ts";
import { type Path, pathText } from "../path.ts";
import type { Reading } from "./reading.ts";

/** A yes, a no or a word the schema has checked. */
export function readAttribute(
  code: AttributeCode,
  value: boolean | string | undefined,
  path: Path,
  reading: Reading,
  date?: DateInterval,
): void {
  if (value === undefined) return;
  reading.fact({ kind: "attribute", code, value, ...given({ date }), source: { path: pathText(path) } });
}
