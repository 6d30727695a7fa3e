import { type ValueKind, valueKinds } from "./label-template.ts";

/** What is looked at of a value to tell its kind. */
interface Described {
  readonly change?: unknown;
  readonly severity?: unknown;
  readonly type?: unknown;
  readonly when?: unknown;
}

const byList: Readonly<Record<string, ValueKind>> = {
  indications: "indication",
  supply: "supply",
  regimens: "schedule",
  doses: "dose",
  frailty: "age",
  interactions: "interaction",
  toxicities: "toxicity",
  codes: "code",
  codeTraps: "code",
  eligibility: "eligibility",
  population: "population",
  results: "result",
  safety: "adverse-event",
};

/**
 * The kind of a value by the list that it stands in: `renal` of a drug, `indications` of an authorisation, `regimens` for a regimen itself.
 * Nothing for what no label says, as a guideline's statement.
 */
export function valueKind(list: string, entry: object): ValueKind | undefined {
  const value: Described = entry;
  switch (list) {
    case "renal":
    case "hepatic":
      return `${list}-${value.change === "reduce" ? "reduced" : value.change === "avoid" ? "avoided" : "other"}`;
    case "cautions":
      if (aboutPregnancy(value.when)) return "pregnancy";
      return value.severity === "contraindicated" ? "contraindication" : "caution";
    case "measures":
      return aboutPregnancy(value.when) ? "pregnancy-prevention" : valueKinds.find((kind) => kind === value.type);
    default:
      return byList[list];
  }
}

/** Whether a criterion asks for pregnancy, or whether it is possible. */
function aboutPregnancy(criterion: unknown): boolean {
  if (criterion === "pregnancy") return true;
  if (typeof criterion !== "object" || criterion === null) return false;
  return Object.entries(criterion).some(([key, item]) => key === "canBecomePregnant" || aboutPregnancy(item));
}
