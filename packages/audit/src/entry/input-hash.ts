import { createHash } from "node:crypto";

/**
 * The SHA-256 of an input as it came (a text counts as its UTF-8 bytes), in hexadecimal. Whoever holds the input can show that the advice was given
 * on it; whoever can guess the input can confirm the guess.
 */
export const inputHash = (input: string | Uint8Array): string => createHash("sha256").update(input).digest("hex");
