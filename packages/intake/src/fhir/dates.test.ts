import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, oneDate, timingOf, whenOf } from "./dates.ts";

test("the day is that of the clock it was written by, and an imprecise date stays imprecise", () => {
  for (const [written, day] of [
    ["2026-03-04", "2026-03-04"],
    ["2026-03-04T23:30:00-05:00", "2026-03-04"],
    ["2026-03-04T00:10:00.123Z", "2026-03-04"],
    ["2026-03-04T09:00:00+0900", "2026-03-04"],
    ["2019-03", "2019-03"],
    ["2019", "2019"],
  ] as const)
    assert.equal(dayOf(written)?.text, day, written);
});

test("what is no date is none", () => {
  for (const written of ["", "2026-02-30", "04/03/2026", "2026-3-4", "yesterday", 20260304, null, {}, "2026-03-04T"])
    assert.equal(dayOf(written), undefined);
});

test("each way of saying when", () => {
  assert.equal(oneDate(whenOf({ effectiveDateTime: "2026-03-04" }, "effective"))?.text, "2026-03-04");
  assert.equal(oneDate(whenOf({ effectiveInstant: "2026-03-04T10:00:00Z" }, "effective"))?.text, "2026-03-04");
  assert.equal(
    oneDate(whenOf({ effectivePeriod: { start: "2026-03-04", end: "2026-03-06" } }, "effective"))?.text,
    "2026-03-04/2026-03-06",
  );
  assert.equal(
    oneDate(whenOf({ effectiveTiming: { event: ["2026-03-06", "2026-03-04"] } }, "effective"))?.first,
    dayOf("2026-03-04")?.first,
  );
  assert.equal(timingOf({ repeat: { boundsPeriod: { end: "2026-03" } } }).stop?.text, "2026-03");
  assert.equal(whenOf({ effectiveDateTime: "soon" }, "effective").bad, '"soon"');
  assert.equal(oneDate(whenOf({}, "effective")), undefined);
});
