/**
 * Advice worked out in other threads, so that the web side stays free to take requests, and a request that takes too long can be ended
 * whatever it is doing. Each thread has the knowledge of its own. Requests wait in one line; when it is full, more are turned away.
 */
import { Worker } from "node:worker_threads";
import type { Problem } from "@nextline/core";
import { KnowledgeError } from "@nextline/kb";
import type { AdviserSettings } from "./desk.ts";
import { type Advisers, type Answer, type Job, NoAnswer } from "./job.ts";

export interface PoolOptions {
  readonly threads: number;
  readonly seconds: number;
  readonly waiting: number;
  /** Told when a thread was lost and another started. */
  readonly onReplaced?: (because: "too-long" | "crashed") => void;
}

interface Ticket {
  readonly job: Job;
  readonly settle: (answer: Answer | NoAnswer) => void;
}

/** How many calls one thread has in hand: while one waits for a FHIR server, another is worked out. */
const inHand = 8;

export class WorkerPool implements Advisers {
  readonly #settings: AdviserSettings;
  readonly #options: PoolOptions;
  readonly #threads = new Set<Thread>();
  readonly #line: Ticket[] = [];
  #closing = false;
  knowledge = "";

  private constructor(settings: AdviserSettings, options: PoolOptions) {
    this.#settings = settings;
    this.#options = options;
  }

  /** Starts the threads and waits until all have loaded the knowledge. Throws with what a thread could not load. */
  static async start(settings: AdviserSettings, options: PoolOptions): Promise<WorkerPool> {
    const pool = new WorkerPool(settings, options);
    try {
      // One after the other: the first checks changed knowledge and keeps the outcome for the others.
      for (let index = 0; index < options.threads; index += 1) await pool.#add();
    } catch (error) {
      await pool.close();
      throw error;
    }
    return pool;
  }

  get waiting(): number {
    return this.#line.length;
  }

  async answer(job: Job): Promise<Answer> {
    if (this.#closing) throw new NoAnswer("closing");
    if (this.#line.length >= this.#options.waiting) throw new NoAnswer("too-many");
    const outcome = await new Promise<Answer | NoAnswer>((resolve) => {
      const ticket: Ticket = {
        job,
        settle: (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
      };
      const timer = setTimeout(() => this.#tooLong(ticket), this.#options.seconds * 1000);
      this.#line.push(ticket);
      this.#next();
    });
    if (outcome instanceof NoAnswer) throw outcome;
    return outcome;
  }

  async close(): Promise<void> {
    this.#closing = true;
    for (const { settle } of this.#line.splice(0)) settle(new NoAnswer("closing"));
    await Promise.all([...this.#threads].map((thread) => thread.end("closing")));
    this.#threads.clear();
  }

  async #add(): Promise<void> {
    const thread = new Thread(this.#settings, () => this.#next());
    this.#threads.add(thread);
    thread.onExit = () => void this.#replace(thread, "crashed");
    this.knowledge = await thread.ready;
    this.#next();
  }

  /** The requests that wait go to the thread with the least in hand. */
  #next(): void {
    while (this.#line.length > 0) {
      const [free] = [...this.#threads].filter((thread) => thread.takes(inHand)).sort((a, b) => a.busy - b.busy);
      const ticket = free === undefined ? undefined : this.#line.shift();
      if (free === undefined || ticket === undefined) return;
      free.give(ticket);
    }
  }

  /** A request whose time is over is answered; a thread that does not answer either is ended. */
  #tooLong(ticket: Ticket): void {
    const place = this.#line.indexOf(ticket);
    if (place >= 0) this.#line.splice(place, 1);
    ticket.settle(new NoAnswer("too-long"));
    for (const thread of this.#threads) {
      if (!thread.has(ticket)) continue;
      thread.forget(ticket);
      void thread.responds().then((alive) => {
        if (!alive) void this.#replace(thread, "too-long");
      });
    }
  }

  async #replace(thread: Thread, because: "too-long" | "crashed"): Promise<void> {
    if (!this.#threads.delete(thread)) return;
    await thread.end("lost");
    if (this.#closing) return;
    this.#options.onReplaced?.(because);
    await this.#add().catch(() => undefined);
  }
}

type FromThread =
  | { readonly ready: string }
  | { readonly pong: number }
  | { readonly failed: { readonly message: string; readonly problems: readonly Problem[] | undefined } }
  | { readonly id: number; readonly answer: Answer };

/** What kept a thread from starting. */
const failure = (message: string, problems: readonly Problem[] | undefined, overlays: readonly string[]): Error =>
  problems === undefined ? new Error(message) : new KnowledgeError(problems, overlays);

/** One thread, with the tickets it has in hand. */
class Thread {
  readonly ready: Promise<string>;
  readonly #worker: Worker;
  readonly #hand = new Map<number, Ticket>();
  readonly #pings = new Map<number, () => void>();
  #isReady = false;
  #count = 0;
  onExit: () => void = () => undefined;

  constructor(settings: AdviserSettings, whenFree: () => void) {
    const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js";
    this.#worker = new Worker(new URL(file, import.meta.url), { workerData: settings, name: "nextline-adviser" });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on("message", (message: FromThread) => {
        if ("ready" in message) {
          this.#isReady = true;
          resolve(message.ready);
        } else if ("failed" in message) reject(failure(message.failed.message, message.failed.problems, settings.overlays));
        else if ("pong" in message) this.#pings.get(message.pong)?.();
        else {
          const ticket = this.#hand.get(message.id);
          this.#hand.delete(message.id);
          ticket?.settle(message.answer);
          whenFree();
        }
      });
      this.#worker.on("error", reject);
      this.#worker.on("exit", () => {
        reject(new Error("the thread ended"));
        if (this.#isReady) this.onExit();
      });
    });
  }

  get busy(): number {
    return this.#hand.size;
  }

  takes(most: number): boolean {
    return this.#isReady && this.#hand.size < most;
  }

  has(ticket: Ticket): boolean {
    return [...this.#hand.values()].includes(ticket);
  }

  give(ticket: Ticket): void {
    this.#count += 1;
    this.#hand.set(this.#count, ticket);
    this.#worker.postMessage({ id: this.#count, job: ticket.job }, [ticket.job.body.buffer as ArrayBuffer]);
  }

  forget(ticket: Ticket): void {
    for (const [id, held] of this.#hand) if (held === ticket) this.#hand.delete(id);
  }

  /** Whether the thread still answers within a second. */
  async responds(): Promise<boolean> {
    this.#count += 1;
    const ping = this.#count;
    this.#worker.postMessage({ ping });
    return await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), 1000);
      this.#pings.set(ping, () => {
        clearTimeout(timer);
        resolve(true);
      });
    }).finally(() => this.#pings.delete(ping));
  }

  async end(because: "lost" | "closing"): Promise<void> {
    for (const ticket of this.#hand.values()) ticket.settle(new NoAnswer(because));
    this.#hand.clear();
    await this.#worker.terminate();
  }
}
