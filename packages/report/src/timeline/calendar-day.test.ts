import assert from "node:assert/strict";
import { test } from "node:test";
import { dayNumber } from "@nextline/core";
import { calendarDay } from "./calendar-day.ts";
import { ticksOf } from "./time-axis.ts";

test("the calendar day of every day number from 1890 to 2110, leap years among them", () => {
  for (let day = dayNumber(1890, 1, 1); day < dayNumber(2110, 1, 1); day += 1) {
    const { year, month, day: ofMonth } = calendarDay(day);
    assert.equal(dayNumber(year, month, ofMonth), day);
    assert.ok(month >= 1 && month <= 12 && ofMonth >= 1 && ofMonth <= 31);
  }
  assert.deepEqual(calendarDay(dayNumber(2024, 2, 29)), { year: 2024, month: 2, day: 29 });
});

test("years for a long stretch, months for a short one, never more than there is room for", () => {
  const span = (from: number, to: number) => ({ first: dayNumber(from, 3, 10), last: dayNumber(to, 11, 22) });
  const labels = (from: number, to: number) => ticksOf(span(from, to), { years: 10, months: 6 }).map(({ label }) => label);
  assert.deepEqual(labels(2018, 2026), ["2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"]);
  assert.deepEqual(labels(2011, 2026), ["2012", "2014", "2016", "2018", "2020", "2022", "2024", "2026"]);
  assert.deepEqual(labels(2026, 2026), ["2026-05", "2026-07", "2026-09", "2026-11"]);
});
