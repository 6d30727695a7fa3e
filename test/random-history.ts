/**
 * Random dated histories: up to eight plausible treatments over fifteen years with the values of their time, as functions of the day
 * asked about. Some of it lies after that day, and some dates are imprecise, as they are in records.
 */
import type { ExposureFact, Fact, ToxicityRecord } from "@nextline/core";
import fc from "fast-check";
import { datedAs, type Precision } from "./days.ts";
import { ids, snapshot } from "./knowledge.ts";
import { drugName } from "./random-lines.ts";
import { type Followed, followed, response, type Visit, visit } from "./random-series.ts";

/** A fact on a day counted from the start of the history, before it has a date; an exposure perhaps with its last day. */
interface Timed {
  readonly fact: Fact;
  readonly at: number;
  readonly precision?: Precision;
  readonly stop?: number | undefined;
  readonly stopPrecision?: Precision;
}

/** What was given or done from the day a treatment began: days are counted from there. */
interface Block {
  readonly days: number;
  readonly given: readonly Timed[];
}

const precision: fc.Arbitrary<Precision> = fc.oneof(
  { weight: 14, arbitrary: fc.constant<Precision>("day") },
  { weight: 2, arbitrary: fc.constant<Precision>("month") },
  { weight: 1, arbitrary: fc.constant<Precision>("year") },
);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(arbitrary, { nil: undefined, freq: 3 });

const about = {
  planned: fc.boolean(),
  cycles: fc.nat(12),
  doseLevel: fc.constantFrom("full" as const, "reduced" as const, "maintenance" as const),
  bestResponse: response,
  ended: fc.constantFrom("progression" as const, "toxicity" as const, "completed" as const, "choice" as const, "ongoing" as const),
  toxicity: fc.array(
    fc.record(
      { kind: fc.constantFrom(...ids(snapshot.terminology.toxicities)), grade: fc.integer({ min: 1, max: 4 }), which: fc.nat(3) },
      { requiredKeys: ["kind"] },
    ),
    { maxLength: 1 },
  ),
};
const intent = fc.constantFrom("induction" as const, "consolidation" as const, "maintenance" as const, "relapse" as const);

/** What a record says of an exposure: everything, or this and that. */
const said = fc.oneof(fc.record({ ...about, intent }), fc.record({ ...about, intent }, { requiredKeys: [] }));

/** A toxicity of one of the drugs given. */
function ofDrug({ which, ...item }: { kind: string; which?: number }, given: readonly string[] | "unknown"): ToxicityRecord {
  const drug = which === undefined || given === "unknown" ? undefined : given[which % given.length];
  return drug === undefined ? item : { ...item, drug };
}

function exposure(
  drugs: fc.Arbitrary<readonly string[] | "unknown">,
  from: fc.Arbitrary<number>,
  days: fc.Arbitrary<number>,
  fixed: Partial<ExposureFact> = {},
): fc.Arbitrary<Timed> {
  return fc.tuple(drugs, said, from, maybe(days), precision, precision).map(([given, { toxicity, ...words }, at, length, first, last]) => ({
    fact: {
      kind: "exposure",
      ...words,
      ...fixed,
      ...(toxicity === undefined ? {} : { toxicity: toxicity.map((item) => ofDrug(item, given)) }),
      drugs: given,
      source: { path: "" },
    },
    at,
    precision: first,
    ...(length === undefined ? {} : { stop: at + length, stopPrecision: last }),
  }));
}

const combination = fc.uniqueArray(drugName, { minLength: 1, maxLength: 4 });
const oneDrug = drugName.map((drug) => [drug]);
const steroid = fc.constantFrom(["dexamethasone"], ["prednisone"]);
const cells = fc.constantFrom(["cilta-cel"], ["ide-cel"]);
const weeks = fc.integer({ min: 0, max: 900 });

const procedure = (
  name: "autologous-transplant" | "allogeneic-transplant" | "leukapheresis" | "radiotherapy",
  days: fc.Arbitrary<number>,
) =>
  fc.tuple(days, fc.boolean(), maybe(fc.boolean()), precision).map(
    ([at, isPlanned, known, when]): Timed => ({
      fact: { kind: "procedure", procedure: name, ...(known === undefined ? {} : { planned: isPlanned }), source: { path: "" } },
      at,
      precision: when,
    }),
  );

const sometimes = (what: fc.Arbitrary<Timed>): fc.Arbitrary<readonly Timed[]> => fc.option(what).map((found) => (found ? [found] : []));
const always = (what: fc.Arbitrary<Timed>): fc.Arbitrary<readonly Timed[]> => what.map((found) => [found]);
const between = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const block = (...parts: fc.Arbitrary<readonly Timed[]>[]): fc.Arbitrary<Block> =>
  fc.tuple(...parts).map((all) => {
    const given = all.flat();
    return { given, days: Math.max(0, ...given.map(({ at, stop }) => stop ?? at + 60)) };
  });

