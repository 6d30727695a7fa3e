/** How a text is set in columns. Handed in by the caller, so that there is one way of counting columns and of breaking lines in the project. */
export interface TextSetting {
  /** The number of columns of a text. */
  readonly displayWidth: (text: string) => number;
  /** The lines of a text, none wider than `width`; the first begins with `first`, the others with `rest`. */
  readonly wrap: (text: string, width: number, first?: string, rest?: string) => string[];
}
