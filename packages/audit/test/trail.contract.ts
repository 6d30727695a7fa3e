/** What the audit trail does wherever it is kept: the same tests for the embedded database and for a server. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import type { FaultKind } from "../src/chain/verification.ts";
import { type Audit, type AuditError, type AuditPlace, openAudit, verifyExport } from "../src/index.ts";
import type { Queries, Store } from "../src/store/store.ts";
import { verifyEntries } from "../src/trail/verify-entries.ts";
import { advice, cardOf, feedback } from "./sample-entries.ts";

export interface Kept {
  readonly name: string;
  /** A place without entries, of its own. */
  newPlace(): Promise<AuditPlace>;
  /** The database of a place, below the trail. */
  openStore(place: AuditPlace): Promise<Store>;
}

const entriesOf = async (audit: Audit): Promise<Record<string, unknown>[]> =>
  (await Array.fromAsync(audit.export())).slice(1).map((line) => JSON.parse(line).entry);

const day = (number: number): string => `2026-01-${String(number).padStart(2, "0")}`;
const onDay = (number: number): string => `${day(number)}T12:00:00Z`;

export function trailContract({ name, newPlace, openStore }: Kept): void {
  const opened = async <Result>(place: AuditPlace, work: (audit: Audit) => Promise<Result>): Promise<Result> => {
    const audit = await openAudit(place);
    try {
      return await work(audit);
    } finally {
      await audit.close();
    }
  };

  test(`${name}: what was appended is there after closing and opening again, in order, and the chain holds`, async () => {
    const place = await newPlace();
    await opened(place, async (audit) => {
      const receipts = await Promise.all([audit.append(advice(1)), audit.appendFeedback(feedback(1)), audit.append(advice(2))]);
      assert.deepEqual(
        receipts.map(({ seq }) => seq),
        [1, 2, 3],
      );
    });
    await opened(place, async (audit) => {
      assert.equal((await audit.append(advice(3))).seq, 4);
      const entries = await entriesOf(audit);
      assert.deepEqual(
        entries.map(({ seq, kind, request }) => [seq, kind, request]),
        [
          [1, "advice", "request-1"],
          [2, "feedback", "feedback-1"],
          [3, "advice", "request-2"],
          [4, "advice", "request-3"],
        ],
      );
      assert.deepEqual(entries[0], { ...advice(1), kind: "advice", nextline: "audit/1", seq: 1 });
      assert.equal(entries[1]?.["card"], cardOf(1));
      const { valid, first, last, counts } = await audit.verify();
      assert.deepEqual(
        { valid, first, last, counts },
        { valid: true, first: 1, last: 4, counts: { advice: 3, feedback: 1, retention: 0 } },
      );
    });
  });

  test(`${name}: an entry with a field that is not kept is refused, nothing of it is repeated, and the chain goes on`, async () => {
    await opened(await newPlace(), async (audit) => {
      const withName = { ...advice(1), patientName: "Tanaka Hanako" };
      await assert.rejects(audit.append(withName), (error: AuditError) => {
        assert.equal(error.kind, "not-accepted");
        assert.doesNotMatch(error.message, /Tanaka|patientName/);
        return true;
      });
      assert.equal((await audit.append(advice(1))).seq, 1);
    });
  });

  test(`${name}: retention removes the old beginning alone and records it; the chain holds, and the archive joins to it`, async () => {
    await opened(await newPlace(), async (audit) => {
      for (const number of [1, 2, 9, 3, 10]) await audit.append(advice(number, { time: onDay(number) }));
      const archive = await Array.fromAsync(audit.export({ before: day(5) }));
      assert.equal(archive.length, 3);
      const asked = { before: day(5), time: "2026-06-01T00:00:00Z", caller: "local" } as const;
      const removal = await audit.retain(asked);
      assert.deepEqual([removal.removed, removal.through, removal.recorded?.seq, removal.olderKept], [2, 2, 6, 1]);
      assert.deepEqual(
        (await entriesOf(audit)).map(({ seq }) => seq),
        [3, 4, 5, 6],
      );
      assert.equal((await audit.verify()).valid, true);
      assert.equal((await audit.retain(asked)).removed, 0);

      const later = await Array.fromAsync(audit.export());
      const joined = await verifyExport(lines([...archive, ...later]));
      assert.deepEqual([joined.valid, joined.first, joined.last], [true, 1, 6]);
      assert.equal((await verifyExport(lines(later))).valid, true);

      assert.equal((await audit.retain({ ...asked, before: "2027-01-01" })).removed, 4);
      assert.deepEqual(
        (await entriesOf(audit)).map(({ seq, kind }) => [seq, kind]),
        [[7, "retention"]],
      );
      assert.equal((await audit.append(advice(11))).seq, 8);
      assert.equal((await audit.verify()).valid, true);
    });
  });

  test(`${name}: a position kept elsewhere is held against the chain, also after what stood before it was removed`, async () => {
    await opened(await newPlace(), async (audit) => {
      const empty = await audit.head();
      for (const number of [1, 2, 3]) await audit.append(advice(number, { time: onDay(number) }));
      const head = await audit.head();
      assert.equal((await audit.verify({ heads: [empty, head] })).valid, true);
      const faults = async (changed: object): Promise<FaultKind[]> =>
        (await audit.verify({ heads: [{ ...head, ...changed }] })).faults.map(({ kind }) => kind);
      assert.deepEqual(await faults({ hash: empty.hash }), ["other-history"]);
      assert.deepEqual(await faults({ seq: 4 }), ["end-missing"]);
      assert.deepEqual(await faults({ chain: "another" }), ["other-history"]);
      await audit.retain({ before: day(28), time: "2026-06-01T00:00:00Z", caller: "local" });
      assert.equal((await audit.verify({ heads: [head] })).valid, true);
      assert.deepEqual(await faults({ hash: empty.hash }), ["other-history"]);
    });
  });

  test(`${name}: several pages are verified and exported, and the export is verified without the database`, async () => {
    await opened(await newPlace(), async (audit) => {
      await Promise.all(Array.from({ length: 2100 }, (_, number) => audit.append(advice(number))));
      const { valid, last } = await audit.verify();
      assert.deepEqual([valid, last], [true, 2100]);
      const exported = await Array.fromAsync(audit.export());
      assert.equal(exported.length, 2101);
      assert.equal((await verifyExport(lines(exported))).valid, true);
      const part = await Array.fromAsync(audit.export({ after: 2000 }));
      const { valid: partValid, first, notes } = await verifyExport(lines(part));
      assert.deepEqual([partValid, first, notes], [true, 2001, ["What stood before entry 2001 is not in what was checked."]]);
    });
  });

  test(`${name}: the database itself refuses change, removal, forks and a head that goes back`, async () => {
    const place = await newPlace();
    await opened(place, async (audit) => void (await Promise.all([1, 2, 3].map((number) => audit.append(advice(number))))));
    const store = await openStore(place);
    try {
      for (const [statement, refusal] of [
        ["update nextline_audit.entry set time = '2020-01-01T00:00:00.000Z'", /append-only: update of entry is refused/],
        ["delete from nextline_audit.entry where seq = 3", /removed by retention alone/],
        ["truncate nextline_audit.entry", /append-only: truncate of entry is refused/],
        ["delete from nextline_audit.head", /append-only: delete of head is refused/],
        ["update nextline_audit.head set seq = 2, hash = (select hash from nextline_audit.entry where seq = 2)", /only moves forward/],
        ["update nextline_audit.head set seq = 9", /only moves forward/],
        [
          "insert into nextline_audit.entry select 3, previous, hash, kind, time, removed_through, body from nextline_audit.entry where seq = 3",
          /entry_pkey/,
        ],
        [
          "insert into nextline_audit.entry select 4, hash, hash, kind, time, removed_through, body from nextline_audit.entry where seq = 3",
          /hash_fits/,
        ],
      ] as const)
        await assert.rejects(
          store.write((queries) => sql.raw(statement).execute(queries)),
          refusal,
          statement,
        );
      assert.equal((await verifyEntries(store, [])).valid, true);
    } finally {
      await store.close();
    }
  });

  test(`${name}: whoever switches the refusals off is found out`, async () => {
    const place = await newPlace();
    await opened(place, async (audit) => {
      for (const number of [1, 2, 3, 4, 5]) await audit.append(advice(number, { time: onDay(number) }));
      await audit.retain({ before: day(2), time: "2026-06-01T00:00:00Z", caller: "local" });
    });
    const store = await openStore(place);
    const entry = "nextline_audit.entry";
    const rehash = `update ${entry} set hash = encode(sha256(convert_to(previous || chr(10) || body, 'UTF8')), 'hex')`;
    const cases: readonly [string, readonly string[], readonly FaultKind[]][] = [
      ["nothing was changed", [], []],
      ["an option put first", [`update ${entry} set body = replace(body, 'DKd', 'DRd') where seq = 3`], ["changed"]],
      [
        "the same, with the hash made to fit",
        [`update ${entry} set body = replace(body, 'DKd', 'DRd') where seq = 3`, `${rehash} where seq = 3`],
        ["unlinked"],
      ],
      [
        "a space added to the last one, with the hash made to fit",
        [`update ${entry} set body = body || ' ' where seq = 6`, `${rehash} where seq = 6`],
        ["changed", "other-history"],
      ],
      ["a column changed", [`update ${entry} set time = '2020-01-01T00:00:00.000Z' where seq = 3`], ["changed"]],
      ["one in the middle removed", [`delete from ${entry} where seq = 3`], ["gap"]],
      ["the first one kept removed", [`delete from ${entry} where seq = 2`], ["beginning-missing"]],
      [
        "two exchanged",
        [
          `update ${entry} set seq = case seq when 3 then -4 else -3 end where seq in (3, 4)`,
          `update ${entry} set seq = -seq where seq < 0`,
        ],
        ["unlinked", "out-of-place", "unlinked", "out-of-place", "unlinked"],
      ],
      ["the last one removed", [`delete from ${entry} where seq = 6`], ["beginning-missing", "end-missing"]],
      [
        "the end removed, and the head set back",
        [`delete from ${entry} where seq >= 5`, `update nextline_audit.head set seq = 4, hash = (select hash from ${entry} where seq = 4)`],
        ["beginning-missing"],
      ],
      ["everything removed", [`delete from ${entry}`], ["end-missing"]],
      [
        "the head set back alone",
        [`update nextline_audit.head set seq = 4, hash = (select hash from ${entry} where seq = 4)`],
        ["end-missing"],
      ],
      ["the chain renamed", ["update nextline_audit.head set chain = 'another'"], ["other-history"]],
    ];
    try {
      for (const [what, statements, kinds] of cases) assert.deepEqual(await found(store, statements), kinds, what);
    } finally {
      await store.close();
    }
  });
}

const lines = async function* (all: readonly string[]): AsyncGenerator<string> {
  yield* all;
};

/** The faults after statements that the database would refuse, in a transaction that is undone. */
async function found(store: Store, statements: readonly string[]): Promise<readonly FaultKind[]> {
  let kinds: readonly FaultKind[] = [];
  const undo = new Error("undo");
  const inside = (queries: Queries): Store => ({ ...store, read: (work) => work(queries) });
  await store
    .write(async (queries) => {
      for (const statement of [
        "alter table nextline_audit.entry disable trigger all",
        "alter table nextline_audit.entry drop constraint hash_fits, drop constraint entry_seq_check",
        "alter table nextline_audit.head disable trigger all",
        ...statements,
      ])
        await sql.raw(statement).execute(queries);
      kinds = (await verifyEntries(inside(queries), [])).faults.map(({ kind }) => kind);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return kinds;
}
