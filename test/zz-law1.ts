import type { Fact } from "@nextline/core";
import fc from "fast-check";
import { programmeFor } from "../packages/core/src/arguments/programme.ts";
import { levelOf } from "../packages/core/src/arguments/template.ts";
import { answer, supposing } from "../packages/core/src/explanation/suppose.ts";
import { recordAsOf } from "../packages/core/src/facts/record.ts";
import { findings } from "../packages/core/src/state/vocabulary.ts";
import { anyQuestion } from "./random-edition.ts";
import { snapshot } from "./random-patient.ts";

const s = fc.sample(anyQuestion, Number(process.argv[2] ?? 400));
const hits = new Map<string, { n: number; ex: any }>();
function note(k: string, ex: any) {
  const h = hits.get(k) ?? { n: 0, ex };
  h.n++;
  if (JSON.stringify(ex).length < JSON.stringify(h.ex).length) h.ex = ex;
  hits.set(k, h);
}
let t = performance.now(),
  n = 0;
function cmp(tag: string, p: any, base: any, after: any, q: any, extra: any) {
  n++;
  base.truths.forEach((b: any, i: number) => {
    const a = after.truths[i];
    if (b !== a && b !== "unknown" && a !== "unknown") {
      const fs = [...p.criteria[i].findings];
      // find guilty comparison findings
      note(`${tag} FLIP on {${fs.slice(0, 3)}} ${b}->${a}`, { extra, q: fc.stringify(q) });
    }
  });
  base.stands.forEach((b: any, i: number) => {
    const a = after.stands[i];
    if (levelOf(a.standing) > levelOf(b.standing) && !a.provisional)
      note(`${tag} RISE`, { extra, o: p.options[i].regimen.id, from: b.standing, to: a.standing, q: fc.stringify(q) });
  });
  // value-level flips
}
for (const q of s) {
  const p = programmeFor(snapshot, q.edition);
  const rec = recordAsOf(q.facts, p.day);
  const base = answer(p, rec);
  for (const f of findings) {
    const slot = findings.indexOf(f);
    if (base.state.values[slot] === undefined) continue;
    cmp("F:" + f.id, p, base, supposing(p, rec, base, new Map([[f.id, undefined]])), q, {});
  }
  q.facts.forEach((fact, i) => {
    for (const [tag, rep] of weaker(fact, q.facts)) {
      const facts = q.facts.flatMap((x, j) => (j === i ? rep : [x]));
      cmp("D:" + tag, p, base, answer(p, recordAsOf(facts, p.day)), q, { fact });
    }
  });
}
function* weaker(fact: Fact, all: readonly Fact[]): Generator<[string, Fact[]]> {
  switch (fact.kind) {
    case "measurement":
      if (["iss", "rIss", "r2Iss"].includes(fact.code)) return;
      if (all.filter((f) => f.kind === "measurement" && f.code === fact.code).length === 1) yield ["m:" + fact.code, []];
      return;
    case "attribute":
      if (fact.code === "frailty") return;
      yield ["a:" + fact.code, []];
      return;
    case "abnormality":
      if (fact.present !== "unknown") yield ["abn", [{ ...fact, present: "unknown" }]];
      yield ["abnGone", []];
      return;
    case "condition":
      if (!all.some((f) => f.kind === "attribute" && f.code === "noOtherConditions")) yield ["cond", []];
      return;
    case "medicine":
      if (!all.some((f) => f.kind === "attribute" && f.code === "noOtherMedicines")) yield ["med", []];
      return;
    case "relapse":
      yield ["relapse", []];
      if (fact.date) {
        const { date, ...r } = fact;
        yield ["relapse.date", [r]];
      }
      return;
    case "line":
      for (const k of [
        "transplant",
        "maintenance",
        "bestResponse",
        "months",
        "sinceMonths",
        "ended",
        "progressionAfterDays",
        "progressedOn",
        "toxicity",
      ] as const)
        if (fact[k] !== undefined) {
          const { [k]: _, ...r } = fact;
          yield ["line." + k, [r as Fact]];
        }
      if (fact.drugs !== "unknown") yield ["line.drugs", [{ ...fact, drugs: "unknown" }]];
      if (fact.toxicity?.some((x) => x.drug)) yield ["tox.drug", [{ ...fact, toxicity: fact.toxicity.map(({ drug, ...r }) => r) }]];
      return;
  }
}
if (process.argv[3])
  for (const [k, h] of [...hits]
    .sort((a, b) => JSON.stringify(a[1].ex).length - JSON.stringify(b[1].ex).length)
    .filter(([k]) => k.startsWith(process.argv[3]))
    .slice(0, 3))
    console.log(k, JSON.stringify(h.ex.fact ?? h.ex.extra), h.ex.extra?.o, "\n", h.ex.q);
console.log("cases", n, "ms each", (performance.now() - t) / n);
const agg = new Map<string, number>();
for (const [k, h] of hits) {
  const g = k.split(" ")[0] + " " + k.split(" ")[1];
  agg.set(g, (agg.get(g) ?? 0) + h.n);
}
console.log(
  [...agg]
    .sort((a, b) => b[1] - a[1])
    .map((x) => x.join(" "))
    .join("\n"),
);
for (const [k, h] of [...hits].sort((a, b) => b[1].n - a[1].n)) if (k.startsWith(process.argv[3] ?? "F:")) console.log(h.n, k);
