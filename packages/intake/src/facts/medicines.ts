import { found } from "../found.ts";
import { pathText } from "../path.ts";
import type { CaseFile } from "../schema/case-schema.ts";
import { readAttribute } from "./attribute.ts";
import type { Reading } from "./reading.ts";

/**
 * Concomitant medicines. One that the knowledge base does not hold is noted; the list is then not taken as complete even when
 * `noOtherMedicines` says so, for nobody has looked at its interactions.
 */
export function readMedicines({ medicines, noOtherMedicines }: CaseFile, reading: Reading): void {
  const table = reading.names.medicines;
  let complete = true;
  for (const [index, written] of (medicines ?? []).entries()) {
    const path = ["medicines", index];
    const name = table.resolve(written);
    if (name === undefined) {
      complete = false;
      reading.note(path, `no interaction knowledge for ${found(written)}${hint(written, reading)}`);
    } else reading.fact({ kind: "medicine", name, source: { path: pathText(path) } });
  }
  if (medicines?.length === 0 && noOtherMedicines === undefined) {
    reading.note(["medicines"], "an empty list says nothing; write noOtherMedicines: true when there are none");
  }
  if (noOtherMedicines === true && !complete) {
    reading.note(["noOtherMedicines"], "not used: the list holds a medicine that was not understood");
  } else readAttribute("noOtherMedicines", noOtherMedicines, ["noOtherMedicines"], reading);
}

/** What may have been meant by a medicine that is not known. */
function hint(written: string, { names }: Reading): string {
  if (names.medicineGroups.resolve(written) !== undefined) return ": this is a group; name the medicine";
  const nearest = names.medicines.nearest(written);
  return nearest === undefined ? "" : ` (the nearest name is ${nearest.spelling})`;
}
