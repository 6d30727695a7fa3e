import type { Snapshot } from "@nextline/core";
import type { NameIndex } from "@nextline/intake";
import type { ServiceConfig } from "../config/service-config.ts";
import type { Recent } from "./recent.ts";

/** What of the configuration bears on advice; plain data. */
export type AdviserSettings = Pick<ServiceConfig, "jurisdiction" | "language" | "guidelines" | "overlays" | "withoutCodes" | "fhir"> & {
  readonly cdsVersion: ServiceConfig["cdsHooks"]["version"];
  readonly publicUrl: string;
  /** Whether there is a web page that cards can lead to, and whether it can be launched by SMART. */
  readonly page: boolean;
  readonly smart: boolean;
};

/** What an answer is worked out with. */
export interface Desk {
  readonly settings: AdviserSettings;
  readonly snapshot: Snapshot;
  readonly names: NameIndex;
  readonly recent: Recent;
}
