import type { Edition, ExposureFact, Fact, LineFact } from "@nextline/core";

/** A patient and an edition in a few lines, for the report of a failure. */
export function describePatient(facts: readonly Fact[], edition: Edition): string {
  const guidelines = edition.guidelines === undefined ? "" : ` guidelines [${edition.guidelines.join(", ")}]`;
  const head = `${edition.jurisdiction} ${edition.asOf}${guidelines}${edition.offLabel === true ? " off-label" : ""}`;
  return [head, ...facts.map((fact) => `  ${describeFact(fact)}${fact.date === undefined ? "" : ` (${fact.date.text})`}`)].join("\n");
}

export function describeFact(fact: Fact): string {
  switch (fact.kind) {
    case "measurement":
      return `${fact.code} ${fact.value} ${fact.unit}${fact.upperLimit === undefined ? "" : ` of ${fact.upperLimit}`}`;
    case "attribute":
      return `${fact.code} ${fact.value}`;
    case "abnormality":
      return `${fact.name} ${fact.present}${fact.cellsPercent === undefined ? "" : ` ${fact.cellsPercent} %`}`;
    case "condition":
      return `${fact.present ? "" : "no "}${fact.name}${fact.grade === undefined ? "" : ` grade ${fact.grade}`}${fact.painful === true ? " painful" : ""}`;
    case "medicine":
      return `takes ${fact.name}`;
    case "line":
      return describeLine(fact);
    case "exposure":
      return describeExposure(fact);
    case "procedure":
      return `${fact.procedure}${fact.planned === undefined ? "" : fact.planned ? ", planned" : ", not planned"}`;
    case "response":
      return `judged ${fact.response}`;
    case "mrd":
      return `MRD ${fact.result} at ${fact.sensitivity}`;
    case "relapse":
      return "relapse";
    case "stated":
      return `states ${fact.finding} ${JSON.stringify(fact.value)}`;
  }
}

function describeLine({ kind, source, date, position, drugs, ...more }: LineFact): string {
  const said = Object.entries(more).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
  return [`line ${position}: ${drugs === "unknown" ? "unknown drugs" : drugs.join(", ")}`, ...said].join(", ");
}

function describeExposure({ kind, source, date, drugs, stop, ...more }: ExposureFact): string {
  const said = Object.entries(more).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
  const until = stop === undefined ? [] : [`until ${stop.text}`];
  return [`given ${drugs === "unknown" ? "unknown drugs" : drugs.join(", ")}`, ...until, ...said].join(", ");
}
