/** The report before it takes a form: sections of plain blocks that text, Markdown and HTML all show in their own way. */
import type { Language } from "@nextline/core";

/** One sentence with its citations. */
export interface Line {
  readonly text: string;
  readonly cites?: readonly number[];
  readonly unverified?: boolean;
  /** Further sentences on the same line, each with its own citations. */
  readonly also?: readonly Line[];
  /** `strong` for what weighs heavily against, `warning` for what must not be overlooked. */
  readonly tone?: "strong" | "warning";
}

export interface ListBlock {
  readonly type: "list";
  readonly title?: string;
  readonly lines: readonly Line[];
  /** How many were left out. */
  readonly more?: number;
}

export interface PairsBlock {
  readonly type: "pairs";
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

export interface TableBlock {
  readonly type: "table";
  readonly columns: readonly string[];
  /** The place of the column that names the row. */
  readonly heading: number;
  readonly rows: readonly { readonly cells: readonly Line[]; readonly tone?: "first" | "second" }[];
}

export interface ParagraphBlock {
  readonly type: "paragraph";
  readonly line: Line;
}

export interface SourcesBlock {
  readonly type: "sources";
  readonly entries: readonly SourceEntry[];
}

export interface SourceEntry {
  readonly number: number;
  readonly title: string;
  /** Where and when. */
  readonly rest: string;
  /** The identifier by which it is found. */
  readonly address: string;
  readonly href?: string;
}

export type Block = ListBlock | PairsBlock | TableBlock | ParagraphBlock | SourcesBlock;

export interface Section {
  /** Unique on the page, for links. */
  readonly id: string;
  readonly title: string;
  readonly level: 2 | 3;
  readonly blocks: readonly Block[];
  /** Folded where the form can fold; `open` at first when it is one of the first options. */
  readonly fold?: "open" | "closed";
  readonly tone?: "warning";
}

export interface Page {
  readonly language: Language;
  readonly title: string;
  /** The one line with which a text begins. */
  readonly headline: string;
  /** Country, day, knowledge and guidelines. */
  readonly edition: string;
  readonly sections: readonly Section[];
  readonly notes: readonly Line[];
}
