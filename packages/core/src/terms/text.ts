/** A sentence or a name in both languages of the advice. */
export interface Text {
  readonly en: string;
  readonly ja: string;
}

export type Language = keyof Text;

export const languages: readonly Language[] = ["en", "ja"];
