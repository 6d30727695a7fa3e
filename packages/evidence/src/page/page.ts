import type { Picture } from "../plots/svg.ts";
import type { RatioWithLimits } from "../report/report-data.ts";

/** What stands in a cell or a sentence, with the numbers of its sources. */
export interface Line {
  readonly text: string;
  readonly cites?: readonly number[];
  readonly unverified?: boolean;
}

export interface Table {
  readonly type: "table";
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Line[])[];
  /** What the table shows, for those who meet it alone. */
  readonly caption: string;
}

/** A block of a page. A form leaves out what it has no room for. */
export type Block =
  | { readonly type: "paragraph"; readonly line: Line }
  | { readonly type: "list"; readonly lines: readonly Line[] }
  | Table
  | { readonly type: "picture"; readonly id: string; readonly picture: Picture }
  | {
      readonly type: "league";
      readonly caption: string;
      readonly treatments: readonly string[];
      readonly cell: (row: number, column: number) => RatioWithLimits | undefined;
      readonly better: "below 1" | "above 1";
    }
  | { readonly type: "sources"; readonly entries: readonly SourceEntry[] };

export interface SourceEntry {
  readonly number: number;
  readonly title: string;
  readonly rest: string;
  readonly address: string;
  readonly href?: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** 2 stands under the title of the page, 3 under a section. */
  readonly level: 2 | 3;
  readonly blocks: readonly Block[];
}

/** The synthesis as it is read, whatever the form. */
export interface EvidencePage {
  readonly title: string;
  readonly edition: string;
  readonly sections: readonly Section[];
}
