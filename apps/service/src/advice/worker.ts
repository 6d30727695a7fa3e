/** A thread that works out advice: takes jobs, gives answers, one message each. What goes wrong is said without a word of the record. */
import { parentPort, workerData } from "node:worker_threads";
import { KnowledgeError } from "@nextline/kb";
import { systemClock } from "../clock.ts";
import { Adviser } from "./adviser.ts";
import type { AdviserSettings } from "./desk.ts";
import { faultAnswer } from "./fault-answer.ts";
import type { Answer, Job } from "./job.ts";

const port = parentPort;
if (port === null) throw new Error("this file is run as a thread");

let adviser: Adviser;
try {
  adviser = new Adviser(workerData as AdviserSettings);
  adviser.warm(systemClock.today());
  port.postMessage({ ready: adviser.knowledge });
} catch (error) {
  const { message } = error instanceof Error ? error : new Error("the knowledge cannot be loaded");
  port.postMessage({ failed: { message, problems: error instanceof KnowledgeError ? error.problems : undefined } });
}

port.on("message", (message: { readonly ping: number } | { readonly id: number; readonly job: Job }) => {
  if ("ping" in message) {
    port.postMessage({ pong: message.ping });
    return;
  }
  void answered(message.job).then((answer) => {
    port.postMessage({ id: message.id, answer }, answer.ok ? [answer.body.buffer as ArrayBuffer] : []);
  });
});

async function answered(job: Job): Promise<Answer> {
  try {
    return await adviser.answer(job);
  } catch (error) {
    return faultAnswer(error);
  }
}