const regimen = block(
  always(exposure(combination, fc.constant(0), weeks)),
  sometimes(exposure(combination, between(0, 200), weeks)),
  sometimes(exposure(oneDrug, between(0, 400), weeks, { intent: "maintenance" })),
);
const withTransplant = block(
  sometimes(exposure(combination, fc.constant(0), between(40, 180), { intent: "induction" })),
  sometimes(exposure(fc.constant(["cyclophosphamide"]), fc.constant(150), fc.constant(0), { intent: "mobilisation" })),
  sometimes(procedure("leukapheresis", between(150, 170))),
  sometimes(exposure(fc.constant(["melphalan"]), between(180, 200), between(0, 1), { intent: "conditioning" })),
  always(procedure("autologous-transplant", between(180, 210))),
  sometimes(procedure("autologous-transplant", between(260, 500))),
  sometimes(exposure(oneDrug, between(280, 320), weeks, { intent: "maintenance" })),
);
const withCells = block(
  sometimes(procedure("leukapheresis", fc.constant(0))),
  sometimes(exposure(fc.oneof(combination, fc.constant("unknown" as const)), between(0, 20), between(10, 60), { intent: "bridging" })),
  sometimes(exposure(fc.constant(["cyclophosphamide"]), between(60, 70), between(0, 2), { intent: "lymphodepletion" })),
  always(exposure(cells, between(70, 80), fc.constant(0))),
);
const small = fc.oneof(
  block(always(exposure(steroid, fc.constant(0), between(0, 40)))),
  block(always(exposure(oneDrug, fc.constant(0), weeks))),
  block(always(procedure("radiotherapy", fc.constant(0)))),
  block(always(procedure("allogeneic-transplant", fc.constant(0)))),
  block(always(exposure(fc.constant("unknown" as const), fc.constant(0), weeks))),
);

const treatment: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: regimen },
  { weight: 2, arbitrary: withTransplant },
  { weight: 1, arbitrary: withCells },
  { weight: 2, arbitrary: small },
);

/** One look at the disease, and how well its day is known. */
const looks = fc.array(fc.tuple(visit, precision), { maxLength: 6 });

interface Placed extends Timed {
  readonly path: string;
}

/** One after the other, the next begun some days before or after the end of the one before; the values from shortly before each. */
function placed(
  row: readonly { readonly gap: number; readonly treatment: Block; readonly looked: readonly [Visit, Precision][] }[],
  by: Followed,
): readonly Placed[] {
  const all: Timed[] = [];
  let [end, mass, lastLook] = [0, 3, Number.NEGATIVE_INFINITY];
  for (const {
    gap,
    treatment: { days, given },
    looked,
  } of row) {
    const begin = end + gap;
    all.push(...given.map((each) => moved(each, begin)));
    let at = begin - 20;
    for (const [look, known] of looked) {
      at = Math.max(at + look.after, lastLook + 1);
      lastLook = at;
      mass = look.mass(mass);
      all.push(...look.facts(mass, by).map((fact) => ({ fact, at, precision: known })));
    }
    end = begin + days;
  }
  return all.map((each, index) => ({ ...each, path: `${each.fact.kind}[${index}]` }));
}

function moved(timed: Timed, days: number): Timed {
  return { ...timed, at: timed.at + days, ...(timed.stop === undefined ? {} : { stop: timed.stop + days }) };
}

/** Without what was judged: the values alone tell of response and progression. */
function unjudged({ fact, ...more }: Placed): Placed {
  if (fact.kind !== "exposure") return { fact, ...more };
  const { bestResponse: _, ended, ...unsaid } = fact;
  return { fact: { ...unsaid, ...(ended === "toxicity" || ended === "ongoing" ? { ended } : {}) }, ...more };
}

/** How exactly the days of a history are told. */
export type Told = "as-recorded" | "to-the-day";

function factAt({ fact, at, precision: known = "day", stop, stopPrecision = "day", path }: Placed, start: number, told: Told): Fact {
  const date = datedAs(start + at, told === "to-the-day" ? "day" : known);
  const source = { path };
  if (fact.kind !== "exposure") return { ...fact, date, source };
  const { ended, ...more } = fact;
  const last = stop === undefined || ended === "ongoing" ? undefined : datedAs(start + stop, told === "to-the-day" ? "day" : stopPrecision);
  const ordered = last !== undefined && last.last >= date.first;
  return { ...more, ...(ended === undefined ? {} : { ended }), date, ...(ordered ? { stop: last } : {}), source };
}

/** Facts of a dated history, as a function of the day asked about. Some of it is told twice, some lies after the day. */
export const datedHistory: fc.Arbitrary<(day: number, told?: Told) => Fact[]> = fc
  .tuple(
    fc.array(
      fc.record({
        gap: fc.oneof({ weight: 2, arbitrary: between(0, 60) }, { weight: 1, arbitrary: between(-90, 500) }),
        treatment,
        looked: looks,
      }),
      { minLength: 1, maxLength: 8, size: "max" },
    ),
    followed,
    between(-300, 300),
    fc.option(fc.nat(200)),
    fc.boolean(),
  )
  .map(([row, by, ended, twice, judged]) => {
    const all = judged
      ? placed(row, by)
      : placed(row, by)
          .filter(({ fact }) => fact.kind !== "response")
          .map(unjudged);
    const length = Math.min(15 * 365, Math.max(0, ...all.map(({ at, stop }) => stop ?? at)));
    return (day, told = "as-recorded") => {
      const facts = all.map((each) => factAt(each, day - ended - length, told));
      const again = twice === null ? undefined : facts[twice % Math.max(1, facts.length)];
      return again === undefined ? facts : [...facts, again];
    };
  });
