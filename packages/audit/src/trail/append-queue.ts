import { AuditError } from "../audit-error.ts";

/** Keeps what is appended in order and writes it in batches: what came while one batch was written is the next. */
export interface AppendQueue<Entry, Receipt> {
  add(entry: Entry): Promise<Receipt>;
  /** Refuses what comes later; is fulfilled when nothing waits any more. */
  close(): Promise<void>;
}

export interface QueueOptions {
  /** How many entries may wait. */
  readonly limit: number;
  /** How many are written together at most. */
  readonly batch: number;
}

/** A batch that cannot be written is rejected as a whole; the next one is tried. */
export function appendQueue<Entry, Receipt>(
  write: (batch: readonly Entry[]) => Promise<readonly Receipt[]>,
  { limit, batch }: QueueOptions,
): AppendQueue<Entry, Receipt> {
  const waiting: { readonly entry: Entry; readonly resolve: (receipt: Receipt) => void; readonly reject: (error: unknown) => void }[] = [];
  let writing: Promise<void> | undefined;
  let closed = false;

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const taken = waiting.splice(0, batch);
      try {
        const receipts = await write(taken.map(({ entry }) => entry));
        for (const [index, { resolve, reject }] of taken.entries()) {
          const receipt = receipts[index];
          if (receipt === undefined) reject(new Error("an entry was written without a receipt"));
          else resolve(receipt);
        }
      } catch (error) {
        for (const { reject } of taken) reject(error);
      }
    }
    writing = undefined;
  };

  return {
    add: (entry) => {
      if (closed) return Promise.reject(new AuditError("closed", "The audit trail is closed. Nothing was recorded."));
      if (waiting.length >= limit)
        return Promise.reject(
          new AuditError("full", `${limit} entries wait to be written: the database is slower than the callers. Nothing was recorded.`),
        );
      return new Promise((resolve, reject) => {
        waiting.push({ entry, resolve, reject });
        writing ??= Promise.resolve().then(writeAll);
      });
    },
    close: async () => {
      closed = true;
      await writing;
    },
  };
}
