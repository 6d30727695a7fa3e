/** A difference between two days is one of the knowledge and never of the patient; and entries are shown by the names of their files. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDay, parseDate } from "@nextline/core";
import { changesBetween, gridFacts, gridStates, moved } from "@nextline/review";
import { snapshot } from "./knowledge.ts";
import { expectRun, nextline } from "./run-command.ts";

const dayText = (number: number): string => {
  const { year, month, day } = calendarDay(number);
  return [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
};

/** The longest times in a country in which nothing in the knowledge began or ended, from the first day to the last. */
function quietTimes(jurisdiction: "US" | "EU" | "JP"): (readonly [string, string])[] {
  const changes = changesBetween(snapshot, jurisdiction, "2018-12-31", "2026-11-22");
  const days = [...new Set(changes.map(({ date }) => parseDate(date)?.last ?? 0))].sort((a, b) => a - b);
  return days
    .flatMap((day, index): (readonly [number, number])[] => [[day, (days[index + 1] ?? day) - 1]])
    .sort(([a, b], [c, d]) => d - c - (b - a))
    .slice(0, 25)
    .map(([first, last]) => [dayText(first), dayText(last)]);
}

test("where nothing in the knowledge began or ended, nobody of the grid is moved", () => {
  const some = gridStates()
    .filter((_, index) => index % 131 === 0)
    .map((state) => ({ patient: state, facts: gridFacts(state) }));
  for (const country of ["US", "EU", "JP"] as const)
    for (const [first, last] of quietTimes(country))
      assert.deepEqual(moved(some, snapshot, country, first, last), [], `${country} ${first} to ${last}`);
});

test("diff: over days without a change nobody is moved, and every vignette is accounted for", () => {
  const [longest] = quietTimes("JP");
  assert.ok(longest);
  const run = nextline(["knowledge", "diff", "--from", longest[0], "--to", longest[1], "--jurisdiction", "JP"]);
  expectRun(run, 0, {
    out: / 0 changes\n\n0 of \d+ vignettes have other first options \(\d+ more hold dates of their own and were not asked\):\n\n0 of /,
  });
});

test("diff: authorisations come before guidelines, and these before results; vignettes are named by their file", () => {
  const run = nextline(["knowledge", "diff", "--from", "2023-12-31", "--to", "2025-02-01", "--jurisdiction", "US"]);
  expectRun(run, 0, { out: /\S/ });
  const [changes = "", vignettes = ""] = run.stdout.split("\n\n");
  const kinds = [...changes.matchAll(/^ {2}[\d-]+ +(authoris|supply|guideline|statement|rule|drug|results)/gm)].map(([, kind]) => kind);
  const order = ["authoris", "supply", "guideline", "statement", "rule", "drug", "results"];
  const part = (kind = ""): number => ({ supply: 0, statement: 2 })[kind] ?? order.indexOf(kind);
  assert.deepEqual(
    kinds.map(part),
    kinds.map(part).sort((a, b) => a - b),
  );
  assert.match(changes, / guideline: imwg-sequencing-2025: .*; abstract\]\n/);
  assert.match(changes, / rule: .*; content \w+\]\n/);
  const moves = vignettes.split("\n").slice(1);
  assert.ok(moves.length > 0 && moves.every((line) => /: [\w-]+\.yaml$/.test(line)));
});

test("show: by the name of a file, the entry or the file itself", () => {
  assert.equal(nextline(["knowledge", "show", "regimens/DKd.yaml"]).stdout, nextline(["knowledge", "show", "DKd"]).stdout);
  expectRun(nextline(["knowledge", "show", "approvals/eu/carfilzomib.yaml", "--yaml"]), 0, {
    out: /^# knowledge\/approvals\/eu\/carfilzomib\.yaml\n(?![\s\S]*\n# knowledge\/)/,
  });
  expectRun(nextline(["knowledge", "show", "regimens/DKdd.yaml"]), 2, { err: /named regimens\/DKdd\.yaml/ });
});
