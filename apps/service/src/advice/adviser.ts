/**
 * The advising side: holds the knowledge and works out one answer after another. Takes a job; gives an answer that can be sent as it is. It
 * knows nothing of HTTP connections, tokens, logs or the audit trail, and never throws for any body of a request.
 */
import type { Snapshot } from "@nextline/core";
import { type NameIndex, nameIndex } from "@nextline/intake";
import { knowledgeFolder, loadSnapshot } from "@nextline/kb";
import { answerHook } from "../cds/answer-hook.ts";
import type { ServiceConfig } from "../config/service-config.ts";
import { answerAssess } from "./answer-assess.ts";
import type { Answer, Job } from "./job.ts";
import { Recent } from "./recent.ts";

/** What of the configuration bears on advice; plain data. */
export type AdviserSettings = Pick<ServiceConfig, "jurisdiction" | "language" | "guidelines" | "overlays" | "fhir"> & {
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

export class Adviser {
  readonly #desk: Desk;

  /** Loads the knowledge. Throws `KnowledgeError` when anything in it is wrong. */
  constructor(settings: AdviserSettings) {
    const snapshot = loadSnapshot(knowledgeFolder, settings.overlays);
    this.#desk = { settings, snapshot, names: nameIndex(snapshot), recent: new Recent() };
  }

  get knowledge(): string {
    const { version, hash } = this.#desk.snapshot;
    return `${version}+${hash.slice(0, 12)}`;
  }

  async answer(job: Job): Promise<Answer> {
    switch (job.kind) {
      case "assess":
        return answerAssess(job, this.#desk);
      case "hook":
        return await answerHook(job, this.#desk);
    }
  }
}
