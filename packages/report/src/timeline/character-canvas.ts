/** A row of characters that is written into from anywhere; every character takes one column. */
export interface CharacterRow {
  /** Writes a character; outside of the row nothing happens. */
  put(column: number, character: string): void;
  at(column: number): string;
  text(): string;
}

/** An empty row of a width. */
export function characterRow(width: number): CharacterRow {
  const cells = Array.from({ length: Math.max(0, width) }, () => " ");
  return {
    put: (column, character) => {
      if (column >= 0 && column < cells.length) cells[column] = character;
    },
    at: (column) => cells[column] ?? " ",
    text: () => cells.join("").trimEnd(),
  };
}
