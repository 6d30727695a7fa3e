/**
 * The advising side: holds the knowledge and works out one answer after another. Takes a job; gives an answer that can be sent as it is. It
 * knows nothing of HTTP connections, tokens, logs or the audit trail, and never throws for any body of a request.
 */
import { assess } from "@nextline/core";
import { nameIndex } from "@nextline/intake";
import { knowledgeFolder, loadSnapshot } from "@nextline/kb";
import { answerHook } from "../cds/answer-hook.ts";
import { answerAssess } from "./answer-assess.ts";
import type { AdviserSettings, Desk } from "./desk.ts";
import type { Answer, Job } from "./job.ts";
import { Recent } from "./recent.ts";

export class Adviser {
  readonly #desk: Desk;

  /** Loads the knowledge. Throws `KnowledgeError` when anything in it is wrong. */
  constructor(settings: AdviserSettings) {
    const snapshot = loadSnapshot(knowledgeFolder, settings.overlays);
    this.#desk = { settings, snapshot, names: nameIndex(snapshot), recent: new Recent() };
  }

  /** Works through a record without content, so that the first caller does not wait for what is made once. */
  warm(today: string): void {
    const { snapshot, settings } = this.#desk;
    assess([], snapshot, {
      jurisdiction: settings.jurisdiction,
      asOf: today,
      ...(settings.guidelines === undefined ? {} : { guidelines: settings.guidelines }),
    });
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
