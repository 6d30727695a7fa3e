import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { between, calendarDay, dayNumber, parseDate, wholeYears } from "./date.ts";

test("a year or a month is the interval of its days", () => {
  assert.deepEqual(parseDate("2019"), { text: "2019", first: dayNumber(2019, 1, 1), last: dayNumber(2019, 12, 31) });
  assert.deepEqual(parseDate("2024-02"), { text: "2024-02", first: dayNumber(2024, 2, 1), last: dayNumber(2024, 2, 29) });
});

test("a day that does not exist is not a date", () => {
  for (const text of ["2023-02-29", "2023-13", "2023-00-10", "2023-04-31", "19-04-01", "2023/04/01", "", "tomorrow"]) {
    assert.equal(parseDate(text), undefined, text);
  }
});

test("days are counted as the calendar counts them", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2200-01-01T00:00:00Z"), noInvalidDate: true }), (date) => {
      const number = dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      assert.equal(number, Math.floor(date.getTime() / 86_400_000));
    }),
  );
});

test("a birthday adds a year on the day, not before", () => {
  assert.equal(wholeYears("1946-05-10", "2026-05-09"), 79);
  assert.equal(wholeYears("1946-05-10", "2026-05-10"), 80);
});

test("a day number is written as the day it came from, and an open day as an interval", () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 80_000 }), (number) => {
      const { year, month, day } = calendarDay(number);
      assert.equal(dayNumber(year, month, day), number);
    }),
  );
  assert.equal(between(dayNumber(2021, 10, 31), dayNumber(2021, 12, 6)).text, "2021-10-31/2021-12-06");
  assert.equal(between(dayNumber(2024, 2, 29), dayNumber(2024, 2, 29)).text, "2024-02-29");
});
