import assert from "node:assert/strict";
import { test } from "node:test";
import { advice, feedback } from "../../test/sample-entries.ts";
import { adviceGiven } from "./advice.ts";
import { feedbackGiven } from "./feedback.ts";
import { inputHash } from "./input-hash.ts";
import { dayOrInstant, instant } from "./instant.ts";

const message = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return String(error);
  }
  return "accepted";
};

test("an advice and a feedback are kept as they are given", () => {
  assert.deepEqual(adviceGiven(advice(1), ""), advice(1));
  assert.deepEqual(feedbackGiven(feedback(1), ""), feedback(1));
  assert.deepEqual(adviceGiven(advice(1, { caller: "local" }), "").caller, "local");
});

test("what is not an entry is refused with its place and what was expected; what was found is described, never quoted", () => {
  const secret = "Tanaka, creatinine 1.4";
  for (const [changed, said] of [
    [{ input: secret }, "input: found a text of 22 characters; expected a SHA-256 in hexadecimal. Nothing was recorded."],
    [{ time: "2026-11-22 09:30" }, "time: found a text of 16 characters; expected a moment with its offset, as 2026-11-22T09:30:00Z."],
    [{ options: [{ id: "DKd", standing: "good", rank: 1 }] }, "options[0].standing: found a text of 4 characters; expected preferred or"],
    [{ options: [{ id: "DKd", standing: "preferred", rank: 0 }] }, "options[0].rank: found a number; expected a whole number from 1."],
    [{ caller: { issuer: "https://ehr.example" } }, "caller: found nothing; expected local, or a subject or a client."],
    [{ caller: "me" }, "caller: found a text of 2 characters; expected an object."],
    [
      { edition: { jurisdiction: "US", asOf: "2026-01-01", knowledge: "new" } },
      "edition.knowledge: found a text of 3 characters; expected <version>+<hash>.",
    ],
    [{ edition: undefined }, "edition: found nothing; expected an object."],
    [{ cards: ["1"] }, "cards[0]: found a text of 1 characters; expected a UUID."],
    [{ request: "a\nb" }, "request: found a text of 3 characters; expected a request id"],
    [
      { [secret]: 1 },
      "the entry: found another name for field 9; expected only time, request, via, caller, edition, input, options, cards. Nothing was recorded.",
    ],
  ] as const) {
    const told = message(() => adviceGiven({ ...advice(1), ...changed }, ""));
    assert.ok(told.includes(said), `${told}\n${said}`);
    assert.ok(!told.includes("Tanaka"), told);
  }
  const comment = { ...feedback(1), reason: { code: "other", userComment: secret } };
  assert.match(
    message(() => feedbackGiven(comment, "")),
    /reason: found another name for field 2; expected only code, system/,
  );
});

test("moments are kept in UTC to the millisecond; days of no calendar are refused", () => {
  assert.equal(instant("2026-11-22T09:30:00.1234+09:00", "time"), "2026-11-22T00:30:00.123Z");
  assert.equal(dayOrInstant("2026-11-22", "before"), "2026-11-22T00:00:00.000Z");
  assert.equal(dayOrInstant("2024-02-29", "before"), "2024-02-29T00:00:00.000Z");
  for (const wrong of ["2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-11-22T25:00:00Z", "2026-11-22T09:30:00", "yesterday", 1, null])
    assert.match(
      message(() => instant(wrong, "time")),
      /^AuditError: time: found/,
    );
  for (const wrong of ["2026-02-30", "2026-00-01", "2025-02-29", "2026-1-1"])
    assert.match(
      message(() => dayOrInstant(wrong, "before")),
      /^AuditError: before: found/,
    );
});

test("the hash of an input is the SHA-256 of its bytes", () => {
  // FIPS 180-2, appendix B.1.
  assert.equal(inputHash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  assert.equal(inputHash(new TextEncoder().encode("abc")), inputHash("abc"));
});
