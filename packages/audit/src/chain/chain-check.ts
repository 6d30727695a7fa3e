/**
 * Follows a chain link by link, from a database or from files. Takes where the chain begins and ends and the positions kept elsewhere; gives every
 * fault. It reads nothing itself and keeps nothing of an entry but its position.
 */
import { entriesRemoved } from "../entry/retention.ts";
import { canonicalJson } from "./canonical-json.ts";
import { genesis, type Head, hashOf, type Link } from "./link.ts";
import type { Fault, FaultKind, Verification } from "./verification.ts";

const shownFaults = 100;

/** Where a chain is known to end, and what is known of its beginning. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
  readonly wholeBeginning: boolean;
  readonly after?: number;
}

/** "Entry 3 is", "Entries 3 to 5 are". */
export const missing = (from: number, to: number): string => (from === to ? `Entry ${from} is` : `Entries ${from} to ${to} are`);

export class ChainCheck {
  readonly #chain: string;
  readonly #heads: readonly Head[];
  readonly #headsAt: Map<number, Head[]>;
  readonly #faults: Fault[] = [];
  #faultCount = 0;
  readonly #notes: string[] = [];
  readonly #counts = { advice: 0, feedback: 0, retention: 0 };
  #first: Link | undefined;
  #last: { readonly seq: number; readonly hash: string } | undefined;
  /** The newest removal by retention met so far. */
  #removed: { readonly through: number; readonly lastHash: string } | undefined;

  constructor(chain: string, heads: readonly Head[]) {
    this.#chain = chain;
    this.#heads = heads.filter((head) => head.chain === chain);
    this.#headsAt = Map.groupBy(this.#heads, ({ seq }) => seq);
    for (const head of heads)
      if (head.chain !== chain)
        this.fault("other-history", head.seq, `A position kept elsewhere is of the chain ${head.chain}; this is the chain ${chain}.`);
  }

  get last(): { readonly seq: number; readonly hash: string } | undefined {
    return this.#last;
  }

