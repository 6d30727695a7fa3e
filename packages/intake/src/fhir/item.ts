import type { JsonObject } from "./json.ts";

/** A resource of the record as it stands in it: in an entry of a Bundle, on a line, alone, or contained in another. */
export interface Item {
  /** Where it stands: `Bundle.entry[3].resource`, `line 4: Observation`, `Bundle.entry[3].resource.contained[0]`. */
  readonly path: string;
  readonly type: string;
  readonly resource: JsonObject;
  /** The address it was sent under. */
  readonly fullUrl?: string;
  /** The resource it is contained in. */
  readonly container?: Item;
}
