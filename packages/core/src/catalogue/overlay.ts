import type { Text } from "../terms/text.ts";

/** Local knowledge that was laid over the knowledge base. */
export interface Overlay {
  readonly id: string;
  readonly title: Text;
  /** SHA-256 of its content, hexadecimal. */
  readonly hash: string;
}
