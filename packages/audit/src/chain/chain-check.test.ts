import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { canonicalJson } from "./canonical-json.ts";
import { ChainCheck } from "./chain-check.ts";
import { genesis, hashOf, type Link } from "./link.ts";
import type { Verification } from "./verification.ts";

const chain = "11111111-2222-4333-8444-555555555555";

function linked(count: number): Link[] {
  let previous = genesis(chain);
  return Array.from({ length: count }, (_, index) => {
    const seq = index + 1;
    const body = canonicalJson({ nextline: "audit/1", kind: seq % 3 === 0 ? "feedback" : "advice", seq, request: `request-${seq}` });
    const link = { seq, previous, body, hash: hashOf(previous, body) };
    previous = link.hash;
    return link;
  });
}

function verified(links: readonly Link[], end: { readonly seq: number; readonly hash: string }): Verification {
  const check = new ChainCheck(chain, []);
  for (const link of links) check.add(link);
  return check.finish({ ...end, wholeBeginning: true });
}

const endOf = (links: readonly Link[]): { seq: number; hash: string } => {
  const last = links.at(-1);
  return last === undefined ? { seq: 0, hash: genesis(chain) } : { seq: last.seq, hash: last.hash };
};

test("the hash is that of the previous hash, a line feed and the entry, so that any tool can make it", () => {
  const [first] = linked(1);
  assert.ok(first !== undefined);
  const own = createHash("sha256").update(createHash("sha256").update(`nextline audit/1\n${chain}`).digest("hex"));
  assert.equal(first.hash, own.update("\n").update(first.body).digest("hex"));
});

test("an unbroken chain has no fault, an empty one neither", () => {
  const links = linked(7);
  const { valid, first, last, counts, faults } = verified(links, endOf(links));
  assert.deepEqual(
    { valid, first, last, counts, faults },
    { valid: true, first: 1, last: 7, counts: { advice: 5, feedback: 2, retention: 0 }, faults: [] },
  );
  assert.equal(verified([], endOf([])).valid, true);
});

type Damage = (links: readonly Link[], at: number, other: number) => readonly Link[];

/** The entry with its hash made to fit, as a careful forger leaves it. */
const refitted = (link: Link): Link => ({ ...link, hash: hashOf(link.previous, link.body) });
const replaced = (links: readonly Link[], at: number, change: (link: Link) => Link): readonly Link[] =>
  links.map((link, index) => (index === at ? change(link) : link));
const reworded = (link: Link): Link => ({ ...link, body: link.body.replace("request-", "request+") });

const damages: Readonly<Record<string, Damage>> = {
  "an entry changed": (links, at) => replaced(links, at, reworded),
  "an entry changed and its hash made to fit": (links, at) => replaced(links, at, (link) => refitted(reworded(link))),
  "one hash changed": (links, at) =>
    replaced(links, at, (link) => ({ ...link, hash: link.hash.replace(/^./, link.hash.startsWith("0") ? "1" : "0") })),
  "entries removed": (links, at, other) => links.filter((_, index) => index < Math.min(at, other) || index > Math.max(at, other)),
  "an entry repeated": (links, at) => links.flatMap((link, index) => (index === at ? [link, link] : [link])),
  "two entries exchanged": (links, at, other) => {
    const second = at === other ? (other + 1) % links.length : other;
    return links.map((link, index) => (index === at ? links[second] : index === second ? links[at] : link) ?? link);
  },
  "an entry removed and the others renumbered and refitted": (links, at) => {
    let before = links[at - 1]?.hash ?? genesis(chain);
    return links.toSpliced(at, 1).map((link, index) => {
      if (index < at) return link;
      const body = link.body.replace(/"seq":\d+/, `"seq":${index + 1}`);
      const moved = refitted({ seq: index + 1, previous: before, body, hash: "" });
      before = moved.hash;
      return moved;
    });
  },
};

for (const [what, damage] of Object.entries(damages))
  test(`found wherever it is: ${what}`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (count, at, other) => {
        const links = linked(count);
        const result = verified(damage(links, at % count, other % count), endOf(links));
        assert.equal(result.valid, false);
        assert.ok(result.faults.length > 0 && result.faultCount >= result.faults.length);
      }),
    );
  });

test("the end removed is found by the position it had reached, and by that alone", () => {
  const links = linked(5);
  const kept = links.slice(0, 3);
  assert.deepEqual(verified(kept, endOf(links)).faults, [{ kind: "end-missing", at: 3, text: "Entries 4 to 5 are missing at the end." }]);
  assert.equal(verified(kept, endOf(kept)).valid, true);
});

test("a beginning that is missing is told in words", () => {
  const links = linked(4);
  assert.deepEqual(verified(links.slice(2), endOf(links)).faults, [
    { kind: "beginning-missing", at: 3, text: "Entries 1 to 2 are missing, and no entry records a removal." },
  ]);
});
