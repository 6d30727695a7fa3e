/** A running service for tests: on a random port, with a clock that is set, a log that is kept and an audit trail that can fail. */
import type { AdviceNote } from "../src/advice/job.ts";
import type { AuditTrail, FeedbackNote, Occasion } from "../src/audit/audit-trail.ts";
import type { Clock } from "../src/clock.ts";
import { checkedConfig, type ServiceConfigInput } from "../src/config/service-config.ts";
import { startService } from "../src/start-service.ts";

export interface Kept {
  readonly advice: { readonly occasion: Occasion; readonly note: AdviceNote }[];
  readonly feedback: { readonly occasion: Occasion; readonly note: FeedbackNote }[];
  /** Whether the trail refuses to write. */
  failing: boolean;
}

export interface Running {
  readonly address: string;
  readonly audit: Kept;
  /** The log as it was written. */
  readonly log: () => string;
  readonly clock: Clock;
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly stop: () => Promise<void>;
}

const began = Date.now();
/** 22 November 2026, and running: the synthetic records end there. */
export const testClock: Clock = { now: () => Date.parse("2026-11-22T09:30:00Z") + Date.now() - began, today: () => "2026-11-22" };

export async function running(config: ServiceConfigInput = {}): Promise<Running> {
  const lines: string[] = [];
  const audit: Kept = { advice: [], feedback: [], failing: false };
  const refuse = (): void => {
    if (audit.failing) throw new Error("the disk is full");
  };
  const trail: AuditTrail = {
    advice: async (occasion, note) => {
      refuse();
      audit.advice.push({ occasion, note });
    },
    feedback: async (occasion, notes) => {
      refuse();
      audit.feedback.push(...notes.map((note) => ({ occasion, note })));
    },
    reachable: async () => !audit.failing,
    close: async () => undefined,
  };
  const service = await startService(checkedConfig({ port: 0, workers: 0, ...config }), {
    clock: testClock,
    audit: trail,
    logTo: { write: (line: string) => void lines.push(line) },
  });
  const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(service.address + path, init);
  return {
    address: service.address,
    audit,
    log: () => lines.join(""),
    clock: testClock,
    fetch: ask,
    post: (path, body, headers = {}) =>
      ask(path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    stop: () => service.stop(),
  };
}