  fault(kind: FaultKind, at: number, text: string): void {
    this.#faultCount += 1;
    if (this.#faults.length < shownFaults) this.#faults.push({ kind, at, text });
  }

  add(link: Link): void {
    const expected = this.#last;
    if (expected !== undefined) this.#joins(link, expected);
    else if (link.seq === 1 && link.previous !== genesis(this.#chain))
      this.fault("unlinked", 1, "Entry 1 does not begin this chain: it names another hash before it.");
    if (hashOf(link.previous, link.body) !== link.hash)
      this.fault("changed", link.seq, `Entry ${link.seq}: its hash does not fit. The entry or the hash before it was changed.`);
    this.#read(link);
    this.#heldAgainst(link.seq, link.hash);
    this.#first ??= link;
    this.#last = { seq: link.seq, hash: link.hash };
  }

  #joins({ seq, previous }: Link, before: { readonly seq: number; readonly hash: string }): void {
    if (seq > before.seq + 1) this.fault("gap", seq, `${missing(before.seq + 1, seq - 1)} missing between ${before.seq} and ${seq}.`);
    else if (seq <= before.seq) this.fault("out-of-place", seq, `Entry ${seq} stands after entry ${before.seq}.`);
    else if (previous !== before.hash)
      this.fault("unlinked", seq, `Entry ${seq} does not name the hash of entry ${before.seq}: one of them was changed or put in.`);
  }

  #read({ seq, body }: Link): void {
    let entry: unknown;
    try {
      entry = JSON.parse(body);
    } catch {
      this.fault("changed", seq, `Entry ${seq} is not JSON.`);
      return;
    }
    if (canonicalJson(entry) !== body) this.fault("changed", seq, `Entry ${seq} is not written as canonical JSON.`);
    const { kind, seq: own, nextline, ...fields } = (entry ?? {}) as Readonly<Record<string, unknown>>;
    if (own !== seq) this.fault("out-of-place", seq, `Entry ${seq} says that it is entry ${String(own)}.`);
    if (nextline !== "audit/1" || (kind !== "advice" && kind !== "feedback" && kind !== "retention")) {
      this.fault("changed", seq, `Entry ${seq} is of a kind that is not known.`);
      return;
    }
    this.#counts[kind] += 1;
    if (kind === "retention") this.#retention(seq, fields);
  }

  #retention(seq: number, fields: unknown): void {
    try {
      const { chain, removedThrough, lastHash } = entriesRemoved(fields, "");
      if (removedThrough >= seq) throw new RangeError();
      if (chain !== this.#chain)
        this.fault("other-history", seq, `Entry ${seq} belongs to the chain ${chain}; this is the chain ${this.#chain}.`);
      this.#removed = { through: removedThrough, lastHash };
      this.#notes.push(`Entry ${seq} records that entries up to ${removedThrough} were removed.`);
    } catch {
      this.fault("changed", seq, `Entry ${seq} records a removal that is not understood.`);
    }
  }

  #heldAgainst(seq: number, hash: string): void {
    for (const head of this.#headsAt.get(seq) ?? [])
      if (head.hash !== hash)
        this.fault("other-history", seq, `Entry ${seq} is not the one whose hash was kept elsewhere: the history up to it was rewritten.`);
  }

  /**
   * The chain is at its end.
   * @param end where it is known to end; `after`: what was checked begins after this entry; `wholeBeginning`: everything before the first entry must
   * be accounted for.
   */
  finish({ seq, hash, wholeBeginning, after = 0 }: ChainEnd): Verification {
    if (this.#first !== undefined) this.#beginning(this.#first, wholeBeginning);
    const reached = this.#last ?? { seq: after, hash: after === 0 ? genesis(this.#chain) : hash };
    if (reached.seq < seq) this.fault("end-missing", reached.seq, `${missing(reached.seq + 1, seq)} missing at the end.`);
    else if (reached.seq > seq) this.fault("end-missing", reached.seq, `Entries stand after ${seq}, where the chain is recorded to end.`);
    else if (reached.hash !== hash)
      this.fault("other-history", seq, `Entry ${seq} is not the one whose hash is recorded as the end of the chain.`);
    this.#kept(reached);
    return {
      valid: this.#faultCount === 0,
      chain: this.#chain,
      first: this.#first?.seq,
      last: this.#last?.seq,
      lastHash: reached.hash,
      counts: { ...this.#counts },
      faults: this.#faults,
      faultCount: this.#faultCount,
      notes: this.#notes,
    };
  }

  #beginning({ seq, previous }: Link, whole: boolean): void {
    if (seq === 1) return;
    if (!whole) this.#notes.push(`What stood before entry ${seq} is not in what was checked.`);
    else if (this.#removed === undefined)
      this.fault("beginning-missing", seq, `${missing(1, seq - 1)} missing, and no entry records a removal.`);
    else if (this.#removed.through !== seq - 1)
      this.fault(
        "beginning-missing",
        seq,
        `The chain begins with entry ${seq}; the last recorded removal ended with entry ${this.#removed.through}.`,
      );
    else if (this.#removed.lastHash !== previous)
      this.fault("beginning-missing", seq, `Entry ${seq} does not follow the entry ${seq - 1} that is recorded as removed.`);
  }

  #kept(reached: { readonly seq: number }): void {
    let held = 0;
    let before = 0;
    for (const { seq, hash } of this.#heads) {
      if (seq > reached.seq)
        this.fault("end-missing", reached.seq, `The chain had reached entry ${seq}; it now ends with entry ${reached.seq}.`);
      else if (this.#first !== undefined && seq === this.#first.seq - 1 && hash !== this.#first.previous)
        this.fault("other-history", seq, `Entry ${seq}, since removed, is not the one whose hash was kept elsewhere.`);
      else if (this.#first !== undefined && seq < this.#first.seq - 1) before += 1;
      else held += 1;
    }
    if (held > 0) this.#notes.push(`${held} ${held === 1 ? "position" : "positions"} kept elsewhere held against the chain.`);
    if (before > 0) this.#notes.push(`${before} kept elsewhere lie before the first entry and could not be held against it.`);
  }
}
