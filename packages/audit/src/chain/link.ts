/** The hash chain: each entry's hash covers the hash before it and the entry as canonical JSON. */
import { createHash } from "node:crypto";

/** One link of the chain: an entry as canonical JSON between the hash before it and its own. */
export interface Link {
  /** Counted from 1, without gaps; the entry holds it too. */
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
  readonly body: string;
}

/** The position that the chain has reached. With it kept elsewhere, everything up to it can be held against it. */
export interface Head {
  readonly nextline: "audit-head/1";
  /** The id of the chain, given when the trail was made. */
  readonly chain: string;
  /** The last entry; 0 of an empty trail. */
  readonly seq: number;
  readonly hash: string;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** SHA-256 of the previous hash, a line feed and the canonical JSON of the entry, in hexadecimal. */
export const hashOf = (previous: string, body: string): string => sha256(`${previous}\n${body}`);

/** What the first entry names as the hash before it; another chain has another one. */
export const genesis = (chain: string): string => sha256(`nextline audit/1\n${chain}`);
