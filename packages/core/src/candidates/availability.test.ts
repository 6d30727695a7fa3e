import assert from "node:assert/strict";
import { test } from "node:test";
import { approval } from "../../test/small-snapshot.ts";
import type { Approval } from "../catalogue/approval.ts";
import { dayNumber } from "../terms/date.ts";
import { type Availability, drugAvailability, indicationsFor, optionAvailability } from "./availability.ts";

const on = (given: Approval | undefined, year: number, month: number, day: number): Availability =>
  drugAvailability(given, dayNumber(year, month, day));

test("a drug is not there the day before its approval, and there on the day", () => {
  const approved = approval("drug-a", ["A"], { from: "2020-05-10" });
  assert.deepEqual([on(approved, 2020, 5, 9), on(approved, 2020, 5, 10)], ["not-yet", "in-force"]);
});

test("inside a month of approval that is known no better it is not known", () => {
  const approved = approval("drug-a", ["A"], { from: "2020-05" });
  assert.deepEqual([on(approved, 2020, 4, 30), on(approved, 2020, 5, 15), on(approved, 2020, 5, 31)], ["not-yet", "not-known", "in-force"]);
  assert.equal(indicationsFor("A", [approved], dayNumber(2020, 5, 15)).length, 0);
  assert.equal(indicationsFor("A", [approved], dayNumber(2020, 5, 15), ["holds", "open"]).length, 1);
});

test("the day until which an approval held is the first without it", () => {
  const ended = approval("drug-a", ["A"], { from: "2020-05-10", until: "2022-01-01", ended: "withdrawn" });
  assert.deepEqual([on(ended, 2021, 12, 31), on(ended, 2022, 1, 1)], ["in-force", "withdrawn"]);
  assert.equal(on(approval("drug-a", ["A"], { until: "2022-03" }), 2022, 3, 15), "not-known");
});

test("a drug without a file for the country is not known, one whose every approval is of another use is there all the same", () => {
  assert.equal(on(undefined, 2026, 1, 1), "not-known");
  assert.equal(on(approval("drug-a", [], { setting: "other" }), 2026, 1, 1), "in-force");
});

test("an option can be had when each of its drugs can; the worst decides", () => {
  assert.equal(optionAvailability(["in-force", "in-force"]), "in-force");
  assert.equal(optionAvailability([]), "in-force");
  assert.equal(optionAvailability(["in-force", "not-known"]), "not-known");
  assert.equal(optionAvailability(["not-known", "not-yet"]), "not-yet");
  assert.equal(optionAvailability(["not-yet", "withdrawn"]), "withdrawn");
});

test("only labels for relapsed disease that name the option count for it", () => {
  const day = dayNumber(2026, 1, 1);
  assert.equal(indicationsFor("A", [approval("drug-a", ["A"])], day).length, 1);
  assert.equal(indicationsFor("B", [approval("drug-a", ["A"])], day).length, 0);
  assert.equal(indicationsFor("A", [approval("drug-a", ["A"], { setting: "newly-diagnosed" })], day).length, 0);
});

test("what is authorised but not supplied cannot be had, from the day of the authorisation until it is launched", () => {
  const held = { status: "not-supplied", from: "2022-09-26", until: "2025-04-01", text: { en: "not launched", ja: "未発売" } } as const;
  const approved: Approval = {
    ...approval("drug-a", ["A"], { from: "2022-09-26" }),
    supply: [{ ...held, source: "a-source", verified: "secondary", dateVerified: "secondary" }],
  };
  assert.deepEqual(
    [on(approved, 2022, 9, 25), on(approved, 2022, 9, 26), on(approved, 2025, 3, 31), on(approved, 2025, 4, 1)],
    ["not-yet", "not-supplied", "not-supplied", "in-force"],
  );
  assert.equal(optionAvailability(["in-force", "not-supplied"]), "not-supplied");
});
