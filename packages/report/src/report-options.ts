import type { Language } from "@nextline/core";

/** The name of a drug, class, condition ... in a language; `catalogueOf(snapshot).nameOf` of the core. */
export type NameOf = (id: string, language: Language) => string;

/** What every form of the report takes. */
export interface ReportOptions {
  readonly language: Language;
  /** Default is the id itself. */
  readonly nameOf?: NameOf;
}

/** What the text for a terminal takes besides. */
export interface TextOptions extends ReportOptions {
  /** The greatest width of a line in columns; wide characters take two. Default is 100. */
  readonly width?: number;
  /** Whether to use ANSI colour. Default is false. */
  readonly colour?: boolean;
  /** How many options are shown with their arguments. Default is 3. */
  readonly details?: number;
}

/** Used when the caller gives no names. */
export const ownName: NameOf = (id) => id;
