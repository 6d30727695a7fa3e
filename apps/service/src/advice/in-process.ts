import { Adviser } from "./adviser.ts";
import type { AdviserSettings } from "./desk.ts";
import { faultAnswer } from "./fault-answer.ts";
import { type Advisers, type Answer, type Job, NoAnswer } from "./job.ts";

/** Advice worked out in the thread of the web side: nothing to start, but while one answer is worked out no other request is taken. */
export function inProcess(settings: AdviserSettings, seconds: number): Advisers {
  const adviser = new Adviser(settings);
  return {
    knowledge: adviser.knowledge,
    waiting: 0,
    answer: (job: Job): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new NoAnswer("too-long")), seconds * 1000);
        adviser
          .answer(job)
          .catch(faultAnswer)
          .then((answer) => {
            clearTimeout(timer);
            resolve(answer);
          }, reject);
      }),
    close: async () => undefined,
  };
}
