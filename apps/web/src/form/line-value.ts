/** A line of therapy as the form writes it; what else stands in it from a file stays. */
export interface LineValue {
  readonly drugs?: readonly string[] | "unknown";
  readonly regimen?: string;
  readonly [key: string]: unknown;
}

/** A line of which nothing is known yet. */
export const newLine: LineValue = { drugs: "unknown" };

/** The names that make up the line: its regimen, or its drugs. */
export function tokensOf({ regimen, drugs }: LineValue): readonly string[] {
  if (regimen !== undefined) return [regimen];
  return Array.isArray(drugs) ? drugs : [];
}

/** The line with one more drug, or with a regimen. A drug beside a regimen makes it a list of drugs. */
export function withDrug(line: LineValue, id: string, regimens: ReadonlyMap<string, readonly string[]>): LineValue {
  const { drugs, regimen, ...rest } = line;
  const before = regimen === undefined ? (Array.isArray(drugs) ? drugs : []) : (regimens.get(regimen) ?? []);
  const added = regimens.get(id);
  if (added !== undefined && before.length === 0) return { regimen: id, ...rest };
  return { drugs: [...new Set([...before, ...(added ?? [id])])], ...rest };
}

/** The line without one of its names; without the last its drugs are not known. */
export function withoutToken(line: LineValue, place: number): LineValue {
  const { drugs, regimen, ...rest } = line;
  if (regimen !== undefined) return { ...newLine, ...rest };
  const left = (Array.isArray(drugs) ? drugs : []).filter((_, index) => index !== place);
  return left.length === 0 ? { ...newLine, ...rest } : { drugs: left, ...rest };
}
